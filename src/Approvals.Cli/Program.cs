using System.CommandLine;
using System.Text;
using Approvals.Cli;

Console.OutputEncoding = Encoding.UTF8; // Whatever the locale says: answers are often Chinese, and piped on.

var root = new RootCommand("Runs BPMN processes, and evaluates FEEL expressions and DMN decisions.")
{
    new FeelVerb(TimeProvider.System),
    new DmnVerb(TimeProvider.System),
    new CheckVerb(),
    new TestVerb(),
    new FormatVerb(),
};
HelpPage.AddTo(root);

// A text that begins with @ is a FEEL literal or one of our own files, never a file of arguments.
var parsed = root.Parse(
    args,
    new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false }
);
if (parsed.Errors.Count == 0)
    return parsed.Invoke();

foreach (var error in parsed.Errors)
    Console.Error.WriteLine(error.Message);
Console.Error.WriteLine($"See '{HelpPage.CallOf(parsed.CommandResult)} --help'.");
return ExitCode.NothingDone;
