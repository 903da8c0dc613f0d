using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals compare-plans</c>: holds the reading of one document against that of another.</summary>
internal sealed class ComparePlansVerb : Verb
{
    private const int MostValue = 60;

    private static readonly Example[] Shown =
    [
        new("approvals compare-plans plan.txt plan.txt", "Differences: 0"),
    ];

    private readonly Argument<string> _left = new("LEFT")
    {
        Description = "A document, or what 'approvals import --dry-run --json' printed of one",
    };

    private readonly Argument<string> _right = new("RIGHT") { Description = "The other" };

    private readonly Option<bool> _facts = new("--facts")
    {
        Description = "Compare facts only, no wording: two plans may say the same in other words",
    };

    private readonly Option<string[]> _fields = new("--field")
    {
        HelpName = "FIELD",
        Description = "Only this field, such as types or deadline; may be repeated",
        DefaultValueFactory = _ => [],
    };

    private readonly OfficeVerbs.JsonOption _json = new();

    public ComparePlansVerb()
        : base("compare-plans", "Tells in what the readings of two plans differ.", Shown)
    {
        Add(_left);
        Add(_right);
        Add(_facts);
        Add(_fields);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var (output, error) = Writers(given);
        if (
            Read(given.GetRequiredValue(_left), error) is not { } left
            || Read(given.GetRequiredValue(_right), error) is not { } right
        )
            return ExitCode.NothingDone;
        var fields = given.GetValue(_fields) ?? [];
        var differences = PlanComparison
            .Of(left, right, given.GetValue(_facts))
            .Where(d => fields.Length == 0 || fields.Contains(d.Field))
            .ToList();
        foreach (var difference in differences)
            output.WriteLine(given.GetValue(_json) ? Json(difference) : Text(difference));
        if (!given.GetValue(_json))
            output.WriteLine(FormattableString.Invariant($"Differences: {differences.Count}"));
        return differences.Count == 0 ? ExitCode.Fine : ExitCode.Faulty;
    }

    private static PlanReading? Read(string path, TextWriter error)
    {
        if (!File.Exists(path))
        {
            error.WriteLine($"There is no file {path}.");
            return null;
        }
        try
        {
            if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
                return PlanJson.Read(File.ReadAllText(path));
        }
        catch (JsonException e)
        {
            error.WriteLine(
                $"{path}: expected a reading as 'approvals import' prints it. {e.Message}"
            );
            return null;
        }
        using var stream = File.OpenRead(path);
        var reading = PlanDocument.Read(stream, path, new(), Language.English);
        foreach (var finding in reading.Findings.Where(_ => reading.IsRefused))
            error.WriteLine($"{path}: {finding.Message}");
        return reading.IsRefused ? null : reading;
    }

    private static string Text(PlanDifference difference) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{StoredCode.Of(difference.Part)} {difference.No} {difference.Field ?? "(all)"}: "
        ) + $"{Short(difference.Left)} | {Short(difference.Right)}";

    private static string Json(PlanDifference difference) =>
        new JsonObject
        {
            ["part"] = StoredCode.Of(difference.Part),
            ["no"] = difference.No,
            ["field"] = difference.Field,
            ["left"] = difference.Left,
            ["right"] = difference.Right,
        }.ToJsonString(Feel.ValueJson.Readable);

    private static string Short(string? value)
    {
        var line = (value ?? "-").ReplaceLineEndings(" ");
        return line.Length <= MostValue ? line : $"{line[..MostValue]}…";
    }
}
