using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Approvals.Casework.Plans.Files.Excel;

/// <summary>How the numbers of cells are shown: which of them are dates or percentages.</summary>
internal sealed partial class CellForms
{
    private const int FirstOwnFormat = 164; // Those before are built in.
    private const int DaysOfWrongLeapYear = 60; // Excel has a 29 February 1900: days before it lie one further.
    private const int DaysFrom1900To1904 = 1462;
    private const double MaxDay = 2_958_466; // The first of the year 10000.

    private enum Form
    {
        Number,
        Percent,
        Date,
        Month,
        Time,
        Moment,
    }

    private readonly Form[] _forms;
    private readonly bool _isFrom1904;

    public CellForms(Stylesheet? styles, bool isFrom1904)
    {
        _isFrom1904 = isFrom1904;
        var own = new Dictionary<uint, string>();
        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format is { NumberFormatId.Value: var id, FormatCode.Value: { } code })
                own.TryAdd(id, code);
        }

        _forms =
        [
            .. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(cell =>
                FormOf(cell.NumberFormatId?.Value ?? 0, own)
            ),
        ];
    }

    /// <summary>The text of a number as the file has it, in the form of a style.</summary>
    public string Text(string number, uint style)
    {
        if (
            !double.TryParse(
                number,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var value
            ) || !double.IsFinite(value)
        )
            return number;

        var form = style < _forms.Length ? _forms[style] : Form.Number;
        if (form == Form.Percent)
            return Plain(value * 100) + "%";
        if (form == Form.Number || value is < 0 or >= MaxDay - DaysFrom1900To1904)
            return Plain(value);

        var at = Moment(value);
        return form switch
        {
            Form.Month => $"{at.Year}年{at.Month}月", // No day was meant.
            Form.Time => Clock(at),
            Form.Moment when at.TimeOfDay != TimeSpan.Zero => $"{Day(at)} {Clock(at)}",
            _ => Day(at),
        };
    }

    /// <summary>A day as text.</summary>
    public static string Day(DateTime at) =>
        at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(DateTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>As it was typed: fifteen digits are what Excel keeps; more are the noise of binary fractions.</summary>
    private static string Plain(double value) =>
        Math.Abs(value) is < 1e15 and > 1e-7 or 0
            ? Math.Round((decimal)value, 12)
                .ToString("0.############", CultureInfo.InvariantCulture)
            : value.ToString("G15", CultureInfo.InvariantCulture);

    private DateTime Moment(double days)
    {
        if (_isFrom1904)
            days += DaysFrom1900To1904;
        else if (days < DaysOfWrongLeapYear)
            days += 1;
        var minutes = Math.Round(days * 24 * 60);
        return new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(minutes);
    }

    /// <summary>The built-in ones from 27 to 36 and from 50 on are those of Excel in Chinese.</summary>
    private static Form FormOf(uint format, Dictionary<uint, string> own) =>
        own.TryGetValue(format, out var code) ? FormOf(code)
        : format >= FirstOwnFormat ? Form.Number
        : format switch
        {
            9 or 10 => Form.Percent,
            (>= 14 and <= 16) or (>= 28 and <= 31) or 51 or 53 or 54 or 58 => Form.Date,
            17 or 27 or 36 or 50 or 52 or 57 => Form.Month,
            (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => Form.Time,
            22 => Form.Moment,
            _ => Form.Number,
        };

    private static Form FormOf(string code)
    {
        var letters = Quoted().Replace(code.Split(';')[0], "").ToLowerInvariant();
        var isDay = letters.Contains('d');
        var isYear = letters.Contains('y') || letters.Contains('e') && letters.Contains('m');
        var isTime = letters.Contains('h') || letters.Contains('s');
        if (letters.Contains('%'))
            return Form.Percent;
        if (isDay || isYear)
            return isTime ? Form.Moment
                : isDay || !letters.Contains('m') ? Form.Date
                : Form.Month;
        return isTime ? Form.Time
            : letters.Contains('m') ? Form.Month
            : Form.Number;
    }

    /// <summary>What a format shows as it is, colours and languages.</summary>
    [GeneratedRegex(
        """
            "[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]|general
            """,
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Quoted();
}
