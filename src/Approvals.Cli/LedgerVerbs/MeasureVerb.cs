namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals measure</c>: what is done to one measure beside its cases.</summary>
internal sealed class MeasureVerb : Verb
{
    public MeasureVerb(TimeProvider clock)
        : this(
            new MeasureAmendVerb(clock),
            new MeasureReopenVerb(clock),
            new MeasureLookBackVerb(clock),
            new MeasureSuspendVerb(clock),
            new MeasureResumeVerb(clock),
            new MeasureLinkVerb(clock),
            new MeasureMoneyVerb(clock)
        ) { }

    private MeasureVerb(params MeasureActVerb[] acts)
        : base(
            "measure",
            "Amends, reopens, links a measure; enters its money and looks back.",
            [.. acts.SelectMany(a => a.Examples)]
        )
    {
        foreach (var act in acts)
            Add(act);
    }
}
