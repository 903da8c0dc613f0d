using System.Data.Common;
using System.Diagnostics;
using Approvals.Casework;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Approvals.Benchmarks.Storage;

/// <summary>What one command says to the database.</summary>
/// <param name="Read">What it reads, and what that is given by its names.</param>
/// <param name="ReadGiven">The values.</param>
/// <param name="Writes">What it writes, as one transaction.</param>
internal sealed record RecordedCommand(
    string Read,
    IReadOnlyList<(string Name, object? Value)> ReadGiven,
    IReadOnlyList<Statement> Writes
);

/// <summary>The three commands of an approval, as the door says them to the database: so that the database can be timed
/// with the same.</summary>
internal sealed class Recording
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    /// <summary>For so long EF Core does not look whether somebody listens.</summary>
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromSeconds(1.1);

    private readonly List<(string Sql, List<(string, object?)> Given)> _reads = [];
    private readonly List<int> _commits = [];
    private readonly List<IDisposable> _subscriptions = [];
    private int _roundTrips;

    private Recording() { }

    /// <summary>The case that the commands are about.</summary>
    public CaseId Case { get; private init; }

    public required IReadOnlyList<RecordedCommand> Commands { get; init; }

    /// <summary>Statements of an average command.</summary>
    public double Statements => Commands.Average(c => 1.0 + c.Writes.Count);

    /// <summary>Round trips of an average command; 0 where there is no way to the database.</summary>
    public double RoundTrips { get; private init; }

    /// <summary>Commits of an average command.</summary>
    public double Commits { get; private init; }

    /// <summary>Listens to an approval, decides it once more, and checks that both write as many statements.</summary>
    public static async Task<Recording> OfAsync(MeasuredOffice measured)
    {
        var heard = new Recording { Commands = [] };
        var begun = await measured.StartAsync("li", "wang");
        await measured.CompleteAsync(await measured.CompleteAsync(begun, "li"), "wang"); // All is known now.
        var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name is "Npgsql" or Tracing.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                ActivitySamplingResult.AllData,
            ActivityStopped = heard.Hear,
        };
        ActivitySource.AddActivityListener(listener);
        heard._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(heard));
        await Task.Delay(ForgottenAfter, TimeProvider.System);
        begun = await measured.StartAsync("li", "wang");
        var between = await measured.CompleteAsync(begun, "li");
        await measured.CompleteAsync(between, "wang");
        heard._subscriptions.ForEach(s => s.Dispose());
        listener.Dispose();

        var process = await measured.Office.Catalog.GetAsync(1, CancellationToken.None);
        var snapshot = await measured.Office.Snapshots.LatestAsync(CancellationToken.None);
        var writes = Decide(measured, snapshot, process, begun);
        var expected = writes.Select(w => w.Count).ToList();
        if (heard._reads.Count != writes.Count || !expected.SequenceEqual(heard._commits))
            throw new InvalidOperationException(
                $"Expected the door to read once a command and to write {string.Join(", ", expected)} statements, "
                    + $"but it reads {heard._reads.Count} times and writes {string.Join(", ", heard._commits)}."
            );
        return new()
        {
            Case = begun.Id,
            Commands =
            [
                .. heard._reads.Zip(writes, (r, w) => new RecordedCommand(r.Sql, r.Given, w)),
            ],
            RoundTrips = heard._roundTrips / 3.0,
            Commits = heard._commits.Count / 3.0,
        };
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: var command } && value.Key == Executing)
            _reads.Add(
                (
                    command.CommandText,
                    [
                        .. command
                            .Parameters.Cast<DbParameter>()
                            .Select(p => (p.ParameterName, p.Value)),
                    ]
                )
            );
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";

    private static string Executing => RelationalEventId.CommandExecuting.Name!;

    private void Hear(Activity activity)
    {
        if (activity.Source.Name == "Npgsql")
            _roundTrips++;
        else if (activity.OperationName == Tracing.Commit)
            _commits.Add((int)activity.GetTagItem("statements")!);
    }

    private static List<List<Statement>> Decide(
        MeasuredOffice measured,
        OfficeSnapshot snapshot,
        CompiledProcess process,
        CaseAnswer.Done begun
    )
    {
        var wanted = MeasuredOffice.TwoSteps("li", "wang");
        var writes = new List<List<Statement>>();
        var now = measured.Office.Clock.Now();
        var (row, state) = (wanted.Row(begun.Id, 1, now), CaseState.New);
        Decide(new Command.StartCase(wanted.Variables, null, 0), "office");
        writes[0]
            .Add(
                measured.Office.Tables.Persons.Insert(
                    new()
                    {
                        CaseId = begun.Id,
                        PersonId = new("office"),
                        Duty = Duty.Starter,
                        UnitId = MeasuredOffice.Bureau,
                        Since = now,
                    }
                )
            );
        Decide(MeasuredOffice.Completing(state), "li");
        Decide(MeasuredOffice.Completing(state), "wang");
        return writes;

        void Decide(Command command, string by)
        {
            var change = Stages.Decide(measured.Office, snapshot, process, row, state, command, by);
            writes.Add(
                new Projection(measured.Office.Tables, change).Statements(measured.Office.Seals)
            );
            (row, state) = (After(change, measured.Office), change.StateAfter);
        }
    }

    private static CaseRow After(CaseChange change, Office office) =>
        change.After(change.Journal(office.Seals).Hash);
}
