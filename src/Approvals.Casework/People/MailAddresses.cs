using System.Text.RegularExpressions;

namespace Approvals.Casework.People;

/// <summary>Mail addresses, as far as an office has them: a name and a domain, and no comments, quotes or display
/// names.</summary>
public static partial class MailAddresses
{
    /// <summary>The greatest length (RFC 5321, 4.5.3.1.3).</summary>
    private const int MaxLength = 254;

    /// <summary>Whether a text is one.</summary>
    public static bool IsOne(string text) => text.Length <= MaxLength && Pattern().IsMatch(text);

    /// <summary>What stands behind the sign.</summary>
    /// <param name="address">A mail address.</param>
    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];

    [GeneratedRegex(@"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
    private static partial Regex Pattern();
}
