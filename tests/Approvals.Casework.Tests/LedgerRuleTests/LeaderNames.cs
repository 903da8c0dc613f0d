using Approvals.Casework.Ledger.Assignment;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>Whom plans mean by the names of leaders.</summary>
public sealed class LeaderNames
{
    [Theory]
    [InlineData("党组书记、局长", "Main")]
    [InlineData("主要负责同志", "Main")]
    [InlineData("“一把手”", "Main")]
    [InlineData("局党组", "Main")]
    [InlineData("班子成员", "Main")]
    [InlineData("副局长", "InCharge")]
    [InlineData("党组成员、副局长", "InCharge")]
    [InlineData("分管局领导", "InCharge")]
    [InlineData("办公室主任", "InCharge")]
    [InlineData("分管养老服务的班子成员", "InCharge")]
    [InlineData("党支部书记", null)]
    [InlineData("各科室", null)]
    public void The_longest_word_that_fits_counts(string name, string? expected) =>
        Assert.Equal(expected, LeaderWords.Of(name)?.ToString());

    [Theory]
    [InlineData("局长和分管领导", "Main")]
    [InlineData("分管领导、主要领导", "Main")]
    [InlineData("分管领导、党支部书记", "InCharge")]
    [InlineData("领导班子", null)]
    public void Among_several_the_main_leader_counts(string names, string? expected) =>
        Assert.Equal(expected, LeaderWords.Among(names)?.ToString());
}
