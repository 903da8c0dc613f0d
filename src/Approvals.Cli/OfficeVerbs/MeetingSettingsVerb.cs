namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals meeting-settings</c>: what a unit sets about its meetings.</summary>
internal sealed class MeetingSettingsVerb : Verb
{
    public MeetingSettingsVerb(TimeProvider clock)
        : this(new(clock), new(clock)) { }

    private MeetingSettingsVerb(MeetingSettingsShowVerb show, MeetingSettingsSetVerb set)
        : base(
            "meeting-settings",
            "Shows and sets what a unit may set about its meetings.",
            [.. show.Examples, .. set.Examples]
        )
    {
        Add(show);
        Add(set);
    }
}
