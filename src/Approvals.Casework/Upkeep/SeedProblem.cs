using Approvals.Casework.Calendar;
using Approvals.Casework.People.Staff;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Upkeep;

/// <summary>What is wrong in a file of seeds.</summary>
public sealed class SeedProblem
{
    private readonly Func<Language, string> _say;

    internal SeedProblem(string file, CalendarProblem problem) =>
        _say = language => $"{file}: {problem.Message(language)}";

    internal SeedProblem(StaffProblem problem) => _say = problem.Text;

    /// <summary>It in words, with the file and the line.</summary>
    public string Say(Language language) => _say(language);
}
