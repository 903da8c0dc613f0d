namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals calendar</c>: the notices on holidays.</summary>
internal sealed class CalendarVerb : Verb
{
    public CalendarVerb(TimeProvider clock)
        : this(new(clock), new(clock), new(clock)) { }

    private CalendarVerb(
        CalendarShowVerb show,
        CalendarProposeVerb propose,
        CalendarApproveVerb approve
    )
        : base(
            "calendar",
            "Takes in the notices on holidays, and lets them count.",
            [.. show.Examples, .. propose.Examples, .. approve.Examples]
        )
    {
        Add(show);
        Add(propose);
        Add(approve);
    }
}
