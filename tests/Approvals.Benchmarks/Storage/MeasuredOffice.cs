using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Definitions;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Benchmarks.Storage;

/// <summary>An office with a new database, durable as by default, and two processes.</summary>
internal sealed class MeasuredOffice : IAsyncDisposable
{
    /// <summary>The unit of all cases.</summary>
    public static readonly UnitId Bureau = new("bureau");

    private static readonly string[] Definitions = ["two-step", "reminded"];

    private MeasuredOffice(DatabaseKind kind, OfficeSettings settings, Office office)
    {
        Kind = kind;
        Settings = settings;
        Office = office;
    }

    public DatabaseKind Kind { get; }

    public OfficeSettings Settings { get; }

    public Office Office { get; }

    public static async Task<MeasuredOffice> OpenAsync(DatabaseKind kind)
    {
        PostgresCluster.Extra = ""; // Here it is waited for the disk.
        var settings = new OfficeSettings(TestFolder.Make())
        {
            Postgres =
                kind == DatabaseKind.Postgres ? PostgresCluster.Instance.CreateDatabase() : null,
        };
        var office = await Office.OpenAsync(settings, TimeProvider.System, CancellationToken.None);
        var staff = Path.Combine(AppContext.BaseDirectory, "staff");
        await new LoadSeeds(office).RunAsync(staff, CancellationToken.None);
        foreach (var name in Definitions)
        {
            var path = Path.Combine(AppContext.BaseDirectory, "definitions", $"{name}.bpmn");
            var file = new SourceFile($"{name}.bpmn", await File.ReadAllTextAsync(path));
            var publish = new PublishDefinition(office);
            await publish.RunAsync([file], null, Deed.OfClock, CancellationToken.None);
        }
        return new(kind, settings, office);
    }

    /// <summary>Begins a case of two steps, each for a person.</summary>
    public async Task<CaseAnswer.Done> StartAsync(string first, string second)
    {
        var wanted = TwoSteps(first, second);
        var answer = await Office.Cases.StartAsync(wanted, By("office"), CancellationToken.None);
        return Done(answer);
    }

    /// <summary>Completes the task that is open in a case.</summary>
    public async Task<CaseAnswer.Done> CompleteAsync(CaseAnswer.Done begun, string person)
    {
        var answer = await Office.Cases.RunAsync(
            begun.Id,
            Completing(begun.State),
            By(person),
            CancellationToken.None
        );
        return Done(answer);
    }

    public static NewCase TwoSteps(string first, string second) =>
        new(Bureau, "two-step", "采购一批办公桌椅的请示")
        {
            DepartmentId = new("all"),
            Variables = Value.Context.Of(
                ("first", Value.Of(first)),
                ("second", Value.Of(second)),
                ("amount", Value.Of(8_000))
            ),
        };

    public static Command Completing(CaseState state) =>
        new Command.CompleteTask(
            state.OpenTasks.First().Key,
            Value.Context.Of(("approved", Value.True))
        );

    public static Deed By(string person) => new(Channel.Page) { By = new(person) };

    public static CaseAnswer.Done Done(CaseAnswer answer) =>
        answer as CaseAnswer.Done
        ?? throw new InvalidOperationException($"Expected a command to be done, but: {answer}.");

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
