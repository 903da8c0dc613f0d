using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;
using Approvals.Casework.Outbox.Letters;
using Approvals.Casework.People;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Outbox.Sending;

/// <summary>
/// The last look at a letter before it leaves (handbook on mail, section 9). A letter is made of what may leave, so that
/// nothing is ever found; where something is, a post or a setting holds what it must not.
/// </summary>
internal sealed partial class SecrecyFilter
{
    private const int MinNameLength = 2;

    /// <summary>Marks and words of what may not be mailed.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["涉密", "秘密★", "机密", "绝密"],
        StringComparison.Ordinal
    );

    /// <summary>The words of the letters themselves: what is part of them is nobody's name.</summary>
    private static readonly string Words = string.Join(
        '\n',
        from texts in new[] { Texts.Of("letters") }
        from language in Enum.GetValues<Language>()
        from key in texts.Keys(language)
        select texts.Template(language, key)
    );

    private readonly SearchValues<string> _names;

    /// <summary>The filter of an office: it looks for the names of its people.</summary>
    public SecrecyFilter(OfficeDirectory directory)
    {
        // Departments may be said, and so may posts: under whose names some people are entered.
        var said = string.Join('\n', directory.Rows.Departments.Select(d => d.Name).Append(Words));
        var postsOf = (
            from holding in directory.Rows.Holdings
            let post = directory.Find(holding.UnitId, holding.PostId)
            where post is not null
            select (holding.PersonId, post.Name)
        ).ToLookup(pair => pair.PersonId, pair => pair.Name);
        _names = SearchValues.Create(
            [
                .. directory
                    .Rows.People.Where(p => p.Name.Length >= MinNameLength)
                    .Where(p => !said.Contains(p.Name, StringComparison.Ordinal))
                    .Where(p => !postsOf[p.Id].Any(post => IsPartOf(p.Name, post)))
                    .Select(p => p.Name)
                    .Except(directory.Rows.Posts.Select(p => p.Name)),
            ],
            StringComparison.Ordinal
        );
    }

    /// <summary>What must not be in a letter; null where nothing is.</summary>
    /// <returns>What kind of thing it is, in kebab-case, and never the thing itself.</returns>
    public string? Look(LetterText letter) =>
        LookIn(letter.Subject) ?? LookIn(letter.Text) ?? LookIn(WebUtility.HtmlDecode(letter.Html));

    private static bool IsPartOf(string name, string post) =>
        post.Contains(name, StringComparison.Ordinal);

    private string? LookIn(string text) =>
        text.AsSpan().ContainsAny(Marks) ? "mark-of-secrecy"
        : text.AsSpan().ContainsAny(_names) ? "name"
        : IdentityNumber().IsMatch(text) ? "identity-number"
        : BankCard().IsMatch(text) ? "bank-card"
        : null;

    // 18 characters by GB 11643: 17 digits and a digit or X to check them.
    [GeneratedRegex("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex IdentityNumber();

    // 16 to 19 digits (ISO/IEC 7812), as they stand on a card in groups, or without.
    [GeneratedRegex("(?<![0-9A-Za-z])[0-9](?:[ -]?[0-9]){15,18}(?![0-9A-Za-z])")]
    private static partial Regex BankCard();
}
