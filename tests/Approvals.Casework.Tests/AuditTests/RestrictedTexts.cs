using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.AuditTests;

/// <summary>Texts that few may read: who does, and that they can go without a trace of them but the seal.</summary>
public sealed class RestrictedTexts
{
    private const string Talk = "谈话内容";

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_may_read_it_reads_it(DatabaseKind kind)
    {
        var (office, seal) = await OfficeWithTalkAsync(kind);
        await using var closing = office;

        var answer = await ReadAsync(office, seal, "deputy");

        Assert.Equal(Talk, Assert.IsType<RestrictedAnswer.Read>(answer).Text);
    }

    [Theory]
    [InlineData("office")]
    [InlineData("li")]
    [InlineData("security")]
    public async Task Who_may_not_read_it_is_refused(string person)
    {
        var (office, seal) = await OfficeWithTalkAsync(DatabaseKind.Sqlite);
        await using var closing = office;

        Assert.IsType<RestrictedAnswer.Refused>(await ReadAsync(office, seal, person));
    }

    [Fact]
    public async Task That_it_was_read_is_in_the_chain_of_the_office()
    {
        var (office, seal) = await OfficeWithTalkAsync(DatabaseKind.Sqlite);
        await using var closing = office;
        await ReadAsync(office, seal, "deputy");

        using var file = new MemoryStream();
        await new ExportJournals(office.Office).RunAsync(file, null, Cancel);

        Assert.Contains(
            "\"kind\":\"restricted-read\"",
            System.Text.Encoding.UTF8.GetString(file.ToArray()),
            StringComparison.Ordinal
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Destroying_it_leaves_the_chain_whole(DatabaseKind kind)
    {
        var (office, seal) = await OfficeWithTalkAsync(kind);
        await using var closing = office;

        await DestroyAsync(office, seal);

        var check = await new VerifyJournals(office.Office).RunAsync([], null, Cancel);
        Assert.Equal((true, 1L), (check.IsWhole, check.DestroyedTexts));
    }

    [Fact]
    public async Task What_was_destroyed_is_read_by_nobody()
    {
        var (office, seal) = await OfficeWithTalkAsync(DatabaseKind.Sqlite);
        await using var closing = office;
        await DestroyAsync(office, seal);

        Assert.IsType<RestrictedAnswer.Destroyed>(await ReadAsync(office, seal, "deputy"));
    }

    [Fact]
    public async Task Without_the_word_of_the_main_leader_nothing_is_destroyed()
    {
        var (office, seal) = await OfficeWithTalkAsync(DatabaseKind.Sqlite);
        await using var closing = office;

        var answer = await new ReadRestrictedText(office.Office).DestroyAsync(
            new(1),
            seal,
            TestOffice.By("office") with
            {
                Reason = "保管期满",
            },
            Cancel
        );

        Assert.IsType<RestrictedAnswer.Refused>(answer);
    }

    // The deputy has talked to wang; li has written it down.
    private static async Task<(TestOffice Office, string Seal)> OfficeWithTalkAsync(
        DatabaseKind kind
    )
    {
        var office = await TestOffice.OpenAsync(kind, "two-step");
        var begun = Assert.IsType<CaseAnswer.Done>(
            await office.Office.Cases.StartAsync(
                new(TestOffice.Bureau, "two-step", "谈话")
                {
                    Kind = RecordKind.TalkRecord,
                    DepartmentId = new("all"),
                    Persons = [(new("deputy"), Duty.Talker), (new("wang"), Duty.PersonConcerned)],
                    Variables = Value.Context.Of(
                        ("first", Value.Of("li")),
                        ("second", Value.Of("chief"))
                    ),
                },
                TestOffice.By("office"),
                Cancel
            )
        );
        var done = Assert.IsType<CaseAnswer.Done>(
            await office.Office.Cases.RunAsync(
                begun.Id,
                new Command.CompleteTask(begun.State.OpenTasks.Single().Key, Value.Context.Empty),
                TestOffice.By("li"),
                [new RestrictedText("record", Talk, "talk-record")],
                Cancel
            )
        );
        var reference = (Value.Context)done.State.Variables.Entries["record"];
        return (office, ((Value.String)reference.Entries["restricted"]).Text);
    }

    private static Task<RestrictedAnswer> ReadAsync(
        TestOffice office,
        string seal,
        string person
    ) =>
        new ReadRestrictedText(office.Office).RunAsync(
            new(1),
            seal,
            "测试",
            TestOffice.By(person),
            Cancel
        );

    private static Task<RestrictedAnswer> DestroyAsync(TestOffice office, string seal) =>
        new ReadRestrictedText(office.Office).DestroyAsync(
            new(1),
            seal,
            TestOffice.By("office") with
            {
                Reason = "保管期满",
                Consents = [new(new("chief"), "销毁清单1号")],
            },
            Cancel
        );
}
