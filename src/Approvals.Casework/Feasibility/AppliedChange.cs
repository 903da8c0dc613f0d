using System.Diagnostics;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Feasibility;

/// <summary>Applies changes to a question, in memory: to the rows of people and posts, or to the cases
/// themselves.</summary>
internal static class AppliedChange
{
    /// <summary>What the proposed rows name as their document, as there is none yet.</summary>
    private const string Document = "拟办";

    /// <summary>The question after a change.</summary>
    /// <param name="question">The question before it.</param>
    /// <param name="change">The change; what concerns a measure is done to all cases of the question.</param>
    public static FeasibilityQuestion To(FeasibilityQuestion question, HealingChange change)
    {
        var rows = question.Rows;
        return change switch
        {
            HealingChange.NameSubstitute named => question with
            {
                Rows = rows with
                {
                    Substitutes =
                    [
                        .. rows.Substitutes,
                        new()
                        {
                            UnitId = question.Unit,
                            PostId = named.Post,
                            SubstitutePostId = named.By,
                            Kind = SubstituteKind.Standing,
                            FromOn = question.Today,
                            Document = Document,
                        },
                    ],
                },
            },
            HealingChange.GrantRole granted => question with
            {
                Rows = rows with { Grants = [.. rows.Grants, GrantOf(question, granted)] },
            },
            HealingChange.WithdrawRole withdrawn => question with
            {
                Rows = rows with
                {
                    Grants =
                    [
                        .. rows.Grants.Where(g =>
                            g.PersonId != withdrawn.Person || g.Role != withdrawn.Role
                        ),
                    ],
                },
            },
            HealingChange.ShiftAbsence shifted => question with
            {
                Rows = rows with
                {
                    Absences = [.. rows.Absences.SelectMany(a => Without(a, shifted))],
                },
            },
            HealingChange.HoldPost held => question with
            {
                Rows = rows with
                {
                    Holdings =
                    [
                        .. rows.Holdings,
                        new()
                        {
                            UnitId = question.Unit,
                            PersonId = held.Person,
                            PostId = held.Post,
                            FromOn = question.Today,
                            IsActing = true,
                        },
                    ],
                },
            },
            HealingChange.GiveTo given => ToCases(question, c => c.WithHandler(given.Person)),
            HealingChange.GiveLeader given => ToCases(question, c => c.WithLeader(given.Post)),
            HealingChange.GiveDepartment given => ToCases(
                question,
                c => InDepartment(c, given.Department, question)
            ),
            HealingChange.RaiseToSuperiorBody raised => ToCases(
                question,
                c => c with { Raised = c.Raised.Add(raised.Element) }
            ),
            _ => throw new UnreachableException(change.GetType().Name),
        };
    }

    /// <summary>The grant that a change proposes, as it would be entered: approved by the main leader, carried out by
    /// the security administrator. Null parts of that are left as nobody, whom no rule accepts.</summary>
    public static RoleGrant GrantOf(FeasibilityQuestion question, HealingChange.GrantRole granted)
    {
        var directory = new OfficeDirectory(question.Rows);
        var security = question
            .Rows.People.Where(p => p.UnitId == question.Unit)
            .Where(p => directory.Holds(p.Id, Role.SecurityAdministrator, question.Today))
            .Select(p => p.Id)
            .FirstOrDefault();
        return new()
        {
            UnitId = question.Unit,
            PersonId = granted.Person,
            Role = granted.Role,
            FromOn = question.Today,
            GrantedBy = security,
            ApprovedBy = directory.MainLeaderOf(question.Unit, question.Today) ?? default,
            Document = Document,
        };
    }

    private static FeasibilityQuestion ToCases(
        FeasibilityQuestion question,
        Func<PlannedCase, PlannedCase> change
    ) => question with { Cases = [.. question.Cases.Select(change)] };

    private static PlannedCase InDepartment(
        PlannedCase planned,
        DepartmentId department,
        FeasibilityQuestion question
    )
    {
        var directory = new OfficeDirectory(question.Rows);
        FieldId? field = null;
        foreach (var one in directory.FieldsOf(question.Unit, department, question.Today))
        {
            field = one;
            break;
        }
        return planned with
        {
            Subject = planned.Subject with { DepartmentId = department, FieldId = field },
        };
    }

    // What lies before the days, and what lies behind them, stays.
    private static IEnumerable<Absence> Without(Absence absence, HealingChange.ShiftAbsence shifted)
    {
        if (
            absence.PersonId != shifted.Person
            || absence.UntilOn < shifted.On
            || absence.FromOn > shifted.Until
        )
        {
            yield return absence;
            yield break;
        }
        if (absence.FromOn < shifted.On)
            yield return absence with
            {
                UntilOn = shifted.On.AddDays(-1),
                UntilHalf = DayHalf.Afternoon,
            };
        if (absence.UntilOn > shifted.Until)
            yield return absence with
            {
                FromOn = shifted.Until.AddDays(1),
                FromHalf = DayHalf.Morning,
            };
    }
}
