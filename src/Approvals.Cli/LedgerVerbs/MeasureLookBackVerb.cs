using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Reopening;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals measure look-back</c>: enters what a look back found.</summary>
internal sealed class MeasureLookBackVerb : MeasureActVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals measure look-back 2 --result holds --on 2026-01-05 --note 现场抽查 --as office-clerk-1 2>&1",
            "第2号措施尚未销号，没有可以回头看的内容。"
        ),
    ];

    private readonly Option<string> _result = new("--result")
    {
        HelpName = "holds|relapsed",
        Description = "What was found",
        Required = true,
    };

    private readonly Option<DateOnly?> _on = DayText.Option(
        "--on",
        "The day on which somebody looked"
    );

    private readonly Option<string> _note = new("--note")
    {
        HelpName = "TEXT",
        Description = "What was looked at",
        Required = true,
    };

    public MeasureLookBackVerb(TimeProvider clock)
        : base("look-back", "Enters what a look back at a closed measure found.", clock, Shown)
    {
        _result.AcceptOnlyFromAmong([.. Enum.GetValues<LookBackResult>().Select(StoredCode.Of)]);
        _on.Required = true;
        Add(_result);
        Add(_on);
        Add(_note);
        AddActOptions();
    }

    protected override string Done => "measure.looked-back";

    protected override async Task<LedgerAnswer?> RunAsync(
        Office office,
        MeasureKey measure,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    ) =>
        await new LookBack(office).RunAsync(
            measure,
            given.GetValue(_on)!.Value,
            StoredCode.Read<LookBackResult>(given.GetRequiredValue(_result)),
            given.GetRequiredValue(_note),
            deed,
            cancel
        );
}
