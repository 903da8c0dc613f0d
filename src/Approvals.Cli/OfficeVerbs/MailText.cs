using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework.Outbox.Sending;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>The list of mails, for people and for programs.</summary>
internal static class MailText
{
    private const int WhyShown = 60;

    /// <summary>Tells it.</summary>
    public static void Tell(IReadOnlyList<MailLine> lines, bool asJson, Speech speech)
    {
        if (asJson)
        {
            foreach (var line in lines)
                speech.TellJson(Json(line, speech));
            return;
        }
        if (lines.Count == 0)
        {
            speech.Tell("mail.none");
            return;
        }
        string[] head =
        [
            speech.Say("column.mail"),
            speech.Say("column.at"),
            speech.Say("column.letter"),
            speech.Say("column.receiver"),
            speech.Say("column.state"),
            speech.Say("column.tries"),
            speech.Say("column.why"),
        ];
        var rows = lines.Select(line =>
            new[]
            {
                line.Id.ToString(CultureInfo.InvariantCulture),
                speech.Local(line.CreatedAt),
                line.Letter,
                line.Receiver.Value,
                speech.Say($"mail.{CodeText.Of(line.State)}"),
                line.Tries.ToString(CultureInfo.InvariantCulture),
                WhyOf(line, speech),
            }
        );
        foreach (var text in Columns.Of([head, .. rows]))
            speech.Output.WriteLine(text);
    }

    private static string WhyOf(MailLine line, Speech speech)
    {
        var why = line.Dropped is { } dropped
            ? speech.Say($"mail.dropped.{CodeText.Of(dropped)}")
            : line.Reason ?? "";
        return why.Length > WhyShown ? why[..WhyShown] + "…" : why;
    }

    private static JsonObject Json(MailLine line, Speech speech) =>
        new()
        {
            ["id"] = line.Id,
            ["letter"] = line.Letter,
            ["receiver"] = line.Receiver.Value,
            ["state"] = CodeText.Of(line.State),
            ["case"] = line.CaseId?.Value,
            ["createdAt"] = speech.Iso(line.CreatedAt),
            ["sentAt"] = speech.Iso(line.SentAt),
            ["tries"] = line.Tries,
            ["nextTryAt"] = speech.Iso(line.TryAt),
            ["dropped"] = line.Dropped is { } dropped ? CodeText.Of(dropped) : null,
            ["reason"] = line.Reason,
            ["template"] = line.Template,
            ["receiverPost"] = line.ReceiverPost?.Value,
            ["bodySha256"] = line.BodySha256,
        };
}
