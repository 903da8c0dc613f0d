using System.Buffers.Binary;
using Approvals.Casework.Audit;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Outbox;

/// <summary>
/// A task as links in letters name it (不透明编号): nobody can read from it which case it is of or how many there are,
/// and it opens nothing for who has not signed in. It needs no table: it is the number of the case and the key of the
/// task, encrypted by a key of the office.
/// </summary>
internal static class OpaqueTaskId
{
    private const int Length = 16;
    private const int KeyAt = 8;
    private const string Purpose = "task-link";

    /// <summary>The id of a task: 32 hexadecimal digits, always the same.</summary>
    public static string Of(KeyRing keys, CaseId id, int key)
    {
        Span<byte> plain = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(plain, id.Value);
        BinaryPrimitives.WriteInt32BigEndian(plain[KeyAt..], key);
        return Convert.ToHexStringLower(keys.EncryptBlock(plain, Purpose));
    }

    /// <summary>The task of an id; null where no office with this key has given it.</summary>
    public static (CaseId Id, int Key)? Read(KeyRing keys, string text)
    {
        if (text.Length != 2 * Length || !text.All(char.IsAsciiHexDigit))
            return null;
        var plain = keys.DecryptBlock(Convert.FromHexString(text), Purpose);
        // The last four bytes are zero in every id that was given.
        if (BinaryPrimitives.ReadInt32BigEndian(plain.AsSpan(KeyAt + sizeof(int))) != 0)
            return null;
        return (
            new(BinaryPrimitives.ReadInt64BigEndian(plain)),
            BinaryPrimitives.ReadInt32BigEndian(plain.AsSpan(KeyAt))
        );
    }
}
