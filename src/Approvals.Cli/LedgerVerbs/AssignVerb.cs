using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals assign</c>: who is responsible for which measure, and until when.</summary>
internal sealed class AssignVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals assign 3,7-9 --handler office-clerk-2 --as office-clerk-1",
            "已确定 4 条措施：3,7-9"
        ),
        new("approvals assign --by-field --as office-clerk-1", "没有变化：台账本来如此。"),
    ];

    private readonly Argument<string?> _numbers = new("NUMBERS")
    {
        Description = "Which measures, such as 3,7-9; without any, what could be assigned is shown",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly PlanOptions _plan = new();

    private readonly Option<bool> _byField = new("--by-field")
    {
        Description =
            "Fill what is missing in all measures, by what the plan names and by field of work",
    };

    private readonly Option<string?> _by = new("--as")
    {
        HelpName = "PERSON",
        Description = "Who assigns, by their code; needed where anything is changed",
    };

    private readonly Option<string?> _leader = new("--leader")
    {
        HelpName = "POST",
        Description = "The post of the responsible leader, by its code",
    };

    private readonly Option<string?> _department = new("--department")
    {
        HelpName = "DEPARTMENT",
        Description = "The department that leads, by its code",
    };

    private readonly Option<string[]> _assisting = new("--assisting")
    {
        HelpName = "DEPARTMENT",
        Description = "A department that helps, by its code; may be repeated",
    };

    private readonly Option<string?> _field = new("--field")
    {
        HelpName = "FIELD",
        Description = "The field of work, by its code",
    };

    private readonly Option<string?> _handler = new("--handler")
    {
        HelpName = "PERSON",
        Description = "Who does the work, by their code",
    };

    private readonly Option<string?> _class = new("--class")
    {
        HelpName = "CLASS",
        Description = "How it ends: immediate, limited or long-term",
    };

    private readonly Option<string?> _target = new("--target")
    {
        HelpName = "TEXT",
        Description = "What is to be reached, so that it can be measured",
    };

    private readonly Option<DateOnly?> _start = DayText.Option("--start", "From when");

    private readonly Option<DateOnly?> _due = DayText.Option("--due", "The last day permitted");

    private readonly Option<string?> _reason = new("--reason")
    {
        HelpName = "TEXT",
        Description = "Why",
    };

    private readonly JsonOption _json = new();

    public AssignVerb(TimeProvider clock)
        : base(
            "assign",
            "Says who is responsible for which measure, and until when; shows what is missing.",
            clock,
            Shown
        )
    {
        _class.AcceptOnlyFromAmong([.. Enum.GetValues<MeasureClass>().Select(StoredCode.Of)]);
        Add(_numbers);
        Add(_byField);
        Add(_by);
        Add(_leader);
        Add(_department);
        Add(_assisting);
        Add(_field);
        Add(_handler);
        Add(_class);
        Add(_target);
        Add(_start);
        Add(_due);
        Add(_reason);
        _plan.AddTo(this);
        Add(_json);
        AddOfficeOptions();
        Validators.Add(given =>
        {
            var numbers = given.GetValue(_numbers);
            if (numbers is not null && Numbers.Complaint(numbers) is { } wrong)
                given.AddError(wrong);
            if (numbers is not null && given.GetValue(_byField))
                given.AddError("Expected either NUMBERS or --by-field, but found both.");
            if ((numbers is not null || given.GetValue(_byField)) && given.GetValue(_by) is null)
                given.AddError("Expected --as PERSON: who assigns is noted.");
        });
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        if (await _plan.ReadAsync(office, speech, given, cancel) is not { } plan)
            return ExitCode.NothingDone;
        var assign = new AssignMeasures(office);
        if (given.GetValue(_by) is not { } by)
            return Show(
                await assign.ProposeAsync(plan.UnitId, plan.Key, cancel) ?? [],
                speech,
                given.GetValue(_json)
            );
        var deed = new Deed(Channel.Console)
        {
            By = new PersonId(by),
            Account = Environment.UserName,
            Reason = given.GetValue(_reason),
        };
        var answer = given.GetValue(_byField)
            ? await assign.FillAsync(plan.UnitId, plan.Key, deed, cancel)
            : await assign.SetAsync(Wanted(given, plan), deed, cancel);
        return LedgerAnswers.Tell(answer, speech, given.GetValue(_json), "assign.done");
    }

    private WantedAssignment Wanted(ParseResult given, PlanSummary plan) =>
        new(plan.UnitId, Numbers.Read(given.GetValue(_numbers) ?? "1") ?? [])
        {
            Plan = plan.Key,
            Leader = given.GetValue(_leader) is { } leader ? new PostId(leader) : null,
            Department = given.GetValue(_department) is { } lead ? new DepartmentId(lead) : null,
            Field = given.GetValue(_field) is { } field ? new FieldId(field) : null,
            Handler = given.GetValue(_handler) is { } handler ? new PersonId(handler) : null,
            Assisting = given.GetValue(_assisting) is { Length: > 0 } helping
                ? helping.Select(d => new DepartmentId(d)).ToImmutableArray()
                : null,
            Class = given.GetValue(_class) is { } code ? StoredCode.Read<MeasureClass>(code) : null,
            Target = given.GetValue(_target),
            StartsOn = given.GetValue(_start),
            DueOn = given.GetValue(_due),
        };

    private static int Show(IReadOnlyList<AssignmentProposal> proposals, Speech speech, bool asJson)
    {
        if (asJson)
        {
            foreach (var proposal in proposals)
                speech.TellJson(Json(proposal));
            return ExitCode.Fine;
        }
        string[] head =
        [
            speech.Say("column.measure"),
            speech.Say("column.leader"),
            speech.Say("column.department"),
            speech.Say("column.deadline"),
            speech.Say("column.source"),
            speech.Say("column.missing"),
        ];
        var rows = proposals.Select(p =>
            new[]
            {
                CodeText.Of(p.Number),
                p.Leader?.Value.Value ?? "",
                p.Department?.Value.Value ?? "",
                DayText.Of(p.DueOn?.Value),
                SourceOf(p, speech),
                LedgerText.Of(speech.Language, p.Gaps),
            }
        );
        foreach (var line in Columns.Of([head, .. rows]))
            speech.Output.WriteLine(line);
        var open = proposals.Count(p => p.Gaps != EntryGaps.None);
        speech.Tell("assign.proposed", proposals.Count, open);
        return ExitCode.Fine;
    }

    private static string SourceOf(AssignmentProposal proposal, Speech speech)
    {
        if (proposal.Department is not { } department)
            return "";
        var source = LedgerText.Of(speech.Language, department.Source);
        var words = department.Words ?? proposal.Field?.Words;
        return words is null ? source : $"{source}：{words}";
    }

    private static JsonObject Json(AssignmentProposal proposal) =>
        new()
        {
            ["measure"] = proposal.Number,
            ["leader"] = proposal.Leader?.Value.Value,
            ["leaderFrom"] = proposal.Leader is { } leader ? StoredCode.Of(leader.Source) : null,
            ["department"] = proposal.Department?.Value.Value,
            ["departmentFrom"] = proposal.Department is { } lead
                ? StoredCode.Of(lead.Source)
                : null,
            ["field"] = proposal.Field?.Value.Value,
            ["words"] = proposal.Department?.Words ?? proposal.Field?.Words,
            ["assisting"] = new JsonArray([
                .. proposal.Assisting.Select(d => JsonValue.Create(d.Value)),
            ]),
            ["startsOn"] = Day(proposal.StartsOn),
            ["dueOn"] = Day(proposal.DueOn?.Value),
            ["missing"] = new JsonArray([
                .. Enum.GetValues<EntryGaps>()
                    .Where(g => g != EntryGaps.None && proposal.Gaps.HasFlag(g))
                    .Select(g => JsonValue.Create(StoredCode.Of(g))),
            ]),
        };

    private static string? Day(DateOnly? day) => day is null ? null : DayText.Of(day);
}
