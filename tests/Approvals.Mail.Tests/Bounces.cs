using Approvals.Casework.Audit;
using Approvals.Casework.Outbox.Sending;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Mail.Tests;

/// <summary>Mails that come back, and what only looks like one.</summary>
public sealed class Bounces
{
    private const string Domain = "approvals.invalid";
    private const string Li = "li@bureau.example.invalid";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_that_came_back_is_marked_with_its_code_and_no_words()
    {
        await using var office = await SentAsync();

        await NoteAsync(office, Notification());

        var line = Assert.Single(await new MailList(office.Office).RunAsync(false, 10, Cancel));
        Assert.Equal((MailState.Bounced, "5.1.1"), (line.State, line.Reason));
    }

    [Fact]
    public async Task The_office_is_told_once_however_often_it_is_brought_in()
    {
        await using var office = await SentAsync();

        await NoteAsync(office, Notification());
        await NoteAsync(office, Notification());

        Assert.Equal(["mail-bounced"], await office.ToldAsync("office"));
    }

    [Theory]
    [InlineData("99", Li, BounceAnswer.Unknown)]
    [InlineData("1", "wang@bureau.example.invalid", BounceAnswer.OtherReceiver)]
    public async Task What_tells_of_no_mail_that_went_out_changes_nothing(
        string letter,
        string receiver,
        BounceAnswer answer
    )
    {
        await using var office = await SentAsync();

        var given = await NoteAsync(office, Notification(letter, receiver));

        Assert.Equal(
            (answer, null),
            (given, (await office.RowsAsync()).Single().BouncedAt)
        );
    }

    [Fact]
    public async Task A_mail_that_never_went_out_cannot_come_back()
    {
        await using var office = await MailOffice.OpenAsync(new());
        await office.BeginAsync();

        Assert.Equal(BounceAnswer.NotSent, await NoteAsync(office, Notification()));
    }

    [Fact]
    public async Task A_delay_is_no_bounce() =>
        Assert.Equal(
            BounceProblem.NotFailed,
            (await ReadAsync(Notification(action: "delayed"))).Problem
        );

    [Fact]
    public async Task A_mail_of_another_system_is_none_of_ours() =>
        Assert.Equal(
            BounceProblem.NotOurs,
            (await ReadAsync(Notification(domain: "elsewhere.invalid"))).Problem
        );

    [Theory]
    [InlineData("Subject: hello\r\n\r\nAny text.\r\n")]
    [InlineData("")]
    [InlineData("\0\u0001 no mail at all")]
    public async Task Any_other_file_is_no_notification(string text) =>
        Assert.Equal(BounceProblem.NoNotification, (await ReadAsync(text)).Problem);

    private static async Task<MailOffice> SentAsync()
    {
        var office = await MailOffice.OpenAsync(new());
        await office.BeginAsync();
        await office.SendAsync();
        return office;
    }

    private static async Task<BounceAnswer> NoteAsync(MailOffice office, string text) =>
        await new NoteBounce(office.Office).RunAsync(
            (await ReadAsync(text)).Bounce!,
            Deed.OfClock,
            Cancel
        );

    private static async Task<BounceReading> ReadAsync(string text)
    {
        var path = Path.Combine(TestFolder.Make(), "bounce.eml");
        await File.WriteAllTextAsync(path, text, Cancel);
        return await BounceFile.ReadAsync(path, Domain, Cancel);
    }

    private static string Notification(
        string letter = "1",
        string receiver = Li,
        string action = "failed",
        string domain = Domain
    ) =>
        $"""
        From: MAILER-DAEMON@mail.example.invalid
        To: no-reply@approvals.invalid
        Subject: Undelivered mail
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        It did not arrive.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.invalid

        Final-Recipient: rfc822; {receiver}
        Action: {action}
        Status: 5.1.1 (no such user)
        Diagnostic-Code: smtp; 550 5.1.1 unknown

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <outbox-{letter}@{domain}>
        Subject: any

        --b--

        """.ReplaceLineEndings("\r\n");
}
