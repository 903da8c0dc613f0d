using Approvals.Casework.Outbox;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Mail.Tests;

/// <summary>What <c>mail.json</c> may say, and what it is told where it says something else.</summary>
public sealed class SettingsOfMail
{
    [Fact]
    public void Without_a_file_mails_are_kept_as_files() => Assert.Null(Read(null).Server);

    [Fact]
    public void A_server_is_reached_by_starttls_unless_it_says_otherwise() =>
        Assert.Equal(
            ("mail.example.gov.cn", 587, MailSecurity.StartTls),
            Read("""{"allowedDomains":["example.gov.cn"],"server":{"host":"mail.example.gov.cn"}}""")
                .Server
                is { } s
                ? (s.Host, s.Port, s.Security)
                : default
        );

    [Theory]
    [InlineData("""{"sever":{}}""", "'sever'")]
    [InlineData("""{"server":{"host":"a.cn"}}""", "allowedDomains")]
    [InlineData("""{"server":{"host":"a.cn","password":"secret"}}""", "no password")]
    [InlineData("""{"server":{"host":"a.cn","security":"plain"}}""", "start-tls, tls or plain-loopback")]
    [InlineData("""{"server":{"host":"a.cn","security":"plain-loopback"}}""", "localhost")]
    [InlineData("""{"server":{"host":"a.cn","port":0}}""", "a port")]
    [InlineData("""{"server":{"host":"a.cn","answerSeconds":9999}}""", "seconds")]
    [InlineData("""{"from":"nobody"}""", "a mail address")]
    [InlineData("""{"testReceivers":[]}""", "one mail address at least")]
    [InlineData("""{"allowedDomains":["a.cn"],"testReceivers":["x@b.cn"]}""", "allowedDomains")]
    [InlineData("""{"loginAddress":"https://user:word@a.cn"}""", "https://host/path")]
    [InlineData("""{"languages":["fr"]}""", "zh and en")]
    [InlineData("""{"tag":7}""", "a text")]
    [InlineData("{", "JSON")]
    public void What_is_wrong_is_said_with_what_is_expected(string json, string said) =>
        Assert.Contains(
            said,
            Assert.Throws<FormatException>(() => Read(json)).Message,
            StringComparison.Ordinal
        );

    private static MailSettings Read(string? json)
    {
        var path = Path.Combine(TestFolder.Make(), "mail.json");
        if (json is not null)
            File.WriteAllText(path, json);
        return MailSettingsFile.Read(path);
    }
}
