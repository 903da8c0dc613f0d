using System.CommandLine;
using Approvals.Casework;
using Approvals.Cli.LedgerVerbs;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>The part of <c>approvals mail</c> that looks ahead: <c>--tomorrow</c>, and <c>--on</c> for another
/// day.</summary>
internal sealed class MailTomorrow
{
    private readonly Option<bool> _tomorrow = new("--tomorrow")
    {
        Description = "Which mails go out on the next working day, why each, and which do not",
    };

    private readonly Option<DateOnly?> _on = DayText.Option("--on", "The same of this day");

    /// <summary>Adds its options to the command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_tomorrow);
        command.Add(_on);
    }

    /// <summary>Whether it is asked for.</summary>
    public bool IsAsked(ParseResult given) =>
        given.GetValue(_tomorrow) || given.GetValue(_on) is not null;

    /// <summary>Shows it.</summary>
    public Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        bool asJson,
        CancellationToken cancel
    ) => new ForeseenMailText(office, speech).RunAsync(given.GetValue(_on), asJson, cancel);
}
