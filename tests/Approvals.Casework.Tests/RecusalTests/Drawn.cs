using Approvals.Casework.Cases;
using Approvals.Casework.Tests.ActTests;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Feel;
using static Approvals.Casework.Tests.RecusalTests.RecusalOffice;

namespace Approvals.Casework.Tests.RecusalTests;

/// <summary>A process that draws the decision on a recusal itself.</summary>
public sealed class Drawn
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_steps_aside_by_it_takes_no_step_that_decides(DatabaseKind kind)
    {
        await using var office = await DecidedAsync(kind, granted: true, "wang");

        Assert.Equal("recusal-is-granted", ActCases.ReasonOf(await ApproveAsync(office, "wang")));
    }

    [Fact]
    public async Task Whom_it_leaves_in_the_case_goes_on()
    {
        await using var office = await DecidedAsync(DatabaseKind.Sqlite, granted: false, "wang");

        Assert.IsType<CaseAnswer.Done>(await ApproveAsync(office, "wang"));
    }

    [Fact]
    public async Task Whom_nobody_knows_is_left_out()
    {
        await using var office = await DecidedAsync(DatabaseKind.Sqlite, granted: true, "nobody");

        Assert.IsType<CaseAnswer.Done>(await ApproveAsync(office, "wang"));
    }

    [Fact]
    public async Task There_is_nothing_left_to_carry_out()
    {
        await using var office = await DecidedAsync(DatabaseKind.Sqlite, granted: true, "wang");

        Assert.Equal(0, await SweepAsync(office));
    }

    private static async Task<TestOffice> DecidedAsync(DatabaseKind kind, bool granted, string whom)
    {
        var office = await TestOffice.OpenAsync(kind, "deciding-recusal");
        await office.StartAsync("deciding-recusal");
        await office.CompleteAsync(
            Case,
            "decide",
            "head",
            ("granted", Value.Of(granted)),
            ("whom", Value.Of(whom))
        );
        return office;
    }
}
