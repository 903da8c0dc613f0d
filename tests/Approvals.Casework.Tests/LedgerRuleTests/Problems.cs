using Approvals.Casework.Ledger;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>From what its measures stand at to what a problem does. A measure is written as its status, with
/// <c>long</c> or <c>external</c> beside it.</summary>
public sealed class Problems
{
    [Theory]
    [InlineData("Draft, Assigned", ProblemStatus.NotStarted)]
    [InlineData("Assigned external", ProblemStatus.NotStarted)]
    [InlineData("Assigned long", ProblemStatus.NotStarted)]
    [InlineData("Assigned, InProgress", ProblemStatus.InProgress)]
    [InlineData("Closed, Draft", ProblemStatus.InProgress)]
    [InlineData("Closed, Suspended", ProblemStatus.InProgress)]
    [InlineData("Verified", ProblemStatus.InProgress)]
    [InlineData("InProgress long", ProblemStatus.InProgress)]
    [InlineData("Closed, InProgress long, InProgress", ProblemStatus.InProgress)]
    [InlineData("Closed, InProgress long", ProblemStatus.BasicallyDone)]
    [InlineData("Closed, Assigned external", ProblemStatus.BasicallyDone)]
    [InlineData("Closed, StagedClosed long", ProblemStatus.BasicallyDone)]
    [InlineData("Closed, Superseded", ProblemStatus.BasicallyDone)]
    [InlineData("Closed, Reopened", ProblemStatus.Reopened)]
    [InlineData("Draft, Reopened", ProblemStatus.Reopened)]
    [InlineData("Superseded", ProblemStatus.NotStarted)]
    [InlineData("", ProblemStatus.NotStarted)]
    public void Before_it_is_confirmed_it_follows_from_its_measures(
        string measures,
        ProblemStatus expected
    ) => Assert.Equal(expected, ProblemRules.StatusOf(Read(measures), isConfirmed: false));

    [Theory]
    [InlineData("Closed, StagedClosed long", ProblemStatus.Done)]
    [InlineData("Superseded", ProblemStatus.Done)]
    [InlineData("Closed, InProgress long", ProblemStatus.BasicallyDone)]
    [InlineData("Closed, InProgress", ProblemStatus.InProgress)]
    [InlineData("Closed, Reopened", ProblemStatus.Reopened)]
    public void Once_it_is_confirmed_it_is_done_while_every_measure_is_closed(
        string measures,
        ProblemStatus expected
    ) => Assert.Equal(expected, ProblemRules.StatusOf(Read(measures), isConfirmed: true));

    private static List<(MeasureStatus, MeasureClass, bool)> Read(string measures) =>
        [
            .. measures
                .Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Select(one => one.Split(' '))
                .Select(one =>
                    (
                        Enum.Parse<MeasureStatus>(one[0]),
                        one.Contains("long") ? MeasureClass.LongTerm : MeasureClass.Limited,
                        one.Contains("external")
                    )
                ),
        ];
}
