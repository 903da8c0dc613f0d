using System.Globalization;
using System.Text.RegularExpressions;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Documents.Sheets;

/// <summary>
/// What stands on a printed approval sheet, so that it can be held against the journal later: the case, how
/// many rows its journal had, and the beginning of the seal of the last of them.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="Rows">How many rows its journal had.</param>
/// <param name="Digits">The first 20 hexadecimal digits of the seal, 80 bits, in capitals.</param>
public sealed partial record SheetCode(CaseId Case, int Rows, string Digits)
{
    private const int Length = 20;
    private const int Group = 4;

    /// <summary>The code of a journal that ends with that seal.</summary>
    internal static SheetCode Of(CaseId id, int rows, byte[] seal) =>
        new(id, rows, Convert.ToHexString(seal)[..Length]);

    /// <summary>Reads a code, however its groups are parted; null where it is none.</summary>
    /// <param name="text">What stands on the sheet.</param>
    public static SheetCode? Read(string text)
    {
        var found = Pattern().Match(text.Trim().ToUpperInvariant());
        if (
            !found.Success
            || !long.TryParse(
                found.Groups[1].Value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id
            )
            || !int.TryParse(
                found.Groups[2].Value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var rows
            )
        )
            return null;
        var digits = string.Concat(found.Groups[3].Value.Where(char.IsAsciiHexDigit));
        return digits.Length == Length ? new(new(id), rows, digits) : null;
    }

    /// <summary>Whether a seal begins so.</summary>
    internal bool Fits(byte[] seal) =>
        Convert.ToHexString(seal).StartsWith(Digits, StringComparison.Ordinal);

    /// <summary>The code in groups, as it is printed.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Case.Value}-{Rows}-{string.Join('-', Digits.Chunk(Group).Select(one => new string(one)))}"
        );

    [GeneratedRegex(@"^(\d+)[-\s]+(\d+)[-\s]+([0-9A-F][0-9A-F\s-]*)$")]
    private static partial Regex Pattern();
}
