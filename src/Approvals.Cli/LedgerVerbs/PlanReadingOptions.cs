using System.CommandLine;
using System.Text.Json;
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

    private readonly Option<DateOnly?> _shift = DayText.Option(
        "--shift-to",
        "Move all dates by whole weeks, so that the feedback comes to the week before this day"
    );

    private readonly Option<string?> _answers = new("--answers")
    {
        HelpName = "FILE",
        Description = "Answers to the questions of the reader, as JSON (docs/plan-reading.md)",
    };

    private readonly Option<bool> _accept = new("--accept-proposals")
    {
        Description = "Take the first proposal wherever the reader has one",
    };

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_feedback);
        command.Add(_shift);
        command.Add(_answers);
        command.Add(_accept);
        command.Validators.Add(given =>
        {
            if (given.GetValue(_answers) is not null && given.GetValue(_accept))
                given.AddError("Expected either --answers or --accept-proposals, but found both.");
        });
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
        PlanReading reading;
        using (var stream = File.OpenRead(path))
            reading = PlanDocument.Read(
                stream,
                path,
                new(given.GetValue(_feedback)),
                speech.Language
            );
        return reading.IsRefused ? reading : Settled(reading, given, speech);
    }

    private PlanReading? Settled(PlanReading reading, ParseResult given, Speech speech)
    {
        if (given.GetValue(_accept))
            reading = PlanAnswers.AcceptProposals(reading);
        if (given.GetValue(_answers) is { } file)
        {
            if (!File.Exists(file))
            {
                speech.Complain("error.no-file", file);
                return null;
            }
            try
            {
                reading = PlanAnswers.Read(File.ReadAllText(file)).Settle(reading);
            }
            catch (JsonException e)
            {
                speech.Complain("import.no-answers", file, e.Message);
                return null;
            }
        }
        if (given.GetValue(_shift) is not { } day)
            return reading;
        if (reading.Source.FeedbackOn is null)
        {
            speech.Complain("import.no-feedback");
            return null;
        }
        return PlanShift.To(reading, day);
    }
}
