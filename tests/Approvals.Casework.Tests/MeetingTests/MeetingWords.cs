using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class MeetingWords
{
    private static readonly Texts Words = Texts.Of("meetings");

    /// <summary>The codes that sentences are made of, with what their keys begin with.</summary>
    private static readonly IReadOnlyDictionary<Type, string> Sentences = new Dictionary<
        Type,
        string
    >
    {
        [typeof(RollFault)] = "roll",
        [typeof(QuorumOutcome)] = "quorum",
        [typeof(PaperFault)] = "paper",
        [typeof(SpeakingReason)] = "speaking",
        [typeof(AgendaFault)] = "agenda",
        [typeof(InvitationStanding)] = "invitation",
    };

    private static readonly string[] OfTheirOwn =
    [
        "count",
        "count-void",
        "mark.emergency",
        "closing.not-on-agenda",
        "ad-hoc",
        "offer.not-in-pool",
        "offer.not-of-body",
        "attendance.absent-stranger",
        "attendance.chair-not-there",
        "minutes.title",
        "minutes.place",
        "minutes.present",
        "minutes.absent",
        "minutes.guests",
        "minutes.refused",
        "minutes.item",
        "minutes.report",
        "minutes.recused",
        "minutes.statement",
        "minutes.read-out",
        "minutes.outcome.passed",
        "minutes.outcome.not-passed",
        "minutes.outcome.postponed",
        "minutes.outcome.back-to-pool",
        "minutes.outcome.raised",
        "minutes.outcome.withdrawn",
    ];

    private static string[] Expected =>
        [
            .. MeetingText
                .Named.Concat(Sentences)
                .SelectMany(pair =>
                    Enum.GetNames(pair.Key).Select(name => $"{pair.Value}.{Kebab(name)}")
                ),
            .. OfTheirOwn,
        ];

    [Fact]
    public void Every_code_is_said_and_nothing_else_is() =>
        Assert.Equal(Expected.Order(), Words.Keys(Language.Chinese).Order());

    [Fact]
    public void Every_enum_of_meetings_is_said() =>
        Assert.Empty(
            typeof(VoteRules)
                .Assembly.GetTypes()
                .Where(type => type.IsEnum && type.Namespace == typeof(VoteRules).Namespace)
                .Except(MeetingText.Named.Keys)
                .Except(Sentences.Keys)
        );

    [Theory]
    [InlineData(
        Language.Chinese,
        "应到会7人，实到5人。赞成4票，反对0票，弃权1票，缓议0票（其中书面意见0票）；"
            + "到会未表决0人，缺席1人，回避1人。赞成须达4票。表决结果：通过。"
    )]
    [InlineData(
        Language.English,
        "7 should attend, 5 present. 4 agree, 0 disagree, 1 abstain, 0 postpone (0 of them in writing); "
            + "0 present without a vote cast, 1 absent, 1 stepped aside. 4 must agree. Result: passed."
    )]
    public void A_count_is_announced(Language language, string expected) =>
        Assert.Equal(
            expected,
            MeetingText.Of(
                language,
                VoteCounting.Count(
                    Rolls.Hands(
                        Rolls.PartyGroup(),
                        Rolls.Of(7).Aside(2).Absent(7),
                        Rolls.Paper(1),
                        Rolls.Paper(3),
                        Rolls.Paper(4),
                        Rolls.Paper(5),
                        Rolls.Paper(6, StatedView.Abstain)
                    )
                )
            )
        );

    [Fact]
    public void Of_a_void_vote_no_numbers_are_announced() =>
        Assert.Equal(
            "应到会5人，实到5人。本次表决不符合规定，无效，不计票，应重新表决。",
            MeetingText.Of(
                Language.Chinese,
                VoteCounting.Count(
                    Rolls.Secret(Rolls.PartyGroup(), Rolls.Of(5), new(4, 0, 0), 1, 2, 3, 4, 5)
                )
            )
        );

    [Theory]
    [InlineData(
        Language.Chinese,
        "应到会有表决权的5人，实到2人，缺席0人，回避3人，列席0人；须到会3人，回避后可参加议决的只有2人，"
            + "即使全部到会也不能作出有效决定，本议题应报上级组织决定。"
    )]
    [InlineData(
        Language.English,
        "5 entitled to vote should attend; 2 present, 0 absent, 3 stepped aside, 0 in attendance; 3 needed, "
            + "but only 2 could take part even if all came, so the item is raised to the superior body."
    )]
    public void What_becomes_of_an_item_is_said(Language language, string expected) =>
        Assert.Equal(
            expected,
            MeetingText.Of(language, ItemQuorum.Of(Rolls.Membership(), Rolls.Of(5).Aside(1, 2, 3)))
        );

    [Theory]
    [InlineData(Language.Chinese, "M2的票由他人代投。表决不得委托他人，该票无效。")]
    [InlineData(
        Language.English,
        "Expected M2 to vote in person, but somebody else handed in the paper: it does not count."
    )]
    public void A_complaint_about_a_paper_names_whose_it_is(Language language, string expected) =>
        Assert.Equal(
            expected,
            MeetingText.Of(language, new PaperComplaint(PaperFault.Proxy, Rolls.Member(2)), Name)
        );

    [Fact]
    public void A_complaint_about_a_vote_names_nobody() =>
        Assert.Equal(
            "收回的票数与已投票人数不一致，本次投票无效，应重新投票。",
            MeetingText.Of(Language.Chinese, new PaperComplaint(PaperFault.PapersDiffer), Name)
        );

    [Fact]
    public void A_complaint_about_a_roll_names_with_whom_it_is() =>
        Assert.Equal(
            "M2缺席，但未写明原因。",
            MeetingText.Of(
                Language.Chinese,
                new RollComplaint(RollFault.NoReasonForAbsence, Rolls.Member(2)),
                Name
            )
        );

    [Theory]
    [InlineData(Language.Chinese, "主要领导末位表态：M3、M2尚未发表意见，M1请稍后。")]
    [InlineData(
        Language.English,
        "Expected the main leader last, but M3, M2 must still be heard before M1."
    )]
    public void Who_must_wait_is_told_for_whom(Language language, string expected) =>
        Assert.Equal(
            expected,
            MeetingText.Of(
                language,
                new(SpeakingReason.MainLeaderLast, [Rolls.Member(3), Rolls.Member(2)]),
                Rolls.Member(1),
                Name
            )
        );

    [Theory]
    [InlineData(ItemField.FundsSource, null, "议题申报表未填写“资金来源”。")]
    [InlineData(null, ItemCheck.Legality, "议题上会前尚缺：合法性审核。")]
    public void What_an_item_lacks_is_named(ItemField? field, ItemCheck? check, string expected) =>
        Assert.Equal(
            expected,
            MeetingText.Of(
                Language.Chinese,
                new AgendaProblem(
                    field is null ? AgendaFault.CheckMissing : AgendaFault.FieldMissing
                )
                {
                    Field = field,
                    Check = check,
                }
            )
        );

    [Fact]
    public void How_long_a_reason_must_be_is_said() =>
        Assert.Equal(
            "紧急议题须由主要领导书面说明理由，不少于10字。",
            MeetingText.Of(Language.Chinese, new AgendaProblem(AgendaFault.ReasonTooShort))
        );

    [Fact]
    public void An_emergency_item_is_marked() =>
        Assert.Equal(
            "紧急议题（危及生命安全）",
            MeetingText.Mark(
                Language.Chinese,
                new Acceptance.TakenAsEmergency(EmergencyGround.ThreatToLife)
            )
        );

    [Fact]
    public void Items_that_are_not_on_the_agenda_are_named() =>
        Assert.Equal(
            "以下议题不在已确定的议程内，会议不能办结：3、4。",
            MeetingText.NotOnAgenda(Language.Chinese, [new(3), new(4)])
        );

    [Fact]
    public void The_counts_of_a_quarter_are_said() =>
        Assert.Equal(
            "2023年第4季度：议程确定后临时动议3项，不予接收2项，作为紧急议题列入1项；其中属“三重一大”事项2项。",
            MeetingText.Of(
                Language.Chinese,
                new AdHocCount(Items.Day("2023-10-01"), Attempted: 3, Allowed: 1, Major: 2)
            )
        );

    [Fact]
    public void That_no_receipt_came_is_said() =>
        Assert.Equal(
            "已通知派驻纪检监察组，未收到回执。",
            MeetingText.Of(Language.Chinese, new Invitation { SentOn = Items.Day("2023-10-08") })
        );

    [Fact]
    public void The_reason_for_staying_away_is_said() =>
        Assert.Equal(
            "The resident discipline group was invited and does not attend: on a case.",
            MeetingText.Of(
                Language.English,
                new Invitation
                {
                    SentOn = Items.Day("2023-10-08"),
                    Receipt = new Receipt.StaysAway("on a case", "signed", Rolls.BeganAt),
                }
            )
        );

    [Fact]
    public void A_value_without_a_name_is_a_bug() =>
        Assert.Throws<KeyNotFoundException>(() =>
            MeetingText.Of(Language.Chinese, DayOfWeek.Monday)
        );

    private static string Name(PersonId person) => person.Value.ToUpperInvariant();

    private static string Kebab(string name) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
