using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Behaviours;
using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Casework.Feasibility;

/// <summary>
/// Which steps a case may come to, and when: all ways are gone that what is known beforehand does not close. A
/// condition over something that only the case will say may hold or not, so both ways are gone. Each step is done on
/// its last day, and parts that are gone through again are counted once.
/// </summary>
internal sealed class StepWalk
{
    /// <summary>How long a step is taken to last that has no date.</summary>
    private const int UsualWorkingDays = 5;

    private readonly OfficeCalendar _calendar;
    private readonly List<PlannedStep> _steps = [];
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    private readonly ImmutableHashSet<string> _raised;

    private StepWalk(OfficeCalendar calendar, ImmutableHashSet<string> raised)
    {
        _calendar = calendar;
        _raised = raised;
    }

    /// <summary>The steps of a case, in the order in which it comes to them.</summary>
    public static ImmutableArray<PlannedStep> Of(PlannedCase planned, OfficeCalendar calendar)
    {
        var walk = new StepWalk(calendar, planned.Raised);
        var root = new Frame(planned.Process, planned.Known, "", [planned.Process.Id]);
        walk.Go(planned.Process.Root, root, planned.StartsOn);
        return [.. walk._steps.OrderBy(step => step.On)];
    }

    /// <summary>Goes through a scope, and says when it ends.</summary>
    private DateOnly Go(Scope scope, Frame frame, DateOnly from)
    {
        var arrived = new HashSet<Element>();
        var waiting = new Dictionary<Element, (int Came, DateOnly Latest)>();
        var open = new PriorityQueue<Element, (DateOnly, int)>();
        var order = 0;
        var end = from;
        foreach (var first in FirstOf(scope))
            open.Enqueue(first, (from, order++));
        while (open.TryDequeue(out var element, out var at) || Released(out element, out at))
        {
            if (!arrived.Add(element))
                continue;
            waiting.Remove(element);
            var done = Pass(element, frame, at.Item1);
            end = done > end ? done : end;
            if (element is Element.Activity activity)
            {
                foreach (var boundary in activity.BoundaryEvents)
                    open.Enqueue(boundary, (at.Item1, order++));
            }
            foreach (var next in Next(element, frame, At(done)))
                Come(next, done);
        }
        foreach (var beside in scope.EventSubProcesses)
            Go(beside.Content, frame.Inside(beside), from);
        return end;

        // Where several ways meet, the last of them says when it goes on.
        void Come(Element next, DateOnly on)
        {
            if (
                next is not Element.ParallelGateway { Incoming.Length: > 1 }
                || arrived.Contains(next)
            )
            {
                open.Enqueue(next, (on, order++));
                return;
            }
            var (came, latest) = waiting.GetValueOrDefault(next, (0, on));
            waiting[next] = (came + 1, on > latest ? on : latest);
            if (came + 1 == next.Incoming.Length)
                open.Enqueue(next, (waiting[next].Latest, order++));
        }

        // Nothing else comes: what has come goes on.
        bool Released(out Element element, out (DateOnly, int) at)
        {
            (element, at) = (null!, default);
            if (waiting.Count == 0)
                return false;
            var (first, came) = waiting.MinBy(one => one.Value.Latest);
            (element, at) = (first, (came.Latest, order++));
            return true;
        }
    }

    private static IEnumerable<Element> FirstOf(Scope scope)
    {
        var starts = scope.Starts.Where(start => start.Definitions.IsEmpty).ToList();
        IEnumerable<Element> first =
            starts.Count > 0 ? starts
            : scope.Starts.IsEmpty
                ? scope.Elements.Where(e =>
                    e.Incoming.IsEmpty
                    && e is not (Element.BoundaryEvent or Element.EventSubProcess)
                )
            : scope.Starts;
        return first.Concat(
            scope.Elements.Where(e => e is Element.Activity { IsForCompensation: true })
        );
    }

    /// <summary>Does what an element is, and says when it is done.</summary>
    private DateOnly Pass(Element element, Frame frame, DateOnly on) =>
        element switch
        {
            Element.UserTask task => Note(task, frame, on),
            Element.CallActivity call => Call(call, frame, on),
            Element.Embedded part and not Element.EventSubProcess => Go(
                part.Content,
                frame.Inside(part),
                on
            ),
            _ => on,
        };

    private DateOnly Call(Element.CallActivity call, Frame frame, DateOnly on)
    {
        var given = Compute(call.Inputs, frame.Without(call.Loop), At(on));
        if (call.Approval?.Kind == ApprovalKind.Vote)
            NoteVote(call, frame, on);
        var name = call.CalledElement is { } formula ? TextOf(formula, frame, At(on)) : null;
        if (name is null || frame.Process.Library.Process(name) is not { } called)
            return on;
        // What calls itself comes to no other steps by that.
        if (frame.Calls.Contains(called.Id))
            return on;
        var known = call.PassesAllIn ? frame.Known.With(given) : given;
        var inside = new Frame(
            called,
            known,
            $"{frame.Place}{call.Id}/",
            frame.Calls.Add(called.Id)
        );
        return Go(called.Root, inside, on);
    }

    private DateOnly Note(Element.UserTask task, Frame frame, DateOnly on)
    {
        var inner = frame.Without(task.Loop);
        var rules = task.Assignment;
        var at = At(on);
        var until = DueOf(task, inner, on);
        var (assignee, isLater) = rules.Assignee is { } formula
            ? NamesOf([formula], inner, at)
            : ([], false);
        var (users, usersLater) = NamesOf(rules.CandidateUsers, inner, at);
        var (groups, groupsLater) = NamesOf(rules.CandidateGroups, inner, at);
        string? later =
            isLater && assignee.IsEmpty ? rules.Assignee!.Text
            : !assignee.IsEmpty || !users.IsEmpty || !groups.IsEmpty ? null
            : usersLater ? rules.CandidateUsers[0].Text
            : groupsLater ? rules.CandidateGroups[0].Text
            : null;
        Add(
            new()
            {
                Place = frame.Place + task.Id,
                Element = task.Id,
                Name = task.Name,
                Process = frame.Process.Id,
                Rules = rules,
                Wanted = new(task.Id, rules.Duty, assignee.FirstOrDefault(), users, groups),
                NamedLater = later,
                On = on,
                Until = until,
                Body = IsOfBody(rules) ? BodyOf(inner.Known) : null,
            }
        );
        return until;
    }

    private void NoteVote(Element.CallActivity call, Frame frame, DateOnly on)
    {
        // Of what else the item says much is only known later.
        var item = call.Inputs.FirstOrDefault(input => input.Target == "item") is { } given
            ? given.Source.Evaluate([frame.Known], At(on)).Value as Value.Context
            : null;
        var body =
            item?.Text("body") is { } code && StoredCode.TryRead<MeetingBody>(code, out var named)
                ? named
                : MeetingBody.PartyGroup; // Whose the majors and the large funds are.
        Add(
            new()
            {
                Place = frame.Place + call.Id,
                Element = call.Id,
                Name = call.Name,
                Process = frame.Process.Id,
                Wanted = new(call.Id, null, null, [], []),
                On = on,
                Until = _calendar.AddWorkingDays(on, UsualWorkingDays),
                Body = body,
                IsVote = true,
            }
        );
    }

    private void Add(PlannedStep step)
    {
        if (_places.Add(step.Place))
            _steps.Add(_raised.Contains(step.Element) ? Raised(step) : step);
    }

    // The superior body decides; the office enters that.
    private static PlannedStep Raised(PlannedStep step) =>
        step with
        {
            Rules = Assignment.None,
            Wanted = new(step.Element, null, null, [], [StoredCode.Of(Role.Office)]),
            NamedLater = null,
            Body = null,
            IsVote = false,
        };

    /// <summary>Whether a step enters what a body has decided: who is late with it finds it on the agenda.</summary>
    private static bool IsOfBody(Assignment rules) =>
        rules is { OnTimeout: TimeoutRule.Agenda, Duty: "minute-taker" };

    private static MeetingBody BodyOf(Value.Context known) =>
        known.Truth("needsPartyGroup") || known.Truth("aboutLeader")
            ? MeetingBody.PartyGroup
            : MeetingBody.LeadingGroup;

    private DateOnly DueOf(Element.UserTask task, Frame frame, DateOnly on)
    {
        var due = task.Assignment.Due?.Start([frame.Known], At(on), out _);
        var day = due is { } start ? _calendar.DateOf(start.DueAt) : on;
        return due is null ? _calendar.AddWorkingDays(on, UsualWorkingDays)
            : day < on ? on
            : day;
    }

    private static IEnumerable<Element> Next(Element element, Frame frame, Moment at)
    {
        if (
            element is Element.IntermediateThrowEvent thrower
            && LinkOf(thrower) is { } link
            && element
                .Scope.Elements.OfType<Element.IntermediateCatchEvent>()
                .FirstOrDefault(e => LinkOf(e) == link)
                is { } target
        )
            yield return target;
        var isOneOnly = element is Element.ExclusiveGateway;
        var isCertain = false;
        foreach (var flow in element.Outgoing.Where(flow => flow != element.Default))
        {
            var holds = flow.Condition is { } condition ? Holds(condition, frame, at) : true;
            if (holds == false)
                continue;
            yield return flow.Target;
            isCertain |= holds == true;
            if (isCertain && isOneOnly)
                yield break;
        }
        if (!isCertain && element.Default is { } otherwise)
            yield return otherwise.Target;
    }

    private static string? LinkOf(Element.Event e) =>
        e.Definitions.OfType<EventDefinition.Link>().FirstOrDefault()?.Name;

    /// <summary>Whether a condition holds; null where only the case will say it.</summary>
    private static bool? Holds(Formula condition, Frame frame, Moment at)
    {
        var result = condition.Evaluate([frame.Known], at);
        return AsksMore(result) ? null : result.Value == Value.True;
    }

    private static bool AsksMore(FeelResult result) =>
        result.Warnings.Any(warning => warning.Code == WarningCode.UnknownName);

    private static string? TextOf(Formula formula, Frame frame, Moment at) =>
        (formula.Evaluate([frame.Known], at).Value as Value.String)?.Text;

    // Where only a part of an answer needs what is not known, the rest of it counts.
    private static (ImmutableArray<string> Names, bool IsLater) NamesOf(
        ImmutableArray<Formula> formulas,
        Frame frame,
        Moment at
    )
    {
        var results = formulas.Select(formula => formula.Evaluate([frame.Known], at)).ToList();
        return (
            [.. results.SelectMany(result => NameList.Of(result.Value))],
            results.Exists(AsksMore)
        );
    }

    private static Value.Context Compute(ImmutableArray<Mapping> inputs, Frame frame, Moment at)
    {
        var known = Value.Context.Empty;
        foreach (var input in inputs)
        {
            var result = input.Source.Evaluate([frame.Known.With(known)], at);
            if (!AsksMore(result))
                known = known.With(input.Target, result.Value);
        }
        return known;
    }

    private Moment At(DateOnly on) =>
        new(_calendar.WorkCalendar.ToZone(_calendar.OpenOf(on)), _calendar.WorkCalendar);

    /// <summary>Where the walk is: in which process, with what known.</summary>
    private sealed record Frame(
        CompiledProcess Process,
        Value.Context Known,
        string Place,
        ImmutableHashSet<string> Calls
    )
    {
        public Frame Inside(Element.Embedded part) =>
            Without(part.Loop) with
            {
                Place = $"{Place}{part.Id}/",
            };

        // Each of a list has its own, which only the case will say.
        public Frame Without(Loop? loop) =>
            loop is Loop.MultiInstance { InputNames: { IsEmpty: false } names }
                ? this with
                {
                    Known = new(Known.Entries.Where(entry => !names.Contains(entry.Key))),
                }
                : this;
    }
}
