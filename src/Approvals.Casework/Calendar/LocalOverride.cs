namespace Approvals.Casework.Calendar;

/// <summary>A day that is otherwise in this place or office: a minority festival, a closure, a day worked
/// instead.</summary>
/// <param name="On">The date.</param>
/// <param name="Kind">Whether it is off or worked; it wins over the yearly notice.</param>
/// <param name="Name">On what account, in Chinese.</param>
/// <param name="Source">The document that says so, by title and number.</param>
public readonly record struct LocalOverride(DateOnly On, DayKind Kind, string Name, string Source);
