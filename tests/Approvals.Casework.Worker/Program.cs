using System.Globalization;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Definitions;
using Approvals.Casework.Upkeep;
using Approvals.Casework.Worker;
using Approvals.Engine;

// work FOLDER POSTGRES|- DATA BOARD SEED MINUTES: an office that works until it is killed.
// race FOLDER POSTGRES|-: an office that completes what it is told to.
var settings = new OfficeSettings(args[1]) { Postgres = args[2] == "-" ? null : args[2] };
if (args[0] == "race")
{
    await using var racing = await Office.OpenAsync(
        settings,
        TimeProvider.System,
        CancellationToken.None
    );
    await Racer.RunAsync(racing);
    return;
}

var (data, seed) = (args[3], int.Parse(args[5], CultureInfo.InvariantCulture));
var ahead = TimeSpan.FromMinutes(int.Parse(args[6], CultureInfo.InvariantCulture));
using var board = PhaseBoard.Open(args[4]);
using var watch = new PhaseWatch(board);
await using var office = await Office.OpenAsync(
    settings,
    new AheadClock(ahead),
    CancellationToken.None
);
await new LoadSeeds(office).RunAsync(Path.Combine(data, "staff"), CancellationToken.None);
foreach (
    var (file, process) in new[]
    {
        ("two-step", "two-step"),
        ("two-parallel", "two-parallel"),
        ("reminded", "reminded"),
        ("asking", "asking"),
        ("asking", "answering"),
    }
)
{
    var text = await File.ReadAllTextAsync(Path.Combine(data, "definitions", $"{file}.bpmn"));
    await new PublishDefinition(office).RunAsync(
        [new SourceFile(file, text)],
        process,
        Deed.OfClock,
        CancellationToken.None
    );
}
Console.Out.Write("ready\n");
await Task.WhenAll(
    Enumerable.Range(0, PhaseBoard.Hands).Select(hand => new Work(office, seed, hand).RunAsync())
);
