using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Engine.Tests.StoredTests;

namespace Approvals.Engine.Tests.Properties;

/// <summary>What holds after each command, whatever the process.</summary>
internal static class Expectations
{
    public static void The_facts_give_the_state(PlayedStep step) =>
        Assert.Equal(
            StateJson.Write(step.After),
            StateJson.Write(step.Before.Evolve(step.Decision.Facts))
        );

    public static void The_same_is_decided_again(PlayedStep step) =>
        AssertSame(step.Decision, step.Decide(step.Before, step.Command));

    public static void A_stored_state_behaves_the_same(PlayedStep step)
    {
        var fromBytes = Stored.ReadState(Bytes.Of(step.Before));
        AssertSame(step.Decision, step.Decide(fromBytes, step.Command));
        var fromJson = StateJson.Read(StateJson.Write(step.Before));
        AssertSame(step.Decision, step.Decide(fromJson, step.Command));
    }

    public static void Stored_facts_are_the_same(PlayedStep step)
    {
        var facts = step.Decision.Facts;
        Assert.Equal(TextOf(facts), TextOf(Stored.ReadFacts(Bytes.Of([.. facts]))));
        Assert.Equal(
            TextOf(facts),
            TextOf([.. facts.Select(f => FactJson.Read(FactJson.Write(f)))])
        );
    }

    public static void A_rejection_changes_nothing(PlayedStep step)
    {
        if (step.Decision.Rejection is null)
            return;
        Assert.Empty(step.Decision.Facts);
        Assert.Equal(StateJson.Write(step.Before), StateJson.Write(step.After));
    }

    public static void Keys_only_grow(PlayedStep step)
    {
        var last = step.Before.NextKey - 1;
        foreach (var fact in step.Decision.Facts)
        {
            var key = fact switch
            {
                CaseEvent.CaseStarted => 1,
                CaseEvent.ElementEntered e => e.Key,
                CaseEvent.WaitStarted e => e.Wait.Key,
                _ => 0,
            };
            if (key == 0)
                continue;
            Assert.Equal(last + 1, key);
            last = key;
        }
        Assert.Equal(last + 1, step.After.NextKey);
    }

    public static void Every_token_waits(PlayedStep step)
    {
        var state = step.After;
        foreach (var instance in state.Instances)
        {
            var isStanding =
                instance.Task is not null
                || instance.Request is not null
                || instance.Incident is not null
                || instance.Phase is Phase.Gathering or Phase.Resetting
                || Any(state.Waits, w => w.Owner == instance.Key && w.Element == instance.Element)
                || Any(
                    state.Instances,
                    i =>
                        i.Scope == instance.Key
                        || i.Compensates == instance.Key
                        || i.Corrects == instance.Key
                )
                || IsWaitingGateway(step, instance)
                || IsOpenAdHoc(step, instance);
            Assert.True(isStanding, $"{instance} neither waits nor has anything inside of it.");
        }
    }

    public static void Nothing_outlives_its_scope(PlayedStep step)
    {
        var state = step.After;
        foreach (var instance in state.Instances)
            Assert.True(
                instance.Scope == 0 || state.Find(instance.Scope) is not null,
                $"{instance} outlived its scope."
            );
        foreach (var wait in state.Waits)
            Assert.True(state.Find(wait.Owner) is not null, $"{wait} outlived its owner.");
        foreach (var served in state.Served)
            Assert.True(state.Find(served.Scope) is not null, $"{served} outlived its scope.");
        foreach (var passed in state.Passed)
            Assert.True(state.Find(passed.Scope) is not null, $"{passed} outlived its scope.");
        if (state.Status is CaseStatus.Completed or CaseStatus.Cancelled)
            Assert.True(state.Instances.IsEmpty && state.Waits.IsEmpty && state.Kept.IsEmpty);
    }

    public static void A_signer_signs_a_task_that_lives(PlayedStep step)
    {
        var state = step.After;
        foreach (var instance in state.Instances)
        {
            if (instance.IsSigner)
            {
                var signed = state.Find(instance.Scope);
                Assert.Contains(
                    signed!.Signers,
                    s =>
                        s.Outcome == SignerOutcome.Open
                        && s.Person == instance.Task!.Assignee
                        && (s.Mode != SignerMode.After || signed.Phase == Phase.Signing)
                );
                Assert.True(
                    signed.Task is not null || signed.Phase == Phase.Signing,
                    $"{instance} signs what nobody does."
                );
            }
            var isDone = instance is { Phase: Phase.Signing, Incident: null };
            Assert.True(
                !isDone || Any(state.Instances, i => i.IsSigner && i.Scope == instance.Key),
                $"{instance} waits for no signer."
            );
        }
    }

    public static void What_is_set_aside_is_awaited_by_one_correction(PlayedStep step)
    {
        var state = step.After;
        foreach (var instance in state.Instances)
        {
            if (instance is { Phase: Phase.SetAside, Incident: null })
                Assert.Equal(1, Count(state.Instances, i => i.Corrects == instance.Key));
            if (instance.Corrects != 0)
                Assert.True(
                    instance.Corrects == instance.Scope
                        || state.Find(instance.Corrects)?.Phase == Phase.SetAside,
                    $"{instance} leads straight to nothing."
                );
        }
    }

    public static void Events_on_borders_are_awaited_once_and_only_while_the_host_lasts(
        PlayedStep step
    )
    {
        var state = step.After;
        var waits = state.Waits.ToArray();
        Assert.All(
            waits.GroupBy(w => (w.Owner, w.Element, w.Definition)),
            same => Assert.Single(same)
        );
        foreach (var wait in waits)
        {
            var owner = state.Find(wait.Owner)!;
            Assert.False(owner.IsSigner, $"{wait} is that of a signer.");
            Assert.True(
                owner.Phase != Phase.SetAside || owner.Incident is not null,
                $"{wait} is that of a task that was set aside."
            );
        }
    }

    public static void What_interrupts_a_step_on_its_border_is_awaited_while_the_step_lasts(
        PlayedStep step
    )
    {
        var state = step.After;
        if (state.Status != CaseStatus.Running)
            return;
        foreach (var instance in state.Instances)
        {
            // A loop has the border of all its instances; what stands still for an incident may lack a wait.
            if (
                instance is not { Loop: 0, IsSigner: false, Incident: null }
                || instance.Phase is not (Phase.Active or Phase.Signing)
                || ElementOf(step, instance) is not Element.Activity activity
            )
                continue;
            foreach (var border in activity.BoundaryEvents.Where(IsAwaited))
                Assert.True(
                    Count(state.Waits, w => w.Owner == instance.Key && w.Element == border.Id)
                        == border.Definitions.Length,
                    $"{border.Id} is not awaited, though {instance} lasts."
                );
        }
    }

    private static bool IsAwaited(Element.BoundaryEvent border) =>
        border is { IsInterrupting: true, IsParallelMultiple: false }
        && border.Definitions.All(d =>
            d
                is EventDefinition.Timer
                    or EventDefinition.Message
                    or EventDefinition.Signal
                    or EventDefinition.Conditional
        );

    public static void It_can_be_cancelled_and_nothing_remains(PlayedStep step)
    {
        if (step.After.Status != CaseStatus.Running)
            return;
        var cancelled = step.Decide(step.After, new Command.CancelCase()).State;
        Assert.Equal(CaseStatus.Cancelled, cancelled.Status);
        Assert.True(
            cancelled.Instances.IsEmpty
                && cancelled.Waits.IsEmpty
                && cancelled.Kept.IsEmpty
                && cancelled.Passed.IsEmpty
                && cancelled.Served.IsEmpty,
            "Something remained."
        );
    }

    public static void Loops_count_their_instances(PlayedStep step)
    {
        var state = step.After;
        foreach (var instance in state.Instances)
        {
            if (instance.Loop > 0)
                Assert.NotNull(state.Find(instance.Scope)?.Repetition);
            if (instance.Repetition is { } loop)
                Assert.Equal(Count(state.Instances, i => i.Scope == instance.Key), loop.Active);
        }
    }

    public static void What_compensates_is_awaited(PlayedStep step)
    {
        foreach (var instance in step.After.Instances)
        {
            // An event that does not wait for it leaves a visit behind that does.
            var isLeft = ElementOf(step, instance) is Element.Event;
            Assert.True(
                instance.Compensates == 0
                    || isLeft
                    || step.After.Find(instance.Compensates) is not null,
                $"{instance} undoes something for nobody."
            );
        }
    }

    public static void What_was_done_is_not_done_twice(PlayedStep step)
    {
        if (step.Decision.Rejection is not null || !IsDoneOnce(step))
            return;

        var again = step.Decide(step.After, step.Command);

        Assert.True(again.Rejection is not null, "It was done twice.");
    }

    private static bool IsDoneOnce(PlayedStep step) =>
        step.Command switch
        {
            Command.DeliverMessage c => step.After.FindWait(c.Key) is null,
            Command.DeliverSignal c => !Any(
                step.After.Waits,
                w => (w as Wait.Signal)?.Name == c.Name
            ),
            Command.RetryIncident c => step.After.Find(c.Key)?.Incident is null,
            Command.ResolveIncident c => step.After.Find(c.Key)?.Incident is null,
            Command.FailFunction c => step.After.Find(c.Key)?.Incident is not null,
            // A cycle may be due once more at the same time.
            Command.FireTimer c => (step.After.FindWait(c.Key) as Wait.Timer)?.DueAt > step.Now.At
                || step.After.FindWait(c.Key) is null,
            // What leads straight back over steps that nobody does is there again at once.
            Command.ReturnTask { StraightBack: true } c => step.After.Find(c.Key)?.Task is null,
            Command.WithdrawStep c => !step.After.Passed.Any(p => p.Element == c.To),
            Command.StartCase
            or Command.CompleteTask
            or Command.CompleteFunction
            or Command.ClaimTask
            or Command.ReleaseTask
            or Command.AddSigner
            or Command.RemoveSigner
            or Command.DelegateTask
            or Command.TakeBackTask
            or Command.PrepareTask
            or Command.ReturnTask
            or Command.MoveToken
            or Command.ThrowError
            or Command.SuspendCase
            or Command.ResumeCase
            or Command.CancelCase => true,
            _ => false,
        };

    private static bool IsWaitingGateway(PlayedStep step, Instance instance) =>
        ElementOf(step, instance) is Element.EventBasedGateway
        && Any(step.After.Waits, w => w.Owner == instance.Key);

    // One with a condition stays open until that is true: somebody may begin an activity once more.
    private static bool IsOpenAdHoc(PlayedStep step, Instance instance) =>
        ElementOf(step, instance) is Element.AdHocSubProcess { CompletionCondition: not null }
        && instance.Repetition is null;

    private static Element? ElementOf(PlayedStep step, Instance instance) =>
        step
            .Of.Library.Processes.Values.Select(p => p.Elements.GetValueOrDefault(instance.Element))
            .FirstOrDefault(e => e is not null);

    private static void AssertSame(Decision expected, Decision actual)
    {
        Assert.Equal(TextOf(expected.Facts), TextOf(actual.Facts));
        Assert.Equal(expected.Rejection?.Reason, actual.Rejection?.Reason);
        Assert.Equal(expected.Rejection?.Message, actual.Rejection?.Message);
        Assert.Equal(StateJson.Write(expected.State), StateJson.Write(actual.State));
    }

    private static string TextOf(IReadOnlyList<CaseEvent> facts) =>
        string.Join('\n', facts.Select(FactJson.Write));

    private static bool Any<T>(ReadOnlySpan<T> all, Func<T, bool> which) => Count(all, which) > 0;

    private static int Count<T>(ReadOnlySpan<T> all, Func<T, bool> which)
    {
        var count = 0;
        foreach (var item in all)
            count += which(item) ? 1 : 0;
        return count;
    }
}
