using System.Diagnostics;

namespace Approvals.Benchmarks;

/// <summary>What one operation takes.</summary>
/// <param name="Median">Nanoseconds in the middle one of the rounds.</param>
/// <param name="Least">Nanoseconds in the fastest round.</param>
internal readonly record struct Timing(double Median, double Least);

/// <summary>Times operations in rounds. <c>feelin/bench.mjs</c> does the same, with the same numbers.</summary>
internal static class Rounds
{
    private const int Count = 15;
    private const int WarmUp = 15; // Long enough for the best code to be compiled.
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(50);

    /// <summary>Measures in turn, so that a busy moment of the machine strikes all operations.</summary>
    /// <param name="operations">What to measure; false says that the result is wrong.</param>
    public static Timing[] Measure(params Func<bool>[] operations)
    {
        var calls = operations.Select(CallsPerRound).ToArray();
        var nanoseconds = operations.Select(_ => new double[Count]).ToArray();
        for (var round = -WarmUp; round < Count; round++)
        {
            for (var i = 0; i < operations.Length; i++)
            {
                var took = Run(operations[i], calls[i]);
                if (round >= 0)
                    nanoseconds[i][round] = took.TotalNanoseconds / calls[i];
            }
        }
        return [.. nanoseconds.Select(Summarize)];
    }

    private static int CallsPerRound(Func<bool> operation)
    {
        for (var calls = 1; ; calls *= 2)
        {
            if (Run(operation, calls) >= Length)
                return calls;
        }
    }

    private static TimeSpan Run(Func<bool> operation, int calls)
    {
        var right = true;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
            right &= operation();
        var took = Stopwatch.GetElapsedTime(start);
        return right ? took : throw new InvalidOperationException("A result is wrong.");
    }

    private static Timing Summarize(double[] rounds)
    {
        Array.Sort(rounds);
        return new(rounds[Count / 2], rounds[0]);
    }
}
