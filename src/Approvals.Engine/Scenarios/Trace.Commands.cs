using System.Diagnostics;
using Approvals.Engine.Run;

namespace Approvals.Engine.Scenarios;

// Commands as lines, above the facts that came of them.
public static partial class Trace
{
    /// <summary>A command, and who gave it.</summary>
    public static string Of(Command command) =>
        $"> {OfPeople(command) ?? OfWorld(command) ?? OfMending(command)}{By(command.By)}{Because(command.Reason)}";

    private static string? OfPeople(Command command) =>
        command switch
        {
            Command.StartCase c =>
                $"start{(c.StartEvent is { } at ? $" at {at}" : "")}{With(c.Variables)}",
            Command.CompleteTask c => $"complete #{c.Key}{With(c.Values)}",
            Command.ClaimTask c => $"claim #{c.Key} for {c.Person}",
            Command.ReleaseTask c => $"release #{c.Key}",
            Command.AssignTask c => $"assign #{c.Key} to {c.Person}",
            Command.DelegateTask c => $"delegate #{c.Key} to {c.Person}"
                + $"{(c.Scope is { } scope ? $", {scope}" : "")}{Until(c.Until)}",
            Command.TakeBackTask c => $"take back #{c.Key}",
            Command.PrepareTask c => $"prepare #{c.Key}{With(c.Values)}",
            Command.AddSigner c => $"add signer {c.Person} to #{c.Key}, {Words(c.Mode)}",
            Command.RemoveSigner c => $"remove signer {c.Person} from #{c.Key}",
            Command.ReturnTask c =>
                $"return #{c.Key} to {c.To}{(c.StraightBack ? " and straight back" : "")}",
            Command.WithdrawStep c => $"withdraw {c.To}",
            Command.AddInstance c =>
                $"add to #{c.Key}{(c.Item is { } item ? $" {Show(item)}" : "")}",
            Command.RemoveInstance c =>
                $"remove from #{c.Key}{(c.Item is { } item ? $" {Show(item)}" : "")}",
            Command.ActivateActivity c => $"activate {c.Activity} in #{c.Key}",
            _ => null,
        };

    private static string? OfWorld(Command command) =>
        command switch
        {
            Command.FireTimer c => $"timer #{c.Key}",
            Command.DeliverMessage c => $"message for #{c.Key}{With(c.Payload)}",
            Command.DeliverSignal c => $"signal {c.Name}{With(c.Payload)}",
            Command.CompleteFunction c => $"answer #{c.Key}{With(c.Results)}",
            Command.FailFunction c => $"fail #{c.Key}: {c.Problem}",
            Command.ThrowError c => $"error {c.Code} at #{c.Key}{With(c.Values)}",
            Command.ThrowEscalation c => $"escalate {c.Code} at #{c.Key}{With(c.Values)}",
            _ => null,
        };

    private static string OfMending(Command command) =>
        command switch
        {
            Command.MoveToken c => $"move #{c.Key} to {c.To}",
            Command.SetVariables c => $"set in #{c.Key}{With(c.Values)}",
            Command.SuspendCase => "suspend",
            Command.ResumeCase => "resume",
            Command.RetryIncident c => $"retry #{c.Key}",
            Command.ResolveIncident c => $"resolve #{c.Key}{With(c.Values)}",
            Command.ChangeDue c => $"due #{c.Key} {(c.DueAt is { } due ? Show(due) : "never")}",
            Command.CancelCase => "cancel",
            Command.MigrateCase c => $"migrate to {c.To.Id}",
            _ => throw new UnreachableException(command.GetType().Name),
        };
}
