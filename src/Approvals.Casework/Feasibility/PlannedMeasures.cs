using System.Collections.Immutable;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;

namespace Approvals.Casework.Feasibility;

/// <summary>The measures of a plan, on their way to the cases that are asked about.</summary>
/// <param name="plan">The plan.</param>
/// <param name="problems">Its problems.</param>
/// <param name="words">By which words it speaks of departments and fields.</param>
internal sealed class PlannedMeasures(
    PlanRow plan,
    IEnumerable<ProblemRow> problems,
    IReadOnlyCollection<AssignmentWord> words
)
{
    private static readonly string[] Lasting =
    [
        "entry",
        "startsOn",
        "dueOn",
        "handler",
        "leaderGroup",
        "needsPartyGroup",
        "aboutLeader",
    ];

    private readonly Dictionary<int, string> _problems = problems.ToDictionary(
        p => p.No,
        p => p.Text
    );

    /// <summary>The plan.</summary>
    public PlanRow Plan => plan;

    /// <summary>The entries of its latest cycle. They are changed here, and not kept.</summary>
    public required IReadOnlyList<EntryRow> Entries { get; init; }

    /// <summary>The departments that help, by entry.</summary>
    public ILookup<long, DepartmentId> Helping { get; init; } =
        Array.Empty<EntryAssistanceRow>().ToLookup(a => a.EntryId, a => a.DepartmentId);

    /// <summary>The cases that were opened, by entry.</summary>
    public ILookup<long, OpenCase> Cases { get; init; } =
        Array.Empty<OpenCase>().ToLookup(c => c.EntryId);

    /// <summary>The question about them.</summary>
    /// <param name="question">It, without cases.</param>
    /// <param name="processes">The processes as they are published.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<FeasibilityQuestion> AskAsync(
        FeasibilityQuestion question,
        PublishedProcesses processes,
        CancellationToken cancel
    )
    {
        var directory = new OfficeDirectory(question.Rows);
        var rules = new AssignmentRules(directory, words, plan, question.Calendar, question.Today);
        var (planned, unassigned, external) = (
            new List<PlannedCase>(),
            new List<UnassignedMeasure>(),
            new List<int>()
        );
        foreach (var entry in Entries.Where(e => e.WithdrawnOn is null))
        {
            if (entry.ExternalOwner is not null)
            {
                external.Add(entry.Number);
                continue;
            }
            var proposal = rules.Of(entry, _problems[entry.Problem]);
            if (proposal.Gaps != EntryGaps.None)
            {
                unassigned.Add(new(entry.Number, proposal.Gaps));
                continue;
            }
            Fill(entry, proposal);
            foreach (var open in Cases[entry.Id].Where(c => c.Row.Status == CaseStatus.Running))
                planned.Add(
                    Of(
                        entry,
                        open,
                        await processes.GetAsync(open.Row.DefinitionId, cancel),
                        question
                    )
                );
            var process = await processes.LatestAsync(
                CaseBeginning.ProcessOf(entry, processes.Names),
                cancel
            );
            var since = entry.StartsOn > question.Today ? entry.StartsOn.Value : question.Today;
            planned.AddRange(
                from period in CaseBeginning.PeriodsOf(
                    entry,
                    [.. Cases[entry.Id].Select(c => c.Period)],
                    since,
                    question.Calendar
                )
                select new PlannedCase
                {
                    Measure = entry.Number,
                    Period = period.Label,
                    Process = process,
                    Subject = SubjectOf(entry, process.Id, proposal, directory, question.Today),
                    Known = Named(CaseBeginning.VariablesOf(entry, period)),
                    StartsOn = period.FirstOn > since ? period.FirstOn : since,
                }
            );
        }
        return question with
        {
            Cases = [.. planned],
            Unassigned = [.. unassigned],
            External = [.. external],
        };
    }

    private static void Fill(EntryRow entry, AssignmentProposal proposal)
    {
        entry.LeaderPostId ??= proposal.Leader?.Value;
        entry.DepartmentId ??= proposal.Department?.Value;
        entry.FieldId ??= proposal.Field?.Value;
        entry.StartsOn ??= proposal.StartsOn;
        entry.SetDueOn(entry.DueOn ?? proposal.DueOn?.Value);
    }

    private CaseSubject SubjectOf(
        EntryRow entry,
        string process,
        AssignmentProposal proposal,
        OfficeDirectory directory,
        DateOnly today
    ) =>
        new()
        {
            Kind = CaseBeginning.KindOf(entry, process),
            UnitId = entry.UnitId,
            DepartmentId = entry.DepartmentId,
            FieldId = entry.FieldId,
            AssistingDepartments = Helping[entry.Id].Any()
                ? [.. Helping[entry.Id]]
                : proposal.Assisting,
            Circle =
            [
                .. CaseBeginning
                    .PersonsOf(entry, directory, today)
                    .Select(one => new CasePerson(one.Item1, one.Item2, today)),
            ],
        };

    private static PlannedCase Of(
        EntryRow entry,
        OpenCase open,
        Engine.Model.CompiledProcess process,
        FeasibilityQuestion question
    ) =>
        new()
        {
            Measure = entry.Number,
            Period = open.Period,
            Process = process,
            Subject = new()
            {
                Kind = open.Row.Kind,
                UnitId = open.Row.UnitId,
                DepartmentId = open.Row.DepartmentId,
                FieldId = open.Row.FieldId,
                Circle = [.. open.Persons.Select(p => p.AsFact(question.Calendar))],
                Recusals = [.. open.Recusals.Select(r => r.AsFact())],
            },
            Known = Named(Stored.ReadState(open.Row.State).Variables),
            StartsOn = question.Today,
        };

    // Of what a case says, that which stays as it is; whom nobody has named is not known.
    private static Value.Context Named(Value.Context variables) =>
        new(
            variables.Entries.Where(e =>
                Lasting.Contains(e.Key) && !(e.Key == "handler" && e.Value is Value.Null)
            )
        );

    /// <summary>A case that was opened.</summary>
    /// <param name="EntryId">Of which entry.</param>
    /// <param name="Period">Of which of its periods.</param>
    /// <param name="Row">The case.</param>
    /// <param name="Persons">Who is what in it.</param>
    /// <param name="Recusals">Who was asked to step aside in it.</param>
    internal sealed record OpenCase(
        long EntryId,
        string Period,
        CaseRow Row,
        ImmutableArray<CasePersonRow> Persons,
        ImmutableArray<CaseRecusalRow> Recusals
    );
}
