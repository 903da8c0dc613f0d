using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Reminders;

/// <summary>Why somebody is reminded, or not, in words.</summary>
public static class ReminderText
{
    private static readonly Texts Words = Texts.Of("reminders");

    /// <summary>Why a mail goes out: to that person, on that day.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="language">The language.</param>
    public static string Why(ForeseenMail mail, Language language)
    {
        if (mail.Reason is { } reason)
            return Words.Say(language, $"reason.{StoredCode.Of(reason)}");
        if (mail is not { Role: { } role, Rung: { } rung })
            return Words.Say(language, "reason.waiting");
        var key =
            mail.StandsInFor is not null ? "why.stands-in"
            : mail.IsRaised ? "why.raised"
            : "why";
        return Words.Say(
            language,
            key,
            Of(role, language),
            RungOf(rung, language),
            mail.StandsInFor
        );
    }

    /// <summary>Why a mail does not go out.</summary>
    /// <param name="none">What does not.</param>
    /// <param name="language">The language.</param>
    public static string WhyNot(ForeseenNone none, Language language)
    {
        var reason = none.Reason is { } known ? StoredCode.Of(known) : "no-address";
        var said = Words.Say(language, $"left-out.{reason}");
        return none.Rung is { } rung
            ? Words.Say(language, "why-not", RungOf(rung, language), said)
            : said;
    }

    /// <summary>As what somebody is told.</summary>
    /// <param name="role">As what.</param>
    /// <param name="language">The language.</param>
    public static string Of(LadderRole role, Language language) =>
        Words.Say(language, $"role.{StoredCode.Of(role)}");

    private static string RungOf(int rung, Language language) =>
        rung switch
        {
            < 0 => Words.Say(language, "rung.before", -rung),
            0 => Words.Say(language, "rung.day"),
            _ => Words.Say(language, "rung.over", rung),
        };
}
