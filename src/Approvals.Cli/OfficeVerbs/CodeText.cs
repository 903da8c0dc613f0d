using System.Globalization;
using System.Text.Json;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>Names to the outside, in kebab-case: <c>task-completed</c>.</summary>
internal static class CodeText
{
    public static string Of<T>(T value)
        where T : struct, Enum => Kebab(value.ToString());

    public static string OfType(object value) => Kebab(value.GetType().Name);

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
