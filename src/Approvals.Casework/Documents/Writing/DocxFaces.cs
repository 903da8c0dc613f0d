using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Documents.Writing;

/// <summary>The table of faces: their names, and others to try where one is not installed.</summary>
internal static class DocxFaces
{
    private const string SimplifiedChinese = "86";

    public static Fonts All() => new(DocumentFaces.All.Select(Face));

    private static Font Face(DocumentFace face) =>
        face.Name == DocumentFaces.Latin
            ? new Font(
                new FontFamily { Val = FontFamilyValues.Roman },
                new Pitch { Val = FontPitchValues.Variable }
            )
            {
                Name = face.Name,
            }
            : new Font(
                new AltName { Val = string.Join(',', face.OtherNames) },
                new FontCharSet { Val = SimplifiedChinese },
                new FontFamily
                {
                    Val =
                        face.Name == DocumentFaces.Black
                            ? FontFamilyValues.Swiss
                            : FontFamilyValues.Roman,
                },
                new Pitch { Val = FontPitchValues.Variable }
            )
            {
                Name = face.Name,
            };
}
