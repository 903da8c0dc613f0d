using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Divides a document into chapters and says what each is about, by the words of its heading.</summary>
internal static class Chapters
{
    /// <summary>Only the beginning of a heading counts: what follows may be text that has run into it.</summary>
    private const int HeadingLength = 24;

    /// <summary>The words that tell; the first row that fits decides.</summary>
    public static readonly IReadOnlyList<(ChapterKind Kind, Regex Words, string Example)> Rules =
    [
        (
            ChapterKind.Phases,
            Words("步骤|(?:时间|进度|工作|实施|推进)安排|阶段|时间节点|时间进度"),
            "工作步骤及时间安排"
        ),
        (
            ChapterKind.Organisation,
            Words("组织(?:领导|机构|保障|架构)|领导小组|领导机构|机构设置"),
            "组织领导"
        ),
        (
            ChapterKind.Demands,
            Words("(?:工作|整改|有关|纪律|相关)要求$|保障措施|工作保障|监督保障|^要求"),
            "工作要求"
        ),
        (
            ChapterKind.Aims,
            Words(
                "总体(?:要求|目标|思路)|指导思想|(?:工作|整改|总体|主要)目标|基本(?:原则|情况)|工作原则|^目标"
            ),
            "总体要求"
        ),
        (
            ChapterKind.Content,
            Words(
                "整改(?:的)?(?:主要)?(?:内容|任务|事项|清单|措施|重点)|问题(?:及|和|、|与)(?:具体)?(?:整改)?措施"
                    + "|(?:具体|主要|重点)(?:的)?(?:问题|整改|任务|措施|内容)|反馈(?:的)?问题|存在(?:的)?(?:主要|突出)?问题"
            ),
            "整改内容及措施"
        ),
    ];

    /// <summary>The chapters, in order.</summary>
    public static IReadOnlyList<Chapter> Of(IReadOnlyList<Segment> segments)
    {
        List<Chapter> chapters = [];
        Segment? title = null;
        List<Segment> body = [];
        foreach (var segment in segments)
        {
            if (!segment.Is(MarkerKind.Chapter))
            {
                body.Add(segment);
                continue;
            }
            chapters.Add(new(KindOf(title), title, body));
            (title, body) = (segment, []);
        }
        chapters.Add(new(KindOf(title), title, body));
        return chapters;
    }

    private static ChapterKind KindOf(Segment? title)
    {
        if (title is null)
            return ChapterKind.Other;
        var heading = title.Plain.TrimEnd('。', '：', ' ');
        heading = heading[..Math.Min(heading.Length, HeadingLength)];
        return Rules.FirstOrDefault(rule => rule.Words.IsMatch(heading)).Kind;
    }

    private static Regex Words(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
