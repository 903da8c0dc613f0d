using System.CommandLine;
using Approvals.Casework.Audit;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>--as</c>: who it is that does what nobody does for another.</summary>
internal sealed class WhoOption : Option<string>
{
    public WhoOption()
        : base("--as")
    {
        HelpName = "PERSON";
        Description = "Who it is, by their code; nobody does it for another";
        Required = true;
    }

    public Deed Of(ParseResult given) =>
        new(Channel.Console)
        {
            By = new PersonId(given.GetRequiredValue(this)),
            Account = Environment.UserName,
        };
}
