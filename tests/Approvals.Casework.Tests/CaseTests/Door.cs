using Approvals.Casework.Cases;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.CaseTests;

/// <summary>What everybody sees of the one door.</summary>
public sealed class Door
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_case_goes_through_its_steps_to_its_end(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "two-step");
        var begun = await office.StartAsync(
            "two-step",
            ("first", Value.Of("li")),
            ("second", Value.Of("wang"))
        );

        var first = await office.CompleteAsync(begun.Id, "first", "li");
        var second = await office.CompleteAsync(begun.Id, "second", "wang");

        Assert.Equal(CaseStatus.Running, Assert.IsType<CaseAnswer.Done>(first).State.Status);
        Assert.Equal(CaseStatus.Completed, Assert.IsType<CaseAnswer.Done>(second).State.Status);
    }
}
