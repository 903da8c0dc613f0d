using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.Outbox.Sending;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Mail.Tests;

/// <summary>Which letters go out, to which addresses, and what each says.</summary>
public sealed class WhatIsSent
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_whose_task_was_done_meanwhile_is_dropped()
    {
        await using var office = await MailOffice.OpenAsync(new());
        var id = await office.BeginAsync();
        await office.CompleteAsync(id);

        await office.SendAsync();

        Assert.Equal(
            [("li", DropReason.Done), ("wang", (DropReason?)null)],
            (await office.RowsAsync()).Select(r => (r.ReceiverId.Value, r.DropReason))
        );
    }

    [Fact]
    public async Task A_mail_about_a_case_that_stands_still_is_dropped()
    {
        await using var office = await MailOffice.OpenAsync(new());
        await office.BeginAsync();
        await ChangeAsync(office, set => set.SetProperty(c => c.IsSuspended, true));

        await office.SendAsync();

        Assert.Equal(DropReason.Suspended, (await office.RowsAsync()).Single().DropReason);
    }

    [Fact]
    public async Task Who_has_no_address_gets_the_notice_only()
    {
        await using var office = await MailOffice.OpenAsync(new());
        await office.BeginAsync();
        await AddressAsync(office, null);

        await office.SendAsync();

        Assert.Equal(DropReason.NoAddress, (await office.RowsAsync()).Single().DropReason);
    }

    [Fact]
    public async Task An_address_outside_of_the_allowed_domains_gets_nothing()
    {
        await using var office = await MailOffice.OpenAsync(
            new() { AllowedDomains = ["example.invalid"] }
        );
        await office.BeginAsync();
        await AddressAsync(office, "li@elsewhere.invalid");

        await office.SendAsync();

        var row = (await office.RowsAsync())[0];
        Assert.Equal(
            (null, true),
            (row.SentAt, row.Problem!.Contains("elsewhere.invalid", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task In_test_mode_all_goes_to_the_testers_and_says_so()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(
            server.Settings with
            {
                TestReceivers = ["tester@example.invalid"],
            }
        );
        await office.BeginAsync();

        await office.SendAsync();

        var message = server.Taken.Single().Message;
        Assert.Equal(
            ("tester@example.invalid", true, true, true),
            (
                message.To.ToString(),
                message.Subject!.StartsWith("[测试]", StringComparison.Ordinal),
                message.TextBody!.StartsWith("本邮件为测试邮件", StringComparison.Ordinal),
                message.HtmlBody!.Contains("本邮件为测试邮件", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task A_mail_about_a_restricted_case_has_no_number_and_no_kind()
    {
        var mailer = new KeepingMailer();
        await using var office = await MailOffice.OpenAsync(new());
        await office.BeginAsync();
        await ChangeAsync(office, set => set.SetProperty(c => c.Kind, RecordKind.TalkRecord));

        await new OutboxSender(office.Office, mailer).RunAsync(Cancel);

        Assert.Contains(
            "限制知悉事项　办理　1月9日（周五）　剩4个工作日\n",
            Assert.Single(mailer.Letters).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_record_of_a_mail_says_which_letter_went_to_which_post_and_the_hash_of_its_text()
    {
        var mailer = new KeepingMailer();
        await using var office = await MailOffice.OpenAsync(new());
        await office.BeginAsync();

        await new OutboxSender(office.Office, mailer).RunAsync(Cancel);

        var line = Assert.Single(await new MailList(office.Office).RunAsync(true, 10, Cancel));
        Assert.Equal(
            ("task-opened/2", MailState.Sent, HashOf(mailer.Letters[0].Text)),
            (line.Template, line.State, line.BodySha256)
        );
    }

    [Fact]
    public async Task A_link_leads_to_the_page_to_sign_in_with_a_number_that_says_nothing()
    {
        var mailer = new KeepingMailer();
        await using var office = await MailOffice.OpenAsync(
            new() { Letters = new() { LoginAddress = new("https://office.example.invalid/login") } }
        );
        await office.BeginAsync();

        await new OutboxSender(office.Office, mailer).RunAsync(Cancel);

        Assert.Matches(
            "https://office\\.example\\.invalid/login/t/[0-9a-f]{32}\n",
            mailer.Letters[0].Text
        );
    }

    [Fact]
    public async Task The_number_in_a_link_is_that_of_the_task_for_the_office_alone()
    {
        await using var office = await MailOffice.OpenAsync(new());
        await using var other = await MailOffice.OpenAsync(new());
        var id = OpaqueTaskId.Of(office.Office.Keys, new(7), 3);

        Assert.Equal(
            ((new CaseId(7), 3), null),
            (OpaqueTaskId.Read(office.Office.Keys, id), OpaqueTaskId.Read(other.Office.Keys, id))
        );
    }

    [Theory]
    [InlineData("张三丰", "name")]
    [InlineData("涉密件", "mark-of-secrecy")]
    [InlineData("110101199003070715", "identity-number")]
    [InlineData("6222 0200 0000 0000 000", "bank-card")]
    public async Task What_must_not_leave_is_replaced_by_the_bare_bell(string secret, string found)
    {
        var mailer = new KeepingMailer();
        await using var office = await MailOffice.OpenAsync(new());
        await office.BeginAsync();
        await NameAPostAsync(office, secret);

        await new OutboxSender(office.Office, mailer).RunAsync(Cancel);

        Assert.Equal(
            (true, false, found),
            (
                mailer.Letters[0].Text.Contains("系统中有您的事项", StringComparison.Ordinal),
                mailer.Letters[0].Text.Contains(secret, StringComparison.Ordinal),
                await FoundAsync(office)
            )
        );
    }

    [Fact]
    public async Task Who_looks_after_secrets_is_told_of_a_mail_that_was_held_back()
    {
        await using var office = await MailOffice.OpenAsync(new());
        await office.BeginAsync();
        await NameAPostAsync(office, "绝密");
        await GrantAsync(office, "zhao", Role.SecrecyOfficer);

        await office.SendAsync();

        Assert.Equal(["mail-blocked"], await office.ToldAsync("zhao"));
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))
        );

    private static async Task<string?> FoundAsync(MailOffice office)
    {
        await using var db = office.Office.Database.CreateDbContext();
        var details = await db.Set<Casework.Audit.OfficeJournalRow>()
            .Where(j => j.Kind == "mail-blocked")
            .Select(j => j.Details)
            .SingleAsync(Cancel);
        return System.Text.Json.Nodes.JsonNode.Parse(details)!["found"]!.GetValue<string>();
    }

    private static async Task ChangeAsync(
        MailOffice office,
        Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<CaseRow>> set
    )
    {
        await using var db = office.Office.Database.CreateDbContext();
        await db.Set<CaseRow>().ExecuteUpdateAsync(set, Cancel);
    }

    private static async Task AddressAsync(MailOffice office, string? address)
    {
        await using var db = office.Office.Database.CreateDbContext();
        await db.Set<Person>()
            .Where(p => p.Id == new PersonId("li"))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Mail, address), Cancel);
        await StampAsync(db);
    }

    // Somebody has called the post of li by what must not leave the house.
    private static async Task NameAPostAsync(MailOffice office, string name)
    {
        await using var db = office.Office.Database.CreateDbContext();
        db.Add(
            new Post
            {
                UnitId = new("bureau"),
                Id = new("desk"),
                Name = $"{name}工作室",
                DepartmentId = new("all"),
                Rank = 90,
                IsLeading = false,
            }
        );
        db.Add(
            new PostHolding
            {
                UnitId = new("bureau"),
                PersonId = new("li"),
                PostId = new("desk"),
                FromOn = new(2020, 1, 1),
            }
        );
        await db.SaveChangesAsync(Cancel);
        await db.Set<Person>()
            .Where(p => p.Id == new PersonId("zhao"))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "张三丰"), Cancel);
        await StampAsync(db);
    }

    private static async Task GrantAsync(MailOffice office, string person, Role role)
    {
        await using var db = office.Office.Database.CreateDbContext();
        db.Add(
            new RoleGrant
            {
                UnitId = new("bureau"),
                PersonId = new(person),
                Role = role,
                FromOn = new(2020, 1, 1),
                GrantedBy = new("security"),
                ApprovedBy = new("chief"),
                Document = "测试授权单9号",
            }
        );
        await db.SaveChangesAsync(Cancel);
        await StampAsync(db);
    }

    private static Task StampAsync(OfficeDb db) =>
        db.Set<OfficeStateRow>()
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Stamp, s => s.Stamp + 1), Cancel);
}
