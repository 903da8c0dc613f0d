using System.Xml.Linq;

namespace Approvals.Casework.Documents.Printing;

/// <summary>
/// What fontconfig is told when PDF is made: the faces of the standard where they are installed, else under their other
/// names, else the nearest that Debian has. Without it, everything would be set in one face.
/// </summary>
internal static class StandInFonts
{
    /// <summary>The configuration: that of the machine, and the stand-ins.</summary>
    public static string Configuration() =>
        new XDocument(
            new XDocumentType("fontconfig", null, "urn:fontconfig:fonts.dtd", null),
            new XElement(
                "fontconfig",
                new XElement(
                    "include",
                    new XAttribute("ignore_missing", "yes"),
                    "/etc/fonts/fonts.conf"
                ),
                DocumentFaces.All.Select(Match)
            )
        ).ToString();

    private static XElement Match(DocumentFace face) =>
        new(
            "match",
            new XAttribute("target", "pattern"),
            new XElement(
                "test",
                new XAttribute("name", "family"),
                new XElement("string", face.Name)
            ),
            new XElement(
                "edit",
                new XAttribute("name", "family"),
                new XAttribute("mode", "append"),
                new XAttribute("binding", "same"),
                face.OtherNames.Append(face.LastResort).Select(name => new XElement("string", name))
            ),
            face.IsBold
                ? new XElement(
                    "edit",
                    new XAttribute("name", "weight"),
                    new XAttribute("mode", "assign"),
                    new XElement("const", "bold")
                )
                : null
        );
}
