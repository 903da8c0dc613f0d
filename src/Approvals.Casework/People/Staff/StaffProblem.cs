using System.Globalization;
using Approvals.Casework.Wording;

namespace Approvals.Casework.People.Staff;

/// <summary>Something wrong in a file of staff, with its place.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="What">What is wrong.</param>
public sealed record StaffProblem(string File, int Line, Verdict What)
{
    /// <summary>It in words, beginning with its place.</summary>
    public string Text(Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {What.Text(language)}");
}

/// <summary>
/// What was read from the files of staff; where there are problems, nothing of it is to be stored.
/// </summary>
/// <param name="Rows">The rows without those that are wrong.</param>
/// <param name="Problems">All that is wrong, in the order of files and lines.</param>
public sealed record StaffReading(OfficeRows Rows, IReadOnlyList<StaffProblem> Problems);
