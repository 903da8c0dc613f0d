using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Approvals.Casework.Audit;
using Approvals.Casework.Documents.Kinds;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Documents;

/// <summary>
/// Makes a document of the office from its case or the ledger, for somebody who may see them. That it was
/// made, of which data, by which template and which version of the program, is entered into the office's chain first:
/// nobody prints unseen. The same data gives the same bytes.
/// </summary>
public sealed class MakeDocument(Office office)
{
    /// <summary>The kind of the entries that say that a document was made.</summary>
    internal const string Entry = "document-made";

    private const int MaxTitle = 40; // Characters of a title in the name of a file.

    private static readonly string Generator =
        typeof(MakeDocument)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "";

    /// <summary>Makes it.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="deed">Who asks.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="KeyNotFoundException">There is no such kind.</exception>
    public async Task<DocumentAnswer> RunAsync(
        DocumentRequest request,
        Deed deed,
        CancellationToken cancel
    )
    {
        var kind = DocumentKinds.Find(request.Kind);
        var (draft, problem) = await kind.DraftAsync(new(office, request, deed), cancel);
        if (draft is null)
            return problem!;
        var docx = DocxWriter.Write(draft.Document);
        var hash = Convert.ToHexStringLower(SHA256.HashData(docx));
        var version = await EnterAsync(kind, draft, hash, deed, cancel);
        return new DocumentAnswer.Made(NameOf(kind, draft, version), docx, version);
    }

    private Task<int> EnterAsync(
        DocumentKind kind,
        DocumentDraft draft,
        string hash,
        Deed deed,
        CancellationToken cancel
    )
    {
        var subject = $"{kind.Code}/{draft.Subject}";
        return new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var before = await db.Set<OfficeJournalRow>()
                    .Where(j => j.Kind == Entry && j.Subject == subject)
                    .OrderBy(j => j.Number)
                    .Select(j => j.Details)
                    .ToListAsync(cancel);
                var hashes = before
                    .Select(details => (string?)JsonNode.Parse(details)!["sha256"])
                    .Distinct()
                    .ToList();
                var at = hashes.IndexOf(hash);
                var version = at < 0 ? hashes.Count + 1 : at + 1;
                return (
                    version,
                    new OfficeEntry(Entry)
                    {
                        UnitId = draft.UnitId,
                        Subject = subject,
                        Details = new()
                        {
                            ["version"] = version,
                            ["template"] = kind.Template,
                            ["data"] = draft.DataHash,
                            ["generator"] = Generator,
                            ["sha256"] = hash,
                        },
                    }
                );
            },
            deed,
            cancel
        );
    }

    private static string NameOf(DocumentKind kind, DocumentDraft draft, int version)
    {
        var title = string.Concat(
            draft
                .Title.Where(c =>
                    !Path.GetInvalidFileNameChars().Contains(c)
                    && c is not (':' or '\\' or '*' or '?' or '"' or '<' or '>' or '|')
                    && !char.IsControl(c)
                )
                .Take(MaxTitle)
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{DocumentWords.Say($"kind.{kind.Code}")}-{draft.Number}-{title}-{draft.On:yyyyMMdd}-v{version}.docx"
        );
    }
}
