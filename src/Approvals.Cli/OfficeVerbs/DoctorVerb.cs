using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Upkeep;
using Approvals.Mail;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals doctor</c>: looks whether all is as an office needs it.</summary>
internal sealed class DoctorVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals doctor | grep 定时器",
            "正常  work        没有异常待处置，没有超时未触发的定时器。"
        ),
    ];

    private readonly JsonOption _json = new();

    public DoctorVerb(TimeProvider clock)
        : base("doctor", "Looks whether all is as an office needs it.", clock, Shown)
    {
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
        var symptoms = await new Doctor(office, MailServerSymptoms.LookAsync).RunAsync(cancel);
        if (given.GetValue(_json))
        {
            foreach (var symptom in symptoms)
                speech.TellJson(Json(symptom, speech));
        }
        else
        {
            var rows = symptoms.Select(symptom =>
                new[]
                {
                    speech.Say($"severity.{CodeText.Of(symptom.Severity)}"),
                    symptom.Check,
                    symptom.Say(speech.Language),
                }
            );
            foreach (var line in Columns.Of([.. rows]))
                speech.Output.WriteLine(line);
        }
        return symptoms.Any(s => s.Severity == SymptomSeverity.Failure)
            ? ExitCode.Faulty
            : ExitCode.Fine;
    }

    private static JsonObject Json(Symptom symptom, Speech speech) =>
        new()
        {
            ["check"] = symptom.Check,
            ["severity"] = CodeText.Of(symptom.Severity),
            ["message"] = symptom.Say(speech.Language),
        };
}
