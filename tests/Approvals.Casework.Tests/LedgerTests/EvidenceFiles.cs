using System.Text;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Evidence;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Tests.Databases;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>Files prove measures: who may add and read them, and that each is kept once.</summary>
public sealed class EvidenceFiles
{
    private const string Handler = "social-affairs-clerk-1";
    private const string Text = "墓位核对表：一百座，改正三座。";

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_handler_adds_a_file_and_it_is_counted_and_listed(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var added = Assert.IsType<EvidenceAnswer.Added>(await AddAsync(office, Handler, 1));

        Assert.Equal((false, 1), (added.IsKnown, added.Proves));
        Assert.Equal(1, (await office.LineAsync(1)).Evidence);
        var line = Assert.Single((await ListAsync(office, 1, Handler))!);
        Assert.Equal((added.Sha256, "核对表.txt", 1), (line.Sha256, line.FileName, line.Proves));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Others_may_not_add_and_their_bytes_are_not_kept(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);
        string[] others =
        [
            "social-affairs-clerk-2",
            "social-affairs-head",
            "office-clerk-1",
            "archives-clerk-1",
        ];
        var answers = new List<EvidenceAnswer>();

        foreach (var other in others)
            answers.Add(await AddAsync(office, other, 1));

        Assert.All(answers, answer => Assert.IsType<EvidenceAnswer.Forbidden>(answer));
        Assert.False(Directory.Exists(office.Settings.EvidenceFolder));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_may_not_for_one_of_the_measures_adds_to_none(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var answer = await AddAsync(office, Handler, 1, 2);

        Assert.IsType<EvidenceAnswer.Forbidden>(answer);
        Assert.Equal(0, (await office.LineAsync(1)).Evidence);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_file_that_proves_nothing_is_refused(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var refused = Assert.IsType<EvidenceAnswer.Refused>(await AddAsync(office, Handler));

        Assert.Equal("no-measures", refused.Why.Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_file_is_known_and_may_prove_another_measure(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);
        var first = Assert.IsType<EvidenceAnswer.Added>(await AddAsync(office, Handler, 1));

        var second = Assert.IsType<EvidenceAnswer.Added>(await AddAsync(office, Handler, 4));

        Assert.Equal((first.Id, true, 2), (second.Id, second.IsKnown, second.Proves));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_file_proves_a_measure_once(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);
        await AddAsync(office, Handler, 1);

        var refused = Assert.IsType<EvidenceAnswer.Refused>(await AddAsync(office, Handler, 4, 1));

        Assert.Equal("evidence-linked", refused.Why.Code);
        Assert.Equal(0, (await office.LineAsync(4)).Evidence);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_file_that_was_taken_away_comes_back_and_is_counted_once(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);
        await AddAsync(office, Handler, 1);
        await office.InDatabaseAsync(async db =>
            (await db.Set<EvidenceLinkRow>().SingleAsync(Cancel)).RemovedAt =
                office.Clock.GetUtcNow()
        );
        var without = (await office.LineAsync(1)).Evidence;

        var added = Assert.IsType<EvidenceAnswer.Added>(await AddAsync(office, Handler, 1));

        Assert.Equal((0, true, 1), (without, added.IsKnown, added.Proves));
        Assert.Equal(1, (await office.LineAsync(1)).Evidence);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_who_add_the_same_file_at_once_keep_it_once(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var answers = await Task.WhenAll(
            Task.Run(() => AddAsync(office, Handler, 1), Cancel),
            Task.Run(() => AddAsync(office, Handler, 4), Cancel)
        );

        var added = answers.Select(a => Assert.IsType<EvidenceAnswer.Added>(a)).ToList();
        Assert.Equal(added[0].Id, added[1].Id);
        Assert.Equal([false, true], added.Select(a => a.IsKnown).Order());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_date_before_the_measure_began_is_told(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var answer = await AddAsync(office, Handler, new DateOnly(2025, 12, 31), 1);

        Assert.Equal([1], Assert.IsType<EvidenceAnswer.Added>(answer).Early);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_handler_whom_the_process_named_adds_and_reads_as_well(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(2);
        await office.CompleteAsync(
            id,
            "assign",
            LedgerOffice.Keeper,
            ("handler", Value.Of("office-clerk-3"))
        );
        await office.HandInPlanAsync(id, "office-clerk-3");

        var answer = await AddAsync(office, "office-clerk-3", 2);

        Assert.IsType<EvidenceAnswer.Added>(answer);
        Assert.Single((await ListAsync(office, 2, "office-clerk-3"))!);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Those_who_see_the_measure_by_their_post_read_its_evidence(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);
        await AddAsync(office, Handler, 1);
        string[] people =
        [
            Handler,
            "social-affairs-head",
            "deputy-director-1",
            "director",
            LedgerOffice.Keeper,
            "elder-care-head",
            "social-affairs-clerk-2",
            "archives-director",
        ];
        var read = new List<string>();

        foreach (var person in people)
        {
            if (await ListAsync(office, 1, person) is not null)
                read.Add(person);
        }

        Assert.Equal(people[..5], read);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_store_holds_what_the_ledger_says(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);
        await AddAsync(office, Handler, 1);

        var check = await new ReadEvidence(office.Office).CheckAsync(null, Cancel);

        Assert.Equal((1, 0, 0), (check.Files, check.Missing.Count, check.Altered.Count));
    }

    internal static Task<EvidenceAnswer> AddAsync(
        LedgerOffice office,
        string person,
        params int[] measures
    ) => AddAsync(office, person, new DateOnly(2026, 1, 5), measures);

    private static async Task<EvidenceAnswer> AddAsync(
        LedgerOffice office,
        string person,
        DateOnly on,
        params int[] measures
    )
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        return await new AddEvidence(office.Office).RunAsync(
            new(
                LedgerOffice.Bureau,
                [.. measures],
                "核对表.txt",
                EvidenceKind.Registry,
                "核对表",
                on
            ),
            bytes,
            LedgerOffice.By(person),
            Cancel
        );
    }

    private static Task<IReadOnlyList<EvidenceLine>?> ListAsync(
        LedgerOffice office,
        int measure,
        string person
    ) =>
        new ReadEvidence(office.Office).RunAsync(
            LedgerOffice.Measure(measure),
            new(person),
            Cancel
        );
}
