using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger.Assignment;

/// <summary>
/// Who is responsible for a measure: what the plan names, else by field of work. What is set already stays. Pure.
/// </summary>
/// <param name="directory">Who is who.</param>
/// <param name="words">The words of the unit.</param>
/// <param name="plan">The plan.</param>
/// <param name="calendar">The calendar of the unit.</param>
/// <param name="today">The day.</param>
internal sealed class AssignmentRules(
    OfficeDirectory directory,
    IReadOnlyCollection<AssignmentWord> words,
    PlanRow plan,
    OfficeCalendar calendar,
    DateOnly today
)
{
    /// <summary>What is to be done at once is due by this many working days after the plan was approved (handbook on
    /// the ledger, section 4).</summary>
    private const int ImmediateDays = 10;

    private readonly PlanFrame _frame = PlanFrame.Read(plan.Frame);
    private readonly UnitId _unit = plan.UnitId;

    /// <summary>What follows for an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="problem">The wording of its problem.</param>
    public AssignmentProposal Of(EntryRow entry, string problem)
    {
        var named = NamedDepartments(entry);
        var field = FieldOf(entry, problem, named);
        var department = DepartmentOf(entry, named, field);
        var leader = LeaderOf(entry, field);
        var dueOn = DueOf(entry);
        return new()
        {
            Number = entry.Number,
            Field = field,
            Department = department,
            Leader = leader,
            Assisting = [.. named.Select(n => n.Id).Where(d => d != department?.Value).Distinct()],
            StartsOn = entry.StartsOn ?? plan.ApprovedOn ?? plan.FeedbackOn,
            DueOn = dueOn,
            Gaps = LedgerRules.GapsOf(
                entry.ExternalOwner is not null,
                leader is not null,
                department is not null,
                dueOn?.Value
            ),
        };
    }

    private ImmutableArray<(DepartmentId Id, string Words)> NamedDepartments(EntryRow entry) =>
        [
            .. from name in EntryField.Names(entry.PrintedDepartments)
            let department = DepartmentNamed(name)
            where department is not null
            select (department.Value, name),
        ];

    /// <summary>The department that a printed name means: by its own name or one of its words, the longest that is a
    /// part of it.</summary>
    private DepartmentId? DepartmentNamed(string name)
    {
        var own = directory
            .Rows.Departments.Where(d => d.UnitId == _unit)
            .Select(d => (Word: d.Name, d.Id));
        var others = words
            .Where(w => w.DepartmentId is not null)
            .Select(w => (w.Word, w.DepartmentId!.Value));
        return own.Concat(others)
            .Where(d => name.Contains(d.Word, StringComparison.Ordinal))
            .OrderByDescending(d => d.Word.Length)
            .ThenBy(d => d.Word, StringComparer.Ordinal)
            .Select(d => (DepartmentId?)d.Item2)
            .FirstOrDefault();
    }

    private Proposed<FieldId>? FieldOf(
        EntryRow entry,
        string problem,
        ImmutableArray<(DepartmentId Id, string Words)> named
    )
    {
        if (entry.FieldId is { } set)
            return new(set, ProposalSource.Set);
        var lead = entry.DepartmentId ?? (named.IsEmpty ? null : named[0].Id);
        if (lead is { } department)
        {
            foreach (var field in directory.FieldsOf(_unit, department, today))
                return new(field, ProposalSource.FieldOfWork);
        }
        return ByWords(entry.Text, ProposalSource.WordsOfMeasure)
            ?? ByWords(problem, ProposalSource.WordsOfProblem);
    }

    // Long words say more than short ones, and a word that comes often more than one that comes once.
    private Proposed<FieldId>? ByWords(string text, ProposalSource source)
    {
        var found =
            from word in words
            where word.FieldId is not null
            let times = Times(word.Word, text)
            where times > 0
            group (word.Word, Weight: times * word.Word.Length) by word.FieldId!.Value into field
            orderby field.Sum(w => w.Weight) descending, field.Key.Value
            select new Proposed<FieldId>(
                field.Key,
                source,
                string.Join(
                    '、',
                    field.OrderByDescending(w => w.Weight).Select(w => w.Word).Take(3)
                )
            );
        return found.FirstOrDefault();
    }

    private static int Times(string word, string text)
    {
        var times = 0;
        for (
            var at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)
        )
            times++;
        return times;
    }

    private Proposed<DepartmentId>? DepartmentOf(
        EntryRow entry,
        ImmutableArray<(DepartmentId Id, string Words)> named,
        Proposed<FieldId>? field
    )
    {
        if (entry.DepartmentId is { } set)
            return new(set, ProposalSource.Set);
        if (!named.IsEmpty)
            return new(named[0].Id, ProposalSource.Named, named[0].Words);
        if (field is null)
            return null;
        var first = directory
            .Rows.FieldDepartments.Where(d => d.UnitId == _unit && d.FieldId == field.Value)
            .Where(d => Dates.Within(today, d.FromOn, d.UntilOn))
            .Select(d => directory.Find(_unit, d.DepartmentId))
            .OfType<Department>()
            .OrderBy(d => d.Kind != DepartmentKind.Section)
            .ThenBy(d => d.Id.Value, StringComparer.Ordinal)
            .FirstOrDefault();
        return first is null ? null : new(first.Id, ProposalSource.FieldOfWork, field.Words);
    }

    private Proposed<PostId>? LeaderOf(EntryRow entry, Proposed<FieldId>? field)
    {
        if (entry.LeaderPostId is { } set)
            return new(set, ProposalSource.Set);
        var inCharge = field is null ? null : InChargeOf(field.Value);
        var main = MainPost();
        // Nobody answers for what he is himself the subject of.
        if (entry.About is { } about && LeaderWords.Among(about) is { } subject)
            return
                (
                    subject == PlanLeader.InCharge ? main
                    : inCharge == main ? FirstDeputy(main)
                    : inCharge ?? FirstDeputy(main)
                )
                    is { } other
                ? new(other, ProposalSource.FieldOfWork)
                : null;
        foreach (var name in EntryField.Names(entry.PrintedLeaders))
        {
            if (LeaderWords.Of(name) == PlanLeader.Main && main is { } post)
                return new(post, ProposalSource.Named, name);
            if (LeaderWords.Of(name) == PlanLeader.InCharge && inCharge is { } leader)
                return new(leader, ProposalSource.Named, name);
        }
        return inCharge is { } byField ? new(byField, ProposalSource.FieldOfWork) : null;
    }

    private PostId? InChargeOf(FieldId field) =>
        directory
            .Rows.Divisions.Where(d => d.UnitId == _unit && d.FieldId == field)
            .Where(d => Dates.Within(today, d.FromOn, d.UntilOn))
            .Select(d => (PostId?)d.LeaderPostId)
            .FirstOrDefault();

    private PostId? MainPost() =>
        directory
            .Rows.PostRoles.Where(r => r.UnitId == _unit && r.Role == Role.MainLeader)
            .Select(r => (PostId?)r.PostId)
            .FirstOrDefault();

    private PostId? FirstDeputy(PostId? main) =>
        directory
            .Rows.Posts.Where(p => p.UnitId == _unit && p.Id != main)
            .Where(p =>
                directory.Rows.PostRoles.Any(r =>
                    r.UnitId == _unit && r.PostId == p.Id && r.Role == Role.PartyGroupMember
                )
            )
            .OrderBy(p => p.Rank)
            .ThenBy(p => p.Id.Value, StringComparer.Ordinal)
            .Select(p => (PostId?)p.Id)
            .FirstOrDefault();

    private Proposed<DateOnly>? DueOf(EntryRow entry)
    {
        if (entry.DueOn is { } set)
            return new(set, ProposalSource.Set, entry.DueText);
        var due =
            entry.Class == MeasureClass.Immediate && plan.ApprovedOn is { } approved
                ? calendar.AddWorkingDays(approved, ImmediateDays)
                : _frame.CarriedOut?.End;
        return due is { } day ? new(day, ProposalSource.ClassDefault) : null;
    }
}
