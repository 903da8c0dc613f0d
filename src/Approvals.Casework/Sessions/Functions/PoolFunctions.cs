using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Sessions.Functions;

/// <summary>What a case asks of the agenda pool: to take an item in, and to give it back.</summary>
internal sealed class PoolFunctions(Office office)
{
    /// <summary>How often the next number is taken anew, where others offer items at the same moment.</summary>
    private const int MaxAttempts = 64;

    /// <summary><c>offer-agenda-item</c>: puts <c>item</c> into the pool, with the looks <c>checked</c>; gives
    /// <c>itemId</c>.</summary>
    public async Task<Value.Context> OfferAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var form = inputs.Inner("item");
        var item = MeetingValues.Item(0, form, []);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            await using var db = office.Database.CreateDbContext();
            if (
                await db.Set<AgendaItemRow>()
                    .Where(i => i.CaseId == call.Case && i.Call == call.Key)
                    .Select(i => (int?)i.Number)
                    .SingleOrDefaultAsync(cancel) is
                { } known
            )
                return Answer(known);
            var last = await db.Set<AgendaItemRow>()
                .Where(i => i.UnitId == setting.Unit)
                .MaxAsync(i => (int?)i.Number, cancel);
            var row = new AgendaItemRow
            {
                UnitId = setting.Unit,
                Number = (last ?? 0) + 1,
                CaseId = call.Case,
                Call = call.Key,
                Body = form.Code<MeetingBody>("body"),
                Class = item.Class,
                Title = item.Title,
                AmountFen = item.AmountYuan is { } yuan ? Fen.Of(yuan) : null,
                Form = MeetingSetting.Write(form),
                Checks = string.Join(
                    ',',
                    inputs
                        .Texts("checked")
                        .Select(code => StoredCode.Of(StoredCode.Read<ItemCheck>(code)))
                ),
                OfferedAt = setting.Now,
                Status = AgendaStatus.Pooled,
                Returned = 0,
            };
            if (
                await office.Database.TryCommitAsync(
                    [office.Sessions.AgendaItems.Insert(row)],
                    cancel
                )
            )
                return Answer(row.Number);
        }
        throw new InvalidOperationException(
            "Expected a number for the item, but others offered items each time. It will be tried again."
        );
    }

    /// <summary><c>decide-raised-item</c>: notes in the pool the <c>decision</c> of the superior body on <c>itemId</c>,
    /// which was raised to it.</summary>
    /// <exception cref="InvalidOperationException">The item was not raised.</exception>
    public async Task<Value.Context> DecideRaisedAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var row = await setting.FindAsync(inputs.Text("itemId"), cancel);
        // Called again after it was written, it has nothing more to write.
        if (row is { Status: AgendaStatus.Decided })
            return Value.Context.Empty;
        if (row is not { Status: AgendaStatus.Raised })
            throw new InvalidOperationException(
                $"Expected an item that was raised to the superior body, but '{inputs.Text("itemId")}' is "
                    + $"{(row is null ? "none" : StoredCode.Of(row.Status))}. Only what was raised is decided there."
            );
        var decided = row with
        {
            Status = AgendaStatus.Decided,
            Decision = MeetingSetting.Write(inputs.Inner("decision")),
        };
        await setting.WriteAsync([office.Sessions.UpdateAgendaItem(decided)]);
        return Value.Context.Empty;
    }

    /// <summary><c>withdraw-agenda-item</c>: takes <c>itemId</c> out of the pool; also what was raised to the superior
    /// body, as no meeting of the unit deals with it any more. <c>state</c> says what it found:
    /// <c>withdrawn</c>, also where it was never offered; <c>in-session</c>; <c>decided</c>, with the
    /// <c>decision</c>.</summary>
    public async Task<Value.Context> WithdrawAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var row = await setting.FindAsync(inputs.Text("itemId"), cancel);
        if (row is { Status: AgendaStatus.Pooled or AgendaStatus.Listed or AgendaStatus.Raised })
        {
            // Only from where it was found: a meeting may begin with it at the same moment.
            await using var db = office.Database.CreateDbContext();
            await db.Set<AgendaItemRow>()
                .Where(i => i.UnitId == row.UnitId && i.Number == row.Number)
                .Where(i => i.Status == row.Status)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(i => i.Status, AgendaStatus.Withdrawn),
                    CancellationToken.None
                );
            row = await setting.FindAsync(inputs.Text("itemId"), cancel);
        }
        return row?.Status switch
        {
            null or AgendaStatus.Withdrawn => State("withdrawn", Value.None),
            AgendaStatus.Decided => State("decided", MeetingSetting.Read(row.Decision!)),
            _ => State("in-session", Value.None),
        };
    }

    private static Value.Context State(string state, Value decision) =>
        Value.Context.Of(("state", Value.Of(state)), ("decision", decision));

    private static Value.Context Answer(int number) =>
        Value.Context.Of(("itemId", Value.Of(MeetingValues.CodeOf(number))));
}
