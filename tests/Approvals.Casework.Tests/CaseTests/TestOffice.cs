using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Definitions;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Approvals.Casework.Tests.CaseTests;

/// <summary>An office for one test, with a clock that is moved by hand and a few definitions.</summary>
internal sealed class TestOffice : IAsyncDisposable
{
    public static readonly UnitId Bureau = new("bureau");

    private TestOffice(OfficeSettings settings, Office office, FakeTimeProvider clock)
    {
        Settings = settings;
        Office = office;
        Clock = clock;
    }

    public OfficeSettings Settings { get; }

    public Office Office { get; }

    public FakeTimeProvider Clock { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens an office and publishes definitions.</summary>
    public static Task<TestOffice> OpenAsync(DatabaseKind kind, params string[] definitions) =>
        OpenAsync(kind, SealAlgorithm.Sha256, definitions);

    /// <summary>Opens an office whose journals are sealed in a certain way, and publishes definitions.</summary>
    public static async Task<TestOffice> OpenAsync(
        DatabaseKind kind,
        SealAlgorithm seals,
        params string[] definitions
    )
    {
        var clock = new FakeTimeProvider(new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero)); // Monday, nine in the morning.
        var settings = (await TestDatabase.MakeAsync(kind)) with { Seals = seals };
        var office = await Office.OpenAsync(settings, clock, Cancel);
        var opened = new TestOffice(settings, office, clock);
        foreach (var name in definitions)
            await opened.PublishAsync(name);
        return opened;
    }

    /// <summary>Publishes a definition of the tests.</summary>
    public async Task<Publication> PublishAsync(string name, string? process = null)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "definitions", $"{name}.bpmn");
        var file = new SourceFile($"{name}.bpmn", await File.ReadAllTextAsync(path, Cancel));
        return await new PublishDefinition(Office).RunAsync([file], process, Deed.OfClock, Cancel);
    }

    /// <summary>Publishes a process of the tests that has forms.</summary>
    public async Task PublishFilesAsync(string process, params string[] names)
    {
        var files = new List<SourceFile>();
        foreach (var name in names)
        {
            var path = Path.Combine(AppContext.BaseDirectory, "definitions", name);
            files.Add(new(name, await File.ReadAllTextAsync(path, Cancel)));
        }
        Assert.IsType<Publication.Published>(
            await new PublishDefinition(Office).RunAsync(files, process, Deed.OfClock, Cancel)
        );
    }

    /// <summary>Begins a case.</summary>
    public async Task<CaseAnswer.Done> StartAsync(
        string process,
        params (string Name, Value Value)[] variables
    ) =>
        Assert.IsType<CaseAnswer.Done>(
            await Office.Cases.StartAsync(
                new(Bureau, process, process)
                {
                    DepartmentId = new("all"),
                    Variables = Value.Context.Of(variables),
                },
                By("office"),
                Cancel
            )
        );

    /// <summary>Completes the open task of an element.</summary>
    public async Task<CaseAnswer> CompleteAsync(
        CaseId id,
        string element,
        string person,
        params (string Name, Value Value)[] values
    )
    {
        await using var db = Office.Database.CreateDbContext();
        var key = await db.Set<TaskRow>()
            .Where(t => t.CaseId == id && t.Element == element)
            .Select(t => t.Key)
            .SingleAsync(Cancel);
        return await Office.Cases.RunAsync(
            id,
            new Command.CompleteTask(key, Value.Context.Of(values)),
            By(person),
            Cancel
        );
    }

    /// <summary>Does the action of a case that has that label.</summary>
    public async Task<CaseAnswer> ActAsync(
        CaseId id,
        string label,
        string person,
        params (string Name, Value Value)[] values
    )
    {
        var loaded = (await Office.Loading.ReadAsync(id, Cancel))!;
        var process = await Office.Catalog.GetAsync(loaded.Row.DefinitionId, Cancel);
        var snapshot = await Office.Snapshots.LatestAsync(Cancel);
        var action = CaseActions
            .Of(process, await StateAsync(id), snapshot.At(Bureau, Clock.GetUtcNow()))
            .Single(a => a.Label == label);
        return await Office.Cases.RunAsync(
            id,
            new Command.DeliverMessage(action.Key, action.CorrelationKey, Value.Context.Of(values)),
            By(person),
            Cancel
        );
    }

    /// <summary>Opens an office in whose database there is nothing.</summary>
    public static async Task<TestOffice> OpenEmptyAsync(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero));
        var settings = TestDatabase.MakeBare(kind);
        return new(settings, await Office.OpenAsync(settings, clock, Cancel), clock);
    }

    /// <summary>Gives a command to a case as the leading-group office may, with the word of both leaders; it must be
    /// carried out.</summary>
    public async Task<CaseAnswer.Done> RunAsync(CaseId id, Command command) =>
        Assert.IsType<CaseAnswer.Done>(
            await Office.Cases.RunAsync(
                id,
                command,
                By("lgo") with
                {
                    Consents = [new(new("chief"), "批示1"), new(new("deputy"), "批示2")],
                    Reason = "测试",
                },
                Cancel
            )
        );

    /// <summary>Lets a case stand still for some days.</summary>
    public Task<CaseAnswer.Done> SuspendAsync(CaseId id, int days = 30) =>
        RunAsync(id, new Command.SuspendCase { Until = Clock.GetUtcNow().AddDays(days) });

    /// <summary>What a case stands at, as it is stored.</summary>
    public async Task<CaseState> StateAsync(CaseId id)
    {
        await using var db = Office.Database.CreateDbContext();
        var bytes = await db.Set<CaseRow>()
            .Where(c => c.Id == id)
            .Select(c => c.State)
            .SingleAsync(Cancel);
        return Stored.ReadState(bytes);
    }

    /// <summary>A deed of a person.</summary>
    public static Deed By(string person) => new(Channel.Console) { By = new(person) };

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
