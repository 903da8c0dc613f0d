using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Cases;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals calendar propose</c>: takes in a notice, and says what it would move.</summary>
internal sealed class CalendarProposeVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals calendar propose notice-2027.csv --year 2027 --as office-clerk-1",
            "已登记 2027 年放假安排第 1 号，待批准；不影响任何期限。"
        ),
    ];

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "The notice as docs/calendar.md says, or - for standard input",
    };

    private readonly Option<int> _year = new("--year")
    {
        HelpName = "YEAR",
        Description = "The year that it is for",
        Required = true,
    };

    private readonly DeedOptions _deed = new();

    public CalendarProposeVerb(TimeProvider clock)
        : base("propose", "Takes in a notice; it counts when it is approved.", clock, Shown)
    {
        Add(_file);
        Add(_year);
        _deed.AddTo(this);
        AddOfficeOptions();
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var file = given.GetRequiredValue(_file);
        if (
            _deed.Read(given, speech) is not { } deed
            || InputFile.ReadText(file, speech.Error) is not { } text
        )
            return ExitCode.NothingDone;
        var year = given.GetValue(_year);
        var proposal = await new ProposeCalendar(office).RunAsync(text, year, deed, cancel);
        foreach (var problem in proposal.Problems)
            speech.Error.WriteLine($"{InputFile.NameOf(file)}: {problem.Message(speech.Language)}");
        if (!proposal.Problems.IsEmpty)
            return ExitCode.Faulty;
        speech.Tell(
            proposal.Moves.IsEmpty ? "calendar.proposed" : "calendar.proposed-moves",
            proposal.Year,
            proposal.Number,
            proposal.Moves.Length
        );
        MoveText.Tell(proposal.Moves, speech);
        return ExitCode.Fine;
    }
}
