using Approvals.Casework.Calendar;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What a notice means for open due dates, as people read it.</summary>
internal static class MoveText
{
    public static void Tell(IEnumerable<CalendarMove> moves, Speech speech)
    {
        foreach (var line in Columns.Of([.. moves.Select(Row)], indent: 2))
            speech.Output.WriteLine(line);

        string[] Row(CalendarMove move) => [move.Due.Id, move.Explain(speech.Language)];
    }
}
