using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases;

/// <summary>Fires the timers of cases whose time has come. It may run as often as one likes, in several
/// processes.</summary>
public sealed class FireDueTimers(Office office)
{
    /// <summary>Fires what is due.</summary>
    /// <param name="cancel">Stops after the timer that is being fired.</param>
    /// <returns>How many were due.</returns>
    public Task<int> RunAsync(CancellationToken cancel) =>
        new Sweep(office.Database, office.Clock).RunAsync<TimerRow>(
            office.Tables.DueTimers,
            FireAsync,
            key =>
            {
                var (id, timer) = Read(key);
                return row => row.CaseId == id && row.Key == timer;
            },
            cancel
        );

    // What comes of it does not matter here: whatever is not there any more was done a moment ago by somebody else.
    private Task<CaseAnswer> FireAsync(object[] key, CancellationToken cancel)
    {
        var (id, timer) = Read(key);
        return office.Cases.RunAsync(id, new Command.FireTimer(timer), Deed.OfClock, cancel);
    }

    private static (CaseId Case, int Key) Read(object[] key) =>
        (
            new(Convert.ToInt64(key[0], CultureInfo.InvariantCulture)),
            Convert.ToInt32(key[1], CultureInfo.InvariantCulture)
        );
}
