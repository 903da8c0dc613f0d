using Approvals.Casework.Audit;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.PeopleTests;

/// <summary>
/// Codes are stored for ever: a member that is renamed or dropped fails here, before rows cannot be read.
/// </summary>
public sealed class StoredCodes
{
    [Theory]
    [InlineData(
        typeof(Role),
        "handler section-head leader-in-charge main-leader team-member party-group-member office "
            + "leading-group leading-group-office resident-discipline-group county-discipline-commission "
            + "county-organisation-department county-inspection-office branch-committee branch-member "
            + "working-committee subordinate-unit-head township operator person-concerned legal-reviewer "
            + "finance secrecy-officer personnel enforcement-officer project-leader finance-leader "
            + "system-administrator security-administrator audit-administrator county-reader"
    )]
    [InlineData(
        typeof(Duty),
        "handler verifier approver talker recorder person-concerned investigator hearing-chair "
            + "legal-reviewer buyer acceptor payer project-leader finance-leader training-contact introducer "
            + "ballot-counter voter minute-taker main-leader definition-author definition-activator starter "
            + "witness interested-party first-decider reviewer recusal-decider redactor secrecy-checker reader"
    )]
    [InlineData(
        typeof(RecordKind),
        "ordinary-measure evidence talk-record clue-content clawback-list membership-file "
            + "personnel-assessment secret-ballot meeting-minutes penalty-file audit-log"
    )]
    [InlineData(typeof(Right), "metadata aggregate extract read append write sign")]
    [InlineData(
        typeof(CaseAction),
        "start claim release complete return withdraw transfer delegate prepare add-instance "
            + "remove-instance copy urge supervise raise decline ask-recusal activate suspend resume cancel move "
            + "change-due set-variables retry resolve-incident throw-error throw-escalation deliver "
            + "deliver-signal migrate fire-timer complete-function fail-function"
    )]
    [InlineData(typeof(Capacity), "none party administrative")]
    [InlineData(typeof(Channel), "console page api paper import clock case function")]
    [InlineData(typeof(UnitKind), "bureau county-office")]
    [InlineData(typeof(DepartmentKind), "section subordinate-unit leadership outside-body")]
    [InlineData(typeof(PersonStatus), "active left")]
    [InlineData(typeof(EmployerKind), "civil-servant institution contract dispatched other-body")]
    [InlineData(typeof(SubstituteKind), "standing named-by-main-leader")]
    [InlineData(typeof(DayHalf), "morning afternoon")]
    [InlineData(typeof(AbsenceKind), "leave illness duty training other")]
    [InlineData(typeof(RelationKind), "spouse direct-blood collateral close-in-law interest")]
    [InlineData(typeof(RecusalKind), "own asked")]
    [InlineData(typeof(RecusalStatus), "open granted refused withdrawn")]
    [InlineData(typeof(QuorumRule), "half more-than-half two-thirds")]
    public void The_codes_of_an_enum_are_those_that_are_stored(Type type, string codes) =>
        Assert.Equal(codes.Split(' '), Codes(type));

    [Fact]
    public void A_code_leads_back_to_its_value() =>
        Assert.All(
            Enum.GetValues<Duty>(),
            duty =>
                Assert.True(
                    StoredCode.TryRead<Duty>(StoredCode.Of(duty), out var read) && read == duty
                )
        );

    [Fact]
    public void An_unknown_code_has_no_value() =>
        Assert.False(StoredCode.TryRead<Role>("emperor", out _));

    [Fact]
    public void Every_role_is_described_once_and_in_order() =>
        Assert.Equal(Enum.GetValues<Role>(), Roles.All.Select(row => row.Role));

    [Fact]
    public void No_two_roles_have_one_abbreviation() =>
        Assert.Equal(
            Roles.All.Length,
            Roles.All.Select(row => row.Abbreviation).Distinct().Count()
        );

    private static IEnumerable<string> Codes(Type type) =>
        (IEnumerable<string>)
            typeof(StoredCodes)
                .GetMethod(
                    nameof(CodesOf),
                    System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
                )!
                .MakeGenericMethod(type)
                .Invoke(null, null)!;

    private static IEnumerable<string> CodesOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(StoredCode.Of)];
}
