using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Reports;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.ReportVerbs;

/// <summary><c>approvals report-settings</c>: what a unit has set about its monthly reports; with <c>--as</c>, sets
/// it.</summary>
internal sealed class ReportSettingsVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals report-settings --unit civil-affairs --cut-off 20 --as office-clerk-1 | head -1",
            "截止日        20"
        ),
    ];

    private readonly Option<string> _unit = new("--unit")
    {
        HelpName = "UNIT",
        Description = "The unit, by its code",
        Required = true,
    };

    private readonly Option<int?> _cutOff = new("--cut-off")
    {
        HelpName = "DAY",
        Description = "The day of the month up to which a report tells, 1 to 28",
    };

    private readonly Option<string?> _addressee = new("--addressee")
    {
        HelpName = "BODY",
        Description = "To whom it is addressed",
    };

    private readonly Option<string[]> _copies = new("--copy")
    {
        HelpName = "BODY",
        Description = "Who gets a copy; may be repeated",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _inspectors = new("--inspectors")
    {
        HelpName = "BODY",
        Description = "Whose findings are put right, as the title names it",
    };

    private readonly Option<string?> _issuer = new("--issuer")
    {
        HelpName = "BODY",
        Description = "Who reports, as it signs",
    };

    private readonly Option<bool?> _redHead = new("--red-head")
    {
        HelpName = "true|false",
        Description = "Whether the document bears the red head",
    };

    private readonly Option<string?> _final = new("--final-month")
    {
        HelpName = "MONTH",
        Description = "The month of the report of the concentrated rectification, such as 2023-11",
    };

    private readonly Option<string?> _by = new("--as")
    {
        HelpName = "PERSON",
        Description = "Who sets what is named; without it, what holds is shown",
    };

    private readonly JsonOption _json = new();

    public ReportSettingsVerb(TimeProvider clock)
        : base("report-settings", "Shows or sets what holds for monthly reports.", clock, Shown)
    {
        Add(_unit);
        Add(_cutOff);
        Add(_addressee);
        Add(_copies);
        Add(_inspectors);
        Add(_issuer);
        Add(_redHead);
        Add(_final);
        Add(_by);
        Add(_json);
        AddOfficeOptions();
        Validators.Add(given =>
        {
            if (given.GetValue(_final) is { } month && ReportMonth.Read(month) is null)
                given.AddError($"Expected a month such as 2023-11, but found '{month}'.");
        });
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var unit = new UnitId(given.GetRequiredValue(_unit));
        var reports = new SetReports(office);
        if (given.GetValue(_by) is { } by)
        {
            var deed = new Deed(Channel.Console)
            {
                By = new PersonId(by),
                Account = Environment.UserName,
            };
            var verdict = await reports.RunAsync(unit, s => Changed(s, given), deed, cancel);
            if (!verdict.IsAllowed)
            {
                speech.Complain("answer.refused", verdict.Text(speech.Language));
                return ExitCode.Faulty;
            }
        }
        Tell(await reports.CurrentAsync(unit, cancel), speech, given.GetValue(_json));
        return ExitCode.Fine;
    }

    private ReportSettings Changed(ReportSettings settings, ParseResult given) =>
        settings with
        {
            CutOffDay = given.GetValue(_cutOff) ?? settings.CutOffDay,
            Addressee = given.GetValue(_addressee) ?? settings.Addressee,
            Copies = given.GetValue(_copies) is { Length: > 0 } copies
                ? [.. copies]
                : settings.Copies,
            Inspectors = given.GetValue(_inspectors) ?? settings.Inspectors,
            Issuer = given.GetValue(_issuer) ?? settings.Issuer,
            HasRedHead = given.GetValue(_redHead) ?? settings.HasRedHead,
            FinalMonth = given.GetValue(_final) is { } month
                ? ReportMonth.Read(month)
                : settings.FinalMonth,
        };

    private static void Tell(ReportSettings settings, Speech speech, bool asJson)
    {
        (string Code, string Value)[] all =
        [
            ("cut-off", settings.CutOffDay.ToString(CultureInfo.InvariantCulture)),
            ("addressee", settings.Addressee),
            ("copies", string.Join('、', settings.Copies)),
            ("inspectors", settings.Inspectors),
            ("issuer", settings.Issuer ?? speech.Say("report.issuer-default")),
            ("red-head", speech.Say(settings.HasRedHead ? "report.yes" : "report.no")),
            (
                "final-month",
                settings.FinalMonth?.ToString() ?? speech.Say("report.final-month-default")
            ),
        ];
        if (asJson)
        {
            speech.TellJson(
                new(all.Select(one => KeyValuePair.Create(one.Code, (JsonNode?)one.Value)))
            );
            return;
        }
        foreach (
            var line in Columns.Of([
                .. all.Select(one => new[] { speech.Say($"report.set-{one.Code}"), one.Value }),
            ])
        )
            speech.Output.WriteLine(line);
    }
}
