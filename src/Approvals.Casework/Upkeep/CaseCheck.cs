using System.Buffers;
using System.Text;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Casework.Upkeep;

/// <summary>Checks that a case is what its journal says: its head, its state, and the rows that follow from
/// that.</summary>
internal static class CaseCheck
{
    /// <summary>What is wrong. Seals are checked elsewhere.</summary>
    public static IEnumerable<Flaw> FlawsOf(WholeCase one)
    {
        var id = one.Case.Id.ToString();
        if (
            one.Journal is not [.., var last]
            || last.Number != one.Case.Version
            || !last.Hash.AsSpan().SequenceEqual(one.Case.Head)
        )
        {
            yield return new(FlawKind.HeadDiffers, id, one.Case.Version);
            yield break; // The rest would say the same again.
        }
        var standing = new ReplayedStanding();
        if (Replay(one.Journal, standing) is not { } state)
            yield break; // A row that cannot be read has been told as altered.
        if (!BytesOf(state).AsSpan().SequenceEqual(one.Case.State))
        {
            yield return new(FlawKind.StateDiffers, id, one.Case.Version);
            yield break;
        }
        foreach (var table in TablesThatDiffer(one, state).Concat(standing.TablesThatDiffer(one)))
            yield return new(FlawKind.RowsDiffer, id, null, table);
    }

    private static CaseState? Replay(
        IReadOnlyList<CaseJournalRow> journal,
        ReplayedStanding standing
    )
    {
        var state = CaseState.New;
        foreach (var row in journal)
        {
            try
            {
                var facts = FactJson.ReadAll(Encoding.UTF8.GetBytes(row.Facts));
                var after = state.Evolve(facts);
                standing.Take(state, after, facts, row);
                state = after;
            }
            catch (StoredFormatException)
            {
                return null;
            }
        }
        return state;
    }

    private static byte[] BytesOf(CaseState state)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        Stored.WriteState(state, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private static IEnumerable<string> TablesThatDiffer(WholeCase one, CaseState state)
    {
        var waits = state.Waits.ToArray();
        var called = state
            .Instances.ToArray()
            .Where(i => i is { Request: not null, Incident: null })
            .Select(i => i.Key);
        if (!Same(state.OpenTasks.Select(TaskOf), one.Tasks.Select(TaskOf)))
            yield return "task";
        if (
            !Same(
                waits.OfType<Wait.Timer>().Select(t => (t.Key, t.DueAt.UtcTicks)),
                one.Timers.Select(t => (t.Key, t.DueAt.UtcTicks))
            )
        )
            yield return "timer";
        if (
            !Same(
                waits.Where(w => w is Wait.Message or Wait.Signal).Select(w => w.Key),
                one.Subscriptions.Select(s => s.Key)
            )
        )
            yield return "subscription";
        if (!Same(called, one.FunctionCalls.Select(f => f.Key)))
            yield return "function_call";
    }

    private static (int, string?, long?) TaskOf(Instance instance) =>
        (instance.Key, instance.Task!.Assignee, instance.Task.DueAt?.UtcTicks);

    private static (int, string?, long?) TaskOf(TaskRow row) =>
        (row.Key, row.Assignee?.Value, row.DueAt?.UtcTicks);

    private static bool Same<T>(IEnumerable<T> expected, IEnumerable<T> found) =>
        expected.Order().SequenceEqual(found.Order());
}
