using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Storing;

/// <summary>The fields of a state and of the records in it.</summary>
internal static class StateShapes
{
    /// <summary>The waits.</summary>
    public static Kinds<Wait> Waits { get; } =
        new(
            Kinds<Wait>.Of<Wait.Timer>(
                "timer",
                (a, w) =>
                    new(
                        a.Int(2, "key", w.Key),
                        a.Int(3, "owner", w.Owner),
                        a.Name(4, "element", w.Element),
                        a.Int(5, "definition", w.Definition),
                        a.Time(6, "dueAt", w.DueAt),
                        a.Text(7, "cycle", w.Cycle),
                        a.OptionalInt(8, "left", w.Left)
                    )
                    {
                        Rule = a.Text(9, "rule", w.Rule),
                    }
            ),
            Kinds<Wait>.Of<Wait.Message>(
                "message",
                (a, w) =>
                    new(
                        a.Int(2, "key", w.Key),
                        a.Int(3, "owner", w.Owner),
                        a.Name(4, "element", w.Element),
                        a.Int(5, "definition", w.Definition),
                        a.Name(6, "name", w.Name),
                        a.Optional(7, "correlationKey", w.CorrelationKey),
                        a.Values(8, "properties", w.Properties)
                    )
            ),
            Kinds<Wait>.Of<Wait.Signal>(
                "signal",
                (a, w) =>
                    new(
                        a.Int(2, "key", w.Key),
                        a.Int(3, "owner", w.Owner),
                        a.Name(4, "element", w.Element),
                        a.Int(5, "definition", w.Definition),
                        a.Name(6, "name", w.Name)
                    )
            ),
            Kinds<Wait>.Of<Wait.Condition>(
                "condition",
                (a, w) =>
                    new(
                        a.Int(2, "key", w.Key),
                        a.Int(3, "owner", w.Owner),
                        a.Name(4, "element", w.Element),
                        a.Int(5, "definition", w.Definition),
                        a.Flag(6, "holds", w.Holds)
                    )
            )
        );

    public static CaseState State(Archive a, CaseState s) =>
        new(
            a.Name(1, "process", s.Process),
            a.Text(2, "version", s.Version),
            a.Choice(3, "status", StoredNames.Statuses, s.Status),
            a.Flag(4, "suspended", s.IsSuspended),
            a.Int(5, "nextKey", s.NextKey),
            InOrder(a.Records(6, "instances", s.Instances, Instance)),
            InOrder(a.Records(7, "waits", s.Waits, Waits.Shape)),
            a.Records(8, "kept", s.Kept, Kept),
            a.Records(9, "passed", s.Passed, Passed),
            // While the case runs, its first instance holds them.
            a.Variables(10, "variables", s.Instances.IsEmpty ? s.Variables : Value.Context.Empty),
            a.Records(11, "served", s.Served, Served)
        );

    public static OpenTask Task(Archive a, OpenTask t) =>
        new(a.Name(1, "name", t.Name))
        {
            Assignee = a.Text(2, "assignee", t.Assignee),
            CandidateUsers = a.Texts(3, "candidateUsers", t.CandidateUsers),
            CandidateGroups = a.Texts(4, "candidateGroups", t.CandidateGroups),
            Lane = a.Text(5, "lane", t.Lane),
            DueAt = a.Instant(6, "dueAt", t.DueAt),
            FollowUpAt = a.Instant(7, "followUpAt", t.FollowUpAt),
            Priority = a.OptionalInt(8, "priority", t.Priority),
            Form = a.Text(9, "form", t.Form),
            DueRule = a.Text(10, "dueRule", t.DueRule),
            InsteadOf = a.Text(11, "insteadOf", t.InsteadOf),
            Why = a.Choice(12, "why", StoredNames.StaffingReasons, t.Why),
            Delegation = a.Record(13, "delegation", t.Delegation, Delegation),
        };

    public static FunctionRequest Request(Archive a, FunctionRequest r) =>
        new(
            a.Name(1, "name", r.Name),
            a.Variables(2, "inputs", r.Inputs),
            a.Int(3, "retriesLeft", r.RetriesLeft)
        );

    public static Incident Incident(Archive a, Incident i) =>
        new(
            a.Choice(1, "kind", StoredNames.IncidentKinds, i.Kind),
            a.Name(2, "message", i.Message)
        );

    public static Kept Kept(Archive a, Kept k) =>
        new(
            a.Int(1, "key", k.Key),
            a.Name(2, "element", k.Element),
            a.Int(3, "scope", k.Scope),
            a.Variables(4, "locals", k.Locals)
        );

    public static PassedStep Passed(Archive a, PassedStep p) =>
        new(
            a.Name(1, "element", p.Element),
            a.Int(2, "scope", p.Scope),
            a.Int(3, "key", p.Key),
            a.Text(4, "by", p.By)
        )
        {
            Corrects = a.Int(5, "corrects", p.Corrects),
        };

    private static Served Served(Archive a, Served s) =>
        new(a.Texts(1, "path", s.Path), a.Int(2, "scope", s.Scope), a.Int(3, "key", s.Key));

    private static Delegation Delegation(Archive a, Delegation d) =>
        new(
            a.Name(1, "person", d.Person),
            a.Text(2, "scope", d.Scope),
            a.Instant(3, "until", d.Until)
        );

    private static Draft Draft(Archive a, Draft d) =>
        new(a.Variables(1, "values", d.Values), a.Text(2, "by", d.By));

    private static Signer Signer(Archive a, Signer s) =>
        new(
            a.Name(1, "person", s.Person),
            a.Choice(2, "mode", StoredNames.SignerModes, s.Mode),
            a.Text(3, "addedBy", s.AddedBy)
        )
        {
            Outcome = a.Choice(4, "outcome", StoredNames.SignerOutcomes, s.Outcome),
            Opinion = a.Text(5, "opinion", s.Opinion),
            IsLate = a.Flag(6, "late", s.IsLate),
        };

    private static Instance Instance(Archive a, Instance i) =>
        new(
            a.Int(1, "key", i.Key),
            a.Name(2, "element", i.Element),
            a.Int(3, "scope", i.Scope),
            a.Text(4, "flow", i.Flow)
        )
        {
            Phase = a.Choice(5, "phase", StoredNames.Phases, i.Phase),
            Loop = a.Int(6, "loop", i.Loop),
            Locals = a.Variables(7, "locals", i.Locals),
            Calls = a.Text(8, "calls", i.Calls),
            Given = a.Context(9, "given", i.Given),
            Task = a.Record(10, "task", i.Task, Task),
            Request = a.Record(11, "request", i.Request, Request),
            Repetition = a.Record(12, "repetition", i.Repetition, Repetition),
            Incident = a.Record(13, "incident", i.Incident, Incident),
            Compensates = a.Int(14, "compensates", i.Compensates),
            ToCompensate = a.Ints(15, "toCompensate", i.ToCompensate),
            Flows = a.Texts(16, "flows", i.Flows),
            Signers = a.Records(17, "signers", i.Signers, Signer),
            IsSigner = a.Flag(18, "signs", i.IsSigner),
            Draft = a.Record(19, "draft", i.Draft, Draft),
            Holder = a.Text(20, "holder", i.Holder),
            Corrects = a.Int(21, "corrects", i.Corrects),
        };

    private static Repetition Repetition(Archive a, Repetition r) =>
        new(
            a.List(1, "items", r.Items),
            a.Int(2, "total", r.Total),
            a.Text(3, "resultsName", r.ResultsName)
        )
        {
            Begun = a.Int(4, "begun", r.Begun),
            Completed = a.Int(5, "completed", r.Completed),
            Terminated = a.Int(6, "terminated", r.Terminated),
            Results = a.Numbered(7, "results", r.Results),
            Removed = a.Int(8, "removed", r.Removed),
        };

    // They are found by halving.
    private static T[] InOrder<T>(T[] items)
        where T : class, IKeyed
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (items[i].Key <= items[i - 1].Key)
                throw new StoredFormatException(
                    $"Expected keys in their order, but {items[i].Key} follows {items[i - 1].Key}."
                );
        }
        return items;
    }
}
