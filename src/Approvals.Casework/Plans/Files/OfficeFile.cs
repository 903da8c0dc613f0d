using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Approvals.Casework.Plans.Files;

/// <summary>What Word and Excel files have in common.</summary>
internal static class OfficeFile
{
    /// <summary>How a file is opened: nothing in it grows beyond the limits.</summary>
    public static OpenSettings Settings(PlanFileLimits limits) =>
        new() { AutoSave = false, MaxCharactersInPart = limits.MaxBytesOfPart };

    /// <summary>Reads one that may be broken in any way: what the SDK makes of that is told in our words. Null where
    /// it is.</summary>
    public static IReadOnlyList<SourceLine>? Read(
        FileProblems problems,
        Func<IReadOnlyList<SourceLine>?> read
    )
    {
        try
        {
            return read();
        }
        catch (XmlException e)
        {
            problems.Refuse("office-xml-broken", e.LineNumber, e.LinePosition);
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or FileFormatException
                        or FormatException
                        or InvalidDataException
                        or InvalidOperationException
                        or ArgumentException
                        or OverflowException
            )
        {
            problems.Refuse("office-broken", e.Message);
        }

        return null;
    }
}
