using Approvals.Feel.Xml;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Approvals.Engine.Tests.Reading;

/// <summary>Well-formed files of all spellings, and what happens to any text at all.</summary>
public sealed class RandomFiles
{
    private static readonly Gen<string> Space = Gen.Elements("", "", " ", "\n", "\r\n\t", "   ");
    private static readonly Gen<string> Break = Gen.Elements(" ", "\n", "\r\n  ", "\t ");
    private static readonly Gen<string> Name = Gen.Elements("a", "b", "p:c", "p:d-e", "_f.1", "名");

    private static readonly Gen<string> Text = Gen.Elements(
        "",
        " x ",
        "\r\n",
        "&lt;&#x41;&amp;",
        "a]]b > c",
        "<!-- - <no> -->",
        "<![CDATA[<raw> & ]] ]]>",
        "<?do it ?>",
        "审批 🚀"
    );

    private static readonly Gen<string> Value = Gen.Elements(
        "",
        "v",
        " > ",
        "&quot;&#10;",
        "\t\n",
        "审"
    );

    [Property(MaxTest = 300)]
    public Property A_well_formed_file_is_written_as_it_was_read() =>
        Prop.ForAll(File(4).ToArbitrary(), text => XmlSource.Read(text).Write() == text);

    [Property(MaxTest = 300)]
    public Property A_changed_file_is_read_to_what_was_set() =>
        Prop.ForAll(
            File(3).ToArbitrary(),
            Gen.Elements("", "v", "<&>\"'", "\r\n\t ", "]]>", "审 🚀").ToArbitrary(),
            (text, value) =>
            {
                var source = XmlSource.Read(text);
                Innermost(source).Set("new", value);
                return Innermost(XmlSource.Read(source.Write()))["new"] == value;
            }
        );

    [Property(MaxTest = 500)]
    public bool Any_text_is_read_or_refused(string? text) =>
        XmlSource.Read(text ?? "") is var source
        && (source.Problem is not null || source.Write() == text);

    [Property(MaxTest = 300)]
    public Property A_file_that_lost_some_characters_is_read_or_refused() =>
        Prop.ForAll(
            (
                from text in File(3)
                from start in Gen.Choose(0, text.Length)
                from length in Gen.Choose(0, 10)
                select text.Remove(start, Math.Min(length, text.Length - start))
            ).ToArbitrary(),
            text =>
                XmlSource.Read(text) is var source
                && (source.Problem is not null || source.Write() == text)
        );

    private static XmlNode Innermost(XmlSource source) =>
        source.Root.Descendants().LastOrDefault(source.Root);

    private static Gen<string> File(int depth) =>
        from mark in Gen.Elements("", "\uFEFF")
        from head in Gen.Elements(
            "",
            "<?xml version=\"1.0\"?>",
            "<?xml version='1.0'  encoding='x'?>\r\n<!-- c -->"
        )
        from root in Element(depth, " xmlns:p='urn:p'")
        from tail in Gen.Elements("", "\n", "<!-- end -->\n", "<?pi?>")
        select mark + head + root + tail;

    private static Gen<string> Element(int depth, string declared = "") =>
        from name in Name
        from attributes in Attributes
        from space in Space
        from closing in Space
        from content in depth == 0 ? Text : Content(depth)
        from isClosed in Gen.Elements(true, false)
        select isClosed && content.Length == 0
            ? $"<{name}{declared}{attributes}{space}/>"
            : $"<{name}{declared}{attributes}{space}>{content}</{name}{closing}>";

    private static Gen<string> Content(int depth) =>
        Gen.OneOf(Text, Element(depth - 1)).ArrayOf().Resize(4).Select(string.Concat);

    private static Gen<string> Attributes =>
        from names in Gen.SubListOf("x", "y", "p:x", "xml:lang", "xmlns:q")
        from parts in Gen.CollectToArray(names, Attribute)
        select string.Concat(parts);

    private static Gen<string> Attribute(string name) =>
        from space in Break
        from before in Space
        from after in Space
        from quote in Gen.Elements("'", "\"")
        from value in Value
        select $"{space}{name}{before}={after}{quote}{(name == "xmlns:q" ? "urn:q" : value)}{quote}";
}
