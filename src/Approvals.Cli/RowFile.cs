using System.Text.Json;

namespace Approvals.Cli;

/// <summary>A file of JSON Lines, answered line by line: however long it is, it takes the memory of one line.</summary>
internal static class RowFile
{
    /// <summary>Answers all lines that can be read; the others are told as errors.</summary>
    /// <returns>The exit code.</returns>
    public static int Answer<T>(
        string path,
        Func<JsonElement, T> read,
        Func<T, string> answer,
        TextWriter output,
        TextWriter error
    )
        where T : class
    {
        using var lines = InputFile.Open(path, error);
        if (lines is null)
            return ExitCode.NothingDone;

        var name = InputFile.NameOf(path);
        var code = ExitCode.Fine;
        for (var number = 1; InputFile.TryRead(path, error, lines.ReadLine, out var line); number++)
        {
            if (line is null)
                return code;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (JsonText.Read(line, name, number, read, error) is { } row)
                output.WriteLine(answer(row));
            else
                code = ExitCode.Faulty;
        }
        return ExitCode.Faulty;
    }
}
