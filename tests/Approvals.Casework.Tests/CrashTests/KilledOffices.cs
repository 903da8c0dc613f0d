using System.Diagnostics;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Casework.Worker;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>
/// An office that is killed again and again, wherever it stands, and goes on each time on what it left behind: nothing
/// that was answered is lost, and nothing is there twice.
/// </summary>
public abstract class KilledOffices(DatabaseKind kind, ITestOutputHelper output)
{
    private const int ShortRun = 40;
    private const int LongRun = 500;
    private const int MaxPatience = 50_000_000;

    private static readonly Phase[] Aims =
    [
        Phase.Start,
        Phase.BeforeLoad,
        Phase.BeforeCommit,
        Phase.AfterCommit,
        Phase.BetweenSendAndMark,
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static bool IsLong => Environment.GetEnvironmentVariable("APPROVALS_LONG") == "1";

    [Fact]
    public async Task Killing_it_at_any_point_loses_nothing_and_doubles_nothing()
    {
        var kills = IsLong ? LongRun : ShortRun;
        var settings = TestDatabase.MakeBare(kind);
        var audit = new OfficeAudit(settings);
        var landed = new Dictionary<Phase, int>();
        var isPrepared = false;
        var watch = Stopwatch.StartNew();
        for (var kill = 1; kill <= kills; kill++)
        {
            var aim = Aims[kill % Aims.Length];
            // New tables are made in a new database only.
            var target = aim == Phase.Start ? TestDatabase.MakeBare(kind) : settings;
            var (phase, answers, isReady) = await KillOneAsync(
                target,
                aim,
                kill,
                isPrepared && target == settings
            );
            isPrepared |= isReady && target == settings;
            landed[phase] = landed.GetValueOrDefault(phase) + 1;
            if (aim == Phase.Start)
                await HealsAsync(target);
            else
                audit.Take(answers);
        }
        await audit.CheckAsync(ahead: TimeSpan.FromMinutes(2 * kills + 10), Cancel);

        var table = string.Join(", ", landed.OrderBy(l => l.Key).Select(l => $"{l.Key} {l.Value}"));
        var line =
            $"{kind}: {kills} kills in {watch.Elapsed.TotalSeconds:0} s landed at: {table}; {audit.Summary}";
        output.WriteLine(line);
        Console.WriteLine(line);
        Assert.All(Aims, aim => Assert.True(20 * landed.GetValueOrDefault(aim) >= kills, line));
    }

    // Lets it work for a while, then kills it as soon as one of its hands stands where it is aimed at.
    private static async Task<(
        Phase Phase,
        IReadOnlyList<string> Answers,
        bool IsReady
    )> KillOneAsync(OfficeSettings settings, Phase aim, int seed, bool isPrepared)
    {
        var random = new Random(seed);
        var path = Path.Combine(TestFolder.Make(), "board");
        using var board = PhaseBoard.Open(path);
        using var worker = WorkerProcess.Work(settings, path, seed, isPrepared);
        var hand = 0;
        if (aim != Phase.Start)
        {
            await worker.ReadyAsync(Cancel);
            hand = random.Next(PhaseBoard.Hands);
        }
        Await(board, hand, aim, times: aim == Phase.Start ? 1 : 1 + random.Next(4));
        Thread.SpinWait(random.Next(20_000));
        await worker.KillAsync(Cancel);
        return (board[hand], worker.Answers, worker.WasReady);
    }

    private static void Await(PhaseBoard board, int hand, Phase aim, int times)
    {
        var before = Phase.Elsewhere;
        for (var looks = 0; times > 0 && looks < MaxPatience; looks++)
        {
            var now = board[hand];
            if (now == aim && before != aim)
                times--;
            before = now;
            if (times > 0)
                Thread.SpinWait(10);
        }
    }

    private static async Task HealsAsync(OfficeSettings settings)
    {
        await using var office = await Office.OpenAsync(settings, TimeProvider.System, Cancel);
        var seen = await new Doctor(office).RunAsync(Cancel);
        Assert.DoesNotContain(seen, symptom => symptom.Severity == SymptomSeverity.Failure);
    }
}

/// <summary>On SQLite.</summary>
public sealed class KilledOfficesOnSqlite(ITestOutputHelper output)
    : KilledOffices(DatabaseKind.Sqlite, output);

/// <summary>On PostgreSQL: at the same time as the other, as both wait more than they work.</summary>
public sealed class KilledOfficesOnPostgres(ITestOutputHelper output)
    : KilledOffices(DatabaseKind.Postgres, output);
