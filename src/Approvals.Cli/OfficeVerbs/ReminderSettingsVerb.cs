namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals reminder-settings</c>: what a unit sets about its reminders and the hours of its
/// mails.</summary>
internal sealed class ReminderSettingsVerb : Verb
{
    public ReminderSettingsVerb(TimeProvider clock)
        : this(new(clock), new(clock)) { }

    private ReminderSettingsVerb(ReminderSettingsShowVerb show, ReminderSettingsSetVerb set)
        : base(
            "reminder-settings",
            "Shows and sets what a unit may set about its reminders and the hours of its mails.",
            [.. show.Examples, .. set.Examples]
        )
    {
        Add(show);
        Add(set);
    }
}
