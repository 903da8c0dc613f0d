using Approvals.Casework.Tests.Databases;

namespace Approvals.Benchmarks.Storage;

/// <summary>A database that is given the statements of approvals without anybody who decides.</summary>
internal abstract class Alone : IAsyncDisposable
{
    /// <summary>The one for an office.</summary>
    public static Alone Of(MeasuredOffice measured, Recording recording, int workers)
    {
        if (measured.Kind == DatabaseKind.Sqlite)
            return new Loop(new(measured.Settings.DatabaseFile, recording), workers);
        return PostgresCluster.Instance.Programs is null
            ? new Unknown() // Somebody else's server: its pgbench is not at hand.
            : new Bench(new(measured.Settings.Postgres!, recording), workers);
    }

    /// <summary>Approvals per second as the database likes it best: writes in one pipeline, or commits that are
    /// shared.</summary>
    public abstract Task<double> RunAsync(TimeSpan @for);

    /// <summary>Approvals per second where each statement is a round trip, or each command a commit.</summary>
    public abstract Task<double> RunPlainlyAsync(TimeSpan @for);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Loop(BareSqlite bare, int workers) : Alone
    {
        public override Task<double> RunAsync(TimeSpan @for) =>
            Task.Run(() => bare.Run(workers, @for));

        public override Task<double> RunPlainlyAsync(TimeSpan @for) =>
            Task.Run(() => bare.Run(1, @for));

        public override ValueTask DisposeAsync()
        {
            bare.Dispose();
            return base.DisposeAsync();
        }
    }

    private sealed class Bench(Pgbench pgbench, int workers) : Alone
    {
        public override Task<double> RunAsync(TimeSpan @for) =>
            pgbench.RunAsync(workers, inPipeline: true, @for);

        public override Task<double> RunPlainlyAsync(TimeSpan @for) =>
            pgbench.RunAsync(workers, inPipeline: false, @for);
    }

    private sealed class Unknown : Alone
    {
        public override Task<double> RunAsync(TimeSpan @for) => Task.FromResult(0.0);

        public override Task<double> RunPlainlyAsync(TimeSpan @for) => Task.FromResult(0.0);
    }
}
