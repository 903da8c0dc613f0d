using Approvals.Casework.Documents;

namespace Approvals.Casework.Tests.DocumentTests;

/// <summary>Documents to write.</summary>
internal static class Samples
{
    private const string Sentence =
        "按照整改方案确定的分工逐项核对完成情况，对照佐证材料逐条说明进展、存在的困难和下一步打算。";

    public static DocumentBlock[] Text(int sentences) =>
        [new DocumentBlock.Paragraph(string.Concat(Enumerable.Repeat(Sentence, sentences)))];

    public static OfficialDocument Plain(params DocumentBlock[] blocks) =>
        new()
        {
            Unit = "某县民政局",
            Title = "整改进展情况",
            Blocks = blocks,
        };

    /// <summary>A report that goes up, with all that it can have.</summary>
    public static OfficialDocument Report { get; } =
        Plain([
            .. Text(2),
            new DocumentBlock.Heading(1, "总体情况"),
            new DocumentBlock.Heading(2, "党组履行主体责任"),
            .. Text(3),
            new DocumentBlock.Heading(2, "主要领导亲自抓"),
            .. Text(2),
            new DocumentBlock.Heading(1, "主要数据"),
            new DocumentBlock.Heading(3, "总体"),
            new DocumentBlock.Heading(4, "本月"),
            new DocumentBlock.Table(
                [2, 1, 1],
                [
                    new([Label("项目"), Label("上月"), Label("本月")]) { IsHeading = true },
                    .. Enumerable
                        .Range(1, 30)
                        .Select(no => new TableRow([
                            new($"已完成事项第{no}类"),
                            new("12") { Setting = CellSetting.Right },
                            new("18") { Setting = CellSetting.Right },
                        ])),
                ]
            ),
            .. Text(4),
        ]) with
        {
            Title = "关于落实县委第一巡察组反馈意见整改进展情况的报告（2023年9月）",
            Head = new("某县民政局党组文件", "某民党组〔2023〕12号") { Signer = "党组书记" },
            Marks = new(null, "内部", "特急"),
            Addressee = "县纪委监委",
            Attachments = ["整改台账摘录", "佐证材料清单"],
            Signature = new("中共某县民政局党组", new DateOnly(2023, 9, 28), IsSealed: true),
            Note = "联系人：办公室",
            Imprint = new("县委组织部，县委巡察办", "某县民政局办公室", new DateOnly(2023, 9, 28)),
        };

    /// <summary>A letter to another body.</summary>
    public static OfficialDocument Letter { get; } =
        Plain([.. Text(4), new DocumentBlock.Paragraph("特此函告。"), .. Text(12)]) with
        {
            Title = "关于办理整改事项的督办函",
            Layout = DocumentLayout.Letter,
            Head = new("某县民政局", "某民函〔2023〕3号"),
            Addressee = "办公室",
            Signature = new("整改工作领导小组办公室", new DateOnly(2023, 9, 28), IsSealed: false),
        };

    /// <summary>Pages that are full, and nothing else on them.</summary>
    public static OfficialDocument Full { get; } = Plain(Text(45)) with { Title = "整改" };

    public static TableCell Label(string text) => new(text) { Setting = CellSetting.Label };
}
