using System.Globalization;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Definitions;
using Approvals.Casework.Upkeep;
using Approvals.Casework.Worker;
using Approvals.Engine;

// work FOLDER POSTGRES|- DATA BOARD SEED MINUTES prepared|new: an office that works until it is killed.
// race FOLDER POSTGRES|-: an office that completes what it is told to.
var settings = new OfficeSettings(args[1])
{
    Postgres = args[2] == "-" ? null : args[2],
    SendsAtAnyHour = true, // It works by the clock of this machine.
};
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
if (args[7] != "prepared")
    await PrepareAsync();
Console.Out.Write("ready\n");
await Task.WhenAll(
    Enumerable.Range(0, PhaseBoard.Hands).Select(hand => new Work(office, seed, hand).RunAsync())
);

async Task PrepareAsync()
{
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
        var path = Path.Combine(data, "definitions", $"{file}.bpmn");
        var text = await File.ReadAllTextAsync(path);
        await new PublishDefinition(office).RunAsync(
            [new SourceFile(file, text)],
            process,
            Deed.OfClock,
            CancellationToken.None
        );
    }
}
