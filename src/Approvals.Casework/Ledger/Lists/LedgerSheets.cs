using Approvals.Casework.Ledger.Sheets;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Ledger.Lists;

/// <summary>
/// The sheets of the ledger's workbook (handbook on documents, section 11): the ledger with headings in two levels,
/// statistics, the three lists, and the dictionary of codes.
/// </summary>
public static class LedgerSheets
{
    private const int FrozenColumns = 4;
    private const int MostMeasures = 1000; // Far above any plan.

    private static readonly Texts Words = Texts.Of("ledger");

    // Which columns stand below which group of headings.
    private static readonly (string Group, string[] Columns)[] Groups =
    [
        ("plan", ["root-cause", "text", "target", "type", "class"]),
        ("who", ["leader", "department", "assisting", "handler", "external"]),
        ("when", ["starts-on", "due-on", "first-due-on", "rhythm", "next-due-on", "next-work-on"]),
        ("progress", ["planned", "actual", "progress", "status", "light", "reasons"]),
        ("results", ["evidence", "rules-made", "people", "money-due", "money-returned"]),
        ("close-off", ["level", "closed-on", "look-back-on", "look-back", "reopened"]),
        ("other", ["difficulty", "secrecy", "visibility"]),
    ];

    /// <summary>Makes them.</summary>
    /// <param name="ledger">The ledger with all columns.</param>
    /// <param name="problems">The list of the problems.</param>
    /// <param name="statistics">The statistics.</param>
    /// <param name="head">What stands above each: from the title of a list to its title and note.</param>
    /// <param name="isPrinted">Whether it is for print: then it has the columns that a page can show, aspect and
    /// problem are merged, and nothing is filtered.</param>
    /// <param name="language">The language of headings.</param>
    public static IReadOnlyList<Sheet> Of(
        ListTable ledger,
        ListTable problems,
        ListTable statistics,
        Func<string, (string Title, string Note)> head,
        bool isPrinted,
        Language language
    ) =>
        [
            Dressed(isPrinted ? LedgerLists.ForPrint(ledger) : ledger, head, language) with
            {
                FrozenColumns = FrozenColumns,
                MergedColumns = isPrinted ? ["aspect", "problem", "problem-title"] : [],
            },
            Plain(statistics, head),
            Plain(problems, head) with
            {
                MergedColumns = isPrinted ? ["aspect", "aspect-title"] : [],
            },
            Plain(LedgerLists.Pick(ledger, LedgerListKind.Tasks, language), head),
            Plain(LedgerLists.Pick(ledger, LedgerListKind.Responsibility, language), head),
            Plain(Dictionary(language), head),
        ];

    /// <summary>The codes with their meaning: types, classes, statuses, lights.</summary>
    public static ListTable Dictionary(Language language) =>
        new(
            Words.Say(language, "list.dictionary"),
            [
                Column(language, "dictionary-list", 16),
                Column(language, "dictionary-code", 26),
                Column(language, "dictionary-meaning", 40),
            ],
            [
                .. Codes<MeasureType>("type", t => LedgerText.Of(language, t), language),
                .. Codes<MeasureClass>("class", c => LedgerText.Of(language, c), language),
                .. Codes<MeasureStatus>("status", s => LedgerText.Of(language, s), language),
                .. Codes<Light>("light", l => LedgerText.Of(language, l), language),
            ]
        );

    private static ListColumn Column(Language language, string code, int width) =>
        new(code, new(Words.Say(language, $"heading.{code}"), width, SheetValueKind.Text));

    private static IEnumerable<System.Collections.Immutable.ImmutableArray<SheetValue>> Codes<T>(
        string list,
        Func<T, string> meaning,
        Language language
    )
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .Select(value =>
                System.Collections.Immutable.ImmutableArray.Create(
                    SheetValue.Of(Words.Say(language, $"heading.{list}")),
                    SheetValue.Of(StoredCode.Of(value)),
                    SheetValue.Of(meaning(value))
                )
            );

    private static Sheet Plain(ListTable table, Func<string, (string Title, string Note)> head)
    {
        var (title, note) = head(table.Title);
        return table.AsSheet(title, note);
    }

    private static Sheet Dressed(
        ListTable table,
        Func<string, (string Title, string Note)> head,
        Language language
    )
    {
        var plain = Plain(table, head);
        return plain with
        {
            Columns =
            [
                .. plain.Columns.Select(column =>
                    column with
                    {
                        Group = Groups.FirstOrDefault(g => g.Columns.Contains(column.Code)).Group
                            is { } group
                            ? Words.Say(language, $"group.{group}")
                            : null,
                        Rule = RuleOf(column.Code, language),
                        Fills =
                            column.Code == "light"
                                ? Enum.GetValues<Light>()
                                    .ToDictionary(
                                        l => LedgerText.Of(language, l),
                                        l => StoredCode.Read<SheetFill>(StoredCode.Of(l))
                                    )
                                : null,
                    }
                ),
            ],
        };
    }

    private static SheetRule? RuleOf(string code, Language language) =>
        code switch
        {
            "number" => new SheetRule.Unique(1, MostMeasures),
            "class" => OneOf<MeasureClass>(c => LedgerText.Of(language, c)),
            "status" => OneOf<MeasureStatus>(s => LedgerText.Of(language, s)),
            "light" => OneOf<Light>(l => LedgerText.Of(language, l)),
            "planned" or "actual" => new SheetRule.Percent(),
            "due-on" => new SheetRule.NotBefore("starts-on"),
            "closed-on" => new SheetRule.NotBefore("starts-on"),
            _ => null,
        };

    private static SheetRule.OneOf OneOf<T>(Func<T, string> text)
        where T : struct, Enum => new([.. Enum.GetValues<T>().Select(text)]);
}
