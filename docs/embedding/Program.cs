using System.Globalization;
using Approvals.Engine;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;

// leave FOLDER days=5            begins the case
// leave FOLDER 3 approved=true   completes the open task 3
var store = $"{args[0]}/leave.facts"; // One fact a line: all that has to be kept.
var definitions = Definitions.Check(File.ReadAllText($"{args[0]}/leave.bpmn"));
var process = definitions.Library.Process("leave")!;
var facts = File.Exists(store) ? File.ReadLines(store).Select(FactJson.Read) : [];
var state = CaseState.New.Evolve(facts);

var given = args[^1].Split('=');
var values = Value.Context.Of((given[0], FeelExpression.Parse(given[1]).Evaluate().Value));
Command command = new Command.StartCase(values);
if (state.Status != CaseStatus.New)
    command = new Command.CompleteTask(int.Parse(args[1], CultureInfo.InvariantCulture), values);
var now = Moment.Of(TimeProvider.System.GetLocalNow());
var decision = Decider.Decide(process, state, command, now);
File.AppendAllLines(store, decision.Facts.Select(FactJson.Write));

Console.WriteLine(decision.Rejection?.Message ?? $"{decision.State.Status}");
foreach (var task in decision.State.OpenTasks)
    Console.WriteLine($"{task.Key}: {task.Task!.Name}");
