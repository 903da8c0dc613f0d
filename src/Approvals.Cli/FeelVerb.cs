using System.CommandLine;
using System.CommandLine.Parsing;
using Approvals.Feel;

namespace Approvals.Cli;

/// <summary><c>approvals feel</c>: evaluates one expression, or a file of them.</summary>
internal sealed class FeelVerb : Verb
{
    private static readonly Example[] Shown =
    [
        new("approvals feel '0.1 + 0.2 = 0.3'", "true"),
        new(
            """approvals feel '金额 > 5000 and not(已驳回)' --context '{"金额": 8000, "已驳回": false}'""",
            "true"
        ),
        new(
            """approvals feel 'for d in 1..3 return date("2026-02-27") + @"P1D" * d' --json""",
            """["@2026-02-28","@2026-03-01","@2026-03-02"]"""
        ),
        new(
            """echo '{"id": "a", "expression": "x * 2", "inputs": {"x": {"t": "decimal", "v": "21"}}}' """
                + "| approvals feel --rows -",
            """{"id":"a","result":{"t":"decimal","v":"42"},"warnings":[]}"""
        ),
    ];

    private readonly Argument<string?> _expression = new("EXPRESSION")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The FEEL text; what goes wrong in it is told with its place",
    };

    private readonly Option<string?> _context = new("--context")
    {
        HelpName = "JSON",
        Description =
            "The variables, as a JSON object; @FILE reads a file, - standard input. "
            + "\"@2026-01-31\" in it is a date; times and durations likewise",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print the result as JSON instead of FEEL",
    };

    private readonly Option<string?> _rows = new("--rows")
    {
        HelpName = "FILE",
        Description =
            "Evaluate each line of a JSON Lines file, or of standard input (-), as the last "
            + "example shows; \"typeRef\" may name the type of the result",
    };

    private readonly ZoneOption _zone;

    public FeelVerb(TimeProvider clock)
        : base("feel", "Evaluates a FEEL expression, or a file of them.", Shown)
    {
        _zone = new(clock);
        Add(_expression);
        Add(_context);
        Add(_json);
        Add(_rows);
        Add(_zone);
        Validators.Add(Check);
        SetAction(Run);
    }

    private void Check(CommandResult given)
    {
        var one = given.GetValue(_expression) is not null;
        var many = given.GetValue(_rows) is not null;
        if (one == many)
            given.AddError(
                $"Expected either an EXPRESSION or --rows FILE, but found {(one ? "both" : "neither")}."
            );
        else if (many && (given.GetValue(_context) is not null || given.GetValue(_json)))
            given.AddError(
                "Expected --context and --json only with an EXPRESSION, but found one with --rows."
            );
    }

    private int Run(ParseResult parsed)
    {
        var now = _zone.Now(parsed);
        var (output, error) = Writers(parsed);
        return parsed.GetValue(_rows) is { } rows
            ? RowFile.Answer(
                rows,
                FeelRow.Read,
                row => ResultText.OfRow(row.Id, row.Evaluate(now)),
                output,
                error
            )
            : Evaluate(parsed, now);
    }

    private int Evaluate(ParseResult parsed, DateTimeOffset now)
    {
        var (output, error) = Writers(parsed);
        var variables = JsonText.ReadContext(parsed.GetValue(_context), _context.Name, error);
        if (variables is null)
            return ExitCode.NothingDone;

        var expression = FeelExpression.Parse(
            parsed.GetRequiredValue(_expression)!,
            Vocabulary.Of(variables)
        );
        var result = expression.Evaluate(variables, now);
        foreach (var warning in result.Warnings)
            error.WriteLine(Complaint(expression, warning));
        output.WriteLine(ResultText.Of(result.Value, parsed.GetValue(_json)));
        return expression.Problem is null ? ExitCode.Fine : ExitCode.Faulty;
    }

    private static string Complaint(FeelExpression expression, Warning warning)
    {
        var severity = expression.Problem is null ? "warning" : "error";
        var code = ResultText.NameOf(warning.Code);
        var place = Excerpt.Of(expression.Text, warning.At);
        return $"""
            EXPRESSION({place.Line},{place.Column}): {severity}: {warning.Message} [{code}]
              {place.Text}
              {place.Carets}
            """;
    }
}
