using System.CommandLine;
using Approvals.Casework.Plans;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>Which document is read, and what the reader is told besides.</summary>
internal sealed class PlanReadingOptions
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "The plan: .txt, .md, .docx, .xlsx, .csv or .tsv",
    };

    private readonly Option<DateOnly?> _feedback = DayText.Option(
        "--feedback-on",
        "The day of the feedback, where the document does not tell it"
    );

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_feedback);
    }

    /// <summary>The reading; null where the file cannot be opened, which is told.</summary>
    public PlanReading? Read(ParseResult given, Speech speech)
    {
        var path = given.GetRequiredValue(_file);
        if (!File.Exists(path))
        {
            speech.Complain("error.no-file", path);
            return null;
        }
        using var stream = File.OpenRead(path);
        return PlanDocument.Read(stream, path, new(given.GetValue(_feedback)), speech.Language);
    }
}
