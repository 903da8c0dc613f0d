using Approvals.Casework.Cases;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Storing;
using Approvals.Feel;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>The number of a measure, as its cases have it and as messages name it.</summary>
public sealed class NumbersOfCases
{
    /// <summary>As a number it could not be put together with other texts into a key; without a key, what is said to
    /// one case would be said to all.</summary>
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_number_of_a_measure_comes_to_its_case_as_a_text(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var line = await office.LineAsync(1);

        var loaded = await office.Office.Loading.ReadAsync(
            line.Cases[0].Id,
            TestContext.Current.CancellationToken
        );

        var entry = (Value.Context)Stored.ReadState(loaded!.Row.State).Variables.Entries["entry"];
        Assert.Equal(Value.Of("1"), entry.Entries["number"]);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_waits_of_a_measure_have_keys_that_no_other_measure_has(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var line = await office.LineAsync(1);

        var view = await new ReadCase(office.Office).RunAsync(
            line.Cases[0].Id,
            TestContext.Current.CancellationToken
        );

        var progress = view!.Actions.Single(a => a.Label == "填报进展");
        Assert.StartsWith("1/1/", progress.CorrelationKey!.ToString(), StringComparison.Ordinal);
    }
}
