using System.Globalization;
using System.Text.RegularExpressions;
using Approvals.Casework.Storage;

namespace Approvals.Casework.People.Staff;

/// <summary>
/// A line of a file. What cannot be read is complained about, and read as a default; see <see cref="IsGood"/>.
/// </summary>
internal sealed partial class CsvRow(
    string file,
    int line,
    IReadOnlyList<string> columns,
    IReadOnlyList<string> cells,
    List<StaffProblem> problems
)
{
    /// <summary>Whether nothing was complained about.</summary>
    public bool IsGood { get; private set; } = true;

    public void Complain(string reason, params ReadOnlySpan<(string, string)> values) =>
        Complain(Verdict.Refuse(reason, values));

    public void Complain(Verdict what)
    {
        IsGood = false;
        problems.Add(new(file, line, what));
    }

    public string? Optional(string column)
    {
        var at = columns.ToList().IndexOf(column);
        return at < 0 || cells[at].Length == 0 ? null : cells[at];
    }

    public string Text(string column)
    {
        if (Optional(column) is { } text)
            return text;

        Complain("cell-empty", ("column", column));
        return "";
    }

    public string Code(string column)
    {
        var code = Text(column);
        if (code.Length > 0 && !CodePattern().IsMatch(code))
            Complain("bad-code", ("column", column), ("value", code));
        return code;
    }

    /// <summary>The codes of a cell, with semicolons between; none where it is empty.</summary>
    public string[] Codes(string column) =>
        Optional(column)
            ?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        ?? [];

    public T OneOf<T>(string column)
        where T : struct, Enum => OneOf<T>(column, Text(column));

    public T OneOf<T>(string column, string code)
        where T : struct, Enum
    {
        if (!StoredCode.TryRead<T>(code, out var value) && code.Length > 0)
            Complain("unknown-value", ("column", column), ("value", code));
        return value;
    }

    public bool YesOrNo(string column)
    {
        var text = Text(column);
        if (text is not ("yes" or "no" or ""))
            Complain("neither-yes-nor-no", ("column", column), ("value", text));
        return text == "yes";
    }

    public int Number(string column)
    {
        var text = Text(column);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;

        if (text.Length > 0)
            Complain("bad-number", ("column", column), ("value", text));
        return 0;
    }

    /// <summary>A mail address; null where the cell is empty or there is no such column.</summary>
    public string? Mail(string column)
    {
        var address = Optional(column);
        if (address is not null && !MailAddresses.IsOne(address))
            Complain("bad-mail", ("column", column), ("value", address));
        return address;
    }

    /// <summary>The two days of a period, of the columns <c>from</c> and <c>until</c>.</summary>
    public (DateOnly From, DateOnly? Until) Period()
    {
        var from = Date("from", Text("from")) ?? default;
        var until = Date("until", Optional("until"));
        if (IsGood && until < from)
            Complain("ends-before-it-begins");
        return (from, until);
    }

    private DateOnly? Date(string column, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;

        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return date;
        }

        Complain("bad-date", ("column", column), ("value", text));
        return null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex CodePattern();
}
