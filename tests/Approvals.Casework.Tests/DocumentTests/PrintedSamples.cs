using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Approvals.Casework.Documents;
using Approvals.Casework.Documents.Printing;
using Approvals.Casework.Tests.DocumentTests;

[assembly: AssemblyFixture(typeof(PrintedSamples))]

namespace Approvals.Casework.Tests.DocumentTests;

/// <summary>The samples as PDF, by one start of LibreOffice, and where each word of them stands.</summary>
public sealed partial class PrintedSamples
{
    private static readonly OfficialDocument[] All = [Samples.Full, Samples.Report, Samples.Letter];
    private readonly Lazy<Task<IReadOnlyList<PrintedLine[]>[]>> _pages = new(PrintAsync);

    internal Task<IReadOnlyList<PrintedLine[]>> FullAsync() => PagesAsync(0);

    internal Task<IReadOnlyList<PrintedLine[]>> ReportAsync() => PagesAsync(1);

    internal Task<IReadOnlyList<PrintedLine[]>> LetterAsync() => PagesAsync(2);

    private async Task<IReadOnlyList<PrintedLine[]>> PagesAsync(int at)
    {
        Assert.SkipUnless(
            Has("soffice") && Has("pdftotext") && HasFont(),
            "LibreOffice, poppler-utils or the Noto CJK fonts are not installed."
        );
        return (await _pages.Value)[at];
    }

    private static async Task<IReadOnlyList<PrintedLine[]>[]> PrintAsync()
    {
        var cancel = CancellationToken.None;
        var answer = await new PdfPrinter(TimeProvider.System).PrintAsync(
            [.. All.Select(DocxWriter.Write)],
            cancel
        );
        Assert.Null(answer.Problem);
        List<IReadOnlyList<PrintedLine[]>> all = [];
        foreach (var pdf in answer.Files)
        {
            var file = Path.GetTempFileName();
            await File.WriteAllBytesAsync(file, pdf, cancel);
            all.Add(Pages(await OutputAsync("pdftotext", "-bbox", file, "-")));
            File.Delete(file);
        }

        return [.. all];
    }

    /// <summary>The lines of each page from the top; words beside each other are one line.</summary>
    private static PrintedLine[][] Pages(string boxes) =>
        [
            .. boxes
                .Split("<page ")
                .Skip(1)
                .Select(page =>
                    Word()
                        .Matches(page)
                        .Select(word => new PrintedLine(
                            word.Groups[5].Value,
                            Millimetres(word.Groups[1]),
                            Millimetres(word.Groups[2]),
                            Millimetres(word.Groups[3])
                        ))
                        .GroupBy(word => Math.Round(word.Top))
                        .OrderBy(line => line.Key)
                        .Select(line => new PrintedLine(
                            string.Concat(
                                line.OrderBy(word => word.Left).Select(word => word.Text)
                            ),
                            line.Min(word => word.Left),
                            line.First().Top,
                            line.Max(word => word.Right)
                        ))
                        .ToArray()
                ),
        ];

    private static double Millimetres(Group points) =>
        double.Parse(points.Value, CultureInfo.InvariantCulture) / 72 * 25.4;

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static bool HasFont() =>
        File.Exists("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc");

    private static async Task<string> OutputAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    [GeneratedRegex(
        """<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>"""
    )]
    private static partial Regex Word();
}

/// <summary>A line on a page; millimetres from the left and upper edges of the paper.</summary>
internal sealed record PrintedLine(string Text, double Left, double Top, double Right);
