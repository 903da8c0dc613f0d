namespace Approvals.Casework.Documents;

/// <summary>
/// Breaks titles by sense: no word, number or name of a rule is torn; lines are of like length, and a short line stands
/// first or last, so that they form a trapezoid or a diamond.
/// </summary>
internal static class TitleLines
{
    /// <summary>Characters on a line: as many of 22 points as fit between the edges of the type area.</summary>
    public const int MaxLength = 20;

    private const int TornWord = 200;
    private const int TornName = 120;
    private const int Dangling = 80; // A line that begins with 的, or a mark that must not begin one.
    private const int NoPause = 12;

    /// <summary>Words that titles of this office are made of; longer ones hold shorter ones.</summary>
    private static readonly string[] Words =
    [
        "关于",
        "落实",
        "贯彻",
        "反馈",
        "意见",
        "整改",
        "进展",
        "情况",
        "报告",
        "通知",
        "通报",
        "请示",
        "函件",
        "纪要",
        "记录",
        "巡察",
        "巡视",
        "党组",
        "会议",
        "领导",
        "小组",
        "办公室",
        "方案",
        "措施",
        "清单",
        "台账",
        "月报",
        "销号",
        "审批",
        "审批表",
        "审批单",
        "督办",
        "谈话",
        "提醒",
        "清退",
        "资金",
        "汇总",
        "封面",
        "问题",
        "专题",
        "民主",
        "生活会",
        "县委",
        "组织",
        "工作",
        "集中",
        "阶段",
        "民政局",
        "人员",
        "名单",
        "档案",
        "目录",
        "公开",
        "说明",
        "事项",
        "制度",
        "管理",
        "监督",
        "检查",
        "责任",
        "分工",
        "建设",
        "服务",
        "开展",
        "加强",
    ];

    /// <summary>The lines of a title.</summary>
    public static IReadOnlyList<string> Of(string title)
    {
        if (title.Contains('\n'))
            return [.. title.Split('\n').SelectMany(Of)];
        if (Width(title) <= MaxLength)
            return [title];
        var costs = Costs(title);
        for (var count = (int)Math.Ceiling(Width(title) / MaxLength); ; count++)
        {
            if (Ends(title, costs, count) is { } ends)
                return [.. ends.Select((end, at) => title[(at == 0 ? 0 : ends[at - 1])..end])];
        }
    }

    /// <summary>The width in characters: letters and digits take half of one.</summary>
    public static double Width(string text) =>
        text.Sum(c => c < 0x2E80 && c is not ('“' or '”' or '—') ? 0.5 : 1);

    /// <summary>Where the lines end that cost least together, or null where so few lines cannot hold it.</summary>
    private static List<int>? Ends(string title, int[] costs, int count)
    {
        var ideal = Width(title) / count;
        var best = new Dictionary<int, (double Cost, List<int> Ends)> { [0] = (0, []) };
        for (var line = 1; line <= count; line++)
        {
            var next = new Dictionary<int, (double Cost, List<int> Ends)>();
            foreach (var (from, (cost, ends)) in best)
            {
                for (
                    var to = from + 1;
                    to <= title.Length && Width(title[from..to]) <= MaxLength;
                    to++
                )
                {
                    var total =
                        cost + Shape(title[from..to], ideal) + (to < title.Length ? costs[to] : 0);
                    if (!next.TryGetValue(to, out var known) || total < known.Cost)
                        next[to] = (total, [.. ends, to]);
                }
            }

            best = next;
        }

        return best.TryGetValue(title.Length, out var found) ? found.Ends : null;
    }

    private static double Shape(string line, double ideal)
    {
        var off = Width(line) - ideal;
        return off * off;
    }

    /// <summary>What a break before each character costs.</summary>
    private static int[] Costs(string title)
    {
        var costs = new int[title.Length];
        Array.Fill(costs, NoPause);
        var depth = 0;
        for (var at = 1; at < title.Length; at++)
        {
            depth +=
                title[at - 1] is '《' or '（' or '〔' or '“' ? 1
                : title[at - 1] is '》' or '）' or '〕' or '”' ? -1
                : 0;
            var (before, after) = (title[at - 1], title[at]);
            if (depth > 0)
                costs[at] = TornName;
            else if (after is '的' or '和' or '及' or '》' or '）' or '〕' or '”' or '、' or '，')
                costs[at] = Dangling;
            else if (
                IsNarrow(before) && IsNarrow(after)
                || IsNarrow(before) && after is '年' or '月' or '日' or '号'
            )
                costs[at] = TornName;
            else if (
                before is '的' or '、' or '，' or '》'
                || after is '《' or '（'
                || title[at..].StartsWith("关于", StringComparison.Ordinal)
            )
                costs[at] = 0;
        }

        foreach (var word in Words)
        {
            for (
                var at = title.IndexOf(word, StringComparison.Ordinal);
                at >= 0;
                at = title.IndexOf(word, at + 1, StringComparison.Ordinal)
            )
            {
                for (var inside = at + 1; inside < at + word.Length; inside++)
                    costs[inside] = Math.Max(costs[inside], TornWord);
            }
        }

        return costs;
    }

    private static bool IsNarrow(char one) => one < 0x2E80;
}
