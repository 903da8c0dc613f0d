using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Casework.Cases;

/// <summary>Calls the functions that cases have asked for. It may run as often as one likes, in several
/// processes.</summary>
public sealed class RunFunctions(Office office, IReadOnlyDictionary<string, CaseFunction> functions)
{
    /// <summary>Calls what is asked for.</summary>
    /// <param name="cancel">Stops after the function that is being called.</param>
    /// <returns>How many were asked for.</returns>
    public Task<int> RunAsync(CancellationToken cancel) =>
        new Sweep(office.Database, office.Clock).RunAsync<FunctionCallRow>(
            office.Tables.DueFunctionCalls,
            CallAsync,
            key =>
            {
                var (id, call) = Read(key);
                return row => row.CaseId == id && row.Key == call;
            },
            cancel
        );

    private async Task CallAsync(object[] key, CancellationToken cancel)
    {
        var (id, call) = Read(key);
        if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return;
        var state = Stored.ReadState(loaded.Row.State);
        if (state.Find(call)?.Request is not { } request)
            return; // It was answered, or is not needed any more.
        if (!functions.TryGetValue(request.Name, out var function))
            throw new InvalidOperationException(
                $"Expected a function '{request.Name}' in this program, but there is none."
            );
        var command = await AnswerAsync(function, id, call, request, cancel);
        await office.Cases.RunAsync(id, command, Deed.OfFunction, CancellationToken.None);
    }

    private static async Task<Command> AnswerAsync(
        CaseFunction function,
        CaseId id,
        int call,
        FunctionRequest request,
        CancellationToken cancel
    )
    {
        try
        {
            return new Command.CompleteFunction(
                call,
                await function((id, call), request.Inputs, cancel)
            );
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever a function fails with is told to its case, which tries again or waits for help.
            return new Command.FailFunction(call, e.Message);
        }
    }

    private static (CaseId Case, int Key) Read(object[] key) =>
        (
            new(Convert.ToInt64(key[0], CultureInfo.InvariantCulture)),
            Convert.ToInt32(key[1], CultureInfo.InvariantCulture)
        );
}
