using Approvals.Benchmarks;
using Approvals.Benchmarks.Engine;
using Approvals.Benchmarks.Storage;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

switch (args)
{
    case ["--goals"]:
        return await Goals.PrintAsync();
    case ["--engine"]:
        return EngineTable.Print();
    case ["--storage"]:
        return await StorageTable.Full.PrintAsync();
    case ["--storage", "--short"]:
        return await StorageTable.Short.PrintAsync();
    case ["--storage-size"]:
        return await SizeTable.PrintAsync();
    case ["--storage-stages"]:
        return await Stages.PrintAsync();
    case ["--ledger"]:
        return await LedgerTable.PrintAsync();
    case ["--feelin"]:
        return await FeelinComparison.PrintAsync();
    default:
        // As many rounds on a busy machine as on a quiet one; by default there are up to a hundred.
        var settings = ManualConfig
            .Create(DefaultConfig.Instance)
            .AddJob(
                Job.Default.WithWarmupCount(6)
                    .WithIterationCount(15)
                    .WithIterationTime(TimeInterval.FromMilliseconds(200))
                    .AsDefault()
            )
            .AddColumn(StatisticColumn.Median);
        BenchmarkSwitcher
            .FromAssembly(typeof(Program).Assembly)
            .Run(args is [] ? ["--filter", "*"] : args, settings);
        return 0;
}
