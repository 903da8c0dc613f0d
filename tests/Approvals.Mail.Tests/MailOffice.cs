using Approvals.Casework;
using Approvals.Casework.Outbox;
using Approvals.Casework.Outbox.Sending;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Approvals.Mail.Tests;

/// <summary>An office whose letters go over a server, with a case whose first task is li's and whose second is
/// wang's. It is Monday, 5 January 2026, nine in the morning.</summary>
internal sealed class MailOffice : IAsyncDisposable
{
    private readonly TestOffice _begun;

    private MailOffice(TestOffice begun, Office office) => (_begun, Office) = (begun, office);

    public Office Office { get; }

    public FakeTimeProvider Clock => _begun.Clock;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<MailOffice> OpenAsync(MailSettings mail, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var begun = await TestOffice.OpenAsync(kind, "two-step");
        var settings = begun.Settings with { Mail = mail };
        return new(begun, await Office.OpenAsync(settings, begun.Clock, Cancel));
    }

    /// <summary>Opens the same office once more, as a second program.</summary>
    public Task<Office> OpenAgainAsync() => Office.OpenAsync(Office.Settings, Clock, Cancel);

    /// <summary>Begins a case: li gets a letter.</summary>
    public async Task<CaseId> BeginAsync() =>
        (await _begun.StartAsync("two-step", ("first", Value.Of("li")), ("second", Value.Of("wang")))).Id;

    /// <summary>Does li's task.</summary>
    public Task CompleteAsync(CaseId id) => _begun.CompleteAsync(id, "first", "li");

    /// <summary>Sends what waits.</summary>
    public async Task<int> SendAsync()
    {
        var mailer = Mailers.Of(Office);
        using (mailer as IDisposable)
            return await new OutboxSender(Office, mailer).RunAsync(Cancel);
    }

    /// <summary>All rows of the outbox, in their order.</summary>
    public async Task<IReadOnlyList<OutboxRow>> RowsAsync()
    {
        await using var db = Office.Database.CreateDbContext();
        return await db.Set<OutboxRow>().AsNoTracking().OrderBy(o => o.Id).ToListAsync(Cancel);
    }

    /// <summary>The letters that somebody was told by, by their codes.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync(string person) =>
        [.. (await RowsAsync()).Where(r => r.ReceiverId.Value == person).Select(r => r.Letter)];

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await _begun.DisposeAsync();
    }
}
