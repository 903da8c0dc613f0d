using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What else there is for a person besides tasks: copies, and what substitutes did.</summary>
internal sealed class InboxLists(Office office, Speech speech)
{
    /// <summary>Says what was copied to a person.</summary>
    /// <returns>The exit code; null where there is no such person.</returns>
    public async Task<int?> CopiesAsync(
        PersonId person,
        int limit,
        bool asJson,
        CancellationToken cancel
    )
    {
        if (await new Copies(office).RunAsync(person, limit, cancel) is not { } lines)
            return null;
        return Tell(
            asJson,
            lines,
            "inbox.no-copies",
            [
                "column.case",
                "column.title",
                "column.sent-by",
                "column.sent-at",
                "column.note",
                "column.read-at",
            ],
            line =>
                [
                    line.CaseId.ToString(),
                    line.Title,
                    line.SentBy?.Value ?? speech.Say("by.system"),
                    speech.Local(line.SentAt),
                    line.Note ?? "",
                    line.ReadAt is { } read ? speech.Local(read) : speech.Say("inbox.unread"),
                ],
            line => new JsonObject
            {
                ["case"] = line.CaseId.Value,
                ["title"] = line.Title,
                ["sentBy"] = line.SentBy?.Value,
                ["sentAt"] = speech.Iso(line.SentAt),
                ["note"] = line.Note,
                ["readAt"] = speech.Iso(line.ReadAt),
            }
        );
    }

    /// <summary>Says what substitutes did for a person.</summary>
    /// <returns>The exit code; null where there is no such person.</returns>
    public async Task<int?> DoneForMeAsync(
        PersonId person,
        int limit,
        bool asJson,
        CancellationToken cancel
    )
    {
        if (await new DoneForMe(office).RunAsync(person, limit, cancel) is not { } lines)
            return null;
        return Tell(
            asJson,
            lines,
            "inbox.nothing-done",
            ["column.case", "column.title", "column.task", "column.done", "column.by", "column.at"],
            line =>
                [
                    line.CaseId.ToString(),
                    line.Title,
                    line.Task ?? "",
                    speech.SayCode("command", line.Command),
                    line.By.Value,
                    speech.Local(line.At),
                ],
            line => new JsonObject
            {
                ["case"] = line.CaseId.Value,
                ["title"] = line.Title,
                ["task"] = line.Task,
                ["command"] = line.Command,
                ["by"] = line.By.Value,
                ["at"] = speech.Iso(line.At),
            }
        );
    }

    /// <summary>Says what the system told a person by letters.</summary>
    /// <returns>The exit code; null where there is no such person.</returns>
    public async Task<int?> NoticesAsync(
        PersonId person,
        int limit,
        bool asJson,
        CancellationToken cancel
    )
    {
        if (await new ReadNotices(office).RunAsync(person, limit, cancel) is not { } lines)
            return null;
        return Tell(
            asJson,
            lines,
            "inbox.no-notices",
            ["column.case", "column.at", "column.notice"],
            line => [line.CaseId?.ToString() ?? "", speech.Local(line.At), line.Subject],
            line => new JsonObject
            {
                ["case"] = line.CaseId?.Value,
                ["at"] = speech.Iso(line.At),
                ["letter"] = line.Letter,
                ["subject"] = line.Subject,
            }
        );
    }

    private int Tell<T>(
        bool asJson,
        IReadOnlyList<T> lines,
        string none,
        string[] columns,
        Func<T, string[]> row,
        Func<T, JsonObject> json
    )
    {
        if (asJson)
        {
            foreach (var line in lines)
                speech.TellJson(json(line));
            return ExitCode.Fine;
        }
        if (lines.Count == 0)
        {
            speech.Tell(none);
            return ExitCode.Fine;
        }
        var head = columns.Select(column => speech.Say(column)).ToArray();
        foreach (var text in Columns.Of([head, .. lines.Select(row)]))
            speech.Output.WriteLine(text);
        return ExitCode.Fine;
    }
}
