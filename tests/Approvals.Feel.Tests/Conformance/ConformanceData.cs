namespace Approvals.Feel.Tests.Conformance;

/// <summary>
/// The data of the DMN Technology Compatibility Kit, which lies beside the checkout and is no part of it.
/// </summary>
internal static class ConformanceData
{
    /// <summary>The path of a file or folder of the data; skips the test where the data is absent.</summary>
    public static string Require(string name)
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "Approvals.sln")))
            {
                var path = Path.Combine(folder.FullName, "..", "shared", "conformance", name);
                if (Path.Exists(path))
                    return path;
            }
        }
        Assert.Skip(
            "The conformance data is not there: it is looked for in ../shared/conformance beside the checkout."
        );
        return "";
    }

    /// <summary>Whether a result is the expected one: numbers to 1e-8, all else to the letter.</summary>
    public static bool IsSame(Value expected, Value actual) =>
        (expected, actual) switch
        {
            (Value.Number e, Value.Number a) => Math.Abs(e.Amount - a.Amount)
                <= 1e-8m * Math.Max(1, Math.Abs(e.Amount)),
            (Value.List e, Value.List a) => e.Items.Length == a.Items.Length
                && e.Items.Zip(a.Items).All(p => IsSame(p.First, p.Second)),
            (Value.Context e, Value.Context a) => e.Entries.Count == a.Entries.Count
                && e.Entries.All(p => a.TryGet(p.Key, out var value) && IsSame(p.Value, value)),
            _ => expected.Equals(actual),
        };
}
