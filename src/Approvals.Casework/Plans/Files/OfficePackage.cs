using System.IO.Compression;
using System.Text;
using System.Xml;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Plans.Files;

/// <summary>
/// Unpacks an Office file once, to nowhere, before anything reads it: what it becomes is counted as it comes out, never
/// believed from what it says of itself. What could run, or fetch something from elsewhere, is refused.
/// </summary>
internal sealed class OfficePackage(byte[] bytes, PlanFileLimits limits, FileProblems problems)
    : IDisposable
{
    private const string Relationships = ".rels";

    /// <summary>Parts may be cut into pieces. No program does it, and pieces would pass what looks at whole
    /// parts.</summary>
    private const string Piece = ".piece";

    private const int MaxTargetLength = 200; // Characters of a foreign address in a sentence.

    /// <summary>Elements within elements. Documents have some dozens; readers of trees die of many
    /// thousands.</summary>
    private const int MaxDepth = 256;

    private readonly byte[] _buffer = new byte[65_536];
    private readonly MemoryStream _part = new(); // The last that is XML.
    private long _unpacked;
    private int _hyperlinks;

    /// <summary>What it is; null where it is refused.</summary>
    public ZipKind? Check()
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            return Check(zip);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            problems.Refuse("zip-broken");
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _part.Dispose();

    private ZipKind? Check(ZipArchive zip)
    {
        if (zip.Entries.Count > limits.MaxParts)
        {
            problems.Refuse("zip-too-many-parts", zip.Entries.Count, limits.MaxParts);
            return null;
        }

        if (zip.GetEntry(ContentTypes.Name) is not { } list)
            return RefuseKind(ContentTypes.KindWithout(zip));

        if (!TryCheck(list, isXml: true) || Types() is not { } types)
            return null;

        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (var part in zip.Entries)
        {
            if (part.FullName.EndsWith(Piece, StringComparison.OrdinalIgnoreCase))
            {
                problems.Refuse("office-broken", part.FullName);
                return null;
            }

            if (!names.Add(part.FullName))
            {
                problems.Refuse("zip-part-twice", part.FullName);
                return null;
            }

            if (part != list && !TryCheck(part, types.IsXml(part.FullName)))
                return null;
        }

        return Check(types, names);
    }

    private ContentTypes? Types()
    {
        _part.Position = 0;
        return ContentTypes.Read(_part, limits.MaxBytesOfPart);
    }

    private ZipKind? Check(ContentTypes types, HashSet<string> names)
    {
        if (types.Kind is not (ZipKind.Word or ZipKind.Excel))
            return RefuseKind(types.Kind);

        var program = types.Program ?? names.FirstOrDefault(IsProgram);
        if (program is not null)
        {
            problems.Refuse("macros", program);
            return null;
        }

        var foreign = types.Types.FirstOrDefault(IsForeign).Part;
        if (foreign is not null)
        {
            problems.Refuse("external-data", foreign);
            return null;
        }

        if (_hyperlinks > 0)
            problems.Tell(null, "hyperlinks", _hyperlinks);
        return types.Kind;
    }

    private bool TryCheck(ZipArchiveEntry part, bool isXml)
    {
        if (part.IsEncrypted)
            return problems.Refuse("encrypted");
        if (!TryUnpack(part, isXml))
            return false;
        if (!isXml)
            return true;

        try
        {
            return CheckXml(part.FullName);
        }
        catch (XmlException e)
        {
            return HasDtd()
                ? problems.Refuse("xml-dtd", part.FullName)
                : problems.Refuse("xml-broken", part.FullName, e.LineNumber, e.LinePosition);
        }
    }

    private bool TryUnpack(ZipArchiveEntry part, bool isXml)
    {
        _part.SetLength(0);
        var length = 0L;
        var sum = new Crc32();
        using var stream = part.Open();
        while (stream.Read(_buffer) is > 0 and var read)
        {
            length += read;
            _unpacked += read;
            if (_unpacked > limits.MaxUnpackedBytes || IsBomb())
                return problems.Refuse("zip-bomb", limits.MaxUnpackedBytes >> 20);
            if (isXml && length > limits.MaxBytesOfPart)
                return problems.Refuse(
                    "zip-part-too-large",
                    part.FullName,
                    limits.MaxBytesOfPart >> 20
                );
            sum.Append(_buffer.AsSpan(0, read));
            if (isXml)
                _part.Write(_buffer, 0, read);
        }

        return sum.Value == part.Crc32 || problems.Refuse("zip-broken");
    }

    private bool CheckXml(string part)
    {
        _part.Position = 0;
        var isRelationships = part.EndsWith(Relationships, StringComparison.OrdinalIgnoreCase);
        using var xml = SafeXml.Read(_part, limits.MaxBytesOfPart);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.Depth > MaxDepth)
                return problems.Refuse("xml-too-deep", part, MaxDepth);
            if (
                isRelationships
                && xml.GetAttribute("TargetMode") is not (null or "Internal")
                && !IsAllowed(xml, part)
            )
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAllowed(XmlReader relationship, string part)
    {
        var type = relationship.GetAttribute("Type") ?? "";
        var kind = type[(type.LastIndexOf('/') + 1)..];
        if (kind == "hyperlink")
        {
            _hyperlinks++;
            return true;
        }

        var target = relationship.GetAttribute("Target") ?? "";
        return problems.Refuse(
            kind == "attachedTemplate" ? "external-template" : "external-link",
            KindNames.Of(kind),
            target[..Math.Min(target.Length, MaxTargetLength)],
            part
        );
    }

    /// <summary>Whether the part that is none by its XML has a document type: the likeliest reason in an
    /// attack.</summary>
    private bool HasDtd() =>
        _part.GetBuffer().AsSpan(0, (int)_part.Length) is var part
        && (
            part.IndexOf("<!DOCTYPE"u8) >= 0
            || part.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0
            || part.IndexOf(Encoding.BigEndianUnicode.GetBytes("<!DOCTYPE")) >= 0
        );

    private bool IsBomb() =>
        _unpacked > limits.FreeUnpackedBytes && _unpacked / limits.MaxRatio > bytes.Length;

    private static bool IsProgram(string name) =>
        Path.GetFileName(name) is var file
        && (
            file.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || file.Equals("vbaData.xml", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsForeign((string Part, string Type) type) =>
        type.Type.EndsWith(".externalLink+xml", StringComparison.OrdinalIgnoreCase)
        || type.Type.EndsWith(".connections+xml", StringComparison.OrdinalIgnoreCase)
        || type.Type.EndsWith(".queryTable+xml", StringComparison.OrdinalIgnoreCase);

    private ZipKind? RefuseKind(ZipKind kind)
    {
        problems.Refuse(
            kind switch
            {
                ZipKind.PowerPoint => "powerpoint",
                ZipKind.BinaryExcel => "binary-excel",
                ZipKind.Ofd => "ofd",
                ZipKind.OpenDocument => "open-document",
                ZipKind.OtherOffice => "other-office",
                _ => "zip",
            }
        );
        return null;
    }
}
