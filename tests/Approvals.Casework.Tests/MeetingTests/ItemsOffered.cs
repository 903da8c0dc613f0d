using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.Sessions;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Feel;

namespace Approvals.Casework.Tests.MeetingTests;

/// <summary>Items that are offered for a meeting before and after its agenda froze.</summary>
public sealed class ItemsOffered
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly (string, Value)[] Disaster =
    [
        ("ground", Value.Of("disaster")),
        ("reason", Value.Of("山洪冲毁道路，须立即抢修并转移群众。")),
        ("reasonBy", Value.Of("chief")),
        (
            "disciplineGroupToldAt",
            Value.Of(new DateTimeOffset(2026, 1, 14, 9, 0, 0, TimeSpan.FromHours(8)))
        ),
    ];

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_comes_after_the_freezing_is_refused_and_counted(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        await office.SubmitAsync();
        await office.SubmitAsync(title: "临时事项");
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.GoToAsync(14);

        await OfferAsync(office, meeting, "item-2");

        Assert.Equal(["item-1"], await AgendaAsync(office, meeting));
        var counts = await new AgendaPool(office.Office).AdHocAsync(MeetingOffice.Bureau, Cancel);
        Assert.Equal([new AdHocCount(new(2026, 1, 1), 1, 0, 0)], counts);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_emergency_is_let_on_and_marked(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        await office.SubmitAsync();
        await office.SubmitAsync(title: "抢修道路");
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.GoToAsync(14);

        await OfferAsync(office, meeting, "item-2", Disaster);

        Assert.Equal(["item-1", "item-2"], await AgendaAsync(office, meeting));
        Assert.Equal(EmergencyGround.Disaster, (await office.ItemAsync(2)).Emergency);
    }

    [Fact]
    public async Task Personnel_is_no_emergency()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        await office.SubmitAsync(itemClass: "personnel", title: "任免事项");
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.GoToAsync(14);

        await OfferAsync(office, meeting, "item-2", Disaster);

        Assert.Equal(["item-1"], await AgendaAsync(office, meeting));
    }

    [Fact]
    public async Task An_emergency_whose_reason_another_wrote_is_refused()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        await office.SubmitAsync(title: "抢修道路");
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.GoToAsync(14);

        await OfferAsync(
            office,
            meeting,
            "item-2",
            [.. Disaster.Where(v => v.Item1 != "reasonBy"), ("reasonBy", Value.Of("vice-1"))]
        );

        Assert.Equal(["item-1"], await AgendaAsync(office, meeting));
    }

    [Fact]
    public async Task What_comes_before_the_freezing_is_an_item_like_others()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        await office.SubmitAsync(title: "补充事项");
        var meeting = await office.SummonAsync("party-group", ["item-1"]);

        await OfferAsync(office, meeting, "item-2");
        await office.GoToAsync(14);

        Assert.Equal(["item-1", "item-2"], await AgendaAsync(office, meeting));
    }

    [Fact]
    public async Task Two_meetings_do_not_list_the_same_item()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        var first = await office.SummonAsync("party-group", ["item-1"]);
        var second = await office.SummonAsync("party-group", ["item-1"]);

        await office.GoToAsync(14);

        var listed = (await AgendaAsync(office, first)).Concat(await AgendaAsync(office, second));
        Assert.Equal(["item-1"], listed);
    }

    [Fact]
    public async Task The_pool_lists_what_waits_for_a_body()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        await office.SubmitAsync(body: "branch-committee", title: "支部事项");

        var lines = await new AgendaPool(office.Office).ListAsync(
            MeetingOffice.Bureau,
            MeetingBody.BranchCommittee,
            withDone: false,
            Cancel
        );

        Assert.Equal(["支部事项"], lines.Select(line => line.Title));
    }

    private static Task OfferAsync(
        MeetingOffice office,
        CaseId meeting,
        string item,
        params (string, Value)[] emergency
    ) =>
        office.ActAsync(
            meeting,
            "临时提出议题",
            "office",
            [("itemId", Value.Of(item)), .. emergency]
        );

    private static async Task<List<string>> AgendaAsync(MeetingOffice office, CaseId meeting) =>
        [
            .. ((Value.List)await office.VariableAsync(meeting, "agenda"))
                .Items.Cast<Value.Context>()
                .Select(entry => entry.Text("itemId")!),
        ];
}
