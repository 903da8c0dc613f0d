using System.CommandLine;
using System.Text;
using Approvals.Cli;
using Approvals.Cli.LedgerVerbs;
using Approvals.Cli.OfficeVerbs;
using Approvals.Cli.ReportVerbs;

Console.OutputEncoding = Encoding.UTF8; // Whatever the locale says: answers are often Chinese, and piped on.

var clock = TimeProvider.System;
var root = new RootCommand(
    "Runs the approvals of an office (the commands from seed to doctor), and checks and evaluates BPMN, DMN and FEEL."
)
{
    // An office, in the order in which one comes to need it …
    new SeedVerb(clock),
    new ImportVerb(clock),
    new ComparePlansVerb(),
    new AssignVerb(clock),
    new PublishVerb(clock),
    new SatisfiableVerb(clock),
    new OpenCasesVerb(clock),
    new LedgerVerb(clock),
    new RehearseVerb(clock),
    new MeasureVerb(clock),
    new ProblemVerb(clock),
    new EvidenceVerb(clock),
    new ReportVerb(clock),
    new ReportSettingsVerb(clock),
    new StartVerb(clock),
    new InboxVerb(clock),
    new CaseVerb(clock),
    new FormVerb(clock),
    new CompleteVerb(clock),
    new ActVerb(clock),
    new AgendaVerb(clock),
    new MeetingSettingsVerb(clock),
    new ReminderSettingsVerb(clock),
    new BallotVerb(clock),
    new DocumentVerb(clock),
    new ReadTextVerb(clock),
    new MyRecordsVerb(clock),
    new CorrectVerb(clock),
    new WithholdVerb(clock),
    new MailVerb(clock),
    new WorkVerb(clock),
    new CalendarVerb(clock),
    new VerifyVerb(clock),
    new ExportVerb(clock),
    new BackupVerb(clock),
    new RestoreVerb(clock),
    new DoctorVerb(clock),
    // … and models, for which no office is needed.
    new CheckVerb(),
    new TestVerb(),
    new FormatVerb(),
    new FeelVerb(clock),
    new DmnVerb(clock),
};
HelpPage.AddTo(root);

// A text that begins with @ is a FEEL literal or one of our own files, never a file of arguments.
var parsed = root.Parse(
    args,
    new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false }
);
if (parsed.Errors.Count == 0)
    return await parsed.InvokeAsync();

foreach (var error in parsed.Errors)
    Console.Error.WriteLine(error.Message);
Console.Error.WriteLine($"See '{HelpPage.CallOf(parsed.CommandResult)} --help'.");
return ExitCode.NothingDone;
