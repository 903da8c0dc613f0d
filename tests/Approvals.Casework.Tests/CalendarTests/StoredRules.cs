using System.Text.Json;
using Approvals.Casework.Calendar;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class StoredRules
{
    public static TheoryData<DueRule> All => Sentences.AllRules;

    [Theory, MemberData(nameof(All))]
    public void A_rule_is_read_as_it_was_stored(DueRule rule) =>
        Assert.Equal(rule, JsonSerializer.Deserialize<DueRule>(JsonSerializer.Serialize(rule)));

    [Fact]
    public void A_rule_is_stored_with_the_name_of_its_kind() =>
        Assert.Equal(
            """{"$type":"working-days","Count":5}""",
            JsonSerializer.Serialize<DueRule>(new DueRule.WorkingDays(5))
        );
}
