using System.Collections.Immutable;

namespace Approvals.Feel.Builtins;

/// <summary>
/// Functions over working days, beyond the standard: by the calendar that the caller tells. The day from which is
/// counted does not count. They cover the years 1 to 9999, and at most <see cref="MaxDays"/> days.
/// </summary>
internal static class WorkingDays
{
    /// <summary>The most days that are counted, off or not: a hundred years.</summary>
    private const int MaxDays = 36_525;

    public static readonly ImmutableArray<Form> Forms =
    [
        new("is working day(date: date | date and time)", IsWorkingDay),
        new("add working days(date: date | date and time, days: number)", Add),
        new("working days between(from: date | date and time, to: date | date and time)", Between),
    ];

    private static Value IsWorkingDay(Call call) =>
        call.Evaluator.Days is not { } days ? NoCalendar(call)
        : Dates.DayOf(call[0]).ToDateOnly() is not { } day ? OutOfYears(call, 0)
        : Value.Of(days.IsWorkingDay(day));

    private static Value Add(Call call)
    {
        if (call.Evaluator.Days is not { } days)
            return NoCalendar(call);
        if (Dates.DayOf(call[0]).ToDateOnly() is not { } day)
            return OutOfYears(call, 0);
        var wanted = call.Number(1);
        if (wanted != decimal.Truncate(wanted) || Math.Abs(wanted) > MaxDays)
            return call.Invalid(1, $"a whole number from -{MaxDays} to {MaxDays}");
        var step = wanted < 0 ? -1 : 1;
        var end = step < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        var left = (int)Math.Abs(wanted);
        for (var passed = 0; left > 0; passed++)
        {
            if (passed == MaxDays || day == end || !call.Charge(1))
                return OutOfYears(call, 1);
            day = day.AddDays(step);
            left -= days.IsWorkingDay(day) ? 1 : 0;
        }
        return Value.Of(day);
    }

    private static Value Between(Call call)
    {
        if (call.Evaluator.Days is not { } days)
            return NoCalendar(call);
        if (Dates.DayOf(call[0]).ToDateOnly() is not { } day)
            return OutOfYears(call, 0);
        if (
            Dates.DayOf(call[1]).ToDateOnly() is not { } last
            || last.DayNumber - day.DayNumber > MaxDays
        )
            return OutOfYears(call, 1);
        var count = 0;
        while (day < last && call.Charge(1))
        {
            day = day.AddDays(1);
            count += days.IsWorkingDay(day) ? 1 : 0;
        }
        return Value.Of(count);
    }

    private static Value OutOfYears(Call call, int argument) =>
        call.Invalid(argument, $"within the years 1 to 9999, and no more than {MaxDays} days");

    private static Value NoCalendar(Call call) =>
        call.Evaluator.Warn(WarningCode.NoCalendar, call.At, call.Name);
}
