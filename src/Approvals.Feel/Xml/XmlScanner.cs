using System.Buffers;
using System.Collections.Immutable;

namespace Approvals.Feel.Xml;

/// <summary>
/// Builds the tree of a text that is known to be well-formed, in one pass. It keeps where each piece stands, so that
/// all pieces together are the text again.
/// </summary>
internal sealed class XmlScanner
{
    private const string NamespaceOfXml = "http://www.w3.org/XML/1998/namespace";

    private static readonly ImmutableDictionary<string, string> Outermost = ImmutableDictionary
        .Create<string, string>(StringComparer.Ordinal)
        .Add("xml", NamespaceOfXml);

    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n=/>");

    private readonly string _text;
    private readonly List<XmlMember> _members = []; // Of the element that is being read.
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private int _counted; // Up to where line ends are counted.

    public XmlScanner(string text)
    {
        _text = text;
        _known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _lineStart = text.Length - XmlSource.WithoutMark(text).Length; // A mark takes no column.
    }

    /// <summary>The outermost element.</summary>
    /// <param name="epilog">What follows it.</param>
    public XmlNode Read(out ReadOnlyMemory<char> epilog)
    {
        XmlNode? root = null;
        XmlNode? open = null;
        var done = 0; // Up to where pieces are taken.
        while (NextTag())
        {
            var before = _text.AsMemory(done, _at - done);
            if (_text[_at + 1] == '/')
            {
                var start = _at;
                _at = _text.IndexOf('>', _at) + 1;
                open!.Close(before, _text.AsMemory(start, _at - start));
                open = open.Parent;
            }
            else
            {
                var node = Element(open, before);
                root ??= node;
                open = node.IsSelfClosed ? open : node;
            }
            done = _at;
        }
        epilog = _text.AsMemory(done);
        return root!;
    }

    /// <summary>Goes to the next tag of an element, past comments, instructions and CDATA.</summary>
    private bool NextTag()
    {
        while (_text.IndexOf('<', _at) is >= 0 and var at)
        {
            _at = at;
            var rest = _text.AsSpan(at);
            var end =
                rest[1] == '?' ? "?>"
                : rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->"
                : rest[1] == '!' ? "]]>"
                : null;
            if (end is null)
                return true;
            _at = _text.IndexOf(end, at + 2, StringComparison.Ordinal) + end.Length;
        }
        return false;
    }

    private XmlNode Element(XmlNode? parent, ReadOnlyMemory<char> before)
    {
        var start = _at;
        var place = PlaceOf(start);
        _at++;
        var name = Name();
        var open = _text.AsMemory(start, _at - start);

        _members.Clear();
        var done = _at;
        while (ToNextMember())
            _members.Add(Member(ref done));
        _at = _text.IndexOf('>', _at) + 1;

        XmlMember[] members = [.. _members];
        var scope = ScopeOf(members, parent?.Scope ?? Outermost);
        var node = new XmlNode(parent, name, scope, place);
        node.Begin(before, open, members, _text.AsMemory(done, _at - done));
        return node;
    }

    private bool ToNextMember()
    {
        while (char.IsWhiteSpace(_text[_at]))
            _at++;
        return _text[_at] is not ('>' or '/');
    }

    private XmlMember Member(ref int done)
    {
        var place = PlaceOf(_at);
        var name = Name();
        _at = _text.AsSpan(_at).IndexOfAny('"', '\'') + _at + 1;
        var head = _text.AsMemory(done, _at - done);
        var end = _text.IndexOf(_text[_at - 1], _at);
        var raw = _text.AsMemory(_at, end - _at);
        done = _at = end + 1;
        return new(name, head, raw, place);
    }

    private QualifiedName Name()
    {
        var rest = _text.AsSpan(_at);
        var name = rest[..rest.IndexOfAny(EndsName)];
        _at += name.Length;
        var colon = name.IndexOf(':');
        return colon < 0
            ? new("", Word(name))
            : new(Word(name[..colon]), Word(name[(colon + 1)..]));
    }

    // One string for all that are the same: a file has thousands of elements, but a few kinds of them.
    private string Word(ReadOnlySpan<char> characters)
    {
        if (_known.TryGetValue(characters, out var known))
            return known;
        var word = characters.ToString();
        _words.Add(word);
        return word;
    }

    private static ImmutableDictionary<string, string> ScopeOf(
        XmlMember[] members,
        ImmutableDictionary<string, string> around
    )
    {
        var scope = around;
        foreach (var member in members)
        {
            if (member.IsDeclaration)
                scope = scope.SetItem(member.DeclaredPrefix, member.Value);
        }
        foreach (var member in members)
        {
            if (member.Prefix.Length > 0 && !member.IsDeclaration)
                member.Namespace = scope.GetValueOrDefault(member.Prefix, "");
        }
        return scope;
    }

    private Place PlaceOf(int at)
    {
        var rest = _text.AsSpan(_counted, at - _counted);
        while (rest.IndexOfAny('\r', '\n') is >= 0 and var end)
        {
            var length = rest[end..].StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
            rest = rest[(end + length)..];
            _line++;
            _lineStart = at - rest.Length;
        }
        _counted = at;
        return new(_line, at - _lineStart + 1);
    }
}
