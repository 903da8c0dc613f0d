using System.Text;

namespace Approvals.Engine.Tests.TypeTests;

/// <summary>The page that says where the processes of the types of measures have what the handbook asks for.</summary>
internal static class TypePage
{
    private const string Head = """
        # What the handbook asks of each type of measure

        For each type that has a process of its own: each step, field, exception and timer that the handbook names, and
        where the process has it. The page is made of `workflows/*/coverage.json`; a test fails while it is not what
        those files say, and on every gap: an element or field that is not there, a scenario that does not come by, a
        task that no row names. `APPROVE=1 ./test` writes it anew. Types without a process of their own go through
        [the general one](../workflows/measure/README.md).

        Fields with a star must be filled in, always or where a condition holds. `PART: ELEMENT` is an element of a
        process that is called.

        A row of a file has an `id`, a `kind` (`step`, `field`, `exception`, `timer`), what it `says` in our words, and
        the `element`; `part` names the called process that the element lies in. `field` is a field of the element's
        form (`TABLE.COLUMN` in a table), with `required` where the handbook wants it. `scenario` is the name of a run
        of the folder in which the element begins, or the event happens; only a field may be without.

        """;

    /// <summary>The text of the page.</summary>
    public static string Text(IEnumerable<TypedFolder> folders)
    {
        var page = new StringBuilder(Head);
        foreach (
            var (folder, coverage) in folders
                .Select(folder => (folder, Coverage: folder.Coverage()))
                .OrderBy(pair => pair.Coverage.Type, StringComparer.Ordinal)
        )
        {
            var link = $"[{coverage.Process}](../workflows/{folder.Name})";
            page.Append("\n## ").Append(coverage.Type).Append(' ').Append(link).Append('\n');
            page.Append("\n| id | kind | what is asked for | element | field | scenario |");
            page.Append("\n|---|---|---|---|---|---|\n");
            foreach (var row in coverage.Rows)
                page.Append(Line(row));
        }
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Line(TypeRow row)
    {
        var field =
            row.Field is null ? ""
            : row.Required ? $"`{row.Field}` *"
            : $"`{row.Field}`";
        string[] cells =
        [
            row.Id,
            row.Kind.ToString().ToLowerInvariant(),
            row.Says,
            $"`{row.Place}`",
            field,
            row.Scenario ?? "",
        ];
        return $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|")))} |\n";
    }
}
