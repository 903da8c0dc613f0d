using System.Globalization;

namespace Approvals.Casework.Storage;

/// <summary>The number of a case, counted over the whole installation; at least 1.</summary>
/// <param name="Value">The number.</param>
public readonly record struct CaseId(long Value) : IComparable<CaseId>
{
    /// <summary>Whether one case began to be numbered before another.</summary>
    public static bool operator <(CaseId left, CaseId right) => left.Value < right.Value;

    /// <summary>Whether one case began to be numbered after another.</summary>
    public static bool operator >(CaseId left, CaseId right) => left.Value > right.Value;

    /// <summary>Whether one case is another, or began to be numbered before it.</summary>
    public static bool operator <=(CaseId left, CaseId right) => left.Value <= right.Value;

    /// <summary>Whether one case is another, or began to be numbered after it.</summary>
    public static bool operator >=(CaseId left, CaseId right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(CaseId other) => Value.CompareTo(other.Value);

    /// <summary>The number, as people type it.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The code of a unit (单位), such as <c>civil-affairs</c>; the same for ever.</summary>
/// <param name="Value">The code.</param>
public readonly record struct UnitId(string Value)
{
    /// <summary>The code.</summary>
    public override string ToString() => Value;
}

/// <summary>The code of a person: what a process knows them by; the same for ever, and never a name.</summary>
/// <param name="Value">The code.</param>
public readonly record struct PersonId(string Value)
{
    /// <summary>The code.</summary>
    public override string ToString() => Value;
}

/// <summary>The code of a department (科室) within its unit.</summary>
/// <param name="Value">The code.</param>
public readonly record struct DepartmentId(string Value)
{
    /// <summary>The code.</summary>
    public override string ToString() => Value;
}

/// <summary>The code of a post (职务) within its unit.</summary>
/// <param name="Value">The code.</param>
public readonly record struct PostId(string Value)
{
    /// <summary>The code.</summary>
    public override string ToString() => Value;
}

/// <summary>The code of a field of work (分管领域) within its unit.</summary>
/// <param name="Value">The code.</param>
public readonly record struct FieldId(string Value)
{
    /// <summary>The code.</summary>
    public override string ToString() => Value;
}
