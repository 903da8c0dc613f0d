using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Model;

namespace Approvals.Casework.Cases.Recusals;

/// <summary>Who steps aside by a decision that the process of a case draws itself (<c>approvals:recuses</c>): it keeps
/// him out of what decides as one on a request does; who takes over is drawn, too.</summary>
internal static class DrawnRecusals
{
    /// <summary>What is written of a command that names somebody: that he has stepped aside, and the end of what he
    /// decided as.</summary>
    public static IEnumerable<Statement> Write(
        OfficeTables tables,
        LoadedCase loaded,
        CaseChange change,
        OfficeDirectory directory,
        Moment now
    )
    {
        var number = loaded.Recusals.Count;
        foreach (var person in Named(loaded, change, directory, now))
        {
            var by = change.Deed.Seat ?? person;
            yield return tables.Recusals.Insert(
                new()
                {
                    CaseId = loaded.Row.Id,
                    Number = ++number,
                    UnitId = loaded.Row.UnitId,
                    PersonId = person,
                    AskedById = by,
                    Kind = RecusalKind.Asked,
                    Status = RecusalStatus.Granted,
                    DeciderId = change.Deed.Seat,
                    DecidedById = change.Deed.By,
                    AskedAt = change.At,
                    DecidedAt = change.At,
                    FinishedAt = change.At,
                    TryAt = change.At,
                }
            );
            foreach (var duty in loaded.Persons.Where(p => Ends(p, person)))
                yield return tables.EndPerson(
                    new()
                    {
                        CaseId = duty.CaseId,
                        PersonId = duty.PersonId,
                        Duty = duty.Duty,
                        UnitId = duty.UnitId,
                        Since = duty.Since,
                        Until = change.At,
                    }
                );
        }
    }

    // Nobody whom nobody knows, or who has stepped aside already.
    private static IEnumerable<PersonId> Named(
        LoadedCase loaded,
        CaseChange change,
        OfficeDirectory directory,
        Moment now
    ) =>
        CaseRecusals
            .OfTask(change.Process, change.StateBefore, change.Command, change.Decision, now)
            .Select(code => new PersonId(code))
            .Where(person =>
                directory.Find(person) is not null
                && !loaded.Recusals.Exists(r =>
                    r.PersonId == person && r.Status == RecusalStatus.Granted
                )
            );

    private static bool Ends(CasePersonRow row, PersonId person) =>
        row.PersonId == person && row.Until is null && Duties.Impartial.Contains(row.Duty);
}
