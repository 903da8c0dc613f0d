using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Reading;

namespace Approvals.Engine.Scenarios;

/// <summary>Who there is in a scenario.</summary>
/// <param name="Starter">Who began the case; null for nobody.</param>
/// <param name="Groups">The people of each group; whoever is in none is not there.</param>
/// <param name="Above">Who stands above each group or person, the nearest first.</param>
internal sealed record ScenarioStaff(
    string? Starter,
    ImmutableDictionary<string, ImmutableArray<string>> Groups,
    ImmutableDictionary<string, ImmutableArray<string>> Above
) : IStaffing
{
    /// <summary>What the field of a run says.</summary>
    public static ScenarioStaff Of(JsonFields fields)
    {
        var staff = new ScenarioStaff(
            fields["starter"]?.AsText(),
            Lists(fields["groups"]),
            Lists(fields["above"])
        );
        fields.RestIsUnknown();
        return staff;
    }

    public IEnumerable<string> Able(StaffedStep step) =>
        step.Assignee is { } assignee
            ? There([assignee])
            : There(step.Users)
                .Concat(step.Groups.SelectMany(MembersOf))
                .Distinct(StringComparer.Ordinal);

    public bool StarterMay(StaffedStep step) => true;

    IEnumerable<string> IStaffing.Above(StaffedStep step) =>
        (step.Assignee is { } assignee ? [assignee] : step.Users.Concat(step.Groups)).SelectMany(
            below => There(Above.GetValueOrDefault(below, []))
        );

    private IEnumerable<string> There(IEnumerable<string> people) =>
        people.Where(person => Groups.Values.Any(group => group.Contains(person)));

    private IEnumerable<string> MembersOf(string group) => Groups.GetValueOrDefault(group, []);

    private static ImmutableDictionary<string, ImmutableArray<string>> Lists(JsonAt? at)
    {
        var lists = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(
            StringComparer.Ordinal
        );
        foreach (var (name, list) in at?.Entries() ?? [])
            lists[name] = list.AsTexts();
        return lists.ToImmutable();
    }
}
