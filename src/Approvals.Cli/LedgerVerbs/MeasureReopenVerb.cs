using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Reopening;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals measure reopen</c>: begins a new cycle of a closed measure.</summary>
internal sealed class MeasureReopenVerb : MeasureActVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals measure reopen 2 --ground look-back --document 回头看记录第1号 --due 2030-12-31 "
                + "--reason 问题反弹 --as office-clerk-1 2>&1",
            "第2号措施尚未销号，不能重新整改。"
        ),
    ];

    private readonly Option<string> _ground = new("--ground")
    {
        HelpName = "GROUND",
        Description =
            "By which rule: county-review, look-back, complaint, false-evidence, found-again",
        Required = true,
    };

    private readonly Option<string> _document = new("--document")
    {
        HelpName = "DOCUMENT",
        Description = "The letter or record that it rests on",
        Required = true,
    };

    private readonly Option<DateOnly?> _due = DayText.Option("--due", "The new last day permitted");

    public MeasureReopenVerb(TimeProvider clock)
        : base("reopen", "Opens a closed measure again, as a new cycle.", clock, Shown)
    {
        _ground.AcceptOnlyFromAmong([.. Enum.GetValues<ReopenGround>().Select(StoredCode.Of)]);
        _due.Required = true;
        Add(_ground);
        Add(_document);
        Add(_due);
        AddActOptions();
    }

    protected override string Done => "measure.reopened";

    protected override async Task<LedgerAnswer?> RunAsync(
        Office office,
        MeasureKey measure,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    ) =>
        await new ReopenMeasure(office).RunAsync(
            measure,
            StoredCode.Read<ReopenGround>(given.GetRequiredValue(_ground)),
            given.GetRequiredValue(_document),
            given.GetValue(_due)!.Value,
            deed,
            cancel
        );
}
