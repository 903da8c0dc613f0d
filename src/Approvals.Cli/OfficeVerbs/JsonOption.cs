using System.CommandLine;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>--json</c>: for programs.</summary>
internal sealed class JsonOption : Option<bool>
{
    public JsonOption()
        : base("--json")
    {
        Description = "Answer in JSON, for programs";
    }
}
