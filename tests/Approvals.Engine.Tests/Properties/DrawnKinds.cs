using Approvals.Engine.Model;
using Approvals.Engine.Tests.CoverageTests;

namespace Approvals.Engine.Tests.Properties;

/// <summary>How many random processes had each thing that the page of coverage lists.</summary>
internal sealed class DrawnKinds
{
    private readonly Dictionary<EventPosition, int> _events = EventPosition.All.ToDictionary(
        e => e,
        _ => 0
    );

    private readonly Dictionary<Feature, int> _features = Feature.All.ToDictionary(f => f, _ => 0);
    private int _processes;

    /// <summary>What there is, with how many in a hundred processes had it; the rarest first.</summary>
    public IEnumerable<(string What, double Percent)> Shares =>
        _events
            .Select(e => (What: $"{e.Key.Kind}, {e.Key.Position}", Count: e.Value))
            .Concat(_features.Select(f => (What: f.Key.Name, Count: f.Value)))
            .Select(c => (c.What, 100.0 * c.Count / _processes))
            .OrderBy(c => c.Item2)
            .ThenBy(c => c.What, StringComparer.Ordinal);

    /// <summary>Counts what there is in a file.</summary>
    public void Add(Library library)
    {
        _processes++;
        var elements = library.Processes.Values.SelectMany(p => p.Elements.Values).ToList();
        foreach (var place in elements.OfType<Element.Event>().Select(EventPosition.Of).Distinct())
            _events[place]++;
        foreach (var feature in Feature.All.Where(f => elements.Exists(e => f.IsIn(e))))
            _features[feature]++;
    }
}
