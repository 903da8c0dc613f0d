using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>The office of the seeds with its processes, for tests of its ledger.</summary>
internal sealed class LedgerOffice : IAsyncDisposable
{
    public static readonly UnitId Bureau = new("civil-affairs");

    /// <summary>Belongs to the leading-group's office.</summary>
    public const string Keeper = "office-clerk-1";

    /// <summary>Who works on the first measure, and who checks it, is in charge of it, verifies and signs it.</summary>
    public static readonly Walkers OfFirst = new(
        "social-affairs-clerk-1",
        "social-affairs-head",
        "deputy-director-1"
    );

    private LedgerOffice(OfficeSettings settings, Office office, FakeTimeProvider clock)
    {
        Settings = settings;
        Office = office;
        Clock = clock;
    }

    public OfficeSettings Settings { get; }

    public Office Office { get; }

    /// <summary>Monday, the fifth of January, nine in the morning.</summary>
    public FakeTimeProvider Clock { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens an office that has no plan yet.</summary>
    public static async Task<LedgerOffice> OpenAsync(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero));
        var settings = await TestDatabase.MakeSeededAsync(kind);
        return new(settings, await Office.OpenAsync(settings, clock, Cancel), clock);
    }

    /// <summary>Opens an office in whose database there is nothing.</summary>
    public static async Task<LedgerOffice> OpenEmptyAsync(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero));
        var settings = TestDatabase.MakeBare(kind);
        return new(settings, await Office.OpenAsync(settings, clock, Cancel), clock);
    }

    /// <summary>Opens an office whose plan is imported.</summary>
    public static async Task<LedgerOffice> WithPlanAsync(DatabaseKind kind)
    {
        var office = await OpenAsync(kind);
        Assert.IsType<ImportAnswer.Done>(await office.ImportAsync(InventedReading.Plan));
        return office;
    }

    /// <summary>Opens an office whose plan is assigned: the last measure still lacks a leader and a section.</summary>
    public static async Task<LedgerOffice> AssignedAsync(DatabaseKind kind)
    {
        var office = await WithPlanAsync(kind);
        Assert.IsType<LedgerAnswer.Done>(await office.FillAsync());
        var set = new WantedAssignment(Bureau, [1, 4]) { Handler = new(OfFirst.Handler) };
        Assert.IsType<LedgerAnswer.Done>(await office.SetAsync(set));
        return office;
    }

    /// <summary>Opens an office whose cases are open.</summary>
    public static async Task<LedgerOffice> WithCasesAsync(DatabaseKind kind)
    {
        var office = await AssignedAsync(kind);
        Assert.Empty((await office.OpenCasesAsync()).Failed);
        return office;
    }

    /// <summary>Who does something, as the console would say it.</summary>
    public static Deed By(string person, string? reason = "按会议要求") =>
        new(Channel.Console) { By = new(person), Reason = reason };

    /// <summary>A measure of the bureau.</summary>
    public static MeasureKey Measure(int number) => new(Bureau, null, number);

    public Task<ImportAnswer> ImportAsync(
        PlanReading reading,
        string? document = null,
        string? plan = null,
        bool isDryRun = false,
        string by = Keeper
    ) =>
        new ImportPlan(Office).RunAsync(
            new(Bureau, reading)
            {
                Document = document,
                Plan = plan,
                IsDryRun = isDryRun,
            },
            By(by),
            Cancel
        );

    public Task<LedgerAnswer> FillAsync(string by = Keeper) =>
        new AssignMeasures(Office).FillAsync(Bureau, null, By(by), Cancel);

    public Task<LedgerAnswer> SetAsync(WantedAssignment wanted, string by = Keeper) =>
        new AssignMeasures(Office).SetAsync(wanted, By(by), Cancel);

    public async Task<OpenedCases> OpenCasesAsync()
    {
        var opened = await new OpenDueCases(Office).RunAsync(
            Bureau,
            null,
            Deed.OfClock,
            null,
            Cancel
        );
        return opened!;
    }

    public Task<int> RefreshAsync() => new RefreshLedger(Office).RunAsync(null, Cancel);

    /// <summary>The ledger as somebody sees it; as the program does for null.</summary>
    public async Task<LedgerPage> PageAsync(string? viewer = null)
    {
        PersonId? who = viewer is null ? null : new(viewer);
        return (await new LedgerView(Office).RunAsync(Bureau, null, who, Cancel))!;
    }

    public async Task<LedgerLine> LineAsync(int number) =>
        (await PageAsync()).Lines.Single(l => l.Number == number);

    /// <summary>The case of a measure and period.</summary>
    public async Task<CaseId> CaseAsync(int number, string period = LedgerPeriod.Once) =>
        (await LineAsync(number)).Cases.Single(c => c.Period == period).Id;

    /// <summary>Makes the plan of a case and has it approved.</summary>
    public async Task PlanAsync(CaseId id, Walkers who)
    {
        await HandInPlanAsync(id, who.Handler);
        await CompleteAsync(id, "plan-check", who.Head, ("outcome", Value.Of("agree")));
        await CompleteAsync(id, "plan-approve", who.Leader, ("outcome", Value.Of("agree")));
    }

    /// <summary>Hands in a plan with one milestone.</summary>
    public Task HandInPlanAsync(CaseId id, string handler, DateOnly? on = null, int percent = 50) =>
        CompleteAsync(
            id,
            "plan",
            handler,
            ("outcome", Value.Of("submit")),
            (
                "milestones",
                Value.Of([
                    Value.Context.Of(
                        ("on", Value.Of(on ?? new DateOnly(2026, 1, 30))),
                        ("percent", Value.Of(percent))
                    ),
                ])
            ),
            ("evidenceExpected", Value.Of("现场照片"))
        );

    /// <summary>Does the work of a case and hands it in.</summary>
    public async Task SubmitAsync(CaseId id, Walkers who)
    {
        await CompleteAsync(id, "do", who.Handler);
        await CompleteAsync(
            id,
            "submit",
            who.Handler,
            ("checklist", Value.Of([Value.Of("已核对")])),
            ("result", Value.Of("全部改正")),
            ("evidence", Value.Of([Value.Of("整改前后对照")])),
            ("percent", Value.Of(100)),
            ("rulesMade", Value.Of([Value.Of("登记办法"), Value.Of("核对办法")])),
            ("peopleDealtWith", Value.Of(3)),
            ("moneyRecovered", Value.Of(1500.51m))
        );
    }

    /// <summary>Closes a case that was handed in.</summary>
    public async Task CloseAsync(CaseId id, Walkers who)
    {
        await CompleteAsync(id, "check", who.Head, ("outcome", Value.Of("agree")));
        await CompleteAsync(id, "assess", who.Leader, ("outcome", Value.Of("agree")));
        await CompleteAsync(
            id,
            "verify",
            "office-clerk-1",
            ("outcome", Value.Of("verified")),
            ("method", Value.Of("on-site"))
        );
        await CompleteAsync(id, "sign", "director", ("outcome", Value.Of("close")));
    }

    /// <summary>Takes a case from its plan to its close-off.</summary>
    public async Task WalkAsync(CaseId id, Walkers who)
    {
        await PlanAsync(id, who);
        await SubmitAsync(id, who);
        await CloseAsync(id, who);
    }

    /// <summary>Completes the open task of an element; it must be carried out.</summary>
    public async Task CompleteAsync(
        CaseId id,
        string element,
        string person,
        params (string Name, Value Value)[] values
    )
    {
        await using var db = Office.Database.CreateDbContext();
        var open = await db.Set<TaskRow>().Where(t => t.CaseId == id).ToListAsync(Cancel);
        Assert.Contains(element, open.Select(t => t.Element));
        var answer = await Office.Cases.RunAsync(
            id,
            new Command.CompleteTask(
                open.Single(t => t.Element == element).Key,
                Value.Context.Of(values)
            ),
            By(person),
            Cancel
        );
        Assert.True(answer is CaseAnswer.Done, $"{element} by {person}: {answer}");
    }

    /// <summary>Reads or meddles with the tables.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<OfficeDb, Task<T>> read)
    {
        await using var db = Office.Database.CreateDbContext();
        var result = await read(db);
        await db.SaveChangesAsync(Cancel);
        return result;
    }

    public Task<List<EntryRow>> EntriesAsync() =>
        InDatabaseAsync(db =>
            db.Set<EntryRow>().OrderBy(e => e.Number).ThenBy(e => e.Cycle).ToListAsync(Cancel)
        );

    public Task<List<EntryChangeRow>> ChangesAsync() =>
        InDatabaseAsync(db => db.Set<EntryChangeRow>().OrderBy(c => c.Id).ToListAsync(Cancel));

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}

/// <summary>Who takes a case through its steps.</summary>
/// <param name="Handler">Who works on it.</param>
/// <param name="Head">The head of the section.</param>
/// <param name="Leader">The leader in charge.</param>
internal sealed record Walkers(string Handler, string Head, string Leader);
