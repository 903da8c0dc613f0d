using Approvals.Casework.Plans.Lines;
using static Approvals.Casework.Plans.MeasureClass;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Proposes how a measure ends.</summary>
internal static class Classing
{
    /// <summary>What people write where they class a measure themselves.</summary>
    public static readonly IReadOnlyList<WordRule<MeasureClass>> Said =
    [
        new(
            LongTerm,
            "长期坚持|长期整改|持续整改|持续推进|长期|常态化|持续|常抓不懈",
            "长期坚持",
            "长期坚持"
        ),
        new(
            Immediate,
            "立行立改|立即整改|立查立改|即知即改|立改|马上整改|立即完成",
            "立行立改",
            "立行立改"
        ),
        new(
            Limited,
            "限期整改|限时整改|分阶段|阶段性|近期整改|限期|限时|短期|中期",
            "限期整改",
            "限期整改"
        ),
    ];

    /// <summary>Words that last, whatever the measure is.</summary>
    public static readonly IReadOnlyList<WordRule<MeasureClass>> Lasting =
    [
        new(
            LongTerm,
            "每次|固定议题|节假日|节日|节点前|久久为功|源头|杜绝|长效|全过程|随时|长期(?!未|不|游离|以来|没有)",
            "纳入固定议题",
            "固定议题"
        ),
    ];

    /// <summary>Words of what is done at once.</summary>
    public static readonly IReadOnlyList<WordRule<MeasureClass>> AtOnce =
    [
        new(
            Immediate,
            "立行立改|立查立改|第一时间开展|立即(?:清理|组织|更正|开展|停止|纠正|补)|及时(?:纳入|予以更正|更正|找|补签)"
                + "|责令[^。；]{0,40}更正|作出(?:具体|书面)?说明|补齐(?:相关)?手续",
            "立即清理存储设备",
            "立即清理"
        ),
    ];

    /// <summary>Words that last, where the type of act does not end by itself.</summary>
    public static readonly IReadOnlyList<WordRule<MeasureClass>> Standing =
    [
        new(
            LongTerm,
            "不定期|定期|常态化|坚持|加大[^，。]{0,10}(?:宣传|培训)|畅通|始终|严格(?:执行|落实)|持续|强化(?:监督"
                + "|[^，。]{0,12}管理|风险)|工作机制|列席|管理台账|高质量执行|提高[^，。]{0,8}水平|日常监督",
            "不定期进行抽查",
            "不定期"
        ),
    ];

    private static readonly MeasureType[] OneOff =
    [
        MeasureType.ProjectSupervision,
        MeasureType.Training,
        MeasureType.PolicyDocument,
        MeasureType.StudySession,
        MeasureType.InvestigationReport,
        MeasureType.SpecialInspection,
        MeasureType.AdministrativePenalty,
        MeasureType.SelfExamination,
        MeasureType.PartyMembership,
    ];

    /// <summary>What somebody said of the class, behind a label or in a column; null where it says none.</summary>
    public static MeasureClass? Labelled(string printed) => First(Said, PlainForm.Of(printed));

    /// <summary>The class of a measure by its words and what was read of it.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="told">What is said of its class beside it; null where nothing is.</param>
    public static MeasureClass Of(PlanMeasure measure, MeasureClass? told)
    {
        if (told is { } said)
            return said;
        if (measure.Recurrence.Count > 0)
            return LongTerm;
        if (measure.Deadline is { Date: not null, Basis: DeadlineBasis.Stated })
            return Limited;
        var main = measure.Types.Count > 0 ? measure.Types[0] : MeasureType.ExternalUrging;
        if (IsTalk(measure, main))
            return Immediate;
        var plain = PlainForm.Of(measure.Text);
        return First(Lasting, plain)
            ?? First(AtOnce, plain)
            ?? (OneOff.Contains(main) ? Limited : First(Standing, plain))
            ?? Limited;
    }

    /// <summary>A talk is held once; one that needs facts first is not held at once.</summary>
    private static bool IsTalk(PlanMeasure measure, MeasureType main) =>
        main
            is MeasureType.WarningTalk
                or MeasureType.PublicCriticism
                or MeasureType.SelfExamination
        && measure.Types.Contains(MeasureType.WarningTalk)
        && !measure.Types.Contains(MeasureType.InvestigationReport);

    private static MeasureClass? First(IReadOnlyList<WordRule<MeasureClass>> rules, string plain) =>
        rules.FirstOrDefault(rule => rule.Pattern.IsMatch(plain))?.Meaning;
}
