using System.Globalization;
using System.Linq.Expressions;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>What names a message that left a case.</summary>
/// <param name="Sender">The case.</param>
/// <param name="Number">The row of its journal that sent it.</param>
/// <param name="Position">Which of those that this row sent.</param>
internal readonly record struct MessageKey(CaseId Sender, int Number, int Position)
{
    /// <summary>Whether a row is that of the message.</summary>
    public Expression<Func<MessageRow, bool>> IsRow
    {
        get
        {
            var (sender, number, position) = (Sender, Number, Position);
            return m => m.CaseId == sender && m.Number == number && m.Position == position;
        }
    }

    /// <summary>Whether a row is a receipt for the message.</summary>
    public Expression<Func<MessageReceiptRow, bool>> IsReceipt
    {
        get
        {
            var (sender, number, position) = (Sender, Number, Position);
            return r => r.SenderId == sender && r.Number == number && r.Position == position;
        }
    }

    /// <summary>A key as the database gave it.</summary>
    public static MessageKey Read(object[] key) =>
        new(
            new(Convert.ToInt64(key[0], CultureInfo.InvariantCulture)),
            Convert.ToInt32(key[1], CultureInfo.InvariantCulture),
            Convert.ToInt32(key[2], CultureInfo.InvariantCulture)
        );

    /// <summary>Makes that a case takes the message once with each of its waits.</summary>
    public Once Once(Office office, CaseId receiver, int wait)
    {
        var receipt = new MessageReceiptRow
        {
            SenderId = Sender,
            Number = Number,
            Position = Position,
            CaseId = receiver,
            Key = wait,
        };
        var isReceipt = IsReceipt;
        return new(
            office.Tables.Receipts.Insert(receipt),
            async cancel =>
            {
                await using var db = office.Database.CreateDbContext();
                return await db.Set<MessageReceiptRow>()
                    .Where(isReceipt)
                    .AnyAsync(r => r.CaseId == receiver && r.Key == wait, cancel);
            }
        );
    }

    /// <summary>As a part of other keys.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Sender}/{Number}/{Position}");
}
