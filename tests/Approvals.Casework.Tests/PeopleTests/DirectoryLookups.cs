using Approvals.Casework.People;

namespace Approvals.Casework.Tests.PeopleTests;

public sealed class DirectoryLookups
{
    private static readonly OfficeDirectory Directory = Seeds.Directory;

    [Fact]
    public void A_section_head_is_one_for_his_section_only() =>
        Assert.Equal(
            new("social-affairs"),
            Directory
                .RolesOf(new("social-affairs-head"), Seeds.Today)
                .Single(held => held.Role == Role.SectionHead)
                .DepartmentId
        );

    [Fact]
    public void A_leader_is_in_charge_of_each_of_his_fields() =>
        Assert.Equal(
            ["elder-care", "governance"],
            from held in Directory.RolesOf(new("deputy-director-3"), Seeds.Today)
            where held.Role == Role.LeaderInCharge
            select held.FieldId?.Value
        );

    [Fact]
    public void Nobody_has_a_role_before_its_first_day() =>
        Assert.Empty(Directory.RolesOf(new("director"), new(2023, 12, 31)));

    [Fact]
    public void Who_acts_in_a_vacant_post_heads_the_department() =>
        Assert.Equal(
            new("grassroots-governance-acting"),
            Directory.HeadOf(Seeds.Unit, new("grassroots-governance"), Seeds.Today)
        );

    [Fact]
    public void The_leader_of_a_department_follows_from_its_field() =>
        Assert.Equal(
            new("deputy-director-2"),
            Directory.LeaderOf(
                Seeds.Unit,
                new Storage.DepartmentId("low-income-centre"),
                Seeds.Today
            )
        );

    [Fact]
    public void A_leader_is_in_charge_of_a_field_no_longer_than_the_document_says()
    {
        OfficeDirectory directory = new(
            Seeds.Rows with
            {
                Divisions =
                [
                    .. Seeds.Rows.Divisions.Select(one => one with { UntilOn = Seeds.Today }),
                ],
            }
        );

        Assert.Null(
            directory.LeaderOf(
                Seeds.Unit,
                new Storage.FieldId("elder-care"),
                Seeds.Today.AddDays(1)
            )
        );
    }

    [Theory]
    [InlineData("social-affairs-clerk-1", "social-affairs-head")]
    [InlineData("social-affairs-head", "deputy-director-1")]
    [InlineData("funeral-centre-head", "deputy-director-1")]
    [InlineData("deputy-director-1", "director")]
    [InlineData("personnel-head", "director")]
    [InlineData("director", null)]
    [InlineData("discipline-group-member", null)]
    public void What_is_raised_goes_one_level_up(string person, string? above) =>
        Assert.Equal(above, Directory.SuperiorOf(new(person), Seeds.Today)?.Value);

    [Fact]
    public void Groups_name_roles_scopes_posts_and_the_department() =>
        Assert.Equal(
            [
                "branch-committee",
                "branch-member",
                "department:social-affairs",
                "enforcement-officer",
                "enforcement-officer@field:social-affairs",
                "leading-group",
                "post:social-affairs-head",
                "section-head",
                "section-head@department:social-affairs",
            ],
            Directory.GroupsOf(new("social-affairs-head"), Seeds.Today)
        );

    [Theory]
    [InlineData("2026-03-11", DayHalf.Morning, false)]
    [InlineData("2026-03-11", DayHalf.Afternoon, true)]
    [InlineData("2026-03-12", DayHalf.Morning, true)]
    [InlineData("2026-03-13", DayHalf.Morning, true)]
    [InlineData("2026-03-13", DayHalf.Afternoon, false)]
    public void An_absence_begins_and_ends_by_the_half_day(string day, DayHalf half, bool isAbsent)
    {
        var absence = Seeds.Away("director", new(2026, 3, 11), new(2026, 3, 13)) with
        {
            FromHalf = DayHalf.Afternoon,
            UntilHalf = DayHalf.Morning,
        };
        OfficeDirectory directory = new(Seeds.Rows with { Absences = [absence] });

        Assert.Equal(
            isAbsent,
            directory.IsAbsent(
                new("director"),
                DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                half
            )
        );
    }

    [Fact]
    public void Absences_that_meet_over_a_weekend_are_one()
    {
        OfficeDirectory directory = new(
            Seeds.Rows with
            {
                Absences =
                [
                    Seeds.Away("director", new(2026, 3, 12), new(2026, 3, 13)),
                    Seeds.Away("director", new(2026, 3, 16), new(2026, 3, 17)),
                ],
            }
        );

        Assert.Equal(
            4,
            directory.WorkingDaysAway(new("director"), new(2026, 3, 13), Seeds.IsWorkingDay)
        );
    }

    [Fact]
    public void The_posts_approved_substitute_comes_first() =>
        Assert.Equal(
            new("deputy-director-2"),
            Directory.SubstituteFor(new("deputy-director-1"), Seeds.Today)?.By
        );

    [Fact]
    public void A_peer_named_by_the_main_leader_comes_second()
    {
        Substitute named = new()
        {
            UnitId = Seeds.Unit,
            PostId = new("deputy-director-1"),
            SubstitutePostId = new("deputy-director-3"),
            Kind = SubstituteKind.NamedByMainLeader,
            FromOn = Seeds.Today,
            Document = "note",
        };
        OfficeDirectory directory = new(
            Seeds.Rows with
            {
                Substitutes = [named, .. Seeds.Rows.Substitutes],
                Absences = [Seeds.Away("deputy-director-2", Seeds.Today, Seeds.Today)],
            }
        );

        Assert.Equal(
            new("deputy-director-3"),
            directory.SubstituteFor(new("deputy-director-1"), Seeds.Today)?.By
        );
    }

    [Fact]
    public void The_main_leader_comes_last() =>
        Assert.Equal(
            new("director"),
            Seeds
                .WithAbsence("deputy-director-2", Seeds.Today, Seeds.Today)
                .SubstituteFor(new("deputy-director-1"), Seeds.Today)
                ?.By
        );

    [Fact]
    public void The_deputy_named_in_writing_stands_in_for_the_main_leader() =>
        Assert.Equal(
            new("deputy-director-1"),
            Directory.SubstituteFor(new("director"), Seeds.Today)?.By
        );

    [Fact]
    public void Nobody_stands_in_for_a_clerk_without_a_paper() =>
        Assert.Null(Directory.SubstituteFor(new("social-affairs-clerk-1"), Seeds.Today));

    [Fact]
    public void A_recused_member_still_counts_unless_the_unit_set_otherwise() =>
        Assert.True(Directory.SettingsOf(Seeds.Unit, Seeds.Today).RecusedStillCount);

    [Fact]
    public void The_latest_setting_holds_from_its_day_on()
    {
        OfficeDirectory directory = new(
            Seeds.Rows with
            {
                Settings =
                [
                    new()
                    {
                        UnitId = Seeds.Unit,
                        FromOn = Seeds.Today,
                        MinPeopleInCell = 5,
                    },
                ],
            }
        );

        Assert.Equal(
            (3, 5),
            (
                directory.SettingsOf(Seeds.Unit, Seeds.Today.AddDays(-1)).MinPeopleInCell,
                directory.SettingsOf(Seeds.Unit, Seeds.Today).MinPeopleInCell
            )
        );
    }
}
