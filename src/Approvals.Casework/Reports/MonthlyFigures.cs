using System.Collections.Immutable;
using Approvals.Casework.Ledger;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reports;

/// <summary>The figures of a report (handbook on documents, section 6): counted from a ledger as it stood at the
/// cut-off. Pure: the same ledger gives the same figures.</summary>
public sealed record MonthlyFigures
{
    /// <summary>Of the problems.</summary>
    public required ProblemCounts Problems { get; init; }

    /// <summary>Of the measures; those that an amendment took out do not count.</summary>
    public required MeasureCounts Measures { get; init; }

    /// <summary>Of the measures, by class.</summary>
    public required ImmutableArray<ClassCounts> ByClass { get; init; }

    /// <summary>Of problems and measures, by aspect.</summary>
    public required ImmutableArray<AspectCounts> ByAspect { get; init; }

    /// <summary>Rules that were made or revised.</summary>
    public required int RulesMade { get; init; }

    /// <summary>Talks that were held; null where so few could be recognised.</summary>
    public required int? TalksHeld { get; init; }

    /// <summary>People who were dealt with otherwise; null where so few could be recognised.</summary>
    public required int? PeopleDealtWith { get; init; }

    /// <summary>Money that came back, in yuan.</summary>
    public required decimal RefundedYuan { get; init; }

    /// <summary>Counts a ledger.</summary>
    /// <param name="page">The ledger as it stood at the cut-off, whole.</param>
    /// <param name="minPeople">People that a cell must hold to be shown: <see
    /// cref="AuthoritySettings.MinPeopleInCell"/>.</param>
    public static MonthlyFigures Of(LedgerPage page, int minPeople)
    {
        var lines = page
            .Lines.Where(l => l.Standing.Status != MeasureStatus.Superseded)
            .ToImmutableArray();
        var aspects = page
            .Problems.GroupBy(p => p.Aspect)
            .OrderBy(g => g.Key ?? int.MaxValue)
            .Select(g => (No: g.Key, g.First().AspectTitle, Problems: g.ToList()))
            .ToList();
        var ofAspects = aspects
            .Select(a => lines.Where(l => l.Problem.Aspect == a.No).ToList())
            .ToList();
        var talks = SmallCells.Hide([.. ofAspects.Select(TalksIn)], minPeople);
        var others = SmallCells.Hide([.. ofAspects.Select(OthersIn)], minPeople);
        return new()
        {
            Problems = ProblemCounts.Of(page.Problems),
            Measures = MeasureCounts.Of(lines),
            ByClass =
            [
                .. Enum.GetValues<MeasureClass>()
                    .Select(c => new ClassCounts(
                        StoredCode.Of(c),
                        MeasureCounts.Of([.. lines.Where(l => l.Class == c)])
                    )),
            ],
            ByAspect =
            [
                .. aspects.Select(
                    (a, i) =>
                        new AspectCounts(
                            a.No,
                            a.AspectTitle,
                            ProblemCounts.Of(a.Problems),
                            MeasureCounts.Of(ofAspects[i]),
                            talks[i],
                            others[i]
                        )
                ),
            ],
            RulesMade = lines.Sum(l => l.RulesMade.Length),
            TalksHeld = Shown(TalksIn(lines), minPeople),
            PeopleDealtWith = Shown(OthersIn(lines), minPeople),
            RefundedYuan = lines.Sum(l => l.Money.Returned),
        };
    }

    // The people of a measure of talks were talked to; those of any other were dealt with otherwise.
    private static int TalksIn(IEnumerable<LedgerLine> lines) =>
        lines.Where(IsOfTalks).Sum(l => l.PeopleDealtWith);

    private static int OthersIn(IEnumerable<LedgerLine> lines) =>
        lines.Where(l => !IsOfTalks(l)).Sum(l => l.PeopleDealtWith);

    private static bool IsOfTalks(LedgerLine line) => line.Types is [MeasureType.WarningTalk, ..];

    private static int? Shown(int people, int minPeople) => SmallCells.Hide([people], minPeople)[0];
}

/// <summary>Problems, by what they stand at.</summary>
/// <param name="Total">All.</param>
/// <param name="Done">Done (整改到位).</param>
/// <param name="BasicallyDone">Basically done (基本完成).</param>
/// <param name="UnderWay">All others (正在整改).</param>
public sealed record ProblemCounts(int Total, int Done, int BasicallyDone, int UnderWay)
{
    /// <summary>Counts problems.</summary>
    public static ProblemCounts Of(IReadOnlyCollection<LedgerProblem> problems)
    {
        var done = problems.Count(p => p.Status == ProblemStatus.Done);
        var basically = problems.Count(p => p.Status == ProblemStatus.BasicallyDone);
        return new(problems.Count, done, basically, problems.Count - done - basically);
    }
}

/// <summary>Measures, by what they stand at.</summary>
/// <param name="Total">All.</param>
/// <param name="Closed">Closed (已销号).</param>
/// <param name="Staged">Closed for the current period (阶段性销号).</param>
/// <param name="Open">All others.</param>
/// <param name="Overdue">Of the open ones those whose last day has passed.</param>
public sealed record MeasureCounts(int Total, int Closed, int Staged, int Open, int Overdue)
{
    /// <summary>Counts measures.</summary>
    public static MeasureCounts Of(IReadOnlyCollection<LedgerLine> lines)
    {
        var closed = lines.Count(l => l.Standing.Status == MeasureStatus.Closed);
        var staged = lines.Count(l => l.Standing.Status == MeasureStatus.StagedClosed);
        return new(
            lines.Count,
            closed,
            staged,
            lines.Count - closed - staged,
            lines.Count(l => l.Standing.IsOverdue)
        );
    }
}

/// <summary>The measures of a class.</summary>
/// <param name="Class">The code of the class.</param>
/// <param name="Measures">Its measures.</param>
public sealed record ClassCounts(string Class, MeasureCounts Measures);

/// <summary>An aspect.</summary>
/// <param name="No">Its number; null for problems of none.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Problems">Its problems.</param>
/// <param name="Measures">Its measures.</param>
/// <param name="TalksHeld">Talks held; null where hidden.</param>
/// <param name="PeopleDealtWith">People dealt with otherwise; null where hidden.</param>
public sealed record AspectCounts(
    int? No,
    string? Title,
    ProblemCounts Problems,
    MeasureCounts Measures,
    int? TalksHeld,
    int? PeopleDealtWith
);
