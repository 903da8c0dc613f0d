using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Approvals.Cli;

/// <summary>The help of System.CommandLine, and below it examples and exit codes.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const int ShownOfEachVerb = 1;

    private readonly HelpAction _page = new();

    public override bool ClearsParseErrors => true; // Who asks for help gets it, whatever else is on the line.

    /// <summary>Gives this help to a program, which also shows it when nothing is asked of it.</summary>
    public static void AddTo(RootCommand root)
    {
        var page = new HelpPage();
        root.Options.OfType<HelpOption>().Single().Action = page;
        root.SetAction(page.Invoke);
    }

    /// <summary>How the command is called: <c>approvals feel</c>.</summary>
    public static string CallOf(CommandResult command) =>
        command.Parent is CommandResult parent
            ? $"{CallOf(parent)} {command.Command.Name}"
            : command.Command.Name;

    public override int Invoke(ParseResult parseResult)
    {
        _page.Invoke(parseResult);

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in ExamplesOf(parseResult.CommandResult.Command))
        {
            output.WriteLine($"  {example.Line}");
            foreach (var line in example.Prints)
                output.WriteLine($"    {line}");
        }
        output.WriteLine();
        output.WriteLine(
            """
            Exit codes:
              0  done; a result that is null for some reason, told as a warning, counts as a result
              1  done, but something is wrong: an expression, a model or a row has errors, a scenario did not
                 pass, a document is no plan, two plans differ, a measure cannot start, a command was
                 rejected or refused, a journal has flaws, evidence is missing, the doctor saw a failure
              2  nothing done: the command line is wrong, or a file, database or case that it names cannot be
                 read
            """
        );
        return ExitCode.Fine;
    }

    private static IEnumerable<Example> ExamplesOf(Command command) =>
        command is Verb verb
            ? verb.Examples
            : command.Subcommands.OfType<Verb>().SelectMany(v => v.Examples.Take(ShownOfEachVerb));
}
