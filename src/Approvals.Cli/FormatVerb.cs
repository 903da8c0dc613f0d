using System.CommandLine;
using Approvals.Engine.Model;
using Approvals.Engine.Reading;

namespace Approvals.Cli;

/// <summary><c>approvals format</c>: reads a file and writes it back through the model.</summary>
internal sealed class FormatVerb : Verb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals format leave.dmn copy.dmn && cmp leave.dmn copy.dmn && echo the same",
            "the same"
        ),
    ];

    private readonly Argument<string> _in = new("IN")
    {
        Description = "The file to read: BPMN 2.0, or DMN 1.2 to 1.5",
    };

    private readonly Argument<string> _out = new("OUT")
    {
        Description =
            "The file to write, in the same encoding; nothing is lost on the way, not even a space",
    };

    public FormatVerb()
        : base("format", "Reads a BPMN or DMN file, and writes it back through the model.", Shown)
    {
        Add(_in);
        Add(_out);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (_, error) = Writers(parsed);
        var (path, target) = (parsed.GetRequiredValue(_in), parsed.GetRequiredValue(_out));
        Finding? problem = null;
        if (
            !InputFile.TryRead(path, error, () => EncodedText.Load(path, out problem), out var read)
        )
            return ExitCode.NothingDone;

        var written = read is null ? null : Format(read, out problem);
        if (written is null)
        {
            error.WriteLine(FindingText.Of(path, problem!));
            return ExitCode.Faulty;
        }
        try
        {
            File.WriteAllBytes(target, written);
            return ExitCode.Fine;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine($"{target}: error: Expected a file to write, but {e.Message}");
            return ExitCode.NothingDone;
        }
    }

    private static byte[]? Format(EncodedText read, out Finding? problem)
    {
        var document = ModelDocument.Read(read.Text);
        problem = document.Problem;
        if (problem is not null)
            return null;
        var text = document.Write();
        if (
            read.Write(text) is { } written
            && (text != read.Text || written.AsSpan().SequenceEqual(read.Source))
        )
            return written;
        const string Expected = "an encoding that is written in one way only";
        var found = $"the file is in {read.Encoding.WebName}";
        problem = new("encoding", Severity.Error, null, 1, 1, Expected, found);
        return null;
    }
}
