using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Feasibility;

/// <summary>Which changes might heal a step: those that touch what its refusals name. Whether one does is not known
/// before it was tried.</summary>
/// <param name="question">The question, with the case of the step alone.</param>
internal sealed class HealingProposals(FeasibilityQuestion question)
{
    private readonly OfficeDirectory _directory = new(question.Rows);

    private UnitId Unit => question.Unit;

    private DateOnly Day => question.Today;

    /// <summary>The changes, the cheapest first.</summary>
    public IReadOnlyList<HealingChange> For(StuckStep stuck) =>
        [
            .. Substitutes(stuck)
                .Concat(Handlers(stuck))
                .Concat(Grants(stuck))
                .Concat(Withdrawals(stuck))
                .Concat(Absences(stuck))
                .Concat(Leaders(stuck))
                .Concat(Departments(stuck))
                .Concat(Holders(stuck))
                .Append(new HealingChange.RaiseToSuperiorBody(stuck.Step.Element))
                .Where(change => change is not HealingChange.RaiseToSuperiorBody || Decides(stuck))
                .Distinct()
                .OrderBy(HealingCosts.Of),
        ];

    /// <summary>The persons of the unit who work here, the lowest rank first; administrators and bodies outside are
    /// none of them.</summary>
    private IEnumerable<PersonId> Staff =>
        from person in question.Rows.People
        where person is { Status: PersonStatus.Active, IsExternal: false } && person.UnitId == Unit
        orderby _directory.RankOf(person.Id, Day) descending, person.Id.Value
        select person.Id;

    private IEnumerable<HealingChange> Substitutes(StuckStep stuck) =>
        from person in Away(stuck)
        from post in _directory.PostsOf(person, stuck.Step.On).Take(1)
        from other in question.Rows.Posts
        where other.UnitId == Unit && other.Id != post.Id
        where
            !question.Rows.Substitutes.Any(s =>
                s.UnitId == Unit && s.PostId == post.Id && s.SubstitutePostId == other.Id
            )
        let holders = _directory.HoldersOf(Unit, other.Id, stuck.Step.On)
        where holders.Any(holder => holder != person && Staff.Contains(holder))
        // The peers of a post first, as a division of work has it.
        orderby Math.Abs(other.Rank - post.Rank), other.Rank, other.Id.Value
        select new HealingChange.NameSubstitute(post.Id, other.Id);

    private IEnumerable<HealingChange> Handlers(StuckStep stuck)
    {
        if (question.Cases is not [{ Handler: { } handler } planned])
            return [];
        var isHis =
            stuck.Step.Wanted.Assignee == handler.Value
            || stuck.Considered.Any(one =>
                one.Person == handler && one.Why.Rule is "sod-1" or "no-self-approval"
            );
        return !isHis
            ? []
            : from person in Staff
            where person != handler
            orderby _directory.Find(person)!.DepartmentId == planned.Subject.DepartmentId
                ? 0
                : 1, _directory.Holds(person, Role.Handler, Day) ? 0 : 1
            select new HealingChange.GiveTo(person);
    }

    private IEnumerable<HealingChange> Grants(StuckStep stuck)
    {
        var wanted = stuck.LacksQuorum
            ? stuck.Step.Body is { } body && BodyMembers.RoleOf(body) is { } member
                ? [member]
                : []
            : RolesOf(stuck.Step).ToList();
        return from role in wanted
            where Roles.Of(role).Origin == RoleOrigin.Grant
            from person in Staff
            where !_directory.Holds(person, role, Day)
            let change = new HealingChange.GrantRole(person, role)
            where Authority.MayGrant(_directory, AppliedChange.GrantOf(question, change)).IsAllowed
            select change;
    }

    private IEnumerable<HealingChange> Withdrawals(StuckStep stuck) =>
        from one in stuck.Considered
        where one.Why.Rule is "three-administrators" or "sod-3"
        from grant in question.Rows.Grants
        where grant.PersonId == one.Person
        where
            Authority.IsAdministrator(grant.Role)
            || grant.Role is Role.ProjectLeader or Role.FinanceLeader
        select new HealingChange.WithdrawRole(one.Person, grant.Role);

    private static IEnumerable<HealingChange> Absences(StuckStep stuck) =>
        from person in Away(stuck)
        select new HealingChange.ShiftAbsence(person, stuck.Step.On, stuck.Step.Until);

    private IEnumerable<HealingChange> Leaders(StuckStep stuck) =>
        !stuck.Step.Wanted.Groups.Any(g => g.StartsWith(PostGroup, StringComparison.Ordinal))
            ? []
            : from post in question.Rows.Posts
            where post.UnitId == Unit && $"{PostGroup}{post.Id}" != stuck.Step.Wanted.Groups[0]
            where
                question.Rows.PostRoles.Any(r =>
                    r.UnitId == Unit && r.PostId == post.Id && r.Role == Role.TeamMember
                )
            orderby post.Rank descending, post.Id.Value
            select new HealingChange.GiveLeader(post.Id);

    private IEnumerable<HealingChange> Departments(StuckStep stuck)
    {
        var lead = question.Cases.Select(c => c.Subject.DepartmentId).FirstOrDefault();
        var depends =
            stuck.Considered.Any(one => one.Why.Rule == "sod-1")
            || RolesOf(stuck.Step)
                .Any(role =>
                    role is Role.SectionHead or Role.SubordinateUnitHead or Role.LeaderInCharge
                );
        return !depends
            ? []
            : from department in question.Rows.Departments
            where department.UnitId == Unit && department.Id != lead
            where department.Kind is DepartmentKind.Section or DepartmentKind.SubordinateUnit
            orderby department.Kind, department.Id.Value
            select new HealingChange.GiveDepartment(department.Id);
    }

    private IEnumerable<HealingChange> Holders(StuckStep stuck)
    {
        if (stuck.LacksQuorum)
            return [];
        var roles = RolesOf(stuck.Step).ToList();
        var lead = question.Cases.Select(c => c.Subject.DepartmentId).FirstOrDefault();
        return from post in question.Rows.Posts
            where post.UnitId == Unit
            where
                stuck.Step.Wanted.Groups.Contains($"{PostGroup}{post.Id}")
                || question.Rows.PostRoles.Any(r =>
                    r.UnitId == Unit
                    && r.PostId == post.Id
                    && roles.Contains(r.Role)
                    && (r.Role == Role.MainLeader || post.DepartmentId == lead)
                )
            from person in Staff
            where !_directory.HoldersOf(Unit, post.Id, Day).Contains(person)
            // Whoever is nearest below.
            orderby Math.Abs(_directory.RankOf(person, Day) - post.Rank)
            select new HealingChange.HoldPost(post.Id, person);
    }

    // What a body decides, and what somebody approves, the superior body can decide; it does nobody's work.
    private static bool Decides(StuckStep stuck) =>
        stuck.LacksQuorum
        || stuck.Step.Duty
            is Duty.Approver
                or Duty.MainLeader
                or Duty.Verifier
                or Duty.Reviewer
                or Duty.RecusalDecider;

    private static IEnumerable<PersonId> Away(StuckStep stuck) =>
        stuck
            .Considered.Where(one =>
                one.Why.Reason is StepPeople.AwayReason or "absent-from-vote" or "absence-too-short"
                || IsRefusedSubstitute(one)
            )
            .Select(one => one.Person);

    // Why his substitute may not: that one is named in it.
    private static bool IsRefusedSubstitute(ConsideredPerson one) =>
        one.Why.Values.Any(value => value.Name == "person" && value.Value != one.Name);

    private static IEnumerable<Role> RolesOf(PlannedStep step)
    {
        foreach (var group in step.Wanted.Groups)
        {
            if (StoredCode.TryRead<Role>(group, out var role))
                yield return role;
        }
        foreach (var (duty, roles) in Duties.Needs)
        {
            if (duty != step.Duty)
                continue;
            foreach (var role in roles)
                yield return role;
        }
    }

    private const string PostGroup = "post:";
}
