using System.Buffers.Binary;
using System.Text;

namespace Approvals.Casework.Plans.Files;

/// <summary>What a compound file is: the form of Office before 2007, and that of files with a password.</summary>
internal static class OldOfficeFile
{
    /// <summary>A directory has entries of this many bytes, and begins at a multiple of it.</summary>
    private const int EntryLength = 128;

    private const int NameLengthAt = 64; // In an entry: the bytes of the name with its closing zero.

    /// <summary>By the streams in it, the telling ones first.</summary>
    private static readonly (string Stream, string Code)[] Codes =
    [
        ("EncryptedPackage", "encrypted"),
        ("WordDocument", "old-word"),
        ("Workbook", "old-excel"),
        ("Book", "old-excel"),
    ];

    /// <summary>The code of the sentence that says why it is not read.</summary>
    public static string CodeOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (stream, code) in Codes)
        {
            if (HasStream(bytes, Encoding.Unicode.GetBytes(stream + "\0")))
                return code;
        }

        return "old-other";
    }

    private static bool HasStream(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        for (var at = 0; at + EntryLength <= bytes.Length; at += EntryLength)
        {
            if (
                bytes[at..].StartsWith(name)
                && BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + NameLengthAt)..])
                    == name.Length
            )
            {
                return true;
            }
        }

        return false;
    }
}
