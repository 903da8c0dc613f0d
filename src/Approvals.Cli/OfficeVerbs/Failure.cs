using System.Data.Common;
using System.Net.Sockets;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What can fail outside of the program, and is told in a sentence.</summary>
/// <param name="Text">The key of the sentence.</param>
/// <param name="Detail">What the machine says about it.</param>
internal sealed record Failure(string Text, string Detail)
{
    /// <summary>The failure behind an exception; null where the exception is a mistake of ours.</summary>
    public static Failure? Of(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is DbException or SocketException)
                return new("error.database", Sentence(e));
            if (e is InvalidDataException or IOException or UnauthorizedAccessException)
                return new("error.file", e.Message);
        }
        return null;
    }

    public void Tell(Speech speech) => speech.Complain(Text, Detail);

    private static string Sentence(Exception e) =>
        e.InnerException is { } inner
        && !e.Message.Contains(inner.Message, StringComparison.Ordinal)
            ? $"{e.Message} ({inner.Message})"
            : e.Message;
}
