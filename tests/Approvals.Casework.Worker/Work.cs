using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Outbox;
using Approvals.Casework.Outbox.Sending;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Feel;
using Approvals.Mail;

namespace Approvals.Casework.Worker;

/// <summary>
/// The work of one hand: begins cases, does tasks, fires timers, delivers, sends. What it wants is told on a line
/// before, what it was answered on a line after.
/// </summary>
internal sealed class Work(Office office, int seed, int hand)
{
    private static readonly string[] People = ["li", "wang", "zhao"];

    private readonly Random _random = new(seed * PhaseBoard.Hands + hand);
    private int _begun;

    /// <summary>Works until it is killed.</summary>
    public async Task RunAsync()
    {
        PhaseWatch.Be(hand);
        while (true)
        {
            switch (_random.Next(10))
            {
                case 0 or 1:
                    await BeginAsync();
                    break;
                case 2 or 3:
                    await new OutboxSender(office, Mailer).RunAsync(CancellationToken.None);
                    break;
                case 4:
                    await SweepAsync();
                    break;
                default:
                    await CompleteAsync();
                    break;
            }
        }
    }

    private IMailer Mailer => Mailers.Of(office);

    private async Task BeginAsync()
    {
        var process = _random.Next(4) switch
        {
            0 => "two-step",
            1 => "two-parallel",
            2 => "reminded",
            _ => "asking",
        };
        var key = string.Create(CultureInfo.InvariantCulture, $"{seed}-{hand}-{++_begun}");
        var wanted = new NewCase(new("bureau"), process, key)
        {
            BusinessKey = key,
            DepartmentId = new("all"),
            Variables = Value.Context.Of(
                ("first", Value.Of("li")),
                ("second", Value.Of("wang")),
                ("left", Value.Of("wang")),
                ("right", Value.Of("zhao")),
                ("group", Value.Of("handler")),
                ("number", Value.Of(key))
            ),
        };
        var answer = await office.Cases.StartAsync(wanted, By("office"), CancellationToken.None);
        if (answer is CaseAnswer.Done done)
            Tell($"started {key} {done.Id}");
    }

    private async Task CompleteAsync()
    {
        var person = People[_random.Next(People.Length)];
        var lines = await new Inbox(office).RunAsync(new(person), 20, CancellationToken.None);
        if (lines is not { Count: > 0 })
            return;
        var line = lines[_random.Next(lines.Count)];
        var answer = await office.Cases.RunAsync(
            line.CaseId,
            new Command.CompleteTask(line.Key, Value.Context.Empty),
            By(person),
            CancellationToken.None
        );
        if (answer is CaseAnswer.Done)
            Tell($"completed {line.CaseId} {line.Key} {person}");
    }

    private async Task SweepAsync()
    {
        await new FireDueTimers(office).RunAsync(CancellationToken.None);
        await new DeliverMessages(office).RunAsync(CancellationToken.None);
    }

    // One write for a line: those of the hands never mix.
    private static void Tell(string line) => Console.Out.Write(line + "\n");

    private static Deed By(string person) => new(Channel.Api) { By = new PersonId(person) };
}
