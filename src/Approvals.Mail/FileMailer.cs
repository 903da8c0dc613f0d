using System.Globalization;
using Approvals.Casework.Outbox;
using MimeKit;

namespace Approvals.Mail;

/// <summary>
/// Keeps letters as files in a folder, one a letter, as mail programs open them (RFC 5322). A letter that comes again
/// takes the place of the first.
/// </summary>
/// <param name="folder">The folder; it is made where it does not exist.</param>
/// <param name="messages">Makes the messages.</param>
public sealed class FileMailer(string folder, LetterMessage messages) : IMailer
{
    // The same bytes on every machine.
    private static readonly FormatOptions Format = FormatOf();

    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"{letter.Id}.eml");
        var path = Path.Combine(folder, name);
        // Whole or not at all: it gets its name when it is on the disk.
        var unfinished = path + ".part";
        await using (var file = File.Create(unfinished))
        {
            using var message = messages.Of(letter);
            await message.WriteToAsync(Format, file, cancel);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    private static FormatOptions FormatOf()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
