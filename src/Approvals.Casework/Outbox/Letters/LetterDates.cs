using System.Diagnostics;
using System.Globalization;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>Days as letters say them; the year goes without saying.</summary>
internal static class LetterDates
{
    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];

    /// <summary>Such as <c>10月13日</c>, or <c>13 Oct</c>.</summary>
    public static string Short(DateOnly day, Language language) =>
        language switch
        {
            Language.Chinese => string.Create(
                CultureInfo.InvariantCulture,
                $"{day.Month}月{day.Day}日"
            ),
            Language.English => day.ToString("d MMM", CultureInfo.InvariantCulture),
            _ => throw new UnreachableException(language.ToString()),
        };

    /// <summary>Such as <c>10月13日（周五）</c>, or <c>Fri 13 Oct</c>.</summary>
    public static string Long(DateOnly day, Language language) =>
        language switch
        {
            Language.Chinese => $"{Short(day, language)}（周{Weekdays[(int)day.DayOfWeek]}）",
            Language.English => day.ToString("ddd d MMM", CultureInfo.InvariantCulture),
            _ => throw new UnreachableException(language.ToString()),
        };
}
