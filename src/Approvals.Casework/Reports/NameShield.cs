using System.Collections.Immutable;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>The names that stand in no report: those of people whom a case concerns, such as who was talked
/// to.</summary>
internal sealed class NameShield(ImmutableArray<string> names)
{
    private const string Somebody = "有关人员";
    private const int LeastLength = 2; // A single character is in other words, too.

    /// <summary>Reads them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="directory">Who is who.</param>
    /// <param name="until">Of whom the case was before this instant.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<NameShield> ReadAsync(
        OfficeDb db,
        UnitId unit,
        OfficeDirectory directory,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var people = await db.Set<CasePersonRow>()
            .Where(p => p.UnitId == unit && p.Duty == Duty.PersonConcerned && p.Since < until)
            .Select(p => p.PersonId)
            .Distinct()
            .ToListAsync(cancel);
        return new([
            .. people
                .Select(directory.NameOf)
                .Where(name => name.Length >= LeastLength)
                .OrderByDescending(name => name.Length)
                .ThenBy(name => name, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Whether a text names one of them.</summary>
    public bool Names(string text) =>
        names.Any(name => text.Contains(name, StringComparison.Ordinal));

    /// <summary>The text without them.</summary>
    public string? Without(string? text)
    {
        if (text is null)
            return null;
        foreach (var name in names)
            text = text.Replace(name, Somebody, StringComparison.Ordinal);
        return text;
    }
}
