using System.Text;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Engine.Tests.StoredTests;

/// <summary>
/// Samples of what each version wrote, in <c>stored/VERSION</c>: they are never changed, and every later version reads
/// them as the same. <c>APPROVE=1</c> writes those that are missing.
/// </summary>
public sealed class StoredSamples
{
    public static TheoryData<string> Approved => [.. Samples("*.txt")];

    [Fact]
    public void There_is_a_sample_of_all_that_this_version_stores()
    {
        var missing = new List<string>();
        foreach (var (name, state) in Everything.States)
        {
            Want(missing, $"state-{name}.bin", () => Bytes.Of(state));
            Want(missing, $"state-{name}.json", () => Utf8(StateJson.Write(state)));
            Want(missing, $"state-{name}.txt", () => Utf8(Dump.Of(state)));
        }
        foreach (var (name, facts) in Everything.FactSets)
        {
            Want(missing, $"{name}.bin", () => Bytes.Of(facts));
            Want(missing, $"{name}.json", () => Utf8(Lines(facts)));
            Want(missing, $"{name}.txt", () => Utf8(Dump.Of(facts)));
        }

        Assert.Empty(missing);
    }

    [Theory, MemberData(nameof(Approved))]
    public void What_any_version_wrote_in_binary_is_read_as_it_was_meant(string sample)
    {
        var bytes = File.ReadAllBytes(Path.ChangeExtension(PathOf(sample), "bin"));

        var read = IsFacts(sample)
            ? Dump.Of(Stored.ReadFacts(bytes))
            : Dump.Of(Stored.ReadState(bytes));

        Assert.Equal(File.ReadAllText(PathOf(sample)), read);
    }

    [Theory, MemberData(nameof(Approved))]
    public void What_any_version_wrote_as_JSON_is_read_as_it_was_meant(string sample)
    {
        var json = File.ReadAllText(Path.ChangeExtension(PathOf(sample), "json"));

        var read = IsFacts(sample)
            ? Dump.Of(json.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(FactJson.Read))
            : Dump.Of(StateJson.Read(json));

        Assert.Equal(File.ReadAllText(PathOf(sample)), read);
    }

    private static bool IsFacts(string sample) =>
        Path.GetFileName(sample).StartsWith("facts", StringComparison.Ordinal);

    private static string Lines(IEnumerable<CaseEvent> facts) =>
        string.Concat(facts.Select(f => FactJson.Write(f) + "\n"));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static void Want(List<string> missing, string name, Func<byte[]> write)
    {
        var path = PathOf($"{Stored.Version}/{name}");
        if (File.Exists(path))
            return;
        if (Environment.GetEnvironmentVariable("APPROVE") != "1")
        {
            missing.Add(path);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, write());
    }

    private static IEnumerable<string> Samples(string pattern) =>
        Directory.Exists(Root)
            ? Directory
                .EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];

    private static string PathOf(string sample) => Path.Combine(Root, sample);

    // The samples beside the sources, not those beside the program: new ones must go where git sees them.
    private static readonly string Root = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Approvals.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Approvals.sln.");
        return Path.Combine(folder.FullName, "tests/Approvals.Engine.Tests/stored");
    }
}
