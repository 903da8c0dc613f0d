using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals calendar approve</c>: lets a notice count, and moves what rests on it.</summary>
internal sealed class CalendarApproveVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals calendar propose notice-2027.csv --year 2027 --as office-clerk-1 >notice.log && "
                + "approvals calendar approve 2027 1 --as office-head",
            "2027 年放假安排第 1 号已生效；调整了 0 个期限。"
        ),
    ];

    private readonly Argument<int> _year = new("YEAR") { Description = "The year" };

    private readonly Argument<int> _number = new("NUMBER")
    {
        Description = "Which notice of that year, as it was proposed",
    };

    private readonly DeedOptions _deed = new();

    public CalendarApproveVerb(TimeProvider clock)
        : base("approve", "Lets a notice count, and moves what rests on it.", clock, Shown)
    {
        Add(_year);
        Add(_number);
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
        if (_deed.Read(given, speech) is not { } deed)
            return ExitCode.NothingDone;
        var (year, number) = (given.GetValue(_year), given.GetValue(_number));
        var notices = await new CalendarNotices(office).RunAsync(year, cancel);
        if (!notices.Any(n => n.Number == number && n.Status == NoticeStatus.Proposed))
        {
            speech.Complain("calendar.not-proposed", year, number);
            return ExitCode.NothingDone;
        }
        // What it moves is told by comparing with the calendar before.
        var moves = await new ProposeCalendar(office).MovesAsync(year, number, cancel);
        if (await new ApproveCalendar(office).RunAsync(year, number, deed, cancel) is not { } moved)
        {
            speech.Complain("calendar.not-proposed", year, number);
            return ExitCode.NothingDone;
        }
        speech.Tell("calendar.approved", year, number, moved);
        MoveText.Tell(moves, speech);
        return ExitCode.Fine;
    }
}
