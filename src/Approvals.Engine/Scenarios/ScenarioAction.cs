using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>What a step does.</summary>
internal abstract record ScenarioAction
{
    private ScenarioAction() { } // Closed: these kinds and no others.

    /// <summary>Does it.</summary>
    /// <param name="play">The run.</param>
    /// <param name="on">The case that the step is about; null where it has not begun.</param>
    public abstract ActionResult Do(Play play, PlayedCase? on);

    /// <summary>Gives a command to the case.</summary>
    public sealed record Order(Command Command) : ScenarioAction
    {
        public override ActionResult Do(Play play, PlayedCase? on) =>
            on is null ? ActionResult.NotBegun : new(play.Send(on, Command));
    }

    /// <summary>Gives a command about something in the case.</summary>
    public sealed record OrderAbout(Target Target, Func<Found, Play, Command> Command)
        : ScenarioAction
    {
        public override ActionResult Do(Play play, PlayedCase? on)
        {
            if (on is null)
                return ActionResult.NotBegun;
            if (Target.In(on) is { } found)
                return new(play.Send(on, Command(found, play)));
            // The engine says what it thinks of a command about nothing, and the scenario what there is.
            var rejection = play.Send(on, Command(Found.Nothing, play));
            return new(
                rejection is null ? null : rejection with { Message = Target.AbsenceIn(on) }
            );
        }
    }

    /// <summary>Lets time pass.</summary>
    public sealed record Advance(IsoDuration Time) : ScenarioAction
    {
        public override ActionResult Do(Play play, PlayedCase? on) =>
            play.Advance(Time)
                ? ActionResult.Fine
                : new(null) { Problem = "the year 9999 is over" };
    }

    /// <summary>Sends a message.</summary>
    public sealed record Message(string Name, Value? Key, Value.Context With) : ScenarioAction
    {
        public override ActionResult Do(Play play, PlayedCase? on) =>
            new(null) { Correlated = play.SendMessage(Name, Key, With) };
    }

    /// <summary>Sends a signal.</summary>
    public sealed record Signal(string Name, Value.Context With) : ScenarioAction
    {
        public override ActionResult Do(Play play, PlayedCase? on) =>
            new(null) { Correlated = play.SendSignal(Name, With) };
    }

    /// <summary>Starts another case.</summary>
    public sealed record Start(string Process, Value.Context Variables, string? At, string? As)
        : ScenarioAction
    {
        public override ActionResult Do(Play play, PlayedCase? on) =>
            play.Start(Process, Variables, At, As);
    }

    /// <summary>Begins an activity of a running ad-hoc sub-process.</summary>
    public sealed record Activate(string Activity, string? By) : ScenarioAction
    {
        public override ActionResult Do(Play play, PlayedCase? on)
        {
            if (on is null)
                return ActionResult.NotBegun;
            var around = play.ElementOf(Activity)?.Scope.Owner?.Id;
            var key = TargetKind.Active.In(on.State).LastOrDefault(f => f.Element == around)?.Key;
            return new(
                play.Send(
                    on,
                    new Command.ActivateActivity(key ?? Found.Nothing.Key, Activity) { By = By }
                )
            );
        }
    }

    /// <summary>Puts the case under another definition.</summary>
    /// <param name="To">The id of a process, or the name of a file with another version of it.</param>
    /// <param name="Mapping">Which element becomes which.</param>
    /// <param name="By">Who wants it.</param>
    public sealed record Migrate(string To, MigrationPlan Mapping, string? By) : ScenarioAction
    {
        public override ActionResult Do(Play play, PlayedCase? on) =>
            on is null ? ActionResult.NotBegun
            : play.Definition(To, on.State.Process) is { } process
                ? new(play.Send(on, new Command.MigrateCase(process, Mapping) { By = By }))
            : new(null) { Problem = $"there is no process or file '{To}'" };
    }
}

/// <summary>What came of an action.</summary>
/// <param name="Rejection">Why it was rejected; null where it was not.</param>
internal sealed record ActionResult(Rejection? Rejection)
{
    public static ActionResult Fine { get; } = new((Rejection?)null);

    public static ActionResult NotBegun { get; } =
        new((Rejection?)null) { Problem = "the instance has not begun" };

    /// <summary>How many receivers took a message or signal; null where none was sent.</summary>
    public int? Correlated { get; init; }

    /// <summary>Why it could not be tried; null where it could.</summary>
    public string? Problem { get; init; }
}
