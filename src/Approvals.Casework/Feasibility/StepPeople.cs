using System.Collections.Immutable;
using Approvals.Casework.Audit;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Casework.Feasibility;

/// <summary>Who can take a step of a case as it stands, by the rules that hold when a step is opened and done
/// (<see cref="StaffingOutcome"/>, <see cref="Authority"/>, <see cref="ItemQuorum"/>); it has no rules of its own but
/// for the days: a step can be taken by who is there on one working day of it.</summary>
/// <param name="directory">Who is who.</param>
/// <param name="calendar">The calendar of the unit.</param>
/// <param name="meetings">What the unit has set about its meetings, by the day of a meeting.</param>
internal sealed class StepPeople(
    OfficeDirectory directory,
    OfficeCalendar calendar,
    Func<DateOnly, MeetingSettings> meetings
)
{
    private static readonly ImmutableArray<string> OfHandlers = [StoredCode.Of(Role.Handler)];

    private readonly Dictionary<string, ImmutableArray<Taker>> _known = new(StringComparer.Ordinal);

    /// <summary>Those who can take a step; who is in the same duty already comes first, then the lowest rank.</summary>
    /// <param name="step">The step; not one of a body alone.</param>
    /// <param name="subject">The case as it stands before the step.</param>
    /// <param name="named">Whom the case has named for it; null for nobody.</param>
    public ImmutableArray<Taker> Takers(PlannedStep step, CaseSubject subject, PersonId? named)
    {
        var key = KeyOf(step, subject, named);
        if (_known.TryGetValue(key, out var known))
            return known;
        var day = FirstDayOf(step);
        return _known[key] = [
            .. SeatsOf(step, subject, named, day)
                .OrderBy(seat => step.Duty is { } duty && subject.EverHad(seat, duty) ? 0 : 1)
                .Select(seat => TakerOf(step, subject, seat, day))
                .OfType<Taker>(),
        ];
    }

    // All that the answer depends on: the same step comes in many cases, and again and again in a search.
    private static string KeyOf(PlannedStep step, CaseSubject subject, PersonId? named) =>
        string.Join(
            '|',
            [
                step.Element,
                step.Wanted.Duty,
                step.Wanted.Assignee,
                string.Join(',', step.Wanted.Users),
                string.Join(',', step.Wanted.Groups),
                StoredCode.Of(step.Rules.NobodyFound),
                StoredCode.Of(step.Rules.ApproverIsStarter),
                step.NamedLater,
                named?.Value,
                FormattableString.Invariant($"{step.On:O} {step.Until:O}"),
                SubjectKey(subject),
                .. subject
                    .Circle.Select(one =>
                        FormattableString.Invariant($"{(int)one.Duty}={one.Person}")
                    )
                    .Order(StringComparer.Ordinal),
            ]
        );

    private static string SubjectKey(CaseSubject subject) =>
        string.Join(
            ',',
            [
                StoredCode.Of(subject.Kind),
                subject.DepartmentId?.Value,
                subject.FieldId?.Value,
                .. subject.AssistingDepartments.Select(one => one.Value),
                .. subject.Recusals.Select(one => one.ToString()),
            ]
        );

    /// <summary>Whether the body of a step can decide it on one working day of it.</summary>
    /// <returns>Null where it can; else who is counted, each with why he cannot vote.</returns>
    public ImmutableArray<ConsideredPerson>? WhyNoQuorum(PlannedStep step, CaseSubject subject)
    {
        if (step.Body is not { } body)
            return null;
        ImmutableArray<ConsideredPerson> first = [];
        foreach (var day in WorkingDaysOf(step))
        {
            var rule = VoteRules.Find(body, VoteSubject.Ordinary, meetings(day));
            if (rule is null)
                return null; // A body whose votes are not counted here.
            var roll = RollOf(body, subject, day);
            var quorum = ItemQuorum.Of(rule, roll);
            if (quorum.IsMet)
                return null;
            if (first.IsEmpty)
                first = ConsideredOf(roll, quorum);
        }
        return first;
    }

    /// <summary>Those for whom a step is, each with why he cannot take it.</summary>
    public ImmutableArray<ConsideredPerson> Considered(
        PlannedStep step,
        CaseSubject subject,
        PersonId? named
    )
    {
        var day = FirstDayOf(step);
        var task = CaseStaffing.FactsOf(Wanted(step, named));
        var goesUp =
            step.Rules.NobodyFound == VacancyRule.Superior
            || step.Rules.ApproverIsStarter == StarterRule.Superior;
        var meant = IsOpenToAll(step, named)
            ? directory
                .Rows.People.Where(p => p.UnitId == subject.UnitId)
                .Select(p => (p.Id, Authority.MayWorkOn(directory, p.Id, subject, task, day)))
            : Authority.MeantFor(directory, subject, task, goesUp, day);
        return
        [
            .. from one in meant
            let verdict = one.Item2.IsAllowed ? WhyAway(step, subject, one.Item1, day) : one.Item2
            where verdict is not null
            select new ConsideredPerson(one.Item1, directory.NameOf(one.Item1), verdict),
        ];
    }

    /// <summary>The first working day of a step.</summary>
    public DateOnly FirstDayOf(PlannedStep step) => calendar.OnOrAfter(step.On);

    /// <summary>Whether somebody is there on one working day of a step.</summary>
    public bool IsThere(PersonId person, PlannedStep step) =>
        WorkingDaysOf(step).Any(day => IsThereOn(person, day));

    private bool IsThereOn(PersonId person, DateOnly day) => !directory.IsAbsentAllDay(person, day);

    private IEnumerable<DateOnly> WorkingDaysOf(PlannedStep step)
    {
        var first = FirstDayOf(step);
        yield return first;
        for (var day = first.AddDays(1); day <= step.Until; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day))
                yield return day;
        }
    }

    private static bool IsOpenToAll(PlannedStep step, PersonId? named) =>
        step.NamedLater is not null && named is null;

    private static StaffedStep Wanted(PlannedStep step, PersonId? named) =>
        step.Wanted with
        {
            Assignee = named?.Value ?? step.Wanted.Assignee,
        };

    private IEnumerable<PersonId> SeatsOf(
        PlannedStep step,
        CaseSubject subject,
        PersonId? named,
        DateOnly day
    )
    {
        var wanted = Wanted(step, named);
        var task = CaseStaffing.FactsOf(wanted);
        if (IsOpenToAll(step, named))
            return AnyOf(step, subject, task, day);
        var found = StaffingOutcome.Of(
            new CaseStaffing(directory, subject, day),
            step.Rules,
            wanted
        );
        return found.For switch
        {
            StaffedFor.AsDefined => Authority.AbleTo(directory, subject, task, day),
            StaffedFor.Superior => [new(found.Person!)],
            StaffedFor.ToHandOn => Receivers(subject, task, day),
            _ => [],
        };
    }

    /// <summary>Anybody whom the case may name: handlers are looked for among those of the section first, talkers from
    /// above, all others from below.</summary>
    private IEnumerable<PersonId> AnyOf(
        PlannedStep step,
        CaseSubject subject,
        TaskFacts task,
        DateOnly day
    )
    {
        var usual =
            step.Duty == Duty.Handler
                ? Authority
                    .AbleTo(directory, subject, task with { CandidateGroups = OfHandlers }, day)
                    .ToList()
                : [];
        var others = directory
            .Rows.People.Where(p => p.UnitId == subject.UnitId && !p.IsExternal)
            .Select(p => p.Id)
            .Where(person => !usual.Contains(person))
            .OrderBy(person =>
                step.Duty == Duty.Talker
                    ? directory.RankOf(person, day)
                    : -directory.RankOf(person, day)
            )
            .ThenBy(person => person.Value, StringComparer.Ordinal)
            .Where(person => Authority.MayWorkOn(directory, person, subject, task, day).IsAllowed);
        return usual.Concat(others);
    }

    /// <summary>To whom the leading-group's office may hand a step that nobody was found for.</summary>
    private IEnumerable<PersonId> Receivers(CaseSubject subject, TaskFacts task, DateOnly day)
    {
        var handedOn = (
            task with
            {
                Assignee = null,
                CandidateUsers = [],
                CandidateGroups = [],
            }
        ).LeftByRecusal();
        var isHandedOn = directory
            .Rows.People.Where(p => p.UnitId == subject.UnitId)
            .Any(p =>
                May(new(Channel.Page) { By = p.Id }, CaseAction.Transfer, subject, handedOn, day)
            );
        return !isHandedOn
            ? []
            : from person in directory.Rows.People
            where person.UnitId == subject.UnitId && !person.IsExternal
            where Authority.MayWorkOn(directory, person.Id, subject, task, day).IsAllowed
            where Authority.MayReceive(directory, person.Id, subject, handedOn, day).IsAllowed
            orderby directory.RankOf(person.Id, day) descending, person.Id.Value
            select person.Id;
    }

    /// <summary>Who does the step of a seat: its holder where he is there, else who stands in for him.</summary>
    private Taker? TakerOf(PlannedStep step, CaseSubject subject, PersonId seat, DateOnly day)
    {
        if (IsThere(seat, step))
        {
            var there = WorkingDaysOf(step).First(on => IsThereOn(seat, on));
            return MayDo(step, subject, seat, null, there) ? new(seat, seat) : null;
        }
        return
            directory.SubstituteFor(seat, day) is { By: var by }
            && MayDo(step, subject, seat, by, day)
            ? new(seat, by)
            : null;
    }

    private bool MayDo(
        PlannedStep step,
        CaseSubject subject,
        PersonId seat,
        PersonId? by,
        DateOnly day
    ) =>
        May(
            new(Channel.Page) { By = by ?? seat, ActingFor = by is null ? null : seat },
            CaseAction.Complete,
            subject,
            FactsOfSeat(step, seat),
            day
        );

    private static TaskFacts FactsOfSeat(PlannedStep step, PersonId seat) =>
        new()
        {
            Element = step.Element,
            Duty = step.Duty,
            Assignee = seat,
        };

    private bool May(
        Deed deed,
        CaseAction action,
        CaseSubject subject,
        TaskFacts task,
        DateOnly day
    ) =>
        Authority
            .MayDo(directory, deed, action, subject, task, day, calendar.IsWorkingDay)
            .IsAllowed;

    // Who may, but is away all the time.
    private Verdict? WhyAway(PlannedStep step, CaseSubject subject, PersonId seat, DateOnly day)
    {
        if (TakerOf(step, subject, seat, day) is not null || IsThere(seat, step))
            return null;
        return directory.SubstituteFor(seat, day) is { By: var by }
            ? Authority.MayDo(
                directory,
                new(Channel.Page) { By = by, ActingFor = seat },
                CaseAction.Complete,
                subject,
                FactsOfSeat(step, seat),
                day,
                calendar.IsWorkingDay
            )
            : Verdict.Refuse(AwayReason, ("person", directory.NameOf(seat)));
    }

    /// <summary>The reason of who is away on all days of a step and has nobody to stand in.</summary>
    public const string AwayReason = "away-without-substitute";

    private Roll RollOf(MeetingBody body, CaseSubject subject, DateOnly day)
    {
        var members = BodyMembers.Of(directory, subject.UnitId, body, day).ToImmutableArray();
        var leftAt = calendar.OpenOf(day);
        return new()
        {
            Members =
            [
                .. members.Select(person => new Member(person, directory.RankOf(person, day))
                {
                    AbsentBecause = IsThereOn(person, day) ? null : AwayReason,
                }),
            ],
            Recused =
            [
                .. from person in members
                let ground = GroundOf(person, subject)
                where ground is not null
                select new SteppedAside(person, ground.Value, leftAt),
            ],
        };
    }

    private RecusalGroundKind? GroundOf(PersonId person, CaseSubject subject) =>
        Recusal.GroundsOf(directory, person, Duty.Voter, subject) is [var ground, ..] ? ground.Kind
        : subject.HasSteppedAside(person) ? RecusalGroundKind.OwnInterest
        : null;

    private ImmutableArray<ConsideredPerson> ConsideredOf(Roll roll, ItemQuorum quorum) =>
        [
            .. from member in roll.Members
            let standing = roll.StandingOf(member)
            where standing is Standing.Recused or Standing.Absent
            select new ConsideredPerson(
                member.Id,
                directory.NameOf(member.Id),
                Verdict.Refuse(
                    standing == Standing.Recused ? "recused-from-vote" : "absent-from-vote",
                    ("person", directory.NameOf(member.Id)),
                    ("present", Number(quorum.Present)),
                    ("needed", Number(quorum.Needed))
                )
            ),
        ];

    private static string Number(int number) =>
        number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
