using System.CommandLine;
using Approvals.Engine.Run;
using Command = System.CommandLine.Command;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What is typed after the name of an action.</summary>
internal sealed class ActOptions
{
    public Argument<string[]> Words { get; } =
        new("WORD")
        {
            Description = "What the action needs: see below",
            Arity = ArgumentArity.ZeroOrMore,
        };

    public Option<string?> To { get; } =
        new("--to")
        {
            HelpName = "PERSON|ELEMENT",
            Description = "To whom (several with commas, for a copy), or where in the diagram",
        };

    public Option<string?> Person { get; } =
        new("--person") { HelpName = "PERSON", Description = "Who should step aside" };

    public Option<string?> At { get; } =
        new("--at")
        {
            HelpName = "INSTANT",
            Description = "When: 2026-01-31T15:00, in the time of the office; none for no date",
        };

    public Option<string?> Key { get; } =
        new("--key")
        {
            HelpName = "VALUE",
            Description = "What a message names, by which it is told apart",
        };

    public Option<string?> Item { get; } =
        new("--item") { HelpName = "VALUE", Description = "Which of several" };

    public Option<SignerMode> Mode { get; } =
        new("--mode")
        {
            HelpName = "before|after|beside",
            Description = "When an added signer signs",
            DefaultValueFactory = _ => SignerMode.Beside,
        };

    public Option<bool> StraightBack { get; } =
        new("--straight-back")
        {
            Description = "A returned step leads straight back; what lies between still counts",
        };

    public Option<bool> Preview { get; } =
        new("--preview")
        {
            Description =
                "Returns nothing, but shows where a task may go back to, and what that costs",
        };

    public Option<DateOnly?> Until { get; } =
        LedgerVerbs.DayText.Option(
            "--until",
            "The last day: on which the case stands still, or of the answer to a letter"
        );

    public DeedOptions Deed { get; } = new();

    public void AddTo(Command command)
    {
        command.Add(Words);
        Deed.AddActingTo(command);
        command.Add(To);
        command.Add(Person);
        command.Add(At);
        command.Add(Key);
        command.Add(Item);
        command.Add(Until);
        command.Add(Mode);
        command.Add(StraightBack);
        command.Add(Preview);
    }

    public string By(ParseResult given) => Deed.ByOf(given);

    public string? Reason(ParseResult given) => Deed.ReasonOf(given);
}
