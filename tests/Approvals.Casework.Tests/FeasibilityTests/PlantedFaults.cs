using Approvals.Casework.Feasibility;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.FeasibilityTests;

/// <summary>Faults that keep a plan from being carried out: each is found where it is, and the change that is proposed
/// heals it.</summary>
public sealed class PlantedFaults
{
    /// <summary>The steps of who does the work.</summary>
    private static readonly string[] OfHandler =
    [
        "do",
        "plan",
        "report-for-meeting",
        "report-progress",
        "rework",
        "submit",
        "supply",
    ];

    private static readonly PlantedFault[] All =
    [
        new(
            "leave: a head without a substitute is away",
            AskedOffice
                .Of("measure", "elder-home", "deputy-director-3", "elder-home-clerk-1")
                .Away("elder-home-head"),
            ["check", "plan-check"],
            [new HealingChange.NameSubstitute(new("elder-home-head"), new("funeral-centre-head"))]
        ),
        new(
            "recusal chain: whoever could verify is related to whom it concerns",
            AskedOffice
                .Of("measure", aboutLeader: true)
                .OnlyRole(Role.LeadingGroupOffice, "government-services-head", "office-clerk-1")
                .Married("government-services-head", "director")
                .Married("office-clerk-1", "director"),
            ["check-by-office", "verify"],
            [new HealingChange.GrantRole(new("elder-care-clerk-1"), Role.LeadingGroupOffice)]
        ),
        new(
            "quorum: with one more who steps aside the Party group is too small",
            AskedOffice.Of("measure", aboutLeader: true).Married("deputy-director-2", "director"),
            ["close-collective", "extension-collective", "plan-collective", "settle-ownership"],
            [
                new HealingChange.RaiseToSuperiorBody("close-collective"),
                new HealingChange.RaiseToSuperiorBody("extension-collective"),
                new HealingChange.RaiseToSuperiorBody("plan-collective"),
                new HealingChange.RaiseToSuperiorBody("settle-ownership"),
            ]
        ),
        new(
            "quorum: too many members of the leading group are away",
            AskedOffice
                .Of("measure")
                .OnlyRole(
                    Role.LeadingGroup,
                    "director",
                    "deputy-director-1",
                    "office-head",
                    "personnel-head"
                )
                .Away("office-head")
                .Away("personnel-head"),
            ["extension-collective", "settle-ownership"],
            [new HealingChange.GrantRole(new("elder-care-clerk-1"), Role.LeadingGroup)]
        ),
        new(
            "incompatible pair: who does the work is the only one who could verify it",
            AskedOffice
                .Of("measure", handler: "office-clerk-1")
                .OnlyRole(Role.LeadingGroupOffice, "office-clerk-1"),
            ["verify"],
            [new HealingChange.GiveTo(new("social-affairs-clerk-1"))]
        ),
        new(
            "sole substitute: he is away with whom he stands in for",
            AskedOffice
                .Of("measure", "elder-care", "deputy-director-3", "elder-care-clerk-1")
                .Away("director")
                .Away("deputy-director-1"),
            ["extension-approve", "sign"],
            [new HealingChange.NameSubstitute(new("director"), new("deputy-director-2"))]
        ),
        new(
            "empty role: nobody reviews for legality",
            AskedOffice.Of("clawback").OnlyRole(Role.LegalReviewer),
            ["check-legality"],
            [new HealingChange.GrantRole(new("elder-care-clerk-1"), Role.LegalReviewer)]
        ),
        new(
            "two hats: the legal reviewer is an administrator, too",
            AskedOffice
                .Of("clawback")
                .With(rows =>
                    rows with
                    {
                        Grants =
                        [
                            .. rows.Grants,
                            AskedOffice.Grant(
                                "government-services-clerk-2",
                                Role.SystemAdministrator
                            ),
                        ],
                    }
                ),
            ["check-legality"],
            [
                new HealingChange.WithdrawRole(
                    new("government-services-clerk-2"),
                    Role.SystemAdministrator
                ),
            ]
        ),
        new(
            "lead section: whoever could verify is in it",
            AskedOffice.Of("measure").OnlyRole(Role.LeadingGroupOffice, "social-affairs-head"),
            ["verify"],
            [new HealingChange.GrantRole(new("elder-care-clerk-1"), Role.LeadingGroupOffice)]
        ),
        new(
            "nobody above: it concerns the main leader, and is not on the way of such cases",
            AskedOffice
                .Of("measure")
                .Subject(subject =>
                    subject with
                    {
                        Circle =
                        [
                            .. subject.Circle,
                            new(new("director"), Duty.PersonConcerned, AskedOffice.Today),
                        ],
                    }
                ),
            [
                "assess",
                "check",
                "extension-approve",
                "extension-check",
                "plan-approve",
                "plan-check",
                "sign",
            ],
            [
                new HealingChange.RaiseToSuperiorBody("assess"),
                new HealingChange.RaiseToSuperiorBody("check"),
                new HealingChange.RaiseToSuperiorBody("extension-approve"),
                new HealingChange.RaiseToSuperiorBody("extension-check"),
                new HealingChange.RaiseToSuperiorBody("plan-approve"),
                new HealingChange.RaiseToSuperiorBody("plan-check"),
                new HealingChange.RaiseToSuperiorBody("sign"),
            ]
        ),
        new(
            "secretary of the meeting: all of the office have stepped aside from the minutes",
            AskedOffice
                .Of("measure", aboutLeader: true)
                .OnlyRole(Role.Office, "office-clerk-2")
                .Subject(subject =>
                    subject with
                    {
                        Recusals =
                        [
                            new(
                                new("office-clerk-2"),
                                new("office-clerk-2"),
                                RecusalStatus.Granted,
                                "close-collective"
                            ),
                        ],
                    }
                ),
            ["archive", "close-collective", "county-review"],
            [new HealingChange.GrantRole(new("elder-care-clerk-1"), Role.Office)]
        ),
        new(
            "finance: all of it is in one hand",
            AskedOffice.Of("clawback").OnlyRole(Role.Finance, "planning-finance-head"),
            ["propose-waiver", "review-objection"],
            [new HealingChange.GrantRole(new("elder-care-clerk-1"), Role.Finance)]
        ),
        new(
            "hand-over: who does the work has left",
            AskedOffice
                .Of("measure")
                .With(rows =>
                    rows with
                    {
                        People =
                        [
                            .. rows.People.Select(p =>
                                p.Id == new PersonId("social-affairs-clerk-1")
                                    ? p with
                                    {
                                        Status = PersonStatus.Left,
                                    }
                                    : p
                            ),
                        ],
                    }
                ),
            OfHandler,
            [new HealingChange.GiveTo(new("social-affairs-clerk-2"))]
        ),
        new(
            "vacancy: nobody is the main leader",
            AskedOffice
                .Of("measure")
                .With(rows =>
                    rows with
                    {
                        Holdings =
                        [
                            .. rows.Holdings.Where(h => h.PersonId != new PersonId("director")),
                        ],
                    }
                ),
            ["extension-approve", "sign"],
            [new HealingChange.HoldPost(new("director"), new("deputy-director-1"))]
        ),
    ];

    public static TheoryData<string> Names => [.. All.Select(fault => fault.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_planted_fault_is_found_at_its_steps_and_at_no_others(string name)
    {
        var fault = Fault(name);

        var report = AskedOffice.Ask(fault.Question);

        Assert.Equal(fault.Steps, ElementsOf(report));
    }

    [Theory, MemberData(nameof(Names))]
    public void For_a_planted_fault_the_smallest_change_is_proposed(string name)
    {
        var fault = Fault(name);

        var report = AskedOffice.Ask(fault.Question);

        Assert.Equal(
            fault.Changes.Select(c => c.ToString()),
            ChangesOf(report).Select(c => c.ToString())
        );
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_proposed_heals_the_planted_fault(string name)
    {
        var fault = Fault(name);
        var report = AskedOffice.Ask(fault.Question);

        var healed = ChangesOf(report).Aggregate(fault.Question, AppliedChange.To);

        Assert.Empty(ElementsOf(AskedOffice.Ask(healed)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Whoever_was_considered_is_told_why_he_may_not(string name)
    {
        var report = AskedOffice.Ask(Fault(name).Question);

        Assert.All(
            report.Impossible.SelectMany(step => step.Considered),
            one => Assert.False(one.Why.IsAllowed)
        );
    }

    private static PlantedFault Fault(string name) => All.Single(fault => fault.Name == name);

    private static IEnumerable<string> ElementsOf(FeasibilityReport report) =>
        report.Impossible.Select(step => step.Element).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<HealingChange> ChangesOf(FeasibilityReport report) =>
        report
            .Impossible.OrderBy(step => step.Element, StringComparer.Ordinal)
            .SelectMany(step => step.Changes)
            .Select(proposed => proposed.Change)
            .Distinct();
}
