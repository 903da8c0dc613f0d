using Approvals.Casework.Outbox;
using Approvals.Casework.Outbox.Sending;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using MimeKit;

namespace Approvals.Mail.Tests;

/// <summary>Letters over a real server: what arrives, and what happens when it does not take them.</summary>
public sealed class OverAServer
{
    private static readonly string[] Implicit =
    [
        "--tls",
        "implicit",
        "--certificate",
        Certificates.ServerFile,
        "--key",
        Certificates.KeyFile,
    ];

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_arrives_encrypted_with_all_its_headers()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings);
        await office.BeginAsync();

        await office.SendAsync();

        var (message, about) = Assert.Single(server.Taken);
        Assert.Equal(
            (
                true,
                "outbox-1@office.example.invalid",
                "auto-generated",
                "All",
                "整改督办系统",
                "[整改督办] 您有1项待办，最近到期1月9日 / tasks waiting: 1, next due 9 Jan",
                "li@bureau.example.invalid",
                new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8))
            ),
            (
                about.GetProperty("tls").GetBoolean(),
                message.MessageId,
                message.Headers["Auto-Submitted"],
                message.Headers["X-Auto-Response-Suppress"],
                message.From.Mailboxes.Single().Name,
                message.Subject,
                message.To.ToString(),
                message.Date
            )
        );
    }

    [Fact]
    public async Task A_mail_has_a_text_and_the_same_as_html()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings);
        await office.BeginAsync();

        await office.SendAsync();

        var message = server.Taken.Single().Message;
        Assert.Equal(
            (true, true, true),
            (
                message.Body is MultipartAlternative,
                message.TextBody!.Contains("您有一项新的待办任务", StringComparison.Ordinal),
                message.HtmlBody!.Contains("您有一项新的待办任务", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task A_server_that_is_tls_from_the_first_byte_is_understood()
    {
        await using var server = await SmtpServer.StartAsync(Implicit);
        await using var office = await MailOffice.OpenAsync(With(server, MailSecurity.Tls));
        await office.BeginAsync();

        await office.SendAsync();

        Assert.True(server.Taken.Single().About.GetProperty("tls").GetBoolean());
    }

    [Fact]
    public async Task Without_encryption_nothing_is_sent_and_no_try_is_lost()
    {
        await using var server = await SmtpServer.StartAsync("--tls", "none");
        await using var office = await MailOffice.OpenAsync(server.Settings);
        await office.BeginAsync();

        await office.SendAsync();

        var row = Assert.Single(await office.RowsAsync());
        Assert.Equal(
            (0, 0, true),
            (
                server.Taken.Count,
                row.Tries,
                row.Problem!.Contains("STARTTLS", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task A_relay_on_this_machine_may_be_plain_where_that_is_set()
    {
        await using var server = await SmtpServer.StartAsync("--tls", "none");
        await using var office = await MailOffice.OpenAsync(
            With(server, MailSecurity.PlainLoopback)
        );
        await office.BeginAsync();

        Assert.Equal(1, await office.SendAsync());
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_refused()
    {
        var (certificate, key) = Certificates.OfAnother;
        await using var server = await SmtpServer.StartAsync(
            ["--tls", "starttls", "--certificate", certificate, "--key", key]
        );
        await using var office = await MailOffice.OpenAsync(server.Settings);
        await office.BeginAsync();

        await office.SendAsync();

        Assert.Contains("certificate", (await office.RowsAsync()).Single().Problem);
    }

    [Fact]
    public async Task A_certificate_from_an_authority_that_nobody_trusts_is_refused()
    {
        await using var server = await SmtpServer.StartAsync();
        var settings = server.Settings;
        await using var office = await MailOffice.OpenAsync(
            settings with
            {
                Server = settings.Server! with { AuthorityFile = null },
            }
        );
        await office.BeginAsync();

        await office.SendAsync();

        Assert.Contains("certificate", (await office.RowsAsync()).Single().Problem);
    }

    [Fact]
    public async Task The_account_signs_in_with_the_password_of_its_file()
    {
        await using var server = await SignedInAsync();
        await using var office = await MailOffice.OpenAsync(WithPassword(server, "right"));
        await office.BeginAsync();

        Assert.Equal(1, await office.SendAsync());
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_never_shown()
    {
        await using var server = await SignedInAsync();
        await using var office = await MailOffice.OpenAsync(WithPassword(server, "wrong-one"));
        await office.BeginAsync();

        await office.SendAsync();

        var problem = (await office.RowsAsync()).Single().Problem!;
        Assert.Equal(
            (true, false),
            (
                problem.Contains("refused the account", StringComparison.Ordinal),
                problem.Contains("wrong-one", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task What_is_refused_for_now_goes_a_minute_later()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings);
        await office.BeginAsync();
        await server.AnswerAsync("data 451 4.3.0 later");

        var first = await office.SendAsync();
        var tooEarly = await office.SendAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await office.SendAsync();

        Assert.Equal((0, 0, 1), (first, tooEarly, second));
    }

    [Fact]
    public async Task After_five_tries_a_mail_is_given_up()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings);
        await office.BeginAsync();
        await server.AnswerAsync([.. Enumerable.Repeat("data 451 4.3.0 later", 6)]);
        int[] minutes = [0, 1, 5, 30, 240];

        var open = new List<bool>();
        foreach (var wait in minutes)
        {
            office.Clock.Advance(TimeSpan.FromMinutes(wait));
            await office.SendAsync();
            open.Add((await office.RowsAsync())[0].FailedAt is null);
        }

        Assert.Equal([true, true, true, true, false], open);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_given_up_at_once_and_the_office_is_told_once()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings);
        await office.BeginAsync();
        await server.AnswerAsync("rcpt 550 5.1.1 unknown", "rcpt 550 5.1.1 unknown");

        await office.SendAsync();
        await new RetryMail(office.Office).RunAsync(1, Casework.Audit.Deed.OfClock, Cancel);
        await office.SendAsync();

        Assert.Equal(["mail-failed"], await office.ToldAsync("office"));
    }

    [Fact]
    public async Task A_mail_that_was_given_up_goes_again_when_it_is_put_back()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings);
        await office.BeginAsync();
        await server.AnswerAsync("rcpt 550 5.1.1 unknown");
        await office.SendAsync();

        await new RetryMail(office.Office).RunAsync(1, Casework.Audit.Deed.OfClock, Cancel);

        Assert.Equal(1, await office.SendAsync());
    }

    [Fact]
    public async Task One_receiver_who_is_refused_holds_up_no_other_on_the_connection()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings);
        for (var i = 0; i < 3; i++)
            await office.BeginAsync();
        await server.AnswerAsync("rcpt 550 5.1.1 unknown");

        await office.SendAsync();

        Assert.Equal((2, 1), (server.Taken.Count, server.Connections));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_server_that_dies_before_it_answers_gets_it_again_with_the_same_id(
        DatabaseKind kind
    )
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings, kind);
        await office.BeginAsync();
        await office.BeginAsync();
        await server.AnswerAsync("data die");

        await office.SendAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SendAsync();

        Assert.Equal(
            ["outbox-1", "outbox-1", "outbox-2"],
            server.Taken.Select(t => t.Message.MessageId!.Split('@')[0]).Order()
        );
    }

    [Fact]
    public async Task The_same_mail_that_comes_twice_has_the_same_bytes()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings);
        await office.BeginAsync();
        await server.AnswerAsync("data die");

        await office.SendAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SendAsync();

        Assert.Single(server.Taken.Select(t => t.Message.ToString()).Distinct());
    }

    [Fact]
    public async Task A_slow_server_gets_each_mail_once()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings);
        await office.BeginAsync();
        await office.BeginAsync();
        await server.AnswerAsync("data slow 2");

        await office.SendAsync();

        Assert.Equal(2, server.Taken.Count);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_delays_and_loses_nothing()
    {
        await using var server = await SmtpServer.StartAsync();
        var settings = server.Settings;
        await using var office = await MailOffice.OpenAsync(
            settings with
            {
                Server = settings.Server! with { AnswerTimeout = TimeSpan.FromSeconds(1) },
            }
        );
        await office.BeginAsync();
        await server.AnswerAsync("data slow 3");

        var inTime = await office.SendAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((0, 1), (inTime, await office.SendAsync()));
    }

    [Fact]
    public async Task A_server_that_is_not_there_costs_no_try()
    {
        var settings = (await StoppedAsync()).Settings;
        await using var office = await MailOffice.OpenAsync(settings);
        await office.BeginAsync();

        await office.SendAsync();

        var row = Assert.Single(await office.RowsAsync());
        Assert.Equal((0, null), (row.Tries, row.FailedAt));
    }

    [Fact]
    public async Task The_doctor_sees_a_server_that_is_not_there()
    {
        var settings = (await StoppedAsync()).Settings;
        await using var office = await MailOffice.OpenAsync(settings);

        var found = await MailServerSymptoms.LookAsync(office.Office, Cancel);

        Assert.Equal([SymptomSeverity.Failure], found.Select(s => s.Severity));
    }

    [Fact]
    public async Task The_doctor_sees_a_server_that_takes_mails()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings);

        var found = await MailServerSymptoms.LookAsync(office.Office, Cancel);

        Assert.Equal([SymptomSeverity.Fine], found.Select(s => s.Severity));
    }

    private static MailSettings With(SmtpServer server, MailSecurity security) =>
        server.Settings with
        {
            Server = server.Settings.Server! with { Security = security },
        };

    private static Task<SmtpServer> SignedInAsync() =>
        SmtpServer.StartAsync([.. Implicit, "--account", "office", "--password", "right"]);

    private static MailSettings WithPassword(SmtpServer server, string password)
    {
        var file = Path.Combine(TestFolder.Make(), "password");
        File.WriteAllText(file, password + "\n");
        var settings = With(server, MailSecurity.Tls);
        return settings with
        {
            Server = settings.Server! with { Account = "office", PasswordFile = file },
        };
    }

    private static async Task<SmtpServer> StoppedAsync()
    {
        var server = await SmtpServer.StartAsync();
        await server.DisposeAsync();
        return server;
    }
}
