using Approvals.Casework.People;

namespace Approvals.Casework.Tests.PeopleTests;

public sealed class Visibility
{
    [Fact]
    public void What_somebody_saw_for_a_task_is_closed_with_the_task()
    {
        var subject = Seeds.Case(RecordKind.TalkRecord) with
        {
            Circle =
            [
                new(
                    new("social-affairs-clerk-1"),
                    Duty.Recorder,
                    new(2026, 3, 1),
                    new(2026, 3, 10)
                ),
            ],
        };

        Assert.False(Seeds.MaySee("social-affairs-clerk-1", subject, Right.Read).IsAllowed);
    }

    [Fact]
    public void A_disclosure_ends_on_its_last_day()
    {
        var subject = Seeds.Case(RecordKind.Evidence) with
        {
            Disclosures =
            [
                new(Role.ResidentDisciplineGroup, new(2026, 3, 1), new(2026, 3, 10), "request 1"),
            ],
        };

        Assert.False(Seeds.MaySee("discipline-group-head", subject, Right.Read).IsAllowed);
    }

    [Fact]
    public void Not_even_the_title_of_a_restricted_case_is_shown_to_those_outside_of_it() =>
        Assert.False(
            Seeds
                .MaySee("elder-care-head", Seeds.Case(RecordKind.TalkRecord), Right.Metadata)
                .IsAllowed
        );

    [Fact]
    public void The_leading_group_office_knows_that_a_talk_was_held_and_not_what_was_said() =>
        Assert.Equal(
            (true, false),
            (
                Seeds
                    .MaySee(
                        "government-services-head",
                        Seeds.Case(RecordKind.TalkRecord),
                        Right.Metadata
                    )
                    .IsAllowed,
                Seeds
                    .MaySee(
                        "government-services-head",
                        Seeds.Case(RecordKind.TalkRecord),
                        Right.Read
                    )
                    .IsAllowed
            )
        );

    [Fact]
    public void A_leader_does_not_read_a_clue_about_himself() =>
        Assert.False(
            Seeds
                .MaySee(
                    "director",
                    Seeds.Case(RecordKind.ClueContent, ("director", Duty.PersonConcerned)),
                    Right.Metadata
                )
                .IsAllowed
        );

    [Fact]
    public void A_section_head_on_a_refund_list_sees_his_own_line_only() =>
        Assert.False(
            Seeds
                .MaySee(
                    "social-affairs-head",
                    Seeds.Case(
                        RecordKind.ClawbackList,
                        ("social-affairs-head", Duty.PersonConcerned)
                    ),
                    Right.Read
                )
                .IsAllowed
        );

    [Fact]
    public void A_witness_sees_nothing_of_a_case_by_having_been_one() =>
        Assert.False(
            Seeds
                .MaySee(
                    "elder-care-head",
                    Seeds.Case(RecordKind.Evidence, ("elder-care-head", Duty.Witness)),
                    Right.Read
                )
                .IsAllowed
        );

    [Fact]
    public void Who_has_left_keeps_the_sight_of_his_own_records() =>
        Assert.True(SeenByLeaver(Duty.PersonConcerned));

    [Fact]
    public void Who_has_left_sees_nothing_of_what_he_worked_on() =>
        Assert.False(SeenByLeaver(Duty.Talker));

    [Fact]
    public void An_administrator_who_was_given_another_role_by_mistake_sees_nothing_by_it()
    {
        var mistake = Seeds.Rows.Grants.First(one => one.Role == Role.Office) with
        {
            PersonId = new("system-admin"),
        };
        OfficeDirectory directory = new(
            Seeds.Rows with
            {
                Grants = [.. Seeds.Rows.Grants, mistake],
            }
        );

        Assert.False(
            Authority
                .MaySee(directory, new("system-admin"), Seeds.Case(), Right.Read, Seeds.Today)
                .IsAllowed
        );
    }

    [Fact]
    public void The_head_of_an_assisting_department_reads_the_measure() =>
        Assert.True(
            Seeds
                .MaySee(
                    "elder-care-head",
                    Seeds.Case() with
                    {
                        AssistingDepartments = [new("elder-care")],
                    },
                    Right.Read
                )
                .IsAllowed
        );

    [Fact]
    public void A_member_casts_his_ballot_while_the_vote_is_open() =>
        Assert.True(
            Seeds
                .MaySee("deputy-director-1", Ballot() with { IsInSession = true }, Right.Write)
                .IsAllowed
        );

    [Fact]
    public void A_member_changes_no_ballot_after_the_vote() =>
        Assert.False(Seeds.MaySee("deputy-director-1", Ballot(), Right.Write).IsAllowed);

    [Fact]
    public void A_member_who_is_no_voter_casts_no_ballot() =>
        Assert.False(
            Seeds
                .MaySee("deputy-director-2", Ballot() with { IsInSession = true }, Right.Write)
                .IsAllowed
        );

    [Fact]
    public void Nobody_edits_minutes_that_the_leader_has_signed() =>
        Assert.Equal(
            "sod-7",
            Seeds
                .MaySee(
                    "office-clerk-1",
                    Seeds.Case(RecordKind.MeetingMinutes) with
                    {
                        IsSigned = true,
                    },
                    Right.Write
                )
                .Rule
        );

    [Fact]
    public void A_dated_correction_is_appended_to_signed_minutes() =>
        Assert.True(
            Seeds
                .MaySee(
                    "office-clerk-1",
                    Seeds.Case(RecordKind.MeetingMinutes) with
                    {
                        IsSigned = true,
                    },
                    Right.Append
                )
                .IsAllowed
        );

    [Fact]
    public void Minutes_are_written_before_they_are_signed() =>
        Assert.True(
            Seeds
                .MaySee("office-clerk-1", Seeds.Case(RecordKind.MeetingMinutes), Right.Write)
                .IsAllowed
        );

    [Fact]
    public void The_county_reader_reads_the_ledger_of_every_unit() =>
        Assert.True(Seeds.MaySee("county-reader", Seeds.Case(), Right.Read).IsAllowed);

    [Fact]
    public void The_main_leader_of_one_unit_sees_nothing_of_another() =>
        Assert.Equal(
            "other-unit",
            Seeds.MaySee("archives-director", Seeds.Case(), Right.Read).Reason
        );

    [Fact]
    public void Somebody_whom_nobody_knows_sees_nothing() =>
        Assert.Equal("unknown-person", Seeds.MaySee("nobody", Seeds.Case(), Right.Metadata).Reason);

    [Fact]
    public void Small_cells_are_hidden() =>
        Assert.Equal([null, 12, null, 0], SmallCells.Hide([1, 12, 2, 0], 3));

    [Fact]
    public void A_single_small_cell_hides_the_next_one_with_it() =>
        Assert.Equal([null, 12, null], SmallCells.Hide([2, 12, 5], 3));

    [Fact]
    public void Cells_that_are_large_enough_are_shown() =>
        Assert.Equal([3, 12], SmallCells.Hide([3, 12], 3));

    private static CaseSubject Ballot() =>
        Seeds.Case(RecordKind.SecretBallot, ("deputy-director-1", Duty.Voter));

    private static bool SeenByLeaver(Duty duty)
    {
        OfficeDirectory directory = new(
            Seeds.Rows with
            {
                People =
                [
                    .. Seeds.Rows.People.Select(one =>
                        one.Id.Value == "elder-care-head"
                            ? one with
                            {
                                Status = PersonStatus.Left,
                            }
                            : one
                    ),
                ],
            }
        );
        return Authority
            .MaySee(
                directory,
                new("elder-care-head"),
                Seeds.Case(RecordKind.TalkRecord, ("elder-care-head", duty)),
                Right.Read,
                Seeds.Today
            )
            .IsAllowed;
    }
}
