using Approvals.Casework.Plans.Files;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Plans;

/// <summary>From a file to a reading: the file is opened, its words are read, and what is wrong with either is told
/// among the findings.</summary>
public static class PlanDocument
{
    /// <summary>Reads a file.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="options">What the reader is told besides.</param>
    /// <param name="language">The language of what is told about the file.</param>
    public static PlanReading Read(
        Stream stream,
        string name,
        ReadingOptions options,
        Language language
    )
    {
        var file = PlanFile.Read(stream, name);
        var told = file.Problems.Select(p => p.Finding(language)).ToList();
        if (file.Source is not { } source)
            return new()
            {
                Source = new(Path.GetFileName(name), "", FormatOf(name), null, options.FeedbackOn),
                Findings = told,
            };
        var reading = PlanReader.Read(source, options);
        return reading with { Findings = [.. told, .. reading.Findings] };
    }

    // Of a file that could not be read, its name is all there is to go by.
    private static SourceFormat FormatOf(string name) =>
        Enum.TryParse<SourceFormat>(
            Path.GetExtension(name).TrimStart('.'),
            ignoreCase: true,
            out var format
        )
            ? format
            : SourceFormat.Text;
}
