using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>A small plan as it was read: eight measures, of each sort one.</summary>
internal static class InventedReading
{
    /// <summary>Its feedback.</summary>
    public static readonly DateOnly FeedbackOn = new(2025, 12, 8);

    /// <summary>The day from which it is carried out: the one on which the tests begin.</summary>
    public static readonly DateOnly From = new(2026, 1, 5);

    public static PlanReading Plan { get; } =
        new()
        {
            Source = new("plan.txt", new string('a', 64), SourceFormat.Text, 2026, FeedbackOn),
            Problems =
            [
                new(1, "墓位登记不实", "墓位登记与实地不符。", 1),
                new(2, "值班记录不全", "值班记录缺页。", 2),
                new(3, "走访不经常", "走访老人次数少。", 3),
                new(4, "补贴多发", "两人多领补贴。", 4),
                new(5, "外部与其他", "另有两件事。", 5),
            ],
            Measures =
            [
                new(1, 1, "核对墓位登记。由社会事务科逐座核对墓位登记，改正不符之处。", 10)
                {
                    Heading = "核对墓位登记",
                    Types = [MeasureType.RegistryCleanup],
                    Class = MeasureClass.Limited,
                    LeadDepartments = ["社会事务科"],
                    Responsible = ["分管领导"],
                    Deadline = Until(new(2026, 3, 31)),
                },
                new(2, 2, "补齐值班记录。由办公室马上补齐缺页的值班记录。", 11)
                {
                    Heading = "补齐值班记录",
                    Types = [MeasureType.RegistryCleanup],
                    Class = MeasureClass.Immediate,
                    LeadDepartments = ["办公室"],
                },
                new(3, 3, "按月走访。养老服务科每月走访一次独居老人，长期坚持。", 12)
                {
                    Heading = "按月走访",
                    Types = [MeasureType.PeriodicPatrol],
                    Class = MeasureClass.LongTerm,
                    LeadDepartments = ["养老服务科"],
                    Recurrence = [new(PeriodUnit.Month, 1, 1, "每月")],
                },
                new(4, 2, "公示殡葬收费。张贴殡葬收费标准，接受监督。", 13)
                {
                    Heading = "公示殡葬收费",
                    Types = [MeasureType.Publicity],
                    Class = MeasureClass.Limited,
                    Deadline = Until(new(2026, 2, 27)),
                },
                new(5, 4, "收回多发补贴。由规划财务科收回多发的1234.56元补贴。", 14)
                {
                    Heading = "收回多发补贴",
                    Types = [MeasureType.Clawback],
                    Class = MeasureClass.Limited,
                    LeadDepartments = ["规划财务科"],
                    ClawbackYuan = 1234.56m,
                    Visibility = MeasureVisibility.Restricted,
                    Deadline = Until(new(2026, 2, 10)),
                },
                new(6, 4, "提醒谈话。由主要领导同有关人员谈话，人事科做好安排。", 15)
                {
                    Heading = "提醒谈话",
                    Types = [MeasureType.WarningTalk],
                    Class = MeasureClass.Limited,
                    LeadDepartments = ["人事科"],
                    Responsible = ["主要领导"],
                    Visibility = MeasureVisibility.Restricted,
                    Deadline = Until(new(2026, 1, 30)),
                },
                new(7, 5, "线索移送后由派驻组依规处理，结果通报本局。", 16)
                {
                    Types = [MeasureType.InvestigationReport],
                    Class = MeasureClass.Limited,
                    ExternalOwner = "派驻纪检监察组",
                },
                new(8, 5, "另行补写说明，写清原因。", 17)
                {
                    Types = [MeasureType.InvestigationReport],
                    Class = MeasureClass.Limited,
                    Questions = [new("lead-missing", "谁牵头？", [])],
                },
            ],
            Phases = [new("整改阶段", From, new(2026, 4, 30), 20, [])],
        };

    /// <summary>The plan with one measure that says something else.</summary>
    public static PlanReading With(int number, Func<PlanMeasure, PlanMeasure> change) =>
        Plan.With(number, change);

    public static PlanReading With(
        this PlanReading reading,
        int number,
        Func<PlanMeasure, PlanMeasure> change
    ) =>
        reading with
        {
            Measures = [.. reading.Measures.Select(m => m.No == number ? change(m) : m)],
        };

    /// <summary>The plan without a measure.</summary>
    public static PlanReading Without(int number) =>
        Plan with
        {
            Measures = [.. Plan.Measures.Where(m => m.No != number)],
        };

    public static PlanDeadline Until(DateOnly day) =>
        new(day, DeadlinePrecision.Day, DeadlineBasis.Stated, $"{day:M月d日}前");
}
