using System.Text;
using Approvals.Feel.Dmn;

namespace Approvals.Cli;

/// <summary>The files that a command line names. What is wrong with one is told to a writer.</summary>
internal static class InputFile
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>What a model may have at most; variables need far less.</summary>
    private const int MaxLength = DmnDocument.MaxLength;

    /// <summary>UTF-8 or, where the file begins so, UTF-16; all else throws instead of garbling Chinese.</summary>
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Opens a file to be read line by line, however large; null where that is not possible.</summary>
    public static TextReader? Open(string path, TextWriter error) =>
        TryRead(path, error, () => new StreamReader(OpenBytes(path), Strict), out var reader)
            ? reader
            : null;

    /// <summary>Reads a file as a whole; null where that is not possible, or where it is too large.</summary>
    public static string? ReadText(string path, TextWriter error)
    {
        using var reader = Open(path, error);
        if (reader is null || !TryRead(path, error, () => ReadToLimit(reader), out var text))
            return null;
        if (text is null)
            error.WriteLine(
                $"{NameOf(path)}: error: Expected at most {MaxLength} characters, but there are more."
            );
        return text;
    }

    /// <summary>Reads something of a file; false where the file does not let itself be read.</summary>
    public static bool TryRead<T>(string path, TextWriter error, Func<T> read, out T? result)
    {
        try
        {
            result = read();
            return true;
        }
        catch (DecoderFallbackException)
        {
            error.WriteLine(
                $"{NameOf(path)}: error: Expected text in UTF-8, but it is not; please save it as UTF-8."
            );
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine(
                $"{NameOf(path)}: error: Expected a file to read, but {ReasonOf(e, path)}"
            );
        }
        result = default;
        return false;
    }

    /// <summary>What people know a file by.</summary>
    public static string NameOf(string path) => path == StandardInput ? "standard input" : path;

    private static Stream OpenBytes(string path) =>
        path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);

    private static string? ReadToLimit(TextReader reader)
    {
        var text = new StringBuilder();
        var part = new char[65_536];
        while (reader.ReadBlock(part) is > 0 and var length)
        {
            text.Append(part, 0, length);
            if (text.Length > MaxLength)
                return null;
        }
        return text.ToString();
    }

    private static string ReasonOf(Exception e, string path) =>
        e switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is none of that name.",
            _ when Directory.Exists(path) => "this is a folder.",
            ArgumentException => "this is no name of one.",
            UnauthorizedAccessException => "you may not read it.",
            _ => e.Message,
        };
}
