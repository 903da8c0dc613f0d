using System.CommandLine;
using System.CommandLine.Parsing;
using Approvals.Feel;
using Approvals.Feel.Dmn;

namespace Approvals.Cli;

/// <summary><c>approvals dmn</c>: what a decision model has, one of its decisions, or a file of evaluations.</summary>
internal sealed class DmnVerb : Verb
{
    private static readonly Example[] Shown =
    [
        new(
            """approvals dmn leave.dmn --decision 审批人 --input '{"天数": 5, "职务": "科员"}'""",
            "分管领导"
        ),
        new(
            "approvals dmn leave.dmn",
            "decisions: 审批人, 须党组研究",
            "services:  请假审批",
            "inputs:    天数, 职务"
        ),
        new(
            """approvals dmn leave.dmn --service 请假审批 --input '{"天数": 40, "职务": "科长"}' --json""",
            """{"审批人":"主要领导","须党组研究":true}"""
        ),
        new(
            """echo '{"id": "a", "decision": "须党组研究", "inputs": {"天数": {"t": "decimal", "v": "3"}}}' """
                + "| approvals dmn leave.dmn --rows -",
            """{"id":"a","result":{"t":"boolean","v":"false"},"warnings":[]}"""
        ),
    ];

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "The model, DMN 1.2 to 1.5",
    };

    private readonly Option<string?> _decision = new("--decision")
    {
        HelpName = "NAME",
        Description = "Evaluate this decision",
    };

    private readonly Option<string?> _service = new("--service")
    {
        HelpName = "NAME",
        Description = "Evaluate this decision service",
    };

    private readonly Option<string?> _input = new("--input")
    {
        HelpName = "JSON",
        Description =
            "The values of its inputs by name, as a JSON object; @FILE reads a file, - standard input",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print the result as JSON instead of FEEL",
    };

    private readonly Option<string?> _rows = new("--rows")
    {
        HelpName = "FILE",
        Description =
            "Evaluate each line of a JSON Lines file, or of standard input (-), as the last example "
            + "shows; with \"service\" instead of \"decision\", a service",
    };

    private readonly Option<string[]> _import = new("--import")
    {
        HelpName = "FILE",
        Description =
            "A model that FILE imports, after those that it imports itself; may be repeated. Not "
            + "needed for what a locationURI finds in the folder of FILE or below",
    };

    private readonly ZoneOption _zone;

    public DmnVerb(TimeProvider clock)
        : base("dmn", "Evaluates a decision of a DMN model, or lists what the model has.", Shown)
    {
        _zone = new(clock);
        Add(_file);
        Add(_decision);
        Add(_service);
        Add(_input);
        Add(_json);
        Add(_rows);
        Add(_import);
        Add(_zone);
        Validators.Add(Check);
        SetAction(Run);
    }

    private void Check(CommandResult given)
    {
        var one = given.GetValue(_decision) is not null || given.GetValue(_service) is not null;
        var asked = new[] { _decision, _service, _rows }.Count(o => given.GetValue(o) is not null);
        if (asked > 1)
            given.AddError(
                "Expected at most one of --decision, --service and --rows, but found several."
            );
        else if (!one && (given.GetValue(_input) is not null || given.GetValue(_json)))
            given.AddError(
                "Expected --input and --json only with --decision or --service, but found neither."
            );
    }

    private int Run(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(_file);
        var models = new ModelFiles(file, Writers(parsed).Error);
        if (
            !(parsed.GetValue(_import) ?? []).All(models.Import)
            || models.Read(file) is not { } model
        )
            return ExitCode.NothingDone;

        var code = Run(parsed, model);
        return code == ExitCode.Fine && models.HaveErrors ? ExitCode.Faulty : code;
    }

    private int Run(ParseResult parsed, DmnModel model)
    {
        var (output, error) = Writers(parsed);
        var now = _zone.Now(parsed);
        if (parsed.GetValue(_rows) is { } rows)
            return RowFile.Answer(
                rows,
                DmnRow.Read,
                row => ResultText.OfRow(row.Id, row.Evaluate(model, now)),
                output,
                error
            );
        if (parsed.GetValue(_decision) is { } decision)
            return Evaluate(parsed, inputs => model.Evaluate(decision, inputs, now));
        if (parsed.GetValue(_service) is { } service)
            return Evaluate(parsed, inputs => model.EvaluateService(service, inputs, now));

        List(output, "decisions:", model.DecisionNames);
        List(output, "services: ", model.ServiceNames);
        List(output, "inputs:   ", model.InputNames);
        return ExitCode.Fine;
    }

    private int Evaluate(ParseResult parsed, Func<Value.Context, FeelResult> evaluate)
    {
        var (output, error) = Writers(parsed);
        var inputs = JsonText.ReadContext(parsed.GetValue(_input), _input.Name, error);
        if (inputs is null)
            return ExitCode.NothingDone;

        var result = evaluate(inputs);
        foreach (var warning in result.Warnings)
            error.WriteLine(Complaint(parsed.GetRequiredValue(_file), warning));
        if (result.Warnings.Any(w => w.Code == WarningCode.UnknownElement))
            return ExitCode.NothingDone;

        output.WriteLine(ResultText.Of(result.Value, parsed.GetValue(_json)));
        return ExitCode.Fine;
    }

    private static string Complaint(string file, Warning warning)
    {
        if (warning.Code == WarningCode.UnknownElement)
            return $"{file}: error: {warning.Message} What there is: approvals dmn {file}";
        var place =
            warning.Element is null ? ""
            : warning.At == default ? $" (in '{warning.Element}')"
            : $" (in '{warning.Element}', character {warning.At.Start + 1})";
        return $"{file}: warning: {warning.Message} [{ResultText.NameOf(warning.Code)}]{place}";
    }

    private static void List(TextWriter output, string title, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
            output.WriteLine($"{title} {string.Join(", ", names)}");
    }
}
