using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Storing;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Recusals;

/// <summary>Begins the case that decides on a request. The request is its key: so it begins once, whoever begins it,
/// and however often.</summary>
internal sealed class RecusalCase(Office office)
{
    /// <summary>Begins it, and notes it with the request; the ground is that case's from then on.</summary>
    /// <exception cref="InvalidOperationException">It could not be begun; it is tried again.</exception>
    public async Task BeginAsync(CaseRecusalRow row, CancellationToken cancel)
    {
        var answer = await office.Cases.StartAsync(
            await WantedAsync(row, cancel),
            Deed.OfClock,
            cancel
        );
        var id = answer switch
        {
            CaseAnswer.Done done => done.Id,
            CaseAnswer.Exists exists => exists.Id,
            CaseAnswer.Missing missing => throw new InvalidOperationException(missing.What),
            _ => throw new InvalidOperationException(
                $"Expected the process '{RecusalEntry.Process}' to begin for {row.Request}, but the answer is {answer}."
            ),
        };
        await using var db = office.Database.CreateDbContext();
        await db.Set<CaseRecusalRow>()
            .Where(r => r.CaseId == row.CaseId && r.Number == row.Number)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.DecisionId, id)
                        .SetProperty(r => r.GroundCipher, (byte[]?)null),
                cancel
            );
    }

    private async Task<NewCase> WantedAsync(CaseRecusalRow row, CancellationToken cancel)
    {
        var loaded = (await office.Loading.ReadAsync(row.CaseId, cancel))!;
        var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
        var duty = await new RecusalTasks(office).DutyOfAsync(row, cancel) ?? Duty.Approver;
        var replacement = Recusal.Replacement(
            snapshot.Directory,
            row.PersonId,
            duty,
            snapshot.Authority.SubjectOf(loaded),
            snapshot.CalendarOf(row.UnitId).DateOf(office.Clock.Now())
        );
        // Its number only: whoever sees the request need not be one of those who may see the case.
        var about = string.Create(CultureInfo.InvariantCulture, $"事项{row.CaseId}");
        return new(row.UnitId, RecusalEntry.Process, $"{about}的回避申请")
        {
            BusinessKey = row.Request,
            DepartmentId = loaded.Row.DepartmentId,
            FieldId = loaded.Row.FieldId,
            Persons = [(row.PersonId, Duty.PersonConcerned), (row.AskedById, Duty.Starter)],
            Variables = Value.Context.Of(
                ("request", Value.Of(row.Request)),
                ("person", Value.Of(row.PersonId.Value)),
                ("asker", Value.Of(row.AskedById.Value)),
                ("about", Value.Of(StepOf(row, loaded) is { } step ? $"{about}：{step}" : about)),
                ("decider", row.DeciderId is { } decider ? Value.Of(decider.Value) : Value.None),
                ("replacement", replacement is { } next ? Value.Of(next.Value) : Value.None)
            ),
            Restricted = row is { GroundCipher: { } cipher, GroundSeal: { } seal }
                ?
                [
                    new(
                        "ground",
                        office.Keys.Decrypt(cipher, RecusalEntry.Class, seal),
                        RecusalEntry.Class
                    ),
                ]
                : [],
            IsAuthorized = true,
        };
    }

    private static string? StepOf(CaseRecusalRow row, LoadedCase loaded) =>
        row.Key is { } key
        && Stored.ReadState(loaded.Row.State).Find(key) is { Task: { } task } open
        && open.Element == row.Element
            ? task.Name
            : null;
}
