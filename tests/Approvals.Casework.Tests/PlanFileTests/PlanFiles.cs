using System.Text;
using Approvals.Casework.Plans;
using Approvals.Casework.Plans.Files;

namespace Approvals.Casework.Tests.PlanFileTests;

/// <summary>Reads files in tests, in one line.</summary>
internal static class PlanFiles
{
    /// <summary>The source of what can be read.</summary>
    public static SourceText Source(byte[] bytes, string name)
    {
        var reading = PlanFile.Read(bytes, name);
        Assert.DoesNotContain(reading.Problems, p => p.Severity == FindingSeverity.Error);
        return reading.Source!;
    }

    public static IEnumerable<string> Texts(byte[] bytes, string name) =>
        Source(bytes, name).Lines.Select(line => line.Text);

    public static IEnumerable<string> Texts(OfficeZip word) => Texts(word.ToBytes(), "plan.docx");

    public static SourceRow[] Rows(byte[] bytes, string name) =>
        [.. Source(bytes, name).Lines.Select(line => line.Row).OfType<SourceRow>()];

    /// <summary>The one error of what is refused.</summary>
    public static PlanFileProblem Refusal(byte[] bytes, string name, PlanFileLimits? limits = null)
    {
        var reading = PlanFile.Read(bytes, name, limits);
        Assert.Null(reading.Source);
        return Assert.Single(reading.Problems, p => p.Severity == FindingSeverity.Error);
    }

    public static string RefusalCode(byte[] bytes, string name) => Refusal(bytes, name).Code;

    /// <summary>What is told of what can be read.</summary>
    public static PlanFileProblem Told(byte[] bytes, string name, string code)
    {
        var reading = PlanFile.Read(bytes, name);
        Assert.NotNull(reading.Source);
        return Assert.Single(reading.Problems, p => p.Code == code);
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
