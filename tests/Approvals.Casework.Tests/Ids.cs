using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests;

public sealed class Ids
{
    [Fact]
    public void A_case_is_known_by_its_number() => Assert.Equal("158", new CaseId(158).ToString());
}
