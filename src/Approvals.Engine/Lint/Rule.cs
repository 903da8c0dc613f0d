using Approvals.Engine.Model;

namespace Approvals.Engine.Lint;

/// <summary>A rule that files are checked against.</summary>
/// <param name="Id">Its name in findings, in kebab-case; never changed.</param>
/// <param name="Severity">How bad it is to break it; a complaint may say less.</param>
/// <param name="Check">What it has to say about a file.</param>
/// <param name="Profile">Where it holds: everywhere, or only in an office.</param>
internal sealed record Rule(
    string Id,
    Severity Severity,
    Func<LintSubject, IEnumerable<Complaint>> Check,
    Profile Profile = Profile.Plain
);
