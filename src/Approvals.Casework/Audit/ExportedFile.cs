using System.Text.Json;

namespace Approvals.Casework.Audit;

/// <summary>A file with journals, as it was exported: checked with nothing else at hand.</summary>
public static class ExportedFile
{
    private const string Format = "approvals-journal";
    private const int Version = 1;

    /// <summary>Checks a file.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="noted">Rows of the office's chain whose seals somebody noted elsewhere.</param>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static Verification Check(IEnumerable<string> lines, IEnumerable<ChainHead> noted)
    {
        var check = new ChainCheck();
        var isComplete = false;
        var number = 0;
        long? promised = null;
        foreach (var line in lines)
        {
            number++;
            if (number == 1)
            {
                isComplete = ReadHeader(line);
                if (isComplete)
                {
                    foreach (var head in noted)
                        check.Expect(head);
                }
            }
            else if (promised is null && SealedEntry.Read(line) is { } entry)
                check.Take(entry);
            else if (promised is not null || (promised = ReadFooter(line)) is null)
                check.Add(new(FlawKind.Unreadable, "", number));
        }
        if (number == 0)
            throw NoFile("it is empty");
        if (promised != check.Rows)
            check.Add(new(FlawKind.Incomplete, "", number));
        return check.Finish(isComplete, destroyedTexts: 0);
    }

    /// <summary>The first line of a file.</summary>
    /// <param name="isComplete">Whether it holds all cases.</param>
    internal static string Header(bool isComplete) =>
        JsonSerializer.Serialize(
            new
            {
                format = Format,
                version = Version,
                complete = isComplete,
            }
        );

    /// <summary>The last line of a file.</summary>
    /// <param name="rows">How many rows it holds.</param>
    internal static string Footer(long rows) => JsonSerializer.Serialize(new { rows });

    private static long? ReadFooter(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("rows").GetInt64();
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            return null;
        }
    }

    private static bool ReadHeader(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var header = json.RootElement;
            if (header.GetProperty("format").GetString() != Format)
                throw NoFile("its first line names another format");
            if (header.GetProperty("version").GetInt32() is var version and not Version)
                throw NoFile($"it is of version {version}");
            return header.GetProperty("complete").GetBoolean();
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw NoFile("its first line is another one");
        }
    }

    private static FormatException NoFile(string found) =>
        new($"Expected a file that 'approvals export' wrote, of version {Version}, but {found}.");
}
