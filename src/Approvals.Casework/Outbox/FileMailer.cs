using System.Globalization;
using System.Text;

namespace Approvals.Casework.Outbox;

/// <summary>
/// Keeps letters as files in a folder, one a letter, as mail programs open them (RFC 5322). A letter that comes again
/// takes the place of the first.
/// </summary>
/// <param name="folder">The folder; it is made where it does not exist.</param>
public sealed class FileMailer(string folder) : IMailer
{
    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(
            folder,
            string.Create(CultureInfo.InvariantCulture, $"{letter.Id}.eml")
        );
        // Whole or not at all: it gets its name when it is on the disk.
        var unfinished = path + ".part";
        await using (var file = File.Create(unfinished))
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(TextOf(letter)), cancel);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    private static string TextOf(Letter letter) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Message-ID: <outbox-{letter.Id}@approvals.invalid>
            Date: {letter.WrittenAt.UtcDateTime:r}
            From: approvals@approvals.invalid
            To: {letter.Address}
            Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(letter.Subject))}?=
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {letter.Text}

            """
        );
}
