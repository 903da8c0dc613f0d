using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals measure amend</c>: changes what the plan says about a measure.</summary>
internal sealed class MeasureAmendVerb : MeasureActVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals measure amend 12 due-on 2030-12-31 --document 党组纪要第3号 --reason 工程延期 --as office-clerk-1",
            "第 12 号措施：已按决定调整。"
        ),
    ];

    private readonly Argument<string> _field = new("FIELD")
    {
        Description = $"What: {string.Join(", ", AmendMeasure.Fields)}",
    };

    private readonly Argument<string> _value = new("VALUE")
    {
        Description = "What it says now; a day as YYYY-MM-DD",
    };

    private readonly Option<string> _document = new("--document")
    {
        HelpName = "DOCUMENT",
        Description = "The decision of the Party group that it rests on",
        Required = true,
    };

    public MeasureAmendVerb(TimeProvider clock)
        : base("amend", "Changes what the plan says, by a recorded decision.", clock, Shown)
    {
        _field.AcceptOnlyFromAmong([.. AmendMeasure.Fields]);
        Add(_field);
        Add(_value);
        Add(_document);
        AddActOptions();
    }

    protected override string Done => "measure.amended";

    protected override async Task<LedgerAnswer?> RunAsync(
        Office office,
        MeasureKey measure,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    ) =>
        await new AmendMeasure(office).RunAsync(
            measure,
            given.GetRequiredValue(_field),
            given.GetRequiredValue(_value),
            given.GetRequiredValue(_document),
            deed,
            cancel
        );
}
