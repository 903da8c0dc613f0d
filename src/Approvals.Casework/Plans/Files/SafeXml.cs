using System.Xml;

namespace Approvals.Casework.Plans.Files;

/// <summary>Reads XML that others wrote: nothing that it names is fetched, and nothing in it expands.</summary>
internal static class SafeXml
{
    public static XmlReader Read(Stream stream, long maxCharacters) =>
        XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = maxCharacters,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
}
