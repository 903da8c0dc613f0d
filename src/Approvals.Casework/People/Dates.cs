namespace Approvals.Casework.People;

/// <summary>Whether something dated holds on a day: its first and its last day belong to it.</summary>
internal static class Dates
{
    /// <summary>The constraint of the database on the two columns of a period.</summary>
    public const string InOrder = "until_on is null or until_on >= from_on";

    public static bool Within(DateOnly day, DateOnly from, DateOnly? until) =>
        from <= day && (until is null || day <= until);
}
