using System.Text;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using FsCheck;
using FsCheck.Fluent;

namespace Approvals.Engine.Tests.Properties;

/// <summary>A random process, and what is done to a case of it.</summary>
/// <param name="Drawing">The numbers that draw the process.</param>
/// <param name="Doings">The numbers that choose the commands.</param>
internal sealed record RandomCase(int[] Drawing, int[] Doings)
{
    private const int MaxCommands = 40;

    // Divisible by all that answers choose from: all are equally likely.
    private const int Numbers = 2 * 2 * 2 * 2 * 3 * 3 * 5 * 7 * 11 * 13;

    public static Arbitrary<RandomCase> Any =>
        Arb.From(
            from drawing in ListOf(60, 250)
            from doings in ListOf(20, 200)
            select new RandomCase(drawing, doings),
            c => c.Smaller()
        );

    /// <summary>Simpler ones, the simplest first.</summary>
    public IEnumerable<RandomCase> Smaller() =>
        Shorter(Doings)
            .Select(doings => this with { Doings = doings })
            .Concat(Shorter(Drawing).Select(drawing => this with { Drawing = drawing }));

    /// <summary>The numbers, to make the same one of them.</summary>
    public override string ToString() =>
        $"new RandomCase([{string.Join(", ", Drawing)}], [{string.Join(", ", Doings)}])";

    /// <summary>Does all, and has each step looked at.</summary>
    /// <param name="look">Looks at a step; throws where something is wrong.</param>
    /// <returns>The process.</returns>
    public RandomProcess Play(Action<PlayedStep> look)
    {
        var process = RandomProcess.Draw(Drawing);
        Play(process, look);
        return process;
    }

    /// <summary>Does all to a case of another process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="look">Looks at a step; throws where something is wrong.</param>
    public void Play(RandomProcess process, Action<PlayedStep> look)
    {
        var answers = new Answers(Doings);
        var commands = new RandomCommands(answers, process);
        var log = new StringBuilder();
        var state = CaseState.New;
        try
        {
            for (var i = 0; i < MaxCommands && (i == 0 || answers.AreLeft); i++)
            {
                var command = i == 0 ? commands.Start() : commands.Next(state);
                log.Append(commands.Now.At).Append(": ").Append(Dumped(command)).Append('\n');
                var decision = Decider.Decide(process.Main, state, command, commands.Now);
                look(new(process, state, command, commands.Now, decision));
                foreach (var fact in decision.Facts)
                    log.Append("    ").Append(Storing.FactJson.Write(fact)).Append('\n');
                state = decision.State;
                if (state.Status is CaseStatus.Completed or CaseStatus.Cancelled)
                    break;
            }
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException(
                $"{problem.Message}\n\n{log}\n{process.Text}\n",
                problem
            );
        }
    }

    private static string Dumped(Command command) =>
        command is Command.MigrateCase ? "MigrateCase to itself" : $"{command}";

    private static Gen<int[]> ListOf(int least, int most) =>
        from length in Gen.Choose(least, most)
        from numbers in Gen.Choose(0, Numbers - 1).ArrayOf(length)
        select numbers;

    // Without some of the numbers, or with zeros in their place: the halves, the quarters and so on.
    private static IEnumerable<int[]> Shorter(int[] numbers)
    {
        for (var size = numbers.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= numbers.Length; at += size)
                yield return [.. numbers[..at], .. numbers[(at + size)..]];
        }
        for (var at = 0; at < numbers.Length; at++)
        {
            if (numbers[at] == 0)
                continue;
            foreach (var smaller in new[] { 0, numbers[at] / 2, numbers[at] - 1 })
            {
                if (smaller < numbers[at])
                    yield return [.. numbers[..at], smaller, .. numbers[(at + 1)..]];
            }
        }
    }
}

/// <summary>One command that was given to a case.</summary>
/// <param name="Of">The process.</param>
/// <param name="Before">What the case stood at.</param>
/// <param name="Command">The command.</param>
/// <param name="Now">When it was given.</param>
/// <param name="Decision">What came of it.</param>
internal sealed record PlayedStep(
    RandomProcess Of,
    CaseState Before,
    Command Command,
    Moment Now,
    Decision Decision
)
{
    public CaseState After => Decision.State;

    public Decision Decide(CaseState state, Command command) =>
        Decider.Decide(Of.Main, state, command, Now);
}
