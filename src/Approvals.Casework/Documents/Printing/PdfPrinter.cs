using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Approvals.Casework.Documents.Printing;

/// <summary>
/// Makes PDF of documents by LibreOffice, where it is installed: <c>soffice</c> on the PATH. It has a profile
/// folder of its own each time, so that it neither meets another LibreOffice nor leaves anything behind.
/// </summary>
/// <param name="clock">For the limit of time.</param>
public sealed class PdfPrinter(TimeProvider clock)
{
    /// <summary>Far above what hundreds of pages take: past it, LibreOffice hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Makes PDF of documents, all by one start of LibreOffice.</summary>
    /// <param name="documents">Files of Word, as <see cref="DocxWriter"/> wrote them.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The PDF files in the same order, or why there are none.</returns>
    public async Task<PdfAnswer> PrintAsync(
        IReadOnlyList<byte[]> documents,
        CancellationToken cancel
    )
    {
        var folder = Directory.CreateTempSubdirectory("approvals-pdf-");
        try
        {
            var names = documents.Select((_, at) => $"{at + 1}.docx").ToList();
            for (var at = 0; at < names.Count; at++)
                await File.WriteAllBytesAsync(
                    Path.Combine(folder.FullName, names[at]),
                    WriterCopy.Of(documents[at]),
                    cancel
                );
            return await RunAsync(folder.FullName, names, cancel) is { } problem
                ? PdfAnswer.Failed(problem.Kind, problem.Words)
                : await ReadAsync(folder.FullName, names, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<PdfAnswer> ReadAsync(
        string folder,
        IEnumerable<string> names,
        CancellationToken cancel
    )
    {
        List<byte[]> printed = [];
        foreach (var name in names)
        {
            var file = Path.Combine(folder, Path.ChangeExtension(name, "pdf"));
            if (!File.Exists(file))
                return PdfAnswer.Failed(PdfProblem.NotMade, name);
            printed.Add(await File.ReadAllBytesAsync(file, cancel));
        }

        return PdfAnswer.Made(printed);
    }

    /// <summary>Runs it; null when it says that all went well.</summary>
    private async Task<(PdfProblem Kind, string Words)?> RunAsync(
        string folder,
        List<string> names,
        CancellationToken cancel
    )
    {
        var fonts = Path.Combine(folder, "fonts.conf");
        await File.WriteAllTextAsync(fonts, StandInFonts.Configuration(), cancel);
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        var start = new ProcessStartInfo(
            "soffice",
            [
                $"-env:UserInstallation={profile}",
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                folder,
                .. names,
            ]
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["FONTCONFIG_FILE"] = fonts },
        };
        using var time = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancel);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(either.Token);
                var errors = await process.StandardError.ReadToEndAsync(either.Token);
                await output;
                await process.WaitForExitAsync(either.Token);
                return process.ExitCode == 0
                    ? null
                    : (PdfProblem.NotMade, errors.ReplaceLineEndings(" ").Trim());
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
                if (cancel.IsCancellationRequested)
                    throw;
                return (
                    PdfProblem.TooSlow,
                    Limit.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)
                );
            }
        }
        catch (Win32Exception) // There is no such program.
        {
            return (PdfProblem.NoLibreOffice, "soffice");
        }
    }
}

/// <summary>What came of making PDF.</summary>
public sealed record PdfAnswer
{
    /// <summary>The files in the order of the documents; empty where there are none.</summary>
    public IReadOnlyList<byte[]> Files { get; private init; } = [];

    /// <summary>Why there are none; null where there are.</summary>
    public PdfProblem? Problem { get; private init; }

    /// <summary>Of a problem: the program, its own words, or the minutes waited.</summary>
    public string? Words { get; private init; }

    internal static PdfAnswer Made(IReadOnlyList<byte[]> files) => new() { Files = files };

    internal static PdfAnswer Failed(PdfProblem problem, string words) =>
        new() { Problem = problem, Words = words };
}

/// <summary>Why no PDF could be made.</summary>
public enum PdfProblem
{
    /// <summary>LibreOffice is not on the PATH.</summary>
    NoLibreOffice,

    /// <summary>It took too long and was stopped.</summary>
    TooSlow,

    /// <summary>It ended without the file.</summary>
    NotMade,
}
