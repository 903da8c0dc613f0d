using System.Globalization;

namespace Approvals.Casework.Calendar;

/// <summary>When the office is open on a working day: a setting, as offices differ.</summary>
public sealed record WorkingHours
{
    private WorkingHours(TimeOnly opens, TimeOnly pausesAt, TimeOnly resumesAt, TimeOnly closes)
    {
        Opens = opens;
        PausesAt = pausesAt;
        ResumesAt = resumesAt;
        Closes = closes;
    }

    /// <summary>09:00 to 12:00 and 14:00 to 18:00.</summary>
    public static WorkingHours Default { get; } =
        new(new(9, 0), new(12, 0), new(14, 0), new(18, 0));

    /// <summary>When the morning begins.</summary>
    public TimeOnly Opens { get; }

    /// <summary>When the morning ends.</summary>
    public TimeOnly PausesAt { get; }

    /// <summary>When the afternoon begins.</summary>
    public TimeOnly ResumesAt { get; }

    /// <summary>When the afternoon ends: close of business, at which time limits end.</summary>
    public TimeOnly Closes { get; }

    /// <summary>Other hours.</summary>
    /// <param name="opens">When the morning begins.</param>
    /// <param name="pausesAt">When it ends.</param>
    /// <param name="resumesAt">When the afternoon begins; not before the morning ends.</param>
    /// <param name="closes">When it ends.</param>
    /// <param name="problem">Why these are no hours, as a sentence; null where they are.</param>
    public static WorkingHours? Of(
        TimeOnly opens,
        TimeOnly pausesAt,
        TimeOnly resumesAt,
        TimeOnly closes,
        out string? problem
    )
    {
        var isOrdered = opens < pausesAt && pausesAt <= resumesAt && resumesAt < closes;
        problem = isOrdered
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Expected times in their order, but found {opens:HH:mm}, {pausesAt:HH:mm}, {resumesAt:HH:mm}, "
                    + $"{closes:HH:mm}."
            );
        return isOrdered ? new(opens, pausesAt, resumesAt, closes) : null;
    }
}
