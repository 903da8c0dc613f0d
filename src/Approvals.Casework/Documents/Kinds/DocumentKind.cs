using System.Security.Cryptography;
using System.Text;
using Approvals.Casework.Audit;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>A kind of document: from what it is filled, and how.</summary>
/// <param name="Code">Its name in kebab-case.</param>
/// <param name="About">What it is about.</param>
internal abstract record DocumentKind(string Code, DocumentAbout About)
{
    /// <summary>The version of its template: one more when it looks or says otherwise.</summary>
    public virtual int Template => 1;

    /// <summary>Fills it, or says why not.</summary>
    public abstract Task<(DocumentDraft? Draft, DocumentAnswer? Problem)> DraftAsync(
        DocumentDesk desk,
        CancellationToken cancel
    );

    /// <summary>It cannot be filled.</summary>
    protected static (DocumentDraft?, DocumentAnswer?) No(DocumentAnswer why) => (null, why);
}

/// <summary>What is at hand when a document is filled.</summary>
/// <param name="Office">The office.</param>
/// <param name="Request">What is asked for.</param>
/// <param name="Deed">Who asks.</param>
internal sealed record DocumentDesk(Office Office, DocumentRequest Request, Deed Deed);

/// <summary>A filled document.</summary>
/// <param name="Document">It.</param>
/// <param name="UnitId">Whose it is.</param>
/// <param name="Subject">What it is about, so that versions of the same are known.</param>
/// <param name="Number">The number in the name of its file.</param>
/// <param name="Title">The title in the name of its file.</param>
/// <param name="On">The day of its data.</param>
internal sealed record DocumentDraft(
    OfficialDocument Document,
    UnitId UnitId,
    string Subject,
    string Number,
    string Title,
    DateOnly On
)
{
    /// <summary>The SHA-256 of the data that it was filled with: all that it says, before it is laid out.</summary>
    public string DataHash
    {
        get
        {
            var said = new StringBuilder();
            said.AppendJoin(
                '\n',
                Document.Title,
                Document.Addressee,
                Document.Head,
                Document.Signature
            );
            foreach (var block in Document.Blocks)
            {
                if (block is DocumentBlock.Table table)
                    said.AppendJoin(
                        '\n',
                        table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)
                    );
                else
                    said.Append(block);
                said.Append('\n');
            }

            return Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString()))
            );
        }
    }
}
