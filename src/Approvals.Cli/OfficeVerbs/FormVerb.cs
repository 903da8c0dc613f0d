using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Cases;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals form</c>: what a task asks for.</summary>
internal sealed class FormVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals form 2 3 --as planning-finance-head",
            "规划财务科审核",
            "  *  意见  意见  多行文字",
            "*：须填写"
        ),
    ];

    private readonly CaseArgument _case = new();

    private readonly Argument<int> _key = new("KEY") { Description = "The key of the task in it" };

    private readonly GivenValues _values = new();
    private readonly DeedOptions _deed = new();
    private readonly JsonOption _json = new();

    public FormVerb(TimeProvider clock)
        : base("form", "Shows what a task asks for.", clock, Shown)
    {
        Add(_case);
        Add(_key);
        _deed.AddActingTo(this);
        _values.AddTo(this, withRestricted: false);
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
        if (
            _deed.Read(given, speech) is not { } deed
            || _values.Read(given, speech) is not { } values
        )
            return ExitCode.NothingDone;
        var (id, key) = (_case.Of(given), given.GetValue(_key));
        var answer = await new ReadForm(office).RunAsync(id, key, values, deed, cancel);
        switch (answer)
        {
            case FormAnswer.Refused refused:
                AnswerText.Complain(new CaseAnswer.Refused(refused.Why), speech);
                return ExitCode.Faulty;
            case FormAnswer.Shown { Lines: { } lines } shown when given.GetValue(_json):
                speech.TellJson(Json(shown.Task, lines));
                return ExitCode.Fine;
            case FormAnswer.Shown { Lines: { } lines } shown:
                speech.Output.WriteLine(shown.Task);
                foreach (var line in new FormText(speech).Of(lines))
                    speech.Output.WriteLine(line);
                return ExitCode.Fine;
            case FormAnswer.Shown shown:
                speech.Tell("form.none", shown.Task);
                return ExitCode.Fine;
            default:
                speech.Complain("form.no-task", id, key);
                return ExitCode.NothingDone;
        }
    }

    private static JsonObject Json(string task, IEnumerable<FormLine> lines) =>
        new()
        {
            ["task"] = task,
            ["fields"] = new JsonArray([
                .. lines
                    .OfType<FormLine.Entry>()
                    .Select(entry => new JsonObject
                    {
                        ["key"] = entry.Field.Key,
                        ["label"] = entry.Field.Label,
                        ["type"] = entry.Field.Kind.Type,
                        ["description"] = entry.Field.Description,
                        ["required"] = entry.IsRequired,
                        ["readOnly"] = entry.IsReadOnly,
                        ["value"] = ValueJson.WritePlain(entry.Value),
                        ["options"] = new JsonArray([
                            .. entry.Options.Select(o => new JsonObject
                            {
                                ["value"] = ValueJson.WritePlain(o.Value),
                                ["label"] = o.Label,
                            }),
                        ]),
                    }),
            ]),
        };
}
