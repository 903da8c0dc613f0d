namespace Approvals.Engine.Storing;

/// <summary>The byte before a value in the binary form. The numbers stay as they are for ever.</summary>
internal enum BinaryValue : byte
{
    /// <summary>Null; a function too.</summary>
    Null = 0,

    /// <summary>False.</summary>
    False = 1,

    /// <summary>True.</summary>
    True = 2,

    /// <summary>A whole number without digits behind the point, in 64 bits.</summary>
    Whole = 3,

    /// <summary>Any other number.</summary>
    Number = 4,

    /// <summary>A string.</summary>
    String = 5,

    /// <summary>A date.</summary>
    Date = 6,

    /// <summary>A time of day.</summary>
    Time = 7,

    /// <summary>A date and time.</summary>
    DateTime = 8,

    /// <summary>A days and time duration.</summary>
    DaysTime = 9,

    /// <summary>A years and months duration.</summary>
    YearsMonths = 10,

    /// <summary>A list.</summary>
    List = 11,

    /// <summary>A context.</summary>
    Context = 12,

    /// <summary>A range.</summary>
    Range = 13,
}
