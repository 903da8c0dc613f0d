using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders;

/// <summary>Who is told about one task on one rung. Pure.</summary>
internal sealed class TaskReminders
{
    private readonly RemindedTask _task;
    private readonly int _rung;
    private readonly LadderSetting _setting;
    private readonly List<Reminder> _reminders = [];
    private readonly List<LeftOut> _leftOut = [];

    public TaskReminders(RemindedTask task, int rung, LadderSetting setting)
    {
        (_task, _rung, _setting) = (task, rung, setting);
        var steps = setting.Ladder.StepsOf(rung, task.IsExternal, task.IsRestricted);
        // Who has the task comes first: whoever is told as that is not told as a superior as well. And of two ways
        // to the same person the mail counts.
        foreach (
            var step in steps
                .OrderBy(s => s.Receiver == LadderRole.Assignee ? 0 : 1)
                .ThenBy(s => s.Way)
        )
            Tell(step);
    }

    /// <summary>Who is told.</summary>
    public IEnumerable<Reminder> Reminders => _reminders;

    /// <summary>Who is not.</summary>
    public IEnumerable<LeftOut> LeftOut => _leftOut;

    private IEnumerable<PersonId> Holders =>
        _task.Assignee is { } assignee ? [assignee] : _task.MayTake;

    private void Tell(LadderStep step)
    {
        if (step.Receiver == LadderRole.Assignee)
        {
            foreach (var holder in Holders)
                TellHolder(holder, step);
            if (!Holders.Any())
                Leave(null, LeftOutReason.Nobody);
            return;
        }
        var superiors = LadderSuperiors.Of(step.Receiver, _task, _setting).ToList();
        if (superiors.Count == 0)
            Leave(null, LeftOutReason.Nobody);
        foreach (var superior in superiors)
            TellSuperior(superior, step);
    }

    private void TellHolder(PersonId holder, LadderStep step)
    {
        if (WhyNever(holder) is { } reason)
        {
            Leave(holder, reason);
            return;
        }
        if (!_setting.IsAway(holder))
        {
            Add(holder, step, null, isRaised: false);
            return;
        }
        if (_setting.StandIns.TryGetValue(holder, out var other) && WhyNever(other) is null)
        {
            Leave(holder, LeftOutReason.StoodInFor);
            Add(other, step, holder, isRaised: false);
            return;
        }
        Leave(holder, LeftOutReason.Away);
        Add(holder, step with { Way = LetterWay.NoticeOnly }, null, isRaised: false);
    }

    // Up and up, until somebody is found who may be told. A group has no next one up: its others are told.
    private void TellSuperior(PersonId first, LadderStep step)
    {
        var isOfGroup = step.Receiver == LadderRole.LeadingGroupOffice;
        var seen = new HashSet<PersonId>();
        PersonId? at = first;
        while (at is { } person && seen.Add(person))
        {
            var reason = WhyNotSuperior(person);
            if (reason is null && !_setting.IsAway(person))
            {
                Add(person, step, null, isRaised: person != first);
                return;
            }
            if (
                reason is null
                && _setting.StandIns.TryGetValue(person, out var other)
                && WhyNotSuperior(other) is null
            )
            {
                Leave(person, LeftOutReason.StoodInFor);
                Add(other, step, person, isRaised: person != first);
                return;
            }
            Leave(person, reason ?? LeftOutReason.Away);
            at = isOfGroup ? null : _setting.Directory.SuperiorOf(person, _setting.Today);
        }
        if (!isOfGroup)
            Leave(null, LeftOutReason.Nobody);
    }

    private LeftOutReason? WhyNotSuperior(PersonId person) =>
        Holders.Contains(person) ? LeftOutReason.Own
        : _task.Concerned.Contains(person) ? LeftOutReason.Concerned
        : WhyNever(person);

    private LeftOutReason? WhyNever(PersonId person) =>
        _setting.Directory.Find(person) is not { Status: PersonStatus.Active } found
            ? LeftOutReason.HasLeft
        : found.IsExternal ? LeftOutReason.External
        : null;

    private void Add(PersonId receiver, LadderStep step, PersonId? standsInFor, bool isRaised)
    {
        if (_task.ToldToday.Contains(receiver))
        {
            Leave(receiver, LeftOutReason.ToldToday);
            return;
        }
        if (_reminders.Exists(r => r.Receiver == receiver))
        {
            Leave(receiver, LeftOutReason.Double);
            return;
        }
        if (step.Way == LetterWay.NoticeOnly)
            Leave(receiver, LeftOutReason.NoticeOnly);
        _reminders.Add(
            new(_task, _rung, step.Receiver, receiver, step.Letter, step.Way)
            {
                StandsInFor = standsInFor,
                IsRaised = isRaised,
            }
        );
    }

    private void Leave(PersonId? person, LeftOutReason reason) =>
        _leftOut.Add(new(_task, _rung, person, reason));
}
