using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Own;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.OwnTests;

/// <summary>A record that is refused to whom it concerns: with a reason, an opinion, and an end.</summary>
public sealed class RefusedRecords
{
    private const string Why = "告知将妨碍调查";

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_person_is_told_why_and_on_whose_opinion(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var id = await TalkCases.ProposedAsync(office);
        Assert.IsType<ActAnswer.Done>(await RefuseAsync(office, id, Founded));

        var record = Assert.Single(await TalkCases.RecordsAsync(office));

        Assert.Equal((Why, "意见1号"), (record.Withheld?.Reason, record.Withheld?.Document));
    }

    [Fact]
    public async Task Nothing_of_it_is_shown()
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        await RefuseAsync(office, id, Founded);

        var record = Assert.Single(await TalkCases.RecordsAsync(office));

        Assert.Equal(0, record.Texts.Count + record.Circle.Count + record.Deeds.Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_text_is_not_read_by_another_way_either(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var id = await TalkCases.ProposedAsync(office);
        await RefuseAsync(office, id, Founded);
        var seal = await TalkCases.SealAsync(office, id);

        var answer = await TalkCases.ReadAsync(office, id, seal, "wang");

        Assert.Equal("record-withheld", Assert.IsType<RestrictedAnswer.Refused>(answer).Why.Reason);
    }

    [Fact]
    public async Task Nor_is_the_case()
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        await RefuseAsync(office, id, Founded);

        var sight = await new ReadCase(office.Office).RunAsync(id, TestOffice.By("wang"), Cancel);

        Assert.Equal("record-withheld", Assert.IsType<CaseSight.Refused>(sight).Why.Reason);
    }

    [Fact]
    public async Task Nor_can_it_be_corrected()
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        await RefuseAsync(office, id, Founded);

        var answer = await TalkCases.AskAsync(office, id);

        Assert.Equal("record-withheld", Assert.IsType<CaseAnswer.Refused>(answer).Why.Reason);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task When_it_ends_the_person_reads_again(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var id = await TalkCases.ProposedAsync(office);
        await RefuseAsync(office, id, Founded);
        await new WithholdRecord(office.Office).EndAsync(id, new("wang"), Founded, Cancel);

        var record = Assert.Single(await TalkCases.RecordsAsync(office));

        Assert.Single(record.Texts);
    }

    [Fact]
    public async Task Without_an_opinion_nothing_is_refused() =>
        await NotFoundedAsync(Founded with { Consents = [] });

    [Fact]
    public async Task Without_a_reason_nothing_is_refused() =>
        await NotFoundedAsync(Founded with { Reason = null });

    [Fact]
    public async Task Who_is_not_of_the_office_refuses_nothing() =>
        await NotFoundedAsync(Founded with { By = new PersonId("li") });

    [Fact]
    public async Task The_opinion_is_of_the_secrecy_officer_or_the_discipline_group() =>
        await NotFoundedAsync(Founded with { Consents = [new(new("li"), "意见1号")] });

    [Fact]
    public async Task From_whom_it_does_not_concern_nothing_is_withheld()
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);

        var answer = await new WithholdRecord(office.Office).RunAsync(
            id,
            new("li"),
            Founded,
            Cancel
        );

        Assert.Equal("not-concerned", Assert.IsType<ActAnswer.Refused>(answer).Why.Reason);
    }

    private static Deed Founded =>
        TestOffice.By("office") with
        {
            Reason = Why,
            Consents = [new(new("zhao"), "意见1号")],
        };

    private static async Task NotFoundedAsync(Deed deed)
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);

        var answer = await RefuseAsync(office, id, deed);

        Assert.Equal(
            "withholding-not-founded",
            Assert.IsType<ActAnswer.Refused>(answer).Why.Reason
        );
    }

    private static async Task<TestOffice> OpenAsync(DatabaseKind kind)
    {
        var office = await TalkCases.OpenAsync(kind);
        await TalkCases.GrantAsync(office, "zhao", Role.SecrecyOfficer);
        return office;
    }

    private static Task<ActAnswer> RefuseAsync(TestOffice office, CaseId id, Deed deed) =>
        new WithholdRecord(office.Office).RunAsync(id, new("wang"), deed, Cancel);
}
