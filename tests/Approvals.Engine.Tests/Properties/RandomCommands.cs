using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Tests.Properties;

/// <summary>What people, the clock and others do to a case: mostly what it waits for, at times anything.</summary>
internal sealed class RandomCommands(Answers answers, RandomProcess process)
{
    private const int NoKey = 99_999;

    private static readonly string?[] People = [null, "a", "b"];

    private CaseState _state = CaseState.New;

    /// <summary>The time; a timer that fires moves it on.</summary>
    public Moment Now { get; private set; } =
        Moment.Of(new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8)));

    /// <summary>Begins the case, at any of the elements that can.</summary>
    public Command Start()
    {
        var starters = Routing.StartersOf(process.Main);
        var chosen = answers.Choose(starters.Length + 1);
        return chosen == 0
            ? new Command.StartCase(Values())
            : new Command.StartCase(
                Values(),
                starters[chosen - 1].Element,
                starters[chosen - 1].Definition
            );
    }

    /// <summary>The next thing that is done to a case that stands there.</summary>
    public Command Next(CaseState state)
    {
        _state = state;
        var command = answers.Choose(16) switch
        {
            _ when state.IsSuspended && answers.OneIn(2) => new Command.ResumeCase(),
            < 8 => OneOf(Expected()),
            < 14 => OneOf([.. Possible(), .. Always()]),
            _ => Anything(),
        };
        return command with { By = command.By ?? answers.OneOf(People), Reason = "why not" };
    }

    private Command OneOf(IEnumerable<Func<Command>> all) =>
        all.ToList() is { Count: > 0 } some
            ? answers.OneOf(some)()
            : new Command.SetVariables(1, Values());

    // What the case waits for.
    private IEnumerable<Func<Command>> Expected()
    {
        foreach (var instance in _state.Instances.ToArray())
        {
            var key = instance.Key;
            if (instance.IsSigner)
                yield return () =>
                    new Command.CompleteTask(key, Opinion()) { By = instance.Task!.Assignee };
            else if (instance.Task is { Assignee: var assignee })
                yield return () => new Command.CompleteTask(key, Values()) { By = assignee };
            if (instance.Request is not null)
                yield return () => new Command.CompleteFunction(key, Values());
            if (instance.Incident is not null)
                yield return () => new Command.ResolveIncident(key, Values());
        }
        foreach (var wait in _state.Waits.ToArray())
        {
            if (wait is Wait.Timer timer)
                yield return () => Fire(timer);
            else if (wait is Wait.Message message)
                yield return () => new Command.DeliverMessage(message.Key, Key(message), Values());
            else if (wait is Wait.Signal signal)
                yield return () => new Command.DeliverSignal(signal.Name, Values());
        }
    }

    // What can be done to the visits and waits that there are.
    private IEnumerable<Func<Command>> Possible()
    {
        foreach (var instance in _state.Instances.ToArray())
        {
            var key = instance.Key;
            if (instance.Task is not null)
            {
                yield return () => new Command.ClaimTask(key, answers.OneOf("a", "b"));
                yield return () => new Command.ReleaseTask(key);
                yield return () => new Command.AssignTask(key, answers.OneOf("a", "b"));
                yield return () => new Command.ReturnTask(key, Passed());
                yield return () => new Command.ReturnTask(key, Passed()) { StraightBack = true };
                foreach (var signing in OfSigning(instance))
                    yield return signing;
                yield return () => new Command.ChangeDue(key, SomeTime());
            }
            foreach (var signer in instance.Signers)
                yield return () =>
                    new Command.RemoveSigner(key, signer.Person) { By = signer.AddedBy };
            if (instance is { Phase: Phase.Signing, Draft.By: { } done })
                yield return () => new Command.WithdrawStep(instance.Element) { By = done };
            if (instance.Request is not null)
                yield return () => new Command.FailFunction(key, "no answer");
            if (instance.Incident is not null)
                yield return () => new Command.RetryIncident(key);
            if (instance.Repetition is not null)
            {
                yield return () => new Command.AddInstance(key, Item());
                yield return () => new Command.RemoveInstance(key, null);
            }
            if (ElementOf(instance) is Element.AdHocSubProcess adHoc)
                yield return () =>
                    new Command.ActivateActivity(
                        key,
                        answers.OneOf<Element>(adHoc.Content.Elements).Id
                    );
            if (ElementOf(instance) is Element.Activity)
            {
                yield return () => new Command.ThrowError(key, Code("E"), Values());
                yield return () => new Command.ThrowEscalation(key, Code("X"), Values());
            }
            if (instance.Scope != 0 && answers.OneIn(2))
                yield return () => new Command.MoveToken(key, AnyElement());
        }
        foreach (var timer in _state.Waits.ToArray().OfType<Wait.Timer>())
            yield return () => new Command.ChangeDue(timer.Key, SomeTime());
        foreach (var passed in _state.Passed.Where(p => p.By is not null))
            yield return () => new Command.WithdrawStep(passed.Element) { By = passed.By };
    }

    // Who has a task has it prepared and signed by others.
    private IEnumerable<Func<Command>> OfSigning(Instance instance)
    {
        var (key, by) = (instance.Key, instance.Task!.Assignee);
        if (by is null)
            yield break;
        for (var i = 0; i < 3; i++)
            yield return () =>
                new Command.AddSigner(
                    key,
                    answers.OneOf("s", "t", "u", "v"),
                    answers.OneOf(SignerMode.Before, SignerMode.Beside, SignerMode.After)
                )
                {
                    By = by,
                };
        yield return () =>
            new Command.DelegateTask(key, "d", null, answers.OneIn(3) ? SomeTime() : null)
            {
                By = by,
            };
        yield return () => new Command.TakeBackTask(key) { By = by };
        yield return () => new Command.PrepareTask(key, Values()) { By = "d" };
    }

    private Value.Context Opinion() =>
        Value.Context.Of(
            ("outcome", Value.Of(answers.OneOf("agree", "disagree", "neither"))),
            ("opinion", Value.Of("说明理由，至少十个字以上"))
        );

    private IEnumerable<Func<Command>> Always() =>
        [
            () => new Command.SetVariables(AnyKey(), Values()),
            () => new Command.SuspendCase(),
            () => new Command.MigrateCase(process.Main, MigrationPlan.Same),
            () => answers.OneIn(4) ? new Command.CancelCase() : new Command.ResumeCase(),
        ];

    // Perhaps not possible.
    private Command Anything() =>
        answers.Choose(21) switch
        {
            0 => new Command.StartCase(Values()),
            1 => new Command.CompleteTask(AnyKey(), Values()),
            2 => new Command.ClaimTask(AnyKey(), "a"),
            3 => new Command.ReleaseTask(AnyKey()),
            4 => new Command.FireTimer(AnyWait()),
            5 => new Command.DeliverMessage(AnyWait(), Value.Of(1), Values()),
            6 => new Command.DeliverSignal("s9", Values()),
            7 => new Command.CompleteFunction(AnyKey(), Values()),
            8 => new Command.FailFunction(AnyKey(), "no answer"),
            9 => new Command.ReturnTask(AnyKey(), AnyElement()),
            10 => new Command.WithdrawStep(AnyElement()),
            11 => new Command.AddInstance(AnyKey(), Item()),
            12 => new Command.RemoveInstance(AnyKey(), Item()),
            13 => new Command.ActivateActivity(AnyKey(), AnyElement()),
            14 => new Command.MoveToken(AnyKey(), AnyElement()),
            15 => new Command.RetryIncident(AnyKey()),
            16 => new Command.ResolveIncident(AnyKey(), Values()),
            17 => new Command.AddSigner(AnyKey(), "s", SignerMode.After),
            18 => new Command.RemoveSigner(AnyKey(), "s"),
            19 => new Command.PrepareTask(AnyKey(), Values()),
            _ => new Command.ChangeDue(AnyKey(), SomeTime()),
        };

    private Command.FireTimer Fire(Wait.Timer timer)
    {
        var late = TimeSpan.FromHours(answers.OneIn(4) ? answers.Choose(4) : 0);
        if (timer.DueAt + late > Now.At && !answers.OneIn(12))
            Now = Now with { At = timer.DueAt + late };
        return new(timer.Key);
    }

    private Value? Key(Wait.Message message) => answers.OneIn(8) ? null : message.CorrelationKey;

    private DateTimeOffset? SomeTime() =>
        answers.OneIn(3) ? null : Now.At.AddHours(answers.Choose(5));

    private string Code(string letter) => $"{letter}{answers.Choose(3)}";

    private Element? ElementOf(Instance instance) =>
        process
            .Library.Processes.Values.Select(p => p.Elements.GetValueOrDefault(instance.Element))
            .FirstOrDefault(e => e is not null);

    private int AnyKey() => AnyOf(_state.Instances.ToArray().Select(i => i.Key));

    private int AnyWait() => AnyOf(_state.Waits.ToArray().Select(w => w.Key));

    private int AnyOf(IEnumerable<int> keys) => answers.OneOf<int>([.. keys, NoKey]);

    private string Passed() =>
        _state.Passed.IsEmpty ? AnyElement() : answers.OneOf<PassedStep>(_state.Passed).Element;

    private string AnyElement() =>
        answers.OneOf<string>([.. process.Main.Elements.Keys.Order(StringComparer.Ordinal)]);

    private Value? Item() => answers.OneOf(null, Value.Of("a"), Value.Of("d"));

    private Value.Context Values()
    {
        var all = Value.Context.Empty;
        for (var left = answers.Choose(4); left > 0; left--)
        {
            var (name, value) = answers.Choose(7) switch
            {
                0 => ("x", Value.Of(answers.Choose(4))),
                1 => ("y", answers.OneOf(Value.Of(0), Value.Of(1), Value.Of(2), Value.None)),
                2 => ("flag", Value.Of(answers.Choose(2) == 1)),
                3 => ("people", Value.Of([Value.Of("a"), Value.Of("b"), Value.Of("c")])),
                4 => ("person", Value.Of("a")),
                5 => ("vote", Value.Of(answers.Choose(2) == 1)),
                _ => ("people", answers.OneOf(Value.List.Empty, Value.None, Value.Of("a"))),
            };
            all = all.With(name, value);
        }
        return all;
    }
}
