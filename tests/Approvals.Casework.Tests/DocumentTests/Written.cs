using Approvals.Casework.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Tests.DocumentTests;

/// <summary>Reads what was written.</summary>
internal static class Written
{
    public static WordprocessingDocument Open(OfficialDocument document) =>
        WordprocessingDocument.Open(
            new MemoryStream(DocxWriter.Write(document)),
            isEditable: false
        );

    public static string[] Faults(OfficialDocument document)
    {
        using var written = Open(document);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(written)
                .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"),
        ];
    }

    public static string[] Paragraphs(OfficialDocument document)
    {
        using var written = Open(document);
        return
        [
            .. written
                .MainDocumentPart!.Document!.Body!.Elements<Paragraph>()
                .Select(paragraph => paragraph.InnerText),
        ];
    }
}
