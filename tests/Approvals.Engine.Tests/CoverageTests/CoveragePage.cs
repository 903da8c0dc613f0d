using System.Text;
using Approvals.Engine.Run;

namespace Approvals.Engine.Tests.CoverageTests;

/// <summary>The page that says what the engine executes, and by which files that is shown.</summary>
internal static class CoveragePage
{
    private const int MaxShown = 2; // Of the files that show a thing: the clearest.

    private const string Scenarios = "../tests/Approvals.Engine.Tests/bpmn/";

    private const string Head = """
        # What of BPMN 2.0 is executed

        This page is made of the scenario files in `tests/Approvals.Engine.Tests/bpmn`: what a file shows counts
        when all of its runs pass. A test fails while the page is not what the files say; `APPROVE=1 ./test` writes
        it anew. Sections are those of BPMN 2.0 (formal/2013-12-09). Where the standard leaves something open,
        [a decision](adr/0010-say-what-the-standard-leaves-open.md) says what happens here.

        ## Events

        Each kind at each position that the standard has (table 10.93); a dot where it has none.


        """;

    private const string Rest = """

        ## Workflow patterns

        The 43 control-flow patterns have
        [a table of their own](../tests/Approvals.Engine.Tests/bpmn/patterns/README.md).

        ## What is not supported

        - **Choreographies and conversations** are kept when a file is read and written, and not executed. Of
          collaborations only correlation keys matter: messages go by their names, whether a message flow is drawn
          or not.
        - **A conditional start event** of a process is not watched: which variables should it read, while there is
          no instance? It counts as true when somebody starts the process. Those of event sub-processes are watched.
        - **A parallel multiple start event** begins an instance with its first trigger, which then waits for the
          others.
        - **Web services**: an `operationRef` names a message, and is not called. Service tasks ask for a function
          by name.
        - **Expressions and scripts in other languages than FEEL** are refused, but for the common subset of `${…}`.
        - **Input and output sets** are read for their names. No activity waits for data to become available;
          `optional` and `whileExecuting` make no difference, nor do states of data objects.
        - **Data stores** are variables of the case. Nothing in them outlives it.
        - **What a called process did is not undone** by a compensation of its caller, other than by a handler of
          the call.
        - **Ad-hoc sub-processes** begin all that no flow leads to at once, or, in sequence, one after another as
          the file lists them; the command to activate an activity begins one once more.
        - **Inclusive gateways that wait for each other** in a circle wait for ever, as the definition in table 13.3
          has it.
        - **Messages are not kept**: one that nobody waits for, and that starts nothing, is lost.
        - **Auditing, monitoring, and the mapping to BPEL** (chapter 14) are not there.

        """;

    /// <summary>The kinds of commands.</summary>
    public static IEnumerable<Type> Commands =>
        typeof(Command).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Command)));

    /// <summary>The kinds of incidents.</summary>
    public static IEnumerable<IncidentKind> Incidents => Enum.GetValues<IncidentKind>();

    /// <summary>The text of the page.</summary>
    public static string Text()
    {
        var page = new StringBuilder(Head);
        Row(page, ["", .. EventPosition.Positions]);
        Row(page, ["---", .. EventPosition.Positions.Select(_ => "---")]);
        foreach (var (kind, allowed) in EventPosition.Kinds)
        {
            Row(
                page,
                [
                    kind,
                    .. EventPosition.Positions.Select(
                        (position, column) =>
                            allowed[column] == 'x' ? Shown(new(kind, position)) : "·"
                    ),
                ]
            );
        }
        Table(
            page,
            "Activities, gateways and data",
            Feature.All.Select(f => (f.Name, Prefer("elements", FilesOf(f))))
        );
        Table(
            page,
            "Commands",
            Commands.Select(c => (Words(c.Name), Prefer("commands", FilesOf(c))))
        );
        Table(
            page,
            "Incidents",
            Incidents.Select(k => (Words($"{k}"), Prefer("commands", FilesOf(k))))
        );
        return page.Append(Rest).ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The files with an event at a position.</summary>
    public static IEnumerable<CoveredFile> FilesOf(EventPosition place) =>
        CoveredFile.All.Where(file =>
            file.Elements.OfType<Model.Element.Event>().Any(e => EventPosition.Of(e) == place)
        );

    /// <summary>The files that show a feature.</summary>
    public static IEnumerable<CoveredFile> FilesOf(Feature feature) =>
        CoveredFile.All.Where(file => file.Elements.Any(feature.IsIn));

    /// <summary>The files in which a command is accepted.</summary>
    public static IEnumerable<CoveredFile> FilesOf(Type command) =>
        CoveredFile.All.Where(file => file.Commands.Contains(command));

    /// <summary>The files in which an incident stands.</summary>
    public static IEnumerable<CoveredFile> FilesOf(IncidentKind kind) =>
        CoveredFile.All.Where(file => file.Incidents.Contains(kind));

    private static void Table(
        StringBuilder page,
        string heading,
        IEnumerable<(string Name, IEnumerable<CoveredFile> Files)> rows
    )
    {
        page.Append("\n## ").Append(heading).Append("\n\n");
        Row(page, ["", "shown by"]);
        Row(page, ["---", "---"]);
        foreach (var (name, files) in rows)
        {
            var links = files.Take(MaxShown).Select(file => Link(file, TitleOf(file))).ToList();
            Row(page, [name, links.Count == 0 ? "no" : string.Join(", ", links)]);
        }
    }

    private static void Row(StringBuilder page, IEnumerable<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Shown(EventPosition place) =>
        Prefer("events", FilesOf(place)).FirstOrDefault() is { } file ? Link(file, "yes") : "no";

    // First those of the folder that is for such things.
    private static IEnumerable<CoveredFile> Prefer(string folder, IEnumerable<CoveredFile> files) =>
        files.OrderBy(f => f.Name.StartsWith(folder, StringComparison.Ordinal) ? 0 : 1);

    private static string Link(CoveredFile file, string text) =>
        $"[{text}]({Scenarios}{file.Name})";

    private static string TitleOf(CoveredFile file) =>
        Path.GetFileName(file.Name).Split('.')[0].Replace('-', ' ');

    // "CompleteTask" → "complete task".
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $" {c}" : $"{c}"))
            .ToLowerInvariant();
}
