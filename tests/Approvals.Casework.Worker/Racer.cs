using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Worker;

/// <summary>Completes the tasks that it is told to, as soon as it is told: a line <c>CASE KEY PERSON</c> each,
/// answered by a line.</summary>
internal static class Racer
{
    public static async Task RunAsync(Office office)
    {
        Console.Out.Write("ready\n");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ');
            var answer = await office.Cases.RunAsync(
                new(long.Parse(words[0], CultureInfo.InvariantCulture)),
                new Command.CompleteTask(
                    int.Parse(words[1], CultureInfo.InvariantCulture),
                    Value.Context.Empty
                ),
                new(Channel.Api) { By = new(words[2]) },
                CancellationToken.None
            );
            Console.Out.Write(
                answer switch
                {
                    CaseAnswer.Done => "done\n",
                    CaseAnswer.Rejected { Meanwhile: { } first } => string.Create(
                        CultureInfo.InvariantCulture,
                        $"second {first.By} {first.At.UtcTicks}\n"
                    ),
                    _ => $"other {answer.GetType().Name}\n",
                }
            );
        }
    }
}
