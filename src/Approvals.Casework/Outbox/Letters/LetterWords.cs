using System.Collections.Immutable;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>The sentences of a letter in one language, in their order; what is not said is null.</summary>
internal sealed record LetterWords
{
    /// <summary>How many items are shown: a letter fits on the screen of a telephone.</summary>
    public const int MaxItems = 5;

    private static readonly Texts Words = Texts.Of("letters");

    /// <summary>The language.</summary>
    public required Language Language { get; init; }

    /// <summary>What the system is called.</summary>
    public required string Sender { get; init; }

    /// <summary>What stands in brackets before the subject.</summary>
    public required string Tag { get; init; }

    /// <summary>The subject, without that.</summary>
    public required string Subject { get; init; }

    /// <summary>The greeting, by post and never by name.</summary>
    public required string Greeting { get; init; }

    /// <summary>In whose place they get it, by post.</summary>
    public string? StandsIn { get; init; }

    /// <summary>What it is.</summary>
    public required string Opening { get; init; }

    /// <summary>How many measures stand at which light.</summary>
    public string? Lights { get; init; }

    /// <summary>The items under their headings; one group without a heading where there are none.</summary>
    public ImmutableArray<LetterGroup> Groups { get; init; } = [];

    /// <summary>How many more there are.</summary>
    public string? More { get; init; }

    /// <summary>What happens when nothing is done.</summary>
    public string? After { get; init; }

    /// <summary>Where to look, before the link if there is one.</summary>
    public required string SignIn { get; init; }

    /// <summary>The link; it signs nobody in.</summary>
    public Uri? Link { get; init; }

    /// <summary>Whom to ask.</summary>
    public string? Contact { get; init; }

    /// <summary>Who sends it, what it does not hold, and what not to do with it.</summary>
    public required string Foot { get; init; }

    /// <summary>The sentences of a letter.</summary>
    public static LetterWords Of(LetterKind kind, LetterView view, Language language)
    {
        string Say(string key, params object?[] values) => Words.Say(language, key, values);
        var shown = view.Items.Take(MaxItems).ToList();
        var sender = view.Office.SystemName ?? Say("system-name");
        var more = Math.Max(view.Count - shown.Count, 0);
        return new()
        {
            Language = language,
            Sender = sender,
            Tag = TagOf(view, language),
            Subject = SubjectOf(kind, view, language),
            Greeting = view.ReceiverPost is { } post ? Say("greeting", post) : Say("greeting.none"),
            StandsIn = view.StandsInForPost is { } away ? Say("stands-in", away) : null,
            Opening = kind.Opening(view, language, Words),
            Lights = view.Lights.IsEmpty
                ? null
                : string.Join(
                    Say("between"),
                    view.Lights.Select(l =>
                        Say("lights", LetterItemWords.LightOf(l.Light, language, Words), l.Count)
                    )
                ),
            Groups =
            [
                .. shown
                    .GroupBy(i => i.Section)
                    .OrderBy(g => g.Key)
                    .Select(group => new LetterGroup(
                        group.Key is { } section ? Say($"section.{CodeOf(section)}") : null,
                        [.. group.Select(item => LetterItemWords.Of(item, language, Words))]
                    )),
            ],
            More = shown.Count > 0 && more > 0 ? Say("more", more) : null,
            After = kind.HasConsequence ? Say($"{kind.Code}.after") : null,
            SignIn = Say("sign-in"),
            Link = LinkOf(view),
            Contact = view.Office.Contact is { } contact ? Say("contact", contact) : null,
            Foot = Say("foot", sender),
        };
    }

    private static string TagOf(LetterView view, Language language) =>
        view.IsPersonal
            ? Words.Say(language, "tag.personal")
            : view.Office.Tag ?? Words.Say(language, "tag");

    private static string SubjectOf(LetterKind kind, LetterView view, Language language) =>
        view.IsPersonal ? Words.Say(language, "subject.personal")
        : kind.Subject == LetterSubject.News ? Words.Say(language, "subject.news")
        : view.NearestOn is { } day
            ? Words.Say(language, "subject.dated", view.Count, LetterDates.Short(day, language))
        : Words.Say(language, "subject", view.Count);

    // To the one task where there is one; else to where people sign in.
    private static Uri? LinkOf(LetterView view) =>
        view.Office.LoginAddress is not { } login ? null
        : view.Items is [{ TaskId: { } task }] ? new(login.AbsoluteUri.TrimEnd('/') + "/t/" + task)
        : login;

    private static string CodeOf(LetterSection section) => Storage.StoredCode.Of(section);
}

/// <summary>Items under a heading.</summary>
/// <param name="Heading">The heading; null for none.</param>
/// <param name="Items">The items, each in its columns; what is not said is left out.</param>
internal sealed record LetterGroup(string? Heading, ImmutableArray<LetterItemWords> Items);
