using System.CommandLine;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>CASE</c>: a case by its number.</summary>
internal sealed class CaseArgument : Argument<long>
{
    public CaseArgument()
        : base("CASE")
    {
        Description = "The number of the case";
    }

    public CaseId Of(ParseResult given) => new(given.GetValue(this));
}
