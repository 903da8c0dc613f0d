namespace Approvals.Engine.Tests.Properties;

/// <summary>
/// The numbers that a random thing is made of: each answers a question. When none are left the answer is 0, and that is
/// always the simplest; so a list that is cut short, or has smaller numbers, gives a simpler thing. That is how FsCheck
/// finds the simplest one that fails.
/// </summary>
internal sealed class Answers(IReadOnlyList<int> numbers)
{
    private int _asked;

    /// <summary>Whether there is anything left but zeros.</summary>
    public bool AreLeft => _asked < numbers.Count;

    /// <summary>A number from 0, below that one.</summary>
    public int Choose(int below) => AreLeft ? numbers[_asked++] % below : 0;

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Choose(times) == times - 1;

    /// <summary>One of these; the first is the simplest.</summary>
    public T OneOf<T>(params IReadOnlyList<T> all) => all[Choose(all.Count)];
}
