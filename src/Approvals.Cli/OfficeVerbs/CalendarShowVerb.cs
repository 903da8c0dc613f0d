using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals calendar show</c>: the notices of a year.</summary>
internal sealed class CalendarShowVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals calendar show 2026 --json | cut -d, -f1-3",
            """{"year":2026,"number":1,"status":"in-force" """.TrimEnd()
        ),
    ];

    private readonly Argument<int> _year = new("YEAR") { Description = "The year" };
    private readonly JsonOption _json = new();

    public CalendarShowVerb(TimeProvider clock)
        : base("show", "Shows the notices of a year.", clock, Shown)
    {
        Add(_year);
        Add(_json);
        AddOfficeOptions();
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var year = given.GetValue(_year);
        var notices = await new CalendarNotices(office).RunAsync(year, cancel);
        if (notices.Count == 0)
        {
            speech.Complain("calendar.none", year);
            return ExitCode.NothingDone;
        }
        foreach (var notice in notices)
        {
            if (given.GetValue(_json))
                speech.TellJson(Json(notice));
            else
                Tell(notice, speech);
        }
        return ExitCode.Fine;
    }

    private static void Tell(CalendarNotice notice, Speech speech)
    {
        speech.Tell(
            "calendar.notice",
            notice.Year,
            notice.Number,
            speech.Say($"notice.{CodeText.Of(notice.Status)}"),
            notice.Source
        );
        var rows = notice
            .Days.OrderBy(day => day.On)
            .Select(day =>
                new[] { Date(day.On), speech.Say($"day.{CodeText.Of(day.Kind)}"), day.Name }
            );
        foreach (var line in Columns.Of([.. rows], indent: 2))
            speech.Output.WriteLine(line);
    }

    private static JsonObject Json(CalendarNotice notice) =>
        new()
        {
            ["year"] = notice.Year,
            ["number"] = notice.Number,
            ["status"] = CodeText.Of(notice.Status),
            ["source"] = notice.Source,
            ["sha256"] = notice.Sha256,
            ["days"] = new JsonArray([
                .. notice
                    .Days.OrderBy(day => day.On)
                    .Select(day => new JsonObject
                    {
                        ["on"] = Date(day.On),
                        ["kind"] = CodeText.Of(day.Kind),
                        ["name"] = day.Name,
                    }),
            ]),
        };

    private static string Date(DateOnly on) =>
        on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
