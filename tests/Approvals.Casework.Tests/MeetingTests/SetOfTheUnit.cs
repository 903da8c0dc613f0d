using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Sessions;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.MeetingTests;

/// <summary>What a unit sets about its meetings, and which meetings it holds for. They meet on the 16th; their agenda
/// freezes on the 14th.</summary>
public sealed class SetOfTheUnit
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_payment_below_the_line_is_an_ordinary_item(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        await office.SubmitPaymentAsync(49_999.99m);
        await SetAsync(office, NewYear, s => s with { LargeFundsLines = [Line(50_000m)] });

        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.GoToAsync(14);

        Assert.Equal(["item-1"], await AgendaAsync(office, meeting));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_payment_at_the_line_is_no_ordinary_item(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        await office.SubmitPaymentAsync(50_000m);
        await SetAsync(office, NewYear, s => s with { LargeFundsLines = [Line(50_000m)] });

        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.GoToAsync(14);

        Assert.Empty(await AgendaAsync(office, meeting));
    }

    [Fact]
    public async Task Without_a_line_every_payment_is_large()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitPaymentAsync(1m);

        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.GoToAsync(14);

        Assert.Empty(await AgendaAsync(office, meeting));
    }

    [Fact]
    public async Task A_line_that_begins_after_the_meeting_does_not_hold_for_it()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitPaymentAsync(1m);
        await SetAsync(
            office,
            MeetingOffice.MeetsOn.AddDays(1),
            s => s with { LargeFundsLines = [Line(50_000m)] }
        );

        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.GoToAsync(14);

        Assert.Empty(await AgendaAsync(office, meeting));
    }

    /// <summary>Three of seven are absent: too few for two thirds, enough for half.</summary>
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_quorum_that_is_set_before_the_freezing_holds(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        await office.SubmitAsync();
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await SetAsync(office, NewYear, s => s with { PartyGroupQuorum = QuorumRule.Half });

        await WithFourOfSevenAsync(office, meeting);

        Assert.Contains("report-item", await OpenAsync(office, meeting));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_quorum_that_is_set_after_the_freezing_does_not(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        await office.SubmitAsync();
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.GoToAsync(14);
        await SetAsync(office, NewYear, s => s with { PartyGroupQuorum = QuorumRule.Half });

        await WithFourOfSevenAsync(office, meeting);

        Assert.DoesNotContain("report-item", await OpenAsync(office, meeting));
    }

    /// <summary>On the 8th it would be after a freezing seven working days before, but this one was planned for the
    /// 14th.</summary>
    [Fact]
    public async Task A_planned_meeting_freezes_when_that_was_said()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        var meeting = await office.SummonAsync("party-group", []);
        await SetAsync(
            office,
            NewYear,
            s => s with { FreezeWorkingDays = 7, InviteWorkingDays = 8 }
        );

        await office.GoToAsync(8);
        await office.ActAsync(meeting, "临时提出议题", "office", ("itemId", Value.Of("item-1")));
        await office.GoToAsync(14);

        Assert.Equal(["item-1"], await AgendaAsync(office, meeting));
    }

    [Fact]
    public async Task A_meeting_that_is_planned_afterwards_freezes_as_it_is_set()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        await SetAsync(office, NewYear, s => s with { FreezeWorkingDays = 4 });
        var meeting = await office.SummonAsync("party-group", ["item-1"]);

        await office.GoToAsync(12);

        Assert.Equal(["item-1"], await AgendaAsync(office, meeting));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_is_set_is_in_the_chain_of_the_office(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);

        await SetAsync(office, NewYear, s => s with { LargeFundsLines = [Line(30_000m)] });

        await using var db = office.Office.Database.CreateDbContext();
        var entry = await db.Set<OfficeJournalRow>()
            .SingleAsync(j => j.Kind == "meetings-set", Cancel);
        Assert.Contains("\"largeFundsYuan\":30000", entry.Details, StringComparison.Ordinal);
        var whole = await new VerifyJournals(office.Office).RunAsync([], null, Cancel);
        Assert.True(whole.IsWhole);
    }

    [Fact]
    public async Task What_is_not_changed_stays_as_it_was()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await SetAsync(office, NewYear, s => s with { LargeFundsLines = [Line(30_000m)] });

        await SetAsync(office, NewYear, s => s with { RecusedStillCount = false });

        var set = await new SetMeetings(office.Office).ListAsync(MeetingOffice.Bureau, Cancel);
        var last = SetMeetings.For(set, MeetingOffice.MeetsOn, null);
        Assert.Equal((30_000m, false), (last.LargeFundsLines[0].Yuan, last.RecusedStillCount));
    }

    [Fact]
    public async Task Who_is_not_of_the_office_sets_nothing()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);

        var verdict = await new SetMeetings(office.Office).RunAsync(
            MeetingOffice.Bureau,
            NewYear,
            "党组会议纪要〔2026〕1号",
            settings => settings,
            MeetingOffice.By("clerk"),
            Cancel
        );

        Assert.Equal("meetings-are-set-by-the-office", verdict.Reason);
    }

    [Theory]
    [InlineData(-1, 3, 1, 50_000, "决定", "meeting-days-out-of-range")]
    [InlineData(2, 31, 1, 50_000, "决定", "meeting-days-out-of-range")]
    [InlineData(2, 3, 4, 50_000, "决定", "reminded-before-invited")]
    [InlineData(2, 3, 1, 0, "决定", "large-funds-line-not-positive")]
    [InlineData(2, 3, 1, 50_000, " ", "meetings-set-without-document")]
    public async Task What_cannot_be_is_refused(
        int freeze,
        int invite,
        int remind,
        decimal line,
        string document,
        string reason
    )
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);

        var verdict = await new SetMeetings(office.Office).RunAsync(
            MeetingOffice.Bureau,
            NewYear,
            document,
            s =>
                s with
                {
                    FreezeWorkingDays = freeze,
                    InviteWorkingDays = invite,
                    RemindWorkingDays = remind,
                    LargeFundsLines = [Line(line)],
                },
            MeetingOffice.By("office"),
            Cancel
        );

        Assert.Equal(reason, verdict.Reason);
    }

    private static LargeFundsLine Line(decimal yuan) => new(NewYear, null, yuan);

    private static async Task SetAsync(
        MeetingOffice office,
        DateOnly from,
        Func<MeetingSettings, MeetingSettings> change
    )
    {
        var verdict = await new SetMeetings(office.Office).RunAsync(
            MeetingOffice.Bureau,
            from,
            "党组会议纪要〔2026〕1号",
            change,
            MeetingOffice.By("office"),
            Cancel
        );
        Assert.True(verdict.IsAllowed, verdict.Reason);
    }

    private static async Task WithFourOfSevenAsync(MeetingOffice office, CaseId meeting)
    {
        await office.CallRollAsync(
            meeting,
            "chief",
            MeetingOffice.Rows(
                MeetingOffice.Absent("vice-1"),
                MeetingOffice.Absent("vice-2"),
                MeetingOffice.Absent("vice-3")
            )
        );
        await office.DeclareAsync(meeting);
    }

    private static async Task<IEnumerable<string>> OpenAsync(
        MeetingOffice office,
        CaseId meeting
    ) => (await office.StateAsync(meeting)).OpenTasks.Select(task => task.Element);

    private static async Task<List<string>> AgendaAsync(MeetingOffice office, CaseId meeting) =>
        await office.VariableAsync(meeting, "agenda") is Value.List agenda
            ? [.. agenda.Items.Cast<Value.Context>().Select(entry => entry.Text("itemId")!)]
            : [];
}
