using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases.Recusals;

/// <summary>Whether it can be asked that somebody steps aside, as a case stands: pure, for what is offered and for what
/// is done.</summary>
internal static class RecusalChecks
{
    private const int MinGround = 2;

    /// <summary>Why nobody steps aside from a task in this way; null where one may.</summary>
    /// <param name="process">The definition of its case.</param>
    /// <param name="state">What that stands at.</param>
    /// <param name="task">The task.</param>
    /// <param name="deed">Who would.</param>
    public static Verdict? WhyNotDeclined(
        CompiledProcess process,
        CaseState state,
        Instance task,
        Deed deed
    ) =>
        deed.ActingFor is { } other && other != deed.By ? Verdict.Refuse("decline-for-oneself")
        : task.IsSigner ? Verdict.Refuse("signer-is-taken-back")
        : StepDuties.Of(process, state, task) switch
        {
            // What concerns him he signs, or refuses to sign, himself.
            Duty.PersonConcerned => Verdict.Refuse("concerned-does-not-step-aside"),
            // A body counts who stepped aside when the item is called, and its quorum after that.
            Duty.Voter => Verdict.Refuse("declared-when-the-item-is-called"),
            _ => null,
        };

    /// <summary>Why a request is not taken; null where it is.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="directory">Who is who.</param>
    /// <param name="person">Who should step aside.</param>
    /// <param name="by">Who asks.</param>
    public static Verdict? WhyNotAsked(
        CaseSubject subject,
        OfficeDirectory directory,
        PersonId person,
        PersonId by
    )
    {
        var about = subject.Recusals.Where(one => one.Person == person).ToList();
        if (about.Exists(one => one.Status == RecusalStatus.Granted))
            return Refuse("recused-already");
        if (about.Exists(one => one.Status == RecusalStatus.Open))
            return Refuse("recusal-asked-already");
        // What was refused is not asked for again and again: others may ask, and an objection is something else.
        return about.Exists(one => one.Status == RecusalStatus.Refused && one.By == by)
            ? Refuse("recusal-refused-already")
            : null;

        Verdict Refuse(string reason) =>
            Verdict.Refuse(reason, ("person", directory.NameOf(person))) with
            {
                Rule = "recusal",
                Other = person,
            };
    }

    /// <summary>Why somebody is not asked to step aside; null where he may be.</summary>
    /// <param name="at">The case, with what it stands at.</param>
    /// <param name="person">Who should.</param>
    public static Verdict? WhyNotNamed(CaseAtHand at, PersonId person)
    {
        var directory = at.Snapshot.Directory;
        if (directory.Find(person) is not { } found)
            return Verdict.Refuse("unknown-person", ("person", person.Value));
        if (found.UnitId != at.Loaded.Row.UnitId)
            return Verdict.Refuse("other-unit", ("person", found.Name));
        if (found.Status != PersonStatus.Active)
            return Verdict.Refuse("has-left", ("person", found.Name));
        return at.State.OpenTasks.Any(task =>
            task.Task!.Assignee == person.Value
            && StepDuties.Of(at.Process, at.State, task) == Duty.Voter
        )
            ? Verdict.Refuse("declared-when-the-item-is-called")
            : null;
    }

    /// <summary>Why a ground is none; null where it says something.</summary>
    public static Verdict? WhyNoGround(string? ground) =>
        ground is null || ground.Trim().Length < MinGround
            ? Verdict.Refuse("recusal-ground-missing")
            : null;
}
