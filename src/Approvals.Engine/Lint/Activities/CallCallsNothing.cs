namespace Approvals.Engine.Lint.Activities;

/// <summary>A call activity calls a process or global task that exists (10.3.6).</summary>
internal static class CallCallsNothing
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var call in file.All("callActivity"))
        {
            var attribute = call.Xml.Attribute("calledElement");
            var name = attribute?.Value.Trim() ?? "";
            if (name.Length == 0)
            {
                if (!Vendors.NamesCalledElement(call))
                    yield return new Complaint(
                        call,
                        $"a calledElement of {call}",
                        "it has none"
                    ).UnlessExecutable();
            }
            else if (!IsComputed(name) && !Exists(file, call, name))
                yield return new(
                    call,
                    $"a process or global task '{name}' for {call}",
                    "there is none in the files that were checked together"
                )
                {
                    Attribute = attribute,
                    Called = LocalName(name),
                };
        }
    }

    private static bool Exists(LintSubject file, Node call, string name) =>
        file.Resolve(call.Xml, name) is Reference.Found or Reference.External
        || file.Library.Process(name) is not null
        || file.Library.Process(LocalName(name)) is not null;

    private static string LocalName(string name) =>
        name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static bool IsComputed(string name) =>
        name[0] == '='
        || name.Contains("${", StringComparison.Ordinal)
        || name.Contains("#{", StringComparison.Ordinal);
}
