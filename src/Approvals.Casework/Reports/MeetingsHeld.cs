using System.Text;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>The meetings of the Party group and of the leading group that were held in a span: those whose roll was
/// entered in it, as their journals say.</summary>
internal static class MeetingsHeld
{
    private const string Process = "meeting";
    private static readonly string[] Bodies = ["party-group", "leading-group"];

    /// <summary>Reads them, by body and day.</summary>
    public static async Task<IEnumerable<ReportMeeting>> ReadAsync(
        OfficeDb db,
        UnitId unit,
        DateTimeOffset since,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var cases = db.Set<CaseRow>()
            .Where(c => c.UnitId == unit && c.StartedAt < until)
            .Where(c => c.EndedAt == null || c.EndedAt >= since)
            .Join(
                db.Set<DefinitionRow>().Where(d => d.Process == Process),
                c => c.DefinitionId,
                d => d.Id,
                (c, _) => c.Id
            );
        var journals = (
            await db.Set<CaseJournalRow>()
                .AsNoTracking()
                .Where(j => cases.Contains(j.CaseId) && j.At < until)
                .OrderBy(j => j.CaseId)
                .ThenBy(j => j.Number)
                .ToListAsync(cancel)
        ).GroupBy(j => j.CaseId);
        return journals
            .Select(journal => HeldIn(journal, since))
            .OfType<ReportMeeting>()
            .OrderBy(m => Array.IndexOf(Bodies, m.Body))
            .ThenBy(m => m.On);
    }

    private static ReportMeeting? HeldIn(IEnumerable<CaseJournalRow> journal, DateTimeOffset since)
    {
        var state = CaseState.New;
        foreach (var row in journal)
        {
            state = state.Evolve(FactJson.ReadAll(Encoding.UTF8.GetBytes(row.Facts)));
            if (row.At < since && IsHeld(state))
                return null; // The report before has told it.
        }
        return
            IsHeld(state)
            && state.Variables.Text("body") is { } body
            && Bodies.Contains(body)
            && state.Variables.Day("meetsOn") is { } on
            ? new(body, on)
            : null;
    }

    private static bool IsHeld(CaseState state) =>
        state.Variables.Entries.GetValueOrDefault("beganAt")
            is not (null or Approvals.Feel.Value.Null);
}
