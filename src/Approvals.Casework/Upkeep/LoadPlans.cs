using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Upkeep;

/// <summary>
/// Loads the plans that come with the program, each from a file named after its unit, and assigns their measures by
/// field of work. What is there already stays as it is.
/// </summary>
public sealed class LoadPlans(Office office)
{
    /// <summary>So long ago is the feedback of a plan that is moved to today: its first deadlines are near then, and
    /// nothing is overdue yet.</summary>
    private const int DaysSinceFeedback = 28;

    /// <summary>Loads them.</summary>
    /// <param name="folder">The folder of the files; it may be missing.</param>
    /// <param name="keepsDates">Whether dates stay as they are written; else they are moved by whole weeks, so that
    /// the plan is a few weeks old.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<IReadOnlyList<LoadedPlan>> RunAsync(
        string folder,
        bool keepsDates,
        CancellationToken cancel
    )
    {
        var loaded = new List<LoadedPlan>();
        if (!Directory.Exists(folder))
            return loaded;
        foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            if (!IsReadMe(path))
                loaded.Add(await LoadAsync(path, keepsDates, cancel));
        }
        return loaded;
    }

    private async Task<LoadedPlan> LoadAsync(string path, bool keepsDates, CancellationToken cancel)
    {
        var unit = new UnitId(Path.GetFileNameWithoutExtension(path));
        await using var stream = File.OpenRead(path);
        var read = PlanDocument.Read(stream, path, new(), Language.Chinese);
        if (read.IsRefused)
            return new(path, null, read.Findings);
        if (await IsThereAsync(unit, cancel))
            return new(path, null, []);
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var today = snapshot.CalendarOf(unit).DateOf(office.Clock.Now());
        var settled = PlanAnswers.AcceptProposals(read);
        var reading = keepsDates
            ? settled
            : PlanShift.To(settled, today.AddDays(-DaysSinceFeedback));
        var answer = await new ImportPlan(office).RunAsync(
            new(unit, reading),
            Deed.OfClock,
            cancel
        );
        if (answer is ImportAnswer.Done)
            await new AssignMeasures(office).FillAsync(unit, null, Deed.OfClock, cancel);
        return new(path, answer, read.Findings);
    }

    // Loading again changes nothing, whatever day it is moved to by then.
    private async Task<bool> IsThereAsync(UnitId unit, CancellationToken cancel) =>
        (await new Ledger.ReadPlans(office).RunAsync(unit, cancel)).Count > 0;

    private static bool IsReadMe(string path) =>
        Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A plan that came with the program.</summary>
/// <param name="File">Its file.</param>
/// <param name="Answer">What came of it; null where it could not be read, or where its unit has a plan.</param>
/// <param name="Findings">What was noticed about the document.</param>
public sealed record LoadedPlan(
    string File,
    ImportAnswer? Answer,
    IReadOnlyList<PlanFinding> Findings
);
