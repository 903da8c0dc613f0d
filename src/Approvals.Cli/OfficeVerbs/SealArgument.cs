using System.CommandLine;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>SEAL</c>: a restricted text by the seal that its case has of it.</summary>
internal sealed class SealArgument : Argument<string?>
{
    private const int Digits = 64;

    public SealArgument()
        : base("SEAL")
    {
        Description = "The seal of the text: 64 hexadecimal digits";
        Validators.Add(result =>
        {
            if (
                result.Tokens is [var seal]
                && (seal.Value.Length != Digits || !seal.Value.All(char.IsAsciiHexDigit))
            )
                result.AddError($"Expected a SEAL of {Digits} hexadecimal digits.");
        });
    }

    public string? Of(ParseResult given) => given.GetValue(this)?.ToLowerInvariant();
}
