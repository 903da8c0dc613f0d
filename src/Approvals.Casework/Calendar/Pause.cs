namespace Approvals.Casework.Calendar;

/// <summary>A time in which the clock of a deadline stood still.</summary>
/// <param name="FirstOn">The first day that did not count.</param>
/// <param name="LastOn">The last day that did not count.</param>
/// <param name="Reason">Why: an outside reply, an objection, an approved suspension.</param>
/// <param name="LegalBasis">The rule of law that stops a statutory clock; null where there is none.</param>
public sealed record Pause(
    DateOnly FirstOn,
    DateOnly LastOn,
    string Reason,
    string? LegalBasis = null
);
