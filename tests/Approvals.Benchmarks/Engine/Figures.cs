using System.Diagnostics;
using System.Runtime;

namespace Approvals.Benchmarks.Engine;

/// <summary>What was measured of one kind of instance: the best of several rounds.</summary>
/// <param name="InstancesPerSecond">How many one thread runs from start to end in a second of one processor's time:
/// what others do on the machine meanwhile does not count.</param>
/// <param name="ElementsPerSecond">How many elements that is.</param>
/// <param name="BytesPerInstance">How much is allocated for one.</param>
/// <param name="OnTwoThreads">How many two threads run together in a second by the clock.</param>
internal readonly record struct Figures(
    double InstancesPerSecond,
    double ElementsPerSecond,
    long BytesPerInstance,
    double OnTwoThreads
)
{
    private const int Rounds = 15;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan MaxWarmUp = TimeSpan.FromSeconds(10);

    /// <summary>Runs until the runtime compiles nothing any more: the best code comes late, on a busy machine very
    /// late.
    /// </summary>
    public static void Warm(Func<bool> run)
    {
        var (begun, compiled) = (Clock(), JitInfo.GetCompiledMethodCount());
        for (var changed = begun; Clock() - changed < Quiet && Clock() - begun < MaxWarmUp; )
        {
            Repeat(run, 1);
            if (JitInfo.GetCompiledMethodCount() is var now && now != compiled)
                (changed, compiled) = (Clock(), now);
        }
    }

    /// <summary>Measures.</summary>
    /// <param name="run">Runs one instance; false says that the result is wrong.</param>
    /// <param name="elements">How many elements it has.</param>
    public static Figures Of(Func<bool> run, int elements)
    {
        var batch = 1;
        while (Time(() => Repeat(run, batch), ProcessorTime) < Round)
            batch *= 2;
        var alone = Best(() => Repeat(run, batch), ProcessorTime) / batch;
        var together = Best(() => RepeatOnTwoThreads(run, batch), Clock) / (2 * batch);
        return new(1 / alone, elements / alone, BytesOf(run, batch), 1 / together);
    }

    // In seconds.
    private static double Best(Action round, Func<TimeSpan> clock) =>
        Enumerable.Range(0, Rounds).Min(_ => Time(round, clock)).TotalSeconds;

    private static TimeSpan Time(Action round, Func<TimeSpan> clock)
    {
        var begun = clock();
        round();
        return clock() - begun;
    }

    private static long BytesOf(Func<bool> run, int times)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(run, times);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / times;
    }

    private static void RepeatOnTwoThreads(Func<bool> run, int times)
    {
        var other = new Thread(() => Repeat(run, times));
        other.Start();
        Repeat(run, times);
        other.Join();
    }

    private static void Repeat(Func<bool> run, int times)
    {
        var right = true;
        for (var i = 0; i < times; i++)
            right &= run();
        if (!right)
            throw new InvalidOperationException("A result is wrong.");
    }

    private static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;

    private static TimeSpan Clock() => Stopwatch.GetElapsedTime(0);
}
