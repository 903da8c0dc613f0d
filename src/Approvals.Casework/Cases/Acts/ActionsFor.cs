using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Recusals;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Cases.Acts;

/// <summary>
/// What somebody may do to a case as it stands: each action with the answer that would be given, and its reason. Pages
/// and the command line offer by it; the door asks again when it is done.
/// </summary>
internal static class ActionsFor
{
    /// <summary>Stands for whoever would be named: nobody has such a code.</summary>
    private const string Anybody = "?";

    private static readonly TimeSpan AnyPause = TimeSpan.FromDays(1);

    /// <summary>Lists the actions: those on each open task, then those on the case as a whole.</summary>
    /// <param name="at">The case.</param>
    /// <param name="deed">Who would act, and for whom; consents that are shown count.</param>
    /// <param name="now">When.</param>
    public static IReadOnlyList<ActionOffer> Of(CaseAtHand at, Deed deed, DateTimeOffset now)
    {
        // What has to be typed in is not there yet: a reason is taken as given, a capacity as the right one.
        var asked = deed with
        {
            Reason = deed.Reason ?? "-",
        };
        return
        [
            .. at.State.OpenTasks.SelectMany(task => OnTask(at, task, asked, now)),
            .. OnCase(at, asked, now),
        ];
    }

    private static IEnumerable<ActionOffer> OnTask(
        CaseAtHand at,
        Instance task,
        Deed deed,
        DateTimeOffset now
    )
    {
        var key = task.Key;
        var seat = deed.Seat?.Value ?? "";
        var stands = TaskAtHand.WhyNot(at.State);
        yield return Commanded(CaseAction.Claim, new Command.ClaimTask(key, seat));
        yield return Commanded(CaseAction.Release, new Command.ReleaseTask(key));
        yield return new(
            CaseAction.Complete,
            key,
            stands
                ?? May(
                    at,
                    new Command.CompleteTask(key, Value.Context.Empty),
                    deed with
                    {
                        Capacity = CaseAuthority.TaskOf(at.Process, at.State, task).Capacity,
                    },
                    now
                )
        );
        yield return Return(at, task, deed, now);
        yield return Acted(
            CaseAction.Transfer,
            () => Stands(at, new Command.AssignTask(key, Anybody), deed, now)
        );
        yield return Acted(
            CaseAction.Delegate,
            () => Stands(at, new Command.DelegateTask(key, Anybody), deed, now)
        );
        yield return Acted(CaseAction.Prepare);
        yield return Acted(
            CaseAction.AddInstance,
            () => Stands(at, new Command.AddSigner(key, Anybody, SignerMode.Beside), deed, now)
        );
        yield return Acted(CaseAction.RemoveInstance);
        yield return Acted(CaseAction.Copy);
        yield return Acted(
            CaseAction.Urge,
            () =>
                at.UrgedToday.TryGetValue(key, out var urge)
                    ? UrgeTask.UrgedAlready(at.Snapshot, urge)
                    : null
        );
        yield return Acted(
            CaseAction.Supervise,
            () =>
                at.Supervised.TryGetValue(key, out var letter)
                    ? Verdict.Refuse("supervised-already", ("value", letter.ToString()))
                    : null
        );
        yield return Acted(
            CaseAction.Decline,
            () =>
                RecusalChecks.WhyNotDeclined(at.Process, at.State, task, deed)
                ?? (
                    deed.Seat is { } asker
                        ? RecusalChecks.WhyNotAsked(at.Subject, at.Snapshot.Directory, asker, asker)
                        : null
                )
        );

        ActionOffer Commanded(CaseAction action, Command command) =>
            new(action, key, Try(at, command, deed, now));

        ActionOffer Acted(CaseAction action, Func<Verdict?>? otherwise = null)
        {
            var may = at.Snapshot.Authority.MayAct(
                at.Loaded,
                at.Process,
                at.State,
                action,
                task,
                deed,
                now
            );
            return new(action, key, !may.IsAllowed ? may : stands ?? otherwise?.Invoke() ?? may);
        }
    }

    private static ActionOffer Return(CaseAtHand at, Instance task, Deed deed, DateTimeOffset now)
    {
        var all = ReturnPreview.Of(
            at.Process,
            at.State,
            task.Key,
            at.Snapshot.At(at.Loaded.Row.UnitId, now)
        );
        var targets = all.Where(t => t.Again.Rejection is null).Select(t => t.Element).ToList();
        var may = May(
            at,
            new Command.ReturnTask(task.Key, targets.FirstOrDefault(task.Element)),
            deed,
            now
        );
        var verdict =
            !may.IsAllowed ? may
            : TaskAtHand.WhyNot(at.State) is { } stands ? stands
            : targets.Count > 0 ? may
            : all is [{ Again.Rejection: { } rejection }, ..] ? Rejected(rejection)
            : Verdict.Refuse("nothing-to-return-to");
        return new(CaseAction.Return, task.Key, verdict)
        {
            Targets = verdict.IsAllowed ? targets : [],
        };
    }

    private static IEnumerable<ActionOffer> OnCase(CaseAtHand at, Deed deed, DateTimeOffset now)
    {
        yield return Withdraw(at, deed, now);
        yield return new(
            CaseAction.Suspend,
            null,
            Try(at, new Command.SuspendCase { Until = now + AnyPause }, deed, now)
        );
        yield return new(CaseAction.Resume, null, Try(at, new Command.ResumeCase(), deed, now));
        yield return new(CaseAction.Cancel, null, Try(at, new Command.CancelCase(), deed, now));
        var ask = at.Snapshot.Authority.MayAskRecusal(at.Loaded, deed, now);
        yield return new(
            CaseAction.AskRecusal,
            null,
            !ask.IsAllowed ? ask
                : TaskAtHand.WhyNot(at.State) is { Reason: TaskAtHand.Ended } ended ? ended
                : ask
        );
    }

    // The steps of one's own that nobody has acted on since: for each whether it may be taken back.
    private static ActionOffer Withdraw(CaseAtHand at, Deed deed, DateTimeOffset now)
    {
        var seat = deed.Seat?.Value;
        var own = at
            .State.Passed.Where(p => p.By is not null && p.By == seat)
            .Select(p => p.Element)
            .Distinct()
            .Select(element => (Element: element, Verdict: Try(at, Command(element), deed, now)))
            .ToList();
        var open = own.Where(o => o.Verdict.IsAllowed).ToList();
        var verdict =
            open is [var first, ..] ? first.Verdict
            : TaskAtHand.WhyNot(at.State) is { } stands ? stands
            : own is [.., var last] ? last.Verdict
            : Verdict.Refuse("nothing-to-withdraw");
        return new(CaseAction.Withdraw, null, verdict)
        {
            Targets = [.. open.Select(o => o.Element)],
        };

        Command.WithdrawStep Command(string element) => new(element) { By = seat };
    }

    // First whether one may, then whether the case stands so.
    private static Verdict Try(CaseAtHand at, Command command, Deed deed, DateTimeOffset now)
    {
        var may = May(at, command, deed, now);
        if (!may.IsAllowed)
            return may;
        return Stands(at, command, deed, now) ?? may;
    }

    // Why it is not possible as the case stands; null where it is.
    private static Verdict? Stands(CaseAtHand at, Command command, Deed deed, DateTimeOffset now) =>
        Decided(at, command, deed, now).Rejection is { } rejection ? Rejected(rejection) : null;

    private static Verdict Rejected(Rejection rejection) =>
        Verdict.Refuse("stands-otherwise", ("rejection", StoredCode.Of(rejection.Reason)));

    private static Verdict May(CaseAtHand at, Command command, Deed deed, DateTimeOffset now) =>
        at.Snapshot.Authority.MayRun(at.Loaded, at.Process, at.State, command, deed, now);

    private static Decision Decided(
        CaseAtHand at,
        Command command,
        Deed deed,
        DateTimeOffset now
    ) =>
        Decider.Decide(
            at.Process,
            at.State,
            command with
            {
                By = deed.Seat?.Value,
                Reason = deed.Reason,
            },
            at.Snapshot.At(at.Loaded.Row.UnitId, now)
        );
}
