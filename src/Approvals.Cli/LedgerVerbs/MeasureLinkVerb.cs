using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals measure link</c>: notes that two measures overlap.</summary>
internal sealed class MeasureLinkVerb : MeasureActVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals measure link 8 80 --note 均涉及电脑清理 --as office-clerk-1",
            "第 8 号措施：已建立关联。"
        ),
    ];

    private readonly Argument<int> _other = new("OTHER")
    {
        Description = "The number of the other",
    };

    private readonly Option<string> _note = new("--note")
    {
        HelpName = "TEXT",
        Description = "In what they overlap",
        Required = true,
    };

    public MeasureLinkVerb(TimeProvider clock)
        : base("link", "Notes that two measures overlap.", clock, Shown)
    {
        Add(_other);
        Add(_note);
        AddActOptions();
    }

    protected override string Done => "measure.linked";

    protected override async Task<LedgerAnswer?> RunAsync(
        Office office,
        MeasureKey measure,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    ) =>
        await new LinkMeasures(office).RunAsync(
            measure,
            given.GetValue(_other),
            given.GetRequiredValue(_note),
            deed,
            cancel
        );
}
