using System.CommandLine;

namespace Approvals.Cli;

/// <summary>A command whose help shows examples.</summary>
internal abstract class Verb(string name, string description, params Example[] examples)
    : Command(name, description)
{
    public IReadOnlyList<Example> Examples { get; } = examples;

    protected static (TextWriter Output, TextWriter Error) Writers(ParseResult parsed) =>
        (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
}

/// <summary>An example of a help page.</summary>
/// <param name="Line">What to type into a shell. A test types it, in a folder that has the files it names.</param>
/// <param name="Prints">The lines that it prints then.</param>
internal sealed record Example(string Line, params string[] Prints);
