using Approvals.Casework.Audit;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Storing;

namespace Approvals.Casework.Cases;

/// <summary>Tells one case of a message or signal that came from outside, such as a letter: all in it who
/// wait.</summary>
public sealed class TellCase(Office office)
{
    /// <summary>Tells it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="news">What came.</param>
    /// <param name="deed">Who enters it.</param>
    /// <param name="cancel">Stops after the wait that is being told.</param>
    /// <returns>The answer for each wait of that name; empty where nothing waits for it.</returns>
    public async Task<IReadOnlyList<CaseAnswer>> RunAsync(
        CaseId id,
        Outgoing news,
        Deed deed,
        CancellationToken cancel
    )
    {
        if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return [CaseRunner.NoCase(id)];
        var answers = new List<CaseAnswer>();
        foreach (var command in Routing.Into(Stored.ReadState(loaded.Row.State), news).ToList())
            answers.Add(await office.Cases.RunAsync(id, command, deed, cancel));
        return answers;
    }
}
