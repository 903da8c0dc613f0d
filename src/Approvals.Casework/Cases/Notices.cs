using System.Security.Cryptography;
using System.Text;
using Approvals.Casework.Calendar;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Cases;

/// <summary>Makes rows of notices that were read.</summary>
internal static class Notices
{
    /// <summary>The row of a notice, proposed.</summary>
    public static CalendarNotice Of(
        CalendarYear year,
        string text,
        int number,
        PersonId by,
        DateTimeOffset now
    )
    {
        var notice = new CalendarNotice
        {
            Year = year.Year,
            Number = number,
            Source = year.Source,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            ImportedAt = now,
            ImportedBy = by,
        };
        foreach (var day in year.Days)
        {
            notice.Days.Add(
                new()
                {
                    Year = notice.Year,
                    Number = notice.Number,
                    On = day.On,
                    Kind = day.Kind,
                    Name = day.Name,
                }
            );
        }
        return notice;
    }
}
