using System.Collections.Immutable;
using Approvals.Casework.Ledger.Sheets;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Ledger.Lists;

/// <summary>Makes the lists of a ledger: each a table of columns, which pages, the command line and workbooks
/// show.</summary>
public static class LedgerLists
{
    private static readonly Texts Words = Texts.Of("ledger");

    private static readonly ImmutableArray<LineColumn> Ledger =
    [
        new("number", 8, SheetValueKind.Number, (l, _) => SheetValue.Of(l.Number)),
        new("aspect", 8, SheetValueKind.Number, (l, _) => SheetValue.Of(l.Problem.Aspect)),
        new("problem", 8, SheetValueKind.Number, (l, _) => SheetValue.Of(l.Problem.No)),
        new("problem-title", 28, SheetValueKind.Text, (l, _) => SheetValue.Of(l.Problem.Title)),
        new("root-cause", 20, SheetValueKind.Text, (l, _) => SheetValue.Of(l.Problem.RootCause)),
        new("text", 48, SheetValueKind.Text, (l, _) => SheetValue.Of(l.Text)),
        new("target", 20, SheetValueKind.Text, (l, _) => SheetValue.Of(l.Target)),
        new("type", 14, SheetValueKind.Text, (l, s) => SheetValue.Of(TypesOf(l, s))),
        new("class", 10, SheetValueKind.Text, (l, s) => SheetValue.Of(LedgerText.Of(s, l.Class))),
        new(
            "leader",
            16,
            SheetValueKind.Text,
            (l, _) => SheetValue.Of(l.LeaderPerson?.Name ?? l.Leader?.Name)
        ),
        new("department", 14, SheetValueKind.Text, (l, _) => SheetValue.Of(l.Department?.Name)),
        new("assisting", 16, SheetValueKind.Text, (l, s) => SheetValue.Of(AssistingOf(l, s))),
        new("handler", 14, SheetValueKind.Text, (l, _) => SheetValue.Of(l.Handler?.Name)),
        new("external", 14, SheetValueKind.Text, (l, _) => SheetValue.Of(l.ExternalOwner)),
        new("starts-on", 12, SheetValueKind.Date, (l, _) => SheetValue.Of(l.StartsOn)),
        new("due-on", 12, SheetValueKind.Date, (l, _) => SheetValue.Of(l.DueOn)),
        new("first-due-on", 12, SheetValueKind.Date, (l, _) => SheetValue.Of(l.FirstDueOn)),
        new("rhythm", 12, SheetValueKind.Text, (l, s) => SheetValue.Of(RhythmsOf(l, s))),
        new("next-due-on", 12, SheetValueKind.Date, (l, _) => SheetValue.Of(l.Standing.NextDueOn)),
        new(
            "next-work-on",
            12,
            SheetValueKind.Date,
            (l, _) => SheetValue.Of(l.Standing.NextWorkOn)
        ),
        new("planned", 9, SheetValueKind.Percent, (l, _) => SheetValue.Of(l.Standing.Planned)),
        new("actual", 9, SheetValueKind.Percent, (l, _) => SheetValue.Of(l.Standing.Actual)),
        new("progress", 30, SheetValueKind.Text, (l, _) => SheetValue.Of(l.Progress)),
        new(
            "status",
            10,
            SheetValueKind.Text,
            (l, s) => SheetValue.Of(LedgerText.Of(s, l.Standing.Status))
        ),
        new(
            "light",
            8,
            SheetValueKind.Text,
            (l, s) => SheetValue.Of(LedgerText.Of(s, l.Standing.Light))
        ),
        new("reasons", 24, SheetValueKind.Text, (l, s) => SheetValue.Of(ReasonsOf(l, s))),
        new("evidence", 8, SheetValueKind.Number, (l, _) => SheetValue.Of(l.Evidence)),
        new("rules-made", 20, SheetValueKind.Text, (l, _) => SheetValue.Of(Lines(l.RulesMade))),
        new("people", 8, SheetValueKind.Number, (l, _) => SheetValue.Of(l.PeopleDealtWith)),
        new("money-due", 12, SheetValueKind.Money, (l, _) => SheetValue.Of(l.Money.Due)),
        new("money-returned", 12, SheetValueKind.Money, (l, _) => SheetValue.Of(l.Money.Returned)),
        new("level", 8, SheetValueKind.Number, (l, _) => SheetValue.Of(l.Standing.Level)),
        new("closed-on", 12, SheetValueKind.Date, (l, _) => SheetValue.Of(l.ClosedOn)),
        new(
            "look-back-on",
            12,
            SheetValueKind.Date,
            (l, _) => SheetValue.Of(l.LookBack?.DoneOn ?? l.LookBack?.DueOn)
        ),
        new("look-back", 12, SheetValueKind.Text, (l, s) => SheetValue.Of(LookBackOf(l, s))),
        new("reopened", 8, SheetValueKind.Number, (l, _) => SheetValue.Of(l.Cycle - 1)),
        new("difficulty", 20, SheetValueKind.Text, (l, _) => SheetValue.Of(l.Difficulty)),
        new(
            "secrecy",
            10,
            SheetValueKind.Text,
            (l, s) => SheetValue.Of(LedgerText.Of(s, l.Secrecy))
        ),
        new(
            "visibility",
            8,
            SheetValueKind.Text,
            (l, s) => SheetValue.Of(LedgerText.Of(s, l.Visibility))
        ),
    ];

    private static readonly string[] OfTasks =
    [
        "number",
        "problem",
        "text",
        "type",
        "class",
        "target",
        "starts-on",
        "due-on",
        "rhythm",
        "status",
        "light",
    ];

    private static readonly string[] OfResponsibility =
    [
        "number",
        "text",
        "leader",
        "department",
        "assisting",
        "handler",
        "external",
        "due-on",
        "status",
    ];

    // What a sheet of A3 can show so that it can be read.
    private static readonly string[] OfPrint =
    [
        "aspect",
        "problem",
        "problem-title",
        "number",
        "text",
        "class",
        "leader",
        "department",
        "due-on",
        "actual",
        "progress",
        "status",
        "light",
        "evidence",
        "closed-on",
    ];

    private static readonly ImmutableArray<ProblemColumn> Problems =
    [
        new("problem", 8, SheetValueKind.Number, (p, _) => SheetValue.Of(p.No)),
        new("aspect", 8, SheetValueKind.Number, (p, _) => SheetValue.Of(p.Aspect)),
        new("aspect-title", 24, SheetValueKind.Text, (p, _) => SheetValue.Of(p.AspectTitle)),
        new("problem-title", 30, SheetValueKind.Text, (p, _) => SheetValue.Of(p.Title)),
        new("problem-text", 60, SheetValueKind.Text, (p, _) => SheetValue.Of(p.Text)),
        new("root-cause", 24, SheetValueKind.Text, (p, _) => SheetValue.Of(p.RootCause)),
        new("measures", 14, SheetValueKind.Text, (p, _) => SheetValue.Of(Numbers(p.Measures))),
        new("status", 12, SheetValueKind.Text, (p, s) => SheetValue.Of(LedgerText.Of(s, p.Status))),
    ];

    /// <summary>A list of a ledger.</summary>
    /// <param name="page">The ledger, with the lines that are to be in it.</param>
    /// <param name="kind">Which list.</param>
    /// <param name="language">The language of its headings.</param>
    public static ListTable Of(LedgerPage page, LedgerListKind kind, Language language)
    {
        var title = TitleOf(kind, language);
        if (kind == LedgerListKind.Problems)
        {
            var numbers = page.Lines.Select(l => l.Problem.No).ToHashSet();
            return new(
                title,
                [.. Problems.Select(c => c.Column(Heading(language, c.Code)))],
                [
                    .. page
                        .Problems.Where(p => numbers.Contains(p.No))
                        .Select(p => Problems.Select(c => c.Of(p, language)).ToImmutableArray()),
                ]
            );
        }
        return Pick(
            new(
                title,
                [.. Ledger.Select(c => c.Column(Heading(language, c.Code)))],
                [
                    .. page.Lines.Select(l =>
                        Ledger.Select(c => c.Of(l, language)).ToImmutableArray()
                    ),
                ]
            ),
            kind,
            language
        );
    }

    /// <summary>The list that has some of the columns of the ledger.</summary>
    /// <param name="ledger">The ledger with all columns.</param>
    /// <param name="kind">Which list; not that of the problems.</param>
    /// <param name="language">The language of its title.</param>
    public static ListTable Pick(ListTable ledger, LedgerListKind kind, Language language)
    {
        return kind switch
        {
            LedgerListKind.Tasks => Pick(ledger, OfTasks, TitleOf(kind, language)),
            LedgerListKind.Responsibility => Pick(
                ledger,
                OfResponsibility,
                TitleOf(kind, language)
            ),
            _ => ledger,
        };
    }

    /// <summary>The ledger with the columns that a page can show.</summary>
    /// <param name="ledger">The ledger with all columns.</param>
    public static ListTable ForPrint(ListTable ledger) => Pick(ledger, OfPrint, ledger.Title);

    private static string TitleOf(LedgerListKind kind, Language language) =>
        Words.Say(language, $"list.{StoredCode.Of(kind)}");

    private static ListTable Pick(ListTable ledger, string[] codes, string title)
    {
        var known = ledger.Columns.Select(c => c.Code).ToList();
        var places = codes.Select(code => known.IndexOf(code)).ToList();
        return new(
            title,
            [.. places.Select(at => ledger.Columns[at])],
            [.. ledger.Rows.Select(r => places.Select(at => r[at]).ToImmutableArray())]
        );
    }

    /// <summary>The figures of a ledger as a list (统计).</summary>
    /// <param name="page">The ledger.</param>
    /// <param name="language">The language of its headings.</param>
    public static ListTable Statistics(LedgerPage page, Language language) =>
        new(
            Words.Say(language, "list.statistics"),
            [
                new("figure", new(Heading(language, "figure"), 40, SheetValueKind.Text)),
                new(
                    "figure-value",
                    new(Heading(language, "figure-value"), 16, SheetValueKind.Number)
                ),
            ],
            [
                .. page.Figures.Select(f =>
                    ImmutableArray.Create(
                        SheetValue.Of(LedgerText.Figure(language, f.Code)),
                        SheetValue.Of((decimal?)f.Value)
                    )
                ),
            ]
        );

    private static string Heading(Language language, string code) =>
        Words.Say(language, $"heading.{code}");

    private static string TypesOf(LedgerLine line, Language language) =>
        string.Join('、', line.Types.Select(t => LedgerText.Of(language, t)));

    private static string AssistingOf(LedgerLine line, Language language) =>
        string.Join('、', line.Assisting.Select(d => d.Name));

    private static string RhythmsOf(LedgerLine line, Language language) =>
        string.Join('、', line.Rhythms.Select(r => LedgerText.Of(language, r)));

    private static string ReasonsOf(LedgerLine line, Language language) =>
        string.Join('；', line.Standing.Reasons.Select(r => LedgerText.Of(language, r)));

    private static string? LookBackOf(LedgerLine line, Language language) =>
        line.LookBack?.Result is { } result ? LedgerText.Of(language, result) : null;

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Numbers(ImmutableArray<int> numbers) =>
        numbers is [var first, .., var last] && last - first == numbers.Length - 1
            ? FormattableString.Invariant($"{first}-{last}")
            : string.Join('、', numbers);

    private sealed record LineColumn(
        string Code,
        int Width,
        SheetValueKind Kind,
        Func<LedgerLine, Language, SheetValue> Of
    )
    {
        public ListColumn Column(string heading) => new(Code, new(heading, Width, Kind));
    }

    private sealed record ProblemColumn(
        string Code,
        int Width,
        SheetValueKind Kind,
        Func<LedgerProblem, Language, SheetValue> Of
    )
    {
        public ListColumn Column(string heading) => new(Code, new(heading, Width, Kind));
    }
}
