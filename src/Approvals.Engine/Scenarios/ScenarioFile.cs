using System.Collections.Immutable;
using System.Text.Json;
using Approvals.Engine.Model;
using Approvals.Engine.Reading;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>What a scenario file says: the runs of a process, or why it is none.</summary>
internal sealed record ScenarioFile(ImmutableArray<Scenario> Runs, ImmutableArray<Finding> Problems)
{
    /// <summary>The most characters that are read; the longest scenarios have some hundred thousand.</summary>
    public const int MaxLength = 10 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    public static ScenarioFile Read(string text)
    {
        if (text.Length > MaxLength)
            return new(
                [],
                [
                    new(
                        "scenario",
                        Severity.Error,
                        "$",
                        0,
                        0,
                        $"at most {MaxLength} characters",
                        "there are more"
                    ),
                ]
            );
        var json = new JsonText(text, "scenario");
        var runs = json.Parse()?.AsFields() is { } fields ? ReadAll(fields) : [];
        return new(json.Problems.Count == 0 ? runs : [], [.. json.Problems]);
    }

    private static ImmutableArray<Scenario> ReadAll(JsonFields fields)
    {
        var also = fields["also"]?.Items().ToList() ?? [];
        var setting = ScenarioSetting.Of(fields, ScenarioSetting.Default);
        var own = ReadRun(fields, setting, 1);
        var further = also.Select(
            (at, index) =>
                at.AsFields() is { } f
                    ? ReadRun(f, ScenarioSetting.Of(f, setting), index + 2)
                    : null
        );
        return [own, .. further.OfType<Scenario>()];
    }

    private static Scenario ReadRun(JsonFields fields, ScenarioSetting setting, int number)
    {
        _ = fields["spec"]; // For the reader.
        var main = ReadEnd(fields, ScenarioStep.Main);
        var others = fields["instances"]?.Entries() ?? [];
        var run = new Scenario(fields["name"]?.AsText() ?? $"run {number}")
        {
            Process = setting.Process,
            Begin = setting.Begin,
            Definitions = setting.Definitions,
            Variables = fields["variables"]?.AsVariables() ?? Value.Context.Empty,
            Steps = [.. (fields["steps"]?.Items() ?? []).Select(ReadStep).OfType<ScenarioStep>()],
            Ends = [main, .. others.Select(e => ReadOtherEnd(e.Value, e.Key)).OfType<EndCheck>()],
        };
        fields.RestIsUnknown();
        return run;
    }

    private static ScenarioStep? ReadStep(JsonAt at)
    {
        if (at.AsFields() is not { } fields)
            return null;
        var checks = StepCheck.Fields.Select(f =>
            fields[f.Key] is { } check ? f.Value(check) : null
        );
        var by = fields["by"]?.AsText();
        var step = new ScenarioStep
        {
            On = fields["on"]?.AsText() ?? ScenarioStep.Main,
            Before = [.. checks.OfType<StepCheck>()],
            Action = fields["do"] is { } action ? ActionVerbs.Read(action, by) : null,
            Rejection = fields["expect_rejected"]?.AsOneOf<RejectionReason>(),
            Correlated = fields["expect_correlated"]?.AsCount(),
            Void = fields["expect_void"]?.AsTexts(),
        };
        if (step.Action is null && step.Rejection is not null)
            fields.Complain("'do' beside 'expect_rejected'", "it is missing");
        fields.RestIsUnknown();
        return step;
    }

    private static EndCheck? ReadOtherEnd(JsonAt at, string on)
    {
        if (at.AsFields() is not { } fields)
            return null;
        var end = ReadEnd(fields, on);
        fields.RestIsUnknown();
        return end;
    }

    private static EndCheck ReadEnd(JsonFields fields, string on) =>
        new(on)
        {
            End = fields["end"]?.AsOneOf<EndState>(),
            Trace = fields["trace"]?.Items().Select(ReadTraceItem).ToImmutableArray(),
            Never = fields["trace_never"]?.AsTexts() ?? [],
            Variables = fields["variables_end"]?.AsVariables() ?? Value.Context.Empty,
            Absent = fields["variables_absent"]?.AsTexts() ?? [],
        };

    private static ImmutableArray<string> ReadTraceItem(JsonAt at) =>
        at.Json.ValueKind == JsonValueKind.Array ? at.AsTexts()
        : at.AsText() is { } id ? [id]
        : [];
}
