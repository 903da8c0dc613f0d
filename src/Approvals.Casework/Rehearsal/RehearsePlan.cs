using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Rehearsal.Results;
using Approvals.Casework.Upkeep;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Rehearsal;

/// <summary>
/// Plays a whole plan, from its import to the last close-off, in virtual time and in an office of its own, by the use
/// cases by which people work. The same request gives the same bytes.
/// </summary>
public sealed class RehearsePlan(RehearsalRequest request)
{
    /// <summary>The ledger is looked at once a week: whether all is over.</summary>
    private const int DaysBetweenLooks = 7;

    /// <summary>The day begins before the office opens.</summary>
    private static readonly TimeOnly Morning = new(0, 0);

    /// <summary>Plays it.</summary>
    /// <param name="progress">Is told how far it is; null for nobody.</param>
    /// <param name="cancel">Gives up; no result is left.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public async Task<RehearsalAnswer> RunAsync(
        IProgress<RehearsalProgress>? progress,
        CancellationToken cancel
    )
    {
        if (PlanFile() is not { } file)
            return new RehearsalAnswer.Refused("no-plan", request.Plan ?? request.SeedFolder);
        PlanReading reading;
        await using (var stream = File.OpenRead(file))
            reading = PlanDocument.Read(stream, file, new(request.From), Language.Chinese);
        if (reading.IsRefused)
            return new RehearsalAnswer.Refused(
                "not-read",
                reading.Findings[0].In(Language.Chinese)
            );
        if ((request.From ?? reading.Source.FeedbackOn) is not { } first)
            return new RehearsalAnswer.Refused("no-day", file);
        using var folder = RehearsalFolder.Begin(request.Out, out var refused);
        if (folder is null)
            return refused!;
        return await RunAsync(reading, first, folder, progress, cancel);
    }

    private string? PlanFile() =>
        request.Plan is { } given
            ? File.Exists(given)
                ? given
                : null
            : Directory
                .GetFiles(Path.Combine(request.SeedFolder, "plan"), "*.txt")
                .Order(StringComparer.Ordinal)
                .FirstOrDefault();

    private async Task<RehearsalAnswer> RunAsync(
        PlanReading reading,
        DateOnly first,
        RehearsalFolder folder,
        IProgress<RehearsalProgress>? progress,
        CancellationToken cancel
    )
    {
        var settings = new OfficeSettings(folder.Office)
        {
            Chance = new SeededChance(request.Seed),
            IsScratch = true,
        };
        var begins = first.ToDateTime(Morning);
        var clock = new RehearsalClock(new(begins, settings.TimeZone.GetUtcOffset(begins)));
        await using var office = await Office.OpenAsync(settings, clock, cancel);
        var (moved, refused) = await LoadAsync(office, folder, first, cancel);
        if (refused is not null)
            return refused;
        var directory = (await office.Snapshots.LatestAsync(cancel)).Directory;
        if (OpenerOf(directory, first) is not { } opener)
            return new RehearsalAnswer.Refused("no-opener", "");
        var draws = new Draws(request.Seed);
        var stage = new Stage(office, clock, opener.UnitId)
        {
            Opener = opener.Id,
            Draws = draws,
            Habits = new(request.Behaviour, draws),
            Mails = new(request.MailerOf(folder.Mails)),
        };
        if (await ImportAsync(stage, reading, cancel) is { } notImported)
            return notImported;
        var book = new TaskBook(stage);
        var last = await PlayAsync(stage, book, first, progress, cancel);
        var result = await new CollectResult(stage, book, request).RunAsync(
            (first, last),
            moved,
            cancel
        );
        if (request.Out is not null)
        {
            var calendar = (await office.Snapshots.LatestAsync(cancel)).CalendarOf(stage.Unit);
            ResultFiles.Write(folder.Path, result, calendar);
            await using var journal = File.Create(Path.Combine(folder.Path, "journal.jsonl"));
            await new ExportJournals(office).RunAsync(journal, null, cancel);
        }
        await office.DisposeAsync();
        folder.Finish();
        return new RehearsalAnswer.Played(result, folder.BeganAnew);
    }

    private async Task<(DateOnly? Moved, RehearsalAnswer? Refused)> LoadAsync(
        Office office,
        RehearsalFolder folder,
        DateOnly first,
        CancellationToken cancel
    )
    {
        var seeds = Path.Combine(folder.Office, "seeds");
        var moved = RehearsalStaff.Copy(request.Staff ?? request.SeedFolder, seeds, first);
        var years = Directory.CreateDirectory(Path.Combine(seeds, "calendar")).FullName;
        var calendars = Path.Combine(request.SeedFolder, "calendar");
        foreach (var file in Directory.GetFiles(calendars, "*.csv"))
            File.Copy(file, Path.Combine(years, Path.GetFileName(file)));
        var loaded = await new LoadSeeds(office).RunAsync(seeds, cancel);
        if (loaded.Problems is [var problem, ..])
            return (null, new RehearsalAnswer.Refused("staff", problem.Say(Language.Chinese)));
        var published = await new LoadDefinitions(office).RunAsync(request.WorkflowFolder, cancel);
        return published.OfType<Definitions.Publication.Refused>().FirstOrDefault() is { } faulty
            ? (
                null,
                new RehearsalAnswer.Refused("not-published", faulty.Findings[0].Finding.Message)
            )
            : (moved, null);
    }

    // Of those who keep the ledger, the one who is lowest in rank does the writing.
    private static Person? OpenerOf(OfficeDirectory directory, DateOnly day) =>
        directory
            .Rows.People.Where(p => p.Status == PersonStatus.Active)
            .Where(p => directory.Holds(p.Id, Role.LeadingGroupOffice, day))
            .OrderByDescending(p => directory.RankOf(p.Id, day))
            .ThenBy(p => p.Id.Value, StringComparer.Ordinal)
            .FirstOrDefault();

    private static async Task<RehearsalAnswer?> ImportAsync(
        Stage stage,
        PlanReading reading,
        CancellationToken cancel
    )
    {
        var imported = await new ImportPlan(stage.Office).RunAsync(
            new(stage.Unit, PlanAnswers.AcceptProposals(reading)),
            Stage.By(stage.Opener) with
            {
                Channel = Channel.Import,
            },
            cancel
        );
        if (imported is not ImportAnswer.Done)
            return new RehearsalAnswer.Refused("not-imported", imported.ToString());
        stage.Acts++;
        var assigned = await new AssignMeasures(stage.Office).FillAsync(
            stage.Unit,
            null,
            Stage.By(stage.Opener),
            cancel
        );
        if (assigned is LedgerAnswer.Done { Numbers.Length: > 0 })
            stage.Acts++;
        await new FillGaps(stage).RunAsync(cancel);
        foreach (var line in (await stage.LedgerAsync(cancel)).Lines)
            stage.Measures[line.Number] = line;
        return null;
    }

    private async Task<DateOnly> PlayAsync(
        Stage stage,
        TaskBook book,
        DateOnly first,
        IProgress<RehearsalProgress>? progress,
        CancellationToken cancel
    )
    {
        var days = new PlayDays(stage, book, request.Behaviour);
        var until = request.Until ?? first.AddDays(RehearsalRequest.MaxDays);
        var day = first;
        for (; day <= until; day = day.AddDays(1))
        {
            await days.RunAsync(day, cancel);
            if ((day.DayNumber - first.DayNumber) % DaysBetweenLooks != 0)
                continue;
            var page = await stage.LedgerAsync(cancel);
            var lights = await new LightLog(stage.Office).ListAsync(stage.Unit, page.Plan, cancel);
            stage.Closed.UnionWith(lights.Where(l => l.After == Light.Blue).Select(l => l.Number));
            var lines = page.Lines;
            var over = lines.Count(l => CollectResult.IsOver(l) || stage.Closed.Contains(l.Number));
            progress?.Report(new(day, over, lines.Length));
            if (over == lines.Length && request.Until is null)
                return day;
        }
        return until;
    }
}
