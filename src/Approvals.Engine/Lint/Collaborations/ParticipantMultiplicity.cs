using System.Globalization;

namespace Approvals.Engine.Lint.Collaborations;

/// <summary>
/// There are at least 0 and at most 1 or more participants, the most not fewer than the least (9.3).
/// </summary>
internal static class ParticipantMultiplicity
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var multiplicity in file.All("participantMultiplicity"))
        {
            var minimum = Number(multiplicity["minimum"], 0);
            var maximum = Number(multiplicity["maximum"], 1);
            if (minimum is not { } least || maximum is not { } most)
                continue; // No numbers: there is a rule of its own for that.
            var expected =
                least < 0 ? "a minimum of at least 0"
                : most < 1 ? "a maximum of at least 1"
                : most < least ? "a maximum that is not less than the minimum"
                : null;
            if (expected is not null)
                yield return new(
                    multiplicity,
                    $"{expected} of {multiplicity.Parent}",
                    $"found {least} to {most}"
                );
        }
    }

    private static long? Number(string? text, long absent) =>
        text is null ? absent
        : long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
        : null;
}
