using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals measure suspend</c>: lets a measure stand still for a time.</summary>
internal sealed class MeasureSuspendVerb : MeasureActVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals measure suspend 4 --until 2030-12-31 --reason 等待批复 --consent director:批示第1号 "
                + "--as office-clerk-1",
            "第 4 号措施：已暂停。"
        ),
    ];

    private readonly Option<DateOnly?> _until = DayText.Option(
        "--until",
        "The last day on which it stands still"
    );

    public MeasureSuspendVerb(TimeProvider clock)
        : base(
            "suspend",
            "Lets a measure stand still until a day; needs the main leader's --consent.",
            clock,
            Shown
        )
    {
        _until.Required = true;
        Add(_until);
        AddActOptions();
    }

    protected override string Done => "measure.suspended";

    protected override async Task<LedgerAnswer?> RunAsync(
        Office office,
        MeasureKey measure,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    ) =>
        await new SuspendMeasure(office).RunAsync(
            measure,
            given.GetValue(_until)!.Value,
            deed,
            cancel
        );
}

/// <summary><c>approvals measure resume</c>: lets a suspended measure go on.</summary>
internal sealed class MeasureResumeVerb : MeasureActVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals measure suspend 5 --until 2030-12-31 --reason 等待批复 --consent director:批示第2号 "
                + "--as office-clerk-1 >suspended.log && approvals measure resume 5 --as office-clerk-1",
            "第 5 号措施：已恢复。"
        ),
    ];

    public MeasureResumeVerb(TimeProvider clock)
        : base("resume", "Lets a suspended measure go on.", clock, Shown) => AddActOptions();

    protected override string Done => "measure.resumed";

    protected override async Task<LedgerAnswer?> RunAsync(
        Office office,
        MeasureKey measure,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    ) => await new SuspendMeasure(office).ResumeAsync(measure, deed, cancel);
}
