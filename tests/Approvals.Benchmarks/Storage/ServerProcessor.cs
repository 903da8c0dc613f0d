using System.Globalization;

namespace Approvals.Benchmarks.Storage;

/// <summary>The time of the processor that a PostgreSQL of our own has taken, with all of its processes.</summary>
internal static class ServerProcessor
{
    private const double TicksPerSecond = 100; // What Linux counts in for those who look at it in /proc.

    /// <summary>The time; zero where it is not a server of our own.</summary>
    /// <param name="folder">The folder of the server.</param>
    public static TimeSpan Time(string? folder)
    {
        var file = $"{folder}/data/postmaster.pid";
        if (!File.Exists(file))
            return TimeSpan.Zero;
        var server = File.ReadLines(file).First();
        var ticks = Directory
            .EnumerateDirectories("/proc")
            .Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0]))
            .Select(StatOf)
            .Where(s => s is [var pid, _, _, var parent, ..] && (pid == server || parent == server))
            .Sum(s =>
                Ticks(s, 13) + Ticks(s, 14) + (s[0] == server ? Ticks(s, 15) + Ticks(s, 16) : 0)
            );
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    // The fields of proc_pid_stat(5), in which only the second may have spaces.
    private static string[] StatOf(string process)
    {
        try
        {
            var text = File.ReadAllText($"{process}/stat");
            var name = text.LastIndexOf(')');
            return
            [
                text[..text.IndexOf(' ', StringComparison.Ordinal)],
                "",
                .. text[(name + 2)..].Split(' '),
            ];
        }
        catch (IOException)
        {
            return []; // It has ended meanwhile.
        }
    }

    private static long Ticks(string[] stat, int field) =>
        long.Parse(stat[field], CultureInfo.InvariantCulture);
}
