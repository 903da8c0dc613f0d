using System.Globalization;

namespace Approvals.Casework.Plans.Files;

/// <summary>What is noticed while a file is read.</summary>
internal sealed class FileProblems
{
    private readonly List<PlanFileProblem> _all = [];

    public IReadOnlyList<PlanFileProblem> All => _all;

    public bool HasError => _all.Any(p => p.Severity == FindingSeverity.Error);

    /// <summary>The file is not read. Gives false, for the one who says so to pass on.</summary>
    public bool Refuse(string code, params ReadOnlySpan<object> values) =>
        RefuseAt(null, code, values);

    public bool RefuseAt(int? line, string code, params ReadOnlySpan<object> values)
    {
        Add(FindingSeverity.Error, line, code, values);
        return false;
    }

    public void Warn(int? line, string code, params ReadOnlySpan<object> values) =>
        Add(FindingSeverity.Warning, line, code, values);

    public void Tell(int? line, string code, params ReadOnlySpan<object> values) =>
        Add(FindingSeverity.Info, line, code, values);

    private void Add(FindingSeverity severity, int? line, string code, ReadOnlySpan<object> values)
    {
        var words = new string[values.Length];
        for (var at = 0; at < values.Length; at++)
            words[at] = Convert.ToString(values[at], CultureInfo.InvariantCulture) ?? "";
        _all.Add(new(severity, code, line, [.. words]));
    }
}
