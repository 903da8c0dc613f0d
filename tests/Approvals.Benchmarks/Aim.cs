namespace Approvals.Benchmarks;

/// <summary>A figure that is to be reached.</summary>
/// <param name="Text">Which.</param>
/// <param name="IsMet">Whether it is.</param>
internal sealed record Aim<T>(string Text, Predicate<T> IsMet)
{
    /// <summary>Tells whether aims are met.</summary>
    /// <returns>The text, and whether all are.</returns>
    public static (string Text, bool AreMet) Tell(IEnumerable<Aim<T>> aims, T figures)
    {
        var told = aims.Select(a => (a.Text, IsMet: a.IsMet(figures))).ToList();
        var texts = told.Select(a => $" {a.Text}: {(a.IsMet ? "met" : "NOT MET")}");
        return (string.Join(",", texts), told.TrueForAll(a => a.IsMet));
    }
}
