using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>What a command is decided on.</summary>
/// <param name="Row">The case.</param>
/// <param name="Persons">Who is what in it.</param>
/// <param name="Recusals">Who was asked to step aside in it.</param>
/// <param name="Stamp">Which people, posts and calendar hold at that moment.</param>
internal sealed record LoadedCase(
    CaseRow Row,
    List<CasePersonRow> Persons,
    List<CaseRecusalRow> Recusals,
    long Stamp
)
{
    /// <summary>Which of its tasks were opened; read only for what asks for it.</summary>
    public IReadOnlyList<TaskOpeningRow> Openings { get; init; } = [];
}

/// <summary>What a new case begins with.</summary>
/// <param name="Stamp">Which people, posts and calendar hold at that moment.</param>
/// <param name="Definition">The version of the process that was published last; null where none was.</param>
internal sealed record StartingPoint(long Stamp, int? Definition);

/// <summary>Reads cases, each in one query, which is compiled once for a database.</summary>
internal sealed class CaseLoading(OfficeDatabase database)
{
    private readonly Func<OfficeDb, CaseId, CancellationToken, Task<LoadedCase?>> _query =
        EF.CompileAsyncQuery(
            (OfficeDb db, CaseId id, CancellationToken cancel) =>
                db.Set<CaseRow>()
                    .AsNoTracking()
                    .Where(c => c.Id == id)
                    .Select(c => new LoadedCase(
                        c,
                        db.Set<CasePersonRow>().Where(p => p.CaseId == c.Id).ToList(),
                        db.Set<CaseRecusalRow>().Where(r => r.CaseId == c.Id).ToList(),
                        db.Set<OfficeStateRow>().Select(s => s.Stamp).First()
                    ))
                    .SingleOrDefault()
        );

    private readonly Func<OfficeDb, string, CancellationToken, Task<StartingPoint>> _startQuery =
        EF.CompileAsyncQuery(
            (OfficeDb db, string process, CancellationToken cancel) =>
                db.Set<OfficeStateRow>()
                    .Select(s => new StartingPoint(
                        s.Stamp,
                        db.Set<DefinitionRow>()
                            .Where(d => d.Process == process)
                            .OrderByDescending(d => d.Number)
                            .Select(d => (int?)d.Id)
                            .FirstOrDefault()
                    ))
                    .Single()
        );

    /// <summary>Reads what a new case begins with.</summary>
    public async Task<StartingPoint> ReadStartAsync(string process, CancellationToken cancel)
    {
        await using var db = database.CreateDbContext();
        return await _startQuery(db, process, cancel);
    }

    /// <summary>Reads a case; null where there is none of that number.</summary>
    public async Task<LoadedCase?> ReadAsync(CaseId id, CancellationToken cancel)
    {
        await using var db = database.CreateDbContext();
        return await _query(db, id, cancel);
    }

    /// <summary>The same case, with which of its tasks were opened.</summary>
    public async Task<LoadedCase> WithOpeningsAsync(LoadedCase loaded, CancellationToken cancel)
    {
        await using var db = database.CreateDbContext();
        return loaded with
        {
            Openings = await db.Set<TaskOpeningRow>()
                .AsNoTracking()
                .Where(o => o.CaseId == loaded.Row.Id)
                .ToListAsync(cancel),
        };
    }
}
