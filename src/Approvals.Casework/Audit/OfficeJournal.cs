using System.Text.Encodings.Web;
using System.Text.Json;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Audit;

/// <summary>
/// The office's own chain, beside those of the cases: sign-ins, reading of restricted records, grants, publishing,
/// settings, changes of the ledger. What is changed and its entry are one transaction.
/// </summary>
internal sealed class OfficeJournal(Office office)
{
    private const int MaxAttempts = 64;

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Enters something.</summary>
    public Task EnterAsync(OfficeEntry entry, Deed deed, CancellationToken cancel) =>
        WriteAsync(_ => Task.FromResult((true, (OfficeEntry?)entry)), deed, cancel);

    /// <summary>Changes something, and enters that.</summary>
    /// <param name="change">Makes the changes in the context, which is in a transaction, and tells what is to be
    /// entered; null undoes them. It is called again, with a new context, where somebody else was first.</param>
    /// <param name="deed">Who does it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="DbUpdateException">The database refuses the changes.</exception>
    public async Task<T> WriteAsync<T>(
        Func<OfficeDb, Task<(T Result, OfficeEntry? Entry)>> change,
        Deed deed,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = office.Database.CreateDbContext();
            var number = 0;
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                // The end of the chain is read first: whatever others enter from now on takes the same number, so that
                // nothing is decided on what they have changed meanwhile.
                var last = await LastAsync(db, cancel);
                number = (last?.Number ?? 0) + 1;
                var (result, entry) = await change(db);
                if (entry is null)
                    return result;
                Add(db, last, entry, deed);
                await db.SaveChangesAsync(cancel);
                if (entry.ChangesOffice)
                    await db.Set<OfficeStateRow>()
                        .ExecuteUpdateAsync(
                            set => set.SetProperty(s => s.Stamp, s => s.Stamp + 1),
                            cancel
                        );
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            }
            catch (DbUpdateException) when (attempt < MaxAttempts)
            {
                if (!await IsTakenAsync(number, cancel))
                    throw; // It is not the chain that grew meanwhile.
            }
        }
    }

    private static Task<End?> LastAsync(OfficeDb db, CancellationToken cancel) =>
        db.Set<OfficeJournalRow>()
            .AsNoTracking()
            .OrderByDescending(j => j.Number)
            .Select(j => new End(j.Number, j.Hash))
            .FirstOrDefaultAsync(cancel);

    private void Add(OfficeDb db, End? last, OfficeEntry entry, Deed deed)
    {
        var at = office.Clock.Now();
        OfficeJournalRow Row(byte[] hash) =>
            new()
            {
                Number = (last?.Number ?? 0) + 1,
                UnitId = entry.UnitId,
                At = at,
                HappenedAt = deed.HappenedAt?.ToMilliseconds(),
                ActorId = deed.By,
                ActingForId = deed.ActingFor,
                Capacity = deed.Capacity == Capacity.None ? null : StoredCode.Of(deed.Capacity),
                EnteredById = deed.EnteredBy,
                Channel = StoredCode.Of(deed.Channel),
                Account = deed.Account,
                Reason = deed.Reason,
                Consents = JournalText.ConsentsOf(deed),
                Kind = entry.Kind,
                Subject = entry.Subject,
                Details = entry.Details.ToJsonString(Readable),
                Algorithm = office.Seals,
                PreviousHash = last?.Hash ?? Seal.None,
                Hash = hash,
            };
        db.Add(Row(OfficeSeal.Of(Row(Seal.None))));
    }

    private async Task<bool> IsTakenAsync(int number, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<OfficeJournalRow>().AnyAsync(j => j.Number == number, cancel);
    }

    private sealed record End(int Number, byte[] Hash);
}
