namespace Approvals.Engine.Lint.Activities;

/// <summary>A script says in which language it is (10.3.3); without that it is FEEL here.</summary>
internal static class ScriptFormat
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from task in file.All("scriptTask")
        where task.Child("script") is not null && string.IsNullOrWhiteSpace(task["scriptFormat"])
        select new Complaint(
            task,
            $"a scriptFormat of {task}",
            "it has none, and its script is taken for FEEL"
        );
}
