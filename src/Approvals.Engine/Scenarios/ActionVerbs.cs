using System.Collections.Frozen;
using Approvals.Engine.Reading;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>What a step can do: a row for each verb, with how its fields are read.</summary>
internal static class ActionVerbs
{
    private static readonly FrozenDictionary<string, Func<ActionFields, ScenarioAction?>> All =
        new Dictionary<string, Func<ActionFields, ScenarioAction?>>
        {
            // Time and what comes from outside.
            ["advance"] = f =>
                f.Main("duration")?.AsDuration() is { } time
                    ? new ScenarioAction.Advance(time)
                    : null,
            ["message"] = f => new ScenarioAction.Message(
                f.MainText("name"),
                f["key"]?.AsValue(),
                f.Variables("with")
            ),
            ["signal"] = f => new ScenarioAction.Signal(f.MainText("name"), f.Variables("with")),
            ["start"] = f => new ScenarioAction.Start(
                f.MainText("process"),
                f.Variables("variables"),
                f["event"]?.AsText(),
                f["as"]?.AsText()
            ),

            // Tasks.
            ["complete"] = f =>
            {
                var with = f.Variables("with");
                return f.About(TargetKind.Task, found => Complete(found, with));
            },
            ["claim"] = f =>
            {
                var person = f.NeededBy();
                return f.About(TargetKind.Task, found => new Command.ClaimTask(found.Key, person));
            },
            ["release"] = f =>
                f.About(TargetKind.Task, found => new Command.ReleaseTask(found.Key)),
            ["assign"] = f =>
            {
                var person = f.NeededText("to");
                return f.About(TargetKind.Task, found => new Command.AssignTask(found.Key, person));
            },
            ["return"] = f =>
            {
                var (to, straight) = (f.NeededText("to"), f["straight_back"]?.AsTruth() ?? false);
                return f.About(
                    TargetKind.Task,
                    found => new Command.ReturnTask(found.Key, to) { StraightBack = straight }
                );
            },
            ["delegate"] = Delegate,
            ["take-back"] = f =>
                f.About(TargetKind.Task, found => new Command.TakeBackTask(found.Key)),
            ["prepare"] = f =>
            {
                var with = f.Variables("with");
                return f.About(TargetKind.Task, found => new Command.PrepareTask(found.Key, with));
            },
            ["add-signer"] = f =>
            {
                var (person, mode) = (f.NeededText("person"), f["mode"]?.AsOneOf<SignerMode>());
                return f.About(
                    TargetKind.Task,
                    found => new Command.AddSigner(found.Key, person, mode ?? SignerMode.Beside)
                );
            },
            ["remove-signer"] = f =>
            {
                var person = f.NeededText("person");
                return f.About(
                    TargetKind.Signed,
                    found => new Command.RemoveSigner(found.Key, person)
                );
            },
            ["withdraw"] = f =>
            {
                var to = f.MainText("to");
                return f.Order(() => new Command.WithdrawStep(to));
            },
            ["due"] = ChangeDue,

            // What waits for a program, and what went wrong.
            ["serve"] = f =>
            {
                var with = f.Variables("with");
                return f.About(
                    TargetKind.Request,
                    found => new Command.CompleteFunction(found.Key, with)
                );
            },
            ["fail"] = f =>
                f.About(
                    TargetKind.Request,
                    found => new Command.FailFunction(found.Key, f.Reason ?? "failed")
                ),
            ["error"] = f =>
            {
                var (code, with) = (f.NeededText("code"), f.Variables("with"));
                return f.About(
                    TargetKind.Active,
                    found => new Command.ThrowError(found.Key, code, with)
                );
            },
            ["escalate"] = f =>
            {
                var (code, with) = (f.NeededText("code"), f.Variables("with"));
                return f.About(
                    TargetKind.Active,
                    found => new Command.ThrowEscalation(found.Key, code, with)
                );
            },
            ["retry"] = f =>
                f.About(TargetKind.Incident, found => new Command.RetryIncident(found.Key)),
            ["resolve"] = f =>
            {
                var with = f.Variables("with");
                return f.About(
                    TargetKind.Incident,
                    found => new Command.ResolveIncident(found.Key, with)
                );
            },

            // Where the case stands.
            ["add"] = f =>
            {
                var item = f["item"]?.AsValue();
                return f.About(TargetKind.Loop, found => new Command.AddInstance(found.Key, item));
            },
            ["remove"] = f =>
            {
                var item = f["item"]?.AsValue();
                return f.About(
                    TargetKind.Loop,
                    found => new Command.RemoveInstance(found.Key, item)
                );
            },
            ["activate"] = f => new ScenarioAction.Activate(f.MainText("id"), f.By),
            ["move"] = f =>
            {
                var to = f.NeededText("to");
                return f.About(TargetKind.Active, found => new Command.MoveToken(found.Key, to));
            },
            ["set"] = f =>
            {
                var values = f.Main("variables")?.AsVariables() ?? Value.Context.Empty;
                return f.Order(() => new Command.SetVariables(RootKey, values));
            },
            ["suspend"] = f => f.Alone(() => new Command.SuspendCase()),
            ["resume"] = f => f.Alone(() => new Command.ResumeCase()),
            ["cancel"] = f => f.Alone(() => new Command.CancelCase()),
            ["migrate"] = f => new ScenarioAction.Migrate(
                f.MainText("to"),
                f.Plan("mapping"),
                f.By
            ),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int RootKey = 1; // The case itself.

    /// <summary>The action of a step's <c>do</c>; null where it is none, which is a problem.</summary>
    /// <param name="at">The value of <c>do</c>.</param>
    /// <param name="by">Who acts, where the step says it.</param>
    public static ScenarioAction? Read(JsonAt at, string? by)
    {
        if (at.AsFields() is not { } fields)
            return null;
        if (fields.Names.Where(All.ContainsKey).ToList() is not [var verb])
            return at.Not<ScenarioAction>(
                $"one of {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}"
            );
        var action = new ActionFields(fields, verb, by);
        var read = All[verb](action);
        action.RestIsUnknown();
        return read;
    }

    private static Command Complete(Found task, Value.Context with) =>
        task.Instance is { Task: null, Request: not null }
            ? new Command.CompleteFunction(task.Key, with)
            : new Command.CompleteTask(task.Key, with);

    private static ScenarioAction? Delegate(ActionFields f)
    {
        var (to, scope) = (f.NeededText("to"), f["scope"]?.AsText());
        var until = f["until"]?.AsTimeOrNever();
        return f.About(
            TargetKind.Task,
            (found, play) =>
                new Command.DelegateTask(found.Key, to, scope, until?.In(play.Now.Calendar))
        );
    }

    private static ScenarioAction? ChangeDue(ActionFields f)
    {
        if (f["after"] is { } after)
            return after.AsDuration() is { } time
                ? f.About(
                    TargetKind.Due,
                    (found, play) => new Command.ChangeDue(found.Key, play.After(time))
                )
                : null;
        var at = f["at"]?.AsTimeOrNever();
        return f.About(
            TargetKind.Due,
            (found, play) => new Command.ChangeDue(found.Key, at?.In(play.Now.Calendar))
        );
    }
}
