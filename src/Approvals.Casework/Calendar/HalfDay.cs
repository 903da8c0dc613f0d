namespace Approvals.Casework.Calendar;

/// <summary>Half of a day, the unit in which leave is taken.</summary>
/// <param name="On">The date.</param>
/// <param name="Half">Which half.</param>
public readonly record struct HalfDay(DateOnly On, DayHalf Half) : IComparable<HalfDay>
{
    /// <summary>Earlier halves first.</summary>
    public int CompareTo(HalfDay other) => (On, Half).CompareTo((other.On, other.Half));

    /// <summary>Whether one is before the other.</summary>
    public static bool operator <(HalfDay left, HalfDay right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is after the other.</summary>
    public static bool operator >(HalfDay left, HalfDay right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is before the other, or the same.</summary>
    public static bool operator <=(HalfDay left, HalfDay right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is after the other, or the same.</summary>
    public static bool operator >=(HalfDay left, HalfDay right) => left.CompareTo(right) >= 0;
}

/// <summary>A half of a day.</summary>
public enum DayHalf
{
    /// <summary>上午.</summary>
    Morning,

    /// <summary>下午.</summary>
    Afternoon,
}
