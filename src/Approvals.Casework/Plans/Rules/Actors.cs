using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Who acts in a measure.</summary>
/// <param name="Roles">Leadership roles, as printed.</param>
/// <param name="Units">Departments, as printed.</param>
internal sealed partial record Actors(IReadOnlyList<string> Roles, IReadOnlyList<string> Units)
{
    /// <summary>Those whom the words of a measure name.</summary>
    public static Actors InText(string printed)
    {
        var plain = PlainForm.Of(printed);
        List<(int At, string Name)> names = [];
        foreach (var rule in ActorRules.All)
        foreach (Match match in rule.Pattern.Matches(plain))
        {
            var who = match.Groups["who"];
            if (who.Success && !IsWithinQuotation(plain, who.Index))
                names.AddRange(
                    ActorWords
                        .Names(printed.Substring(who.Index, who.Length))
                        .Where(name => !ActorWords.IsNoName(PlainForm.Of(name)))
                        .Where(name => rule.MayBePartyGroup || !ActorWords.IsPartyGroup(name))
                        .Select(name => (who.Index, name))
                );
        }
        return Of(names.OrderBy(n => n.At).Select(n => n.Name));
    }

    /// <summary>Those whom a label or a column names.</summary>
    public static Actors Labelled(string printed) => Of(ActorWords.Names(printed));

    /// <summary>Both, each name once.</summary>
    public Actors And(Actors other) =>
        new([.. Roles.Union(other.Roles)], [.. Units.Union(other.Units)]);

    /// <summary>Without the units of which the words say that they only help.</summary>
    public Actors WithoutHelpers(string printed) =>
        this with
        {
            Units =
            [
                .. Units.Where(unit =>
                    !Helps.Any(verb => printed.Contains(unit + verb, StringComparison.Ordinal))
                ),
            ],
        };

    private static readonly string[] Helps = ["配合", "协办", "协助", "协同", "参与"];

    private static Actors Of(IEnumerable<string> names)
    {
        List<string> roles = [];
        List<string> units = [];
        foreach (var name in names)
        {
            if (ActorWords.IsRole(name))
                roles.Add(name);
            else if (ActorWords.IsUnit(name))
                units.Add(name);
            if (UnitOfHead().Match(name) is { Success: true } head)
                units.Add(head.Groups[1].Value);
        }
        return new([.. roles.Distinct()], [.. units.Distinct()]);
    }

    private static bool IsWithinQuotation(string plain, int at) =>
        plain.LastIndexOf('《', at) is >= 0 and var open && plain.IndexOf('》', open) > at;

    /// <summary>The head of a department acts for it.</summary>
    [GeneratedRegex(
        "^(.{2,}?(?:科|股|室|处|办|中心|站))(?:主要)?(?:负责人|负责同志|主任|[科股室处站]?长)$"
    )]
    private static partial Regex UnitOfHead();
}
