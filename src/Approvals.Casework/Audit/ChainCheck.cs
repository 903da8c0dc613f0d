using Approvals.Casework.Storage;

namespace Approvals.Casework.Audit;

/// <summary>
/// Checks chains of sealed rows. The office's chain comes first: it holds the heads that cases had, by which it is seen
/// that rows at the end of a case, or a case as a whole, are missing.
/// </summary>
internal sealed class ChainCheck
{
    private readonly List<Flaw> _flaws = [];
    private readonly Dictionary<CaseId, List<ChainHead>> _noted = [];
    private readonly HashSet<CaseId> _seen = [];
    private SealedEntry? _last;
    private DateTimeOffset? _headsEnteredAt;

    /// <summary>How many rows came.</summary>
    public long Rows { get; private set; }

    /// <summary>How many cases they were of.</summary>
    public long Cases => _seen.Count;

    /// <summary>The last row of the office's chain.</summary>
    public ChainHead? OfficeHead { get; private set; }

    /// <summary>Notes something that is wrong.</summary>
    public void Add(Flaw flaw)
    {
        if (_flaws.Count < Verification.MaxFlaws)
            _flaws.Add(flaw);
    }

    /// <summary>Takes a seal of the office's chain that somebody noted elsewhere: the row must still have it.</summary>
    public void Expect(ChainHead office) => _officeNoted.Add(office);

    private readonly List<ChainHead> _officeNoted = [];

    /// <summary>Takes the next row: those of the office's chain first, then case by case, each in its order.</summary>
    public void Take(SealedEntry entry)
    {
        Rows++;
        var isFirst = _last is null || _last.Chain != entry.Chain;
        if (isFirst)
            EndChain();
        if (entry.Chain is { } id)
            _seen.Add(id);

        var (expected, previous) = isFirst ? (1, Seal.None) : (_last!.Number + 1, _last.Hash);
        var seal = Seal.Of(entry.Algorithm, entry.Text.Span);
        var isAltered = !seal.AsSpan().SequenceEqual(entry.Hash);
        if (isAltered)
            Add(new(FlawKind.Altered, Place.Of(entry.Chain), entry.Number));
        else if (entry.Number != expected)
            Add(new(FlawKind.Gap, Place.Of(entry.Chain), entry.Number));
        else if (!entry.Previous.AsSpan().SequenceEqual(previous))
            Add(new(FlawKind.NotLinked, Place.Of(entry.Chain), entry.Number));

        CheckNoted(entry);
        if (entry.Chain is null)
        {
            OfficeHead = new(entry.Number, Seal.Text(entry.Hash));
            if (!isAltered) // What it says then is nobody's word.
                NoteHeads(entry);
        }
        _last = entry;
    }

    /// <summary>What came of it, when all rows have come.</summary>
    /// <param name="isComplete">Whether all cases were among them, so that one that is missing is missing
    /// indeed.</param>
    /// <param name="destroyedTexts">How many restricted texts were destroyed.</param>
    public Verification Finish(bool isComplete, long destroyedTexts)
    {
        EndChain();
        foreach (var noted in _officeNoted)
            Add(new(FlawKind.EndMissing, Place.Of(null), noted.Number));
        foreach (var (id, heads) in _noted.OrderBy(n => n.Key.Value))
        {
            if (isComplete && !_seen.Contains(id))
                Add(new(FlawKind.CaseMissing, Place.Of(id), heads.Max(h => h.Number)));
        }
        return new(Rows, Cases, [.. _flaws], OfficeHead, _headsEnteredAt, destroyedTexts);
    }

    // What was noted of a case and has not come by its end is missing there.
    private void EndChain()
    {
        if (_last?.Chain is { } id && _noted.Remove(id, out var left))
        {
            foreach (var head in left)
                Add(new(FlawKind.EndMissing, Place.Of(id), head.Number));
        }
    }

    private void CheckNoted(SealedEntry entry)
    {
        var noted = entry.Chain is { } id ? _noted.GetValueOrDefault(id) : _officeNoted;
        if (noted is null)
            return;
        foreach (var head in noted.Where(h => h.Number == entry.Number).ToList())
        {
            if (
                !string.Equals(head.Hash, Seal.Text(entry.Hash), StringComparison.OrdinalIgnoreCase)
            )
                Add(new(FlawKind.NotAsNoted, Place.Of(entry.Chain), entry.Number));
            noted.Remove(head);
        }
    }

    private void NoteHeads(SealedEntry entry)
    {
        if (CaseHeads.Read(entry.Text) is not { } entered)
            return;
        _headsEnteredAt = entered.Until;
        foreach (var (id, head) in entered.Heads)
        {
            if (!_noted.TryGetValue(id, out var known))
                _noted.Add(id, known = []);
            known.Add(head);
        }
    }
}
