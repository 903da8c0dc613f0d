using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Reminders;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What <c>approvals mail --tomorrow</c> shows: which mails go out on a day, and which do not.</summary>
internal sealed class ForeseenMailText(Office office, Speech speech)
{
    /// <summary>Shows it.</summary>
    /// <param name="on">The day; null for the next working day.</param>
    /// <param name="asJson">Whether for a program.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<int> RunAsync(DateOnly? on, bool asJson, CancellationToken cancel)
    {
        var foreseen = await new ForeseeMails(office).RunAsync(on, cancel);
        if (asJson)
        {
            foreach (var mail in foreseen.Mails)
                speech.TellJson(Json(mail));
            foreach (var none in foreseen.None)
                speech.TellJson(Json(none));
            return ExitCode.Fine;
        }
        if (foreseen.Mails.IsEmpty)
            speech.Tell("mail-tomorrow.none");
        else
            Tell(foreseen.Mails);
        if (!foreseen.None.IsEmpty)
        {
            speech.Output.WriteLine();
            speech.Tell("mail-tomorrow.not-sent");
            Tell(foreseen.None);
        }
        return ExitCode.Fine;
    }

    private void Tell(IEnumerable<ForeseenMail> mails)
    {
        string[] head =
        [
            speech.Say("mail-tomorrow.at"),
            speech.Say("mail-tomorrow.receiver"),
            speech.Say("mail-tomorrow.letter"),
            speech.Say("column.case"),
            speech.Say("column.key"),
            speech.Say("mail-tomorrow.why"),
        ];
        var rows = mails.Select(mail =>
            new[]
            {
                speech.Local(mail.At),
                mail.Receiver.Value,
                mail.Letter,
                mail.CaseId?.ToString() ?? "",
                mail.Key is { } key ? CodeText.Of(key) : "",
                ReminderText.Why(mail, speech.Language),
            }
        );
        foreach (var text in Columns.Of([head, .. rows]))
            speech.Output.WriteLine(text);
    }

    private void Tell(IEnumerable<ForeseenNone> all)
    {
        string[] head =
        [
            speech.Say("mail-tomorrow.receiver"),
            speech.Say("column.case"),
            speech.Say("column.key"),
            speech.Say("mail-tomorrow.why-not"),
        ];
        var rows = all.Select(none =>
            new[]
            {
                none.Person?.Value ?? "",
                none.CaseId?.ToString() ?? "",
                none.Key is { } key ? CodeText.Of(key) : "",
                ReminderText.WhyNot(none, speech.Language),
            }
        );
        foreach (var text in Columns.Of([head, .. rows]))
            speech.Output.WriteLine(text);
    }

    private JsonObject Json(ForeseenMail mail) =>
        new()
        {
            ["goesOut"] = true,
            ["unit"] = mail.UnitId.Value,
            ["at"] = speech.Iso(mail.At),
            ["receiver"] = mail.Receiver.Value,
            ["standsInFor"] = mail.StandsInFor?.Value,
            ["letter"] = mail.Letter,
            ["case"] = mail.CaseId?.Value,
            ["key"] = mail.Key,
            ["rung"] = mail.Rung,
            ["role"] = mail.Role is { } role ? StoredCode.Of(role) : null,
            ["reason"] = mail.Reason is { } reason ? StoredCode.Of(reason) : null,
            ["why"] = ReminderText.Why(mail, speech.Language),
        };

    private JsonObject Json(ForeseenNone none) =>
        new()
        {
            ["goesOut"] = false,
            ["unit"] = none.UnitId.Value,
            ["receiver"] = none.Person?.Value,
            ["case"] = none.CaseId?.Value,
            ["key"] = none.Key,
            ["rung"] = none.Rung,
            ["reason"] = none.Reason is { } reason ? StoredCode.Of(reason) : "no-address",
            ["why"] = ReminderText.WhyNot(none, speech.Language),
        };
}
