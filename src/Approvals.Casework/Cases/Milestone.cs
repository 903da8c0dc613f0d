using System.Collections.Immutable;
using System.Globalization;

namespace Approvals.Casework.Cases;

/// <summary>How much of a measure should be done by a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Percent">How much; 0 to 100.</param>
public readonly record struct Milestone(DateOnly On, int Percent)
{
    /// <summary>Milestones as one text, in which they are stored.</summary>
    internal static string Write(ImmutableArray<Milestone> milestones) =>
        string.Join(
            ';',
            milestones.Select(m =>
                string.Create(CultureInfo.InvariantCulture, $"{m.On:O}={m.Percent}")
            )
        );

    /// <summary>The milestones of a stored text; none where there is none.</summary>
    internal static ImmutableArray<Milestone> Read(string? text) =>
        text is null
            ? []
            :
            [
                .. text.Split(';')
                    .Select(part => part.Split('='))
                    .Select(pair => new Milestone(
                        DateOnly.Parse(pair[0], CultureInfo.InvariantCulture),
                        int.Parse(pair[1], CultureInfo.InvariantCulture)
                    )),
            ];
}
