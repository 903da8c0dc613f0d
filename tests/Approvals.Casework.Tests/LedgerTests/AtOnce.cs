using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>Two who change the ledger at the same moment: each gets an answer, and both are true.</summary>
public sealed class AtOnce
{
    private const int Rounds = 10;

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_first_imports_one_is_the_first(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.OpenAsync(kind);
        var wrong = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var plan = $"plan-{round}";

            var answers = await TwiceAsync(() =>
                office.ImportAsync(InventedReading.Plan, plan: plan)
            );

            var first = answers.OfType<ImportAnswer.Done>().Select(d => d.IsFirst).Order();
            if (!first.SequenceEqual([false, true]))
                wrong.Add(string.Join(' ', answers.Select(a => a.ToString())));
        }

        Assert.Empty(wrong);
        Assert.Equal(8 * Rounds, (await office.EntriesAsync()).Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_amendments_that_say_the_same_one_changes_the_ledger(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        var wrong = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var day = new DateOnly(2026, 4, 1).AddDays(round);
            var reading = InventedReading.With(
                1,
                m => m with { Deadline = InventedReading.Until(day) }
            );

            var answers = await TwiceAsync(() => office.ImportAsync(reading, "纪要"));

            var changed = answers
                .OfType<ImportAnswer.Done>()
                .Select(d => d.Count(MeasureChangeKind.Changed))
                .Order();
            if (!changed.SequenceEqual([0, 1]))
                wrong.Add(string.Join(' ', answers.Select(a => a.ToString())));
        }

        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_who_assign_at_once_each_is_told_what_became_otherwise(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        int[] all = [1, 2, 3, 4, 5, 6, 7, 8];
        for (var round = 0; round < Rounds; round++)
        {
            var answers = await Task.WhenAll(
                SetAsync(office, all, "deputy-director-1"),
                SetAsync(office, [.. all.Reverse()], "deputy-director-2")
            );

            Assert.All(answers, answer => Assert.IsType<LedgerAnswer.Done>(answer));
        }

        var entries = await office.EntriesAsync();
        var changes = await office.ChangesAsync();
        Assert.Single(entries.Select(e => e.LeaderPostId).Distinct());
        // Each change begins where the one before it ended.
        Assert.All(
            changes.GroupBy(c => c.EntryId),
            own =>
                Assert.Equal(
                    own.Select(c => c.After).SkipLast(1),
                    own.Select(c => c.Before).Skip(1)
                )
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_who_fill_at_once_one_fills(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var answers = await TwiceAsync(() => office.FillAsync());

        Assert.Equal(
            [0, 7],
            answers.Select(a => Assert.IsType<LedgerAnswer.Done>(a).Numbers.Length).Order()
        );
    }

    private static Task<LedgerAnswer> SetAsync(LedgerOffice office, int[] numbers, string leader) =>
        Task.Run(
            () =>
                office.SetAsync(
                    new WantedAssignment(LedgerOffice.Bureau, [.. numbers]) { Leader = new(leader) }
                ),
            Cancel
        );

    private static Task<T[]> TwiceAsync<T>(Func<Task<T>> act) =>
        Task.WhenAll(Task.Run(act, Cancel), Task.Run(act, Cancel));
}
