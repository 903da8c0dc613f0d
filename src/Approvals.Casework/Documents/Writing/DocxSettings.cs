using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Documents.Writing;

/// <summary>The settings of a file: odd and even pages differ, and marks are not pressed together.</summary>
internal static class DocxSettings
{
    private const string Word = "http://schemas.microsoft.com/office/word";

    public static Settings All() =>
        new(
            new Zoom { Percent = "100" },
            new EvenAndOddHeaders(),
            new DrawingGridVerticalSpacing { Val = Figures.Plain(Figures.Line) },
            new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
            new Compatibility(
                new UseFarEastLayout(),
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = Word,
                    Val = new StringValue("15"),
                }
            )
        );
}
