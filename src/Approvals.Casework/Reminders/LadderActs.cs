using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Meetings;
using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reminders;

/// <summary>
/// What the ladder does beside telling people: it begins the supervision letter about a task, and offers the task to
/// the agenda of the leading group. Each once a task, however often it is asked to.
/// </summary>
internal sealed class LadderActs(Office office)
{
    /// <summary>The process by which something is offered to an agenda.</summary>
    private const string SubmitItem = "submit-item";

    /// <summary>Until when a supervision letter is to be answered: who is behind explains that within two working days
    /// (handbook on the ledger, section 7).</summary>
    private const int AnswerWorkingDays = 2;

    private static readonly Texts Words = Texts.Of("reminders");

    /// <summary>The processes that it begins: about their tasks it does nothing of the kind.</summary>
    public static ImmutableArray<string> Processes { get; } = [OpenSupervision.Process, SubmitItem];

    /// <summary>Does it.</summary>
    /// <param name="act">What, about which task.</param>
    /// <param name="setting">Who is who, on which day.</param>
    /// <param name="cancel">Gives up before it is written.</param>
    /// <returns>The case that was begun; null where there was one already, or none can be begun.</returns>
    public async Task<CaseId?> RunAsync(
        PlannedAct act,
        LadderSetting setting,
        CancellationToken cancel
    )
    {
        var answer = act.Act switch
        {
            LadderAct.SupervisionLetter => await SuperviseAsync(act, setting, cancel),
            LadderAct.AgendaItem => await OfferAsync(act, setting, cancel),
            _ => throw new System.Diagnostics.UnreachableException(act.Act.ToString()),
        };
        return (answer as CaseAnswer.Done)?.Id;
    }

    private async Task<CaseAnswer?> SuperviseAsync(
        PlannedAct act,
        LadderSetting setting,
        CancellationToken cancel
    )
    {
        var task = act.Task;
        await using (var db = office.Database.CreateDbContext())
        {
            if (
                await db.Set<CaseSupervisionRow>()
                    .AnyAsync(s => s.AboutId == task.CaseId && s.Key == task.Key, cancel)
            )
                return null;
        }
        var addressee =
            task.Assignee
            ?? LadderSuperiors.Of(LadderRole.SectionHead, task, setting).FirstOrDefault();
        return await new OpenSupervision(office).RunAsync(
            task.CaseId,
            task.Key,
            new(
                addressee.Value is null ? null : addressee,
                Say("supervision.demand", act.Rung),
                setting.Calendar.AddWorkingDays(setting.Today, AnswerWorkingDays)
            ),
            Deed.OfClock with
            {
                Reason = Say("supervision.reason", act.Rung),
            },
            cancel
        );
    }

    private async Task<CaseAnswer?> OfferAsync(
        PlannedAct act,
        LadderSetting setting,
        CancellationToken cancel
    )
    {
        var task = act.Task;
        var submitters = LadderSuperiors.Of(LadderRole.LeadingGroupOffice, task, setting);
        if (submitters.Cast<PersonId?>().FirstOrDefault() is not { } submitter)
            return null;
        CaseRow row;
        await using (var db = office.Database.CreateDbContext())
            row = await db.Set<CaseRow>()
                .AsNoTracking()
                .SingleAsync(c => c.Id == task.CaseId, cancel);
        var title = Say("agenda.title", task.CaseId);
        return await office.Cases.StartAsync(
            new(task.UnitId, SubmitItem, title)
            {
                BusinessKey = string.Create(
                    CultureInfo.InvariantCulture,
                    $"ladder-agenda/{task.CaseId}/{task.Key}"
                ),
                Kind = row.Kind, // Nobody learns from an item what he may not see.
                DepartmentId = row.DepartmentId,
                FieldId = row.FieldId,
                Variables = Value.Context.Of(
                    ("item", ItemOf(act, title, submitter)),
                    ("handler", Value.Of(submitter.Value)),
                    ("leaderGroup", Value.None)
                ),
                IsAuthorized = true,
            },
            Deed.OfClock with
            {
                Reason = Say("agenda.reason", task.CaseId, act.Rung),
            },
            cancel
        );
    }

    private static Value.Context ItemOf(PlannedAct act, string title, PersonId submitter) =>
        Value.Context.Of(
            ("title", Value.Of(title)),
            ("class", Value.Of(StoredCode.Of(ItemClass.Ordinary))),
            ("body", Value.Of(StoredCode.Of(MeetingBody.LeadingGroup))),
            ("reason", Value.Of(Say("agenda.reason", act.Task.CaseId, act.Rung))),
            (
                "options",
                Value.Of([
                    Value.Of(Say("agenda.option.deadline")),
                    Value.Of(Say("agenda.option.explain")),
                ])
            ),
            ("legalBasis", Value.Of(Say("agenda.basis"))),
            ("legal", Value.False),
            ("amount", Value.None),
            ("moneySource", Value.None),
            ("consulted", Value.Of(Say("agenda.consulted"))),
            ("risk", Value.Of(Say("agenda.risk"))),
            ("draftDecision", Value.Of(Say("agenda.decision"))),
            ("secrecy", Value.Of(Say("agenda.secrecy"))),
            ("about", Value.Of(act.Task.Concerned.Select(person => (Value)Value.Of(person.Value)))),
            ("submitter", Value.Of(submitter.Value))
        );

    // What becomes part of a file is said in Chinese.
    private static string Say(string key, params object?[] values) =>
        Words.Say(Language.Chinese, key, values);
}
