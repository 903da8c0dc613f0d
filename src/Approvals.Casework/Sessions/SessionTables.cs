using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Sessions;

/// <summary>The statements that meetings write with: made once for a database.</summary>
internal sealed class SessionTables
{
    public SessionTables(OfficeDatabase database)
    {
        using var db = database.CreateDbContext();
        AgendaItems = new(db);
        AdHocItems = new(db);
        BallotBoxes = new(db);
        BallotVoters = new(db);
        UpdateAgendaItem = AgendaItems.Updating(
            nameof(AgendaItemRow.Status),
            nameof(AgendaItemRow.MeetingId),
            nameof(AgendaItemRow.Emergency),
            nameof(AgendaItemRow.Returned),
            nameof(AgendaItemRow.Decision)
        );
        UpdatePapers = BallotBoxes.Updating(nameof(BallotBoxRow.Papers));
        UpdateOpenedBox = BallotBoxes.Updating(
            nameof(BallotBoxRow.Papers),
            nameof(BallotBoxRow.Agree),
            nameof(BallotBoxRow.Disagree),
            nameof(BallotBoxRow.Abstain),
            nameof(BallotBoxRow.Postpone)
        );
    }

    public TableSql<AgendaItemRow> AgendaItems { get; }
    public TableSql<AdHocRow> AdHocItems { get; }
    public TableSql<BallotBoxRow> BallotBoxes { get; }
    public TableSql<BallotVoterRow> BallotVoters { get; }
    public Func<AgendaItemRow, Statement> UpdateAgendaItem { get; }
    public Func<BallotBoxRow, Statement> UpdatePapers { get; }
    public Func<BallotBoxRow, Statement> UpdateOpenedBox { get; }
}
