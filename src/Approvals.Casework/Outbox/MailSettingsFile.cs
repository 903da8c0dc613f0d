using System.Text.Json;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Outbox;

/// <summary>Reads <c>mail.json</c>. Every key is checked, and one that nobody knows is refused: a word that is spelled
/// wrong must not turn a rule off.</summary>
internal sealed class MailSettingsFile
{
    private const int MaxPort = 65_535;
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromMinutes(10);
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "::1"];

    private readonly string _path;

    private MailSettingsFile(string path) => _path = path;

    /// <summary>The settings of a file; those of a first start where there is none.</summary>
    /// <exception cref="FormatException">Something in it is wrong: it says what, and what is expected.</exception>
    public static MailSettings Read(string path)
    {
        if (!File.Exists(path))
            return new();
        var file = new MailSettingsFile(path);
        try
        {
            using var json = JsonDocument.Parse(
                File.ReadAllText(path),
                new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
            );
            return file.SettingsOf(json.RootElement);
        }
        catch (JsonException e)
        {
            throw file.Wrong("the file", "JSON", e.Message);
        }
    }

    private MailSettings SettingsOf(JsonElement root)
    {
        CheckKeys(
            "the file",
            root,
            "systemName",
            "tag",
            "contact",
            "loginAddress",
            "languages",
            "from",
            "messageIdDomain",
            "allowedDomains",
            "testReceivers",
            "server"
        );
        var plain = new MailSettings();
        var from = Text(root, "from") ?? plain.From;
        CheckAddress("from", from);
        var tests = Texts(root, "testReceivers");
        foreach (var receiver in tests ?? [])
            CheckAddress("testReceivers", receiver);
        if (tests is { Count: 0 })
            throw Wrong("testReceivers", "one mail address at least, or no such key", "[]");
        var settings = new MailSettings
        {
            Letters = new()
            {
                SystemName = Text(root, "systemName"),
                Tag = Text(root, "tag"),
                Contact = Text(root, "contact"),
                LoginAddress = LoginAddress(root),
                Languages = Languages(root),
            },
            From = from,
            MessageIdDomain = Text(root, "messageIdDomain") ?? MailAddresses.DomainOf(from),
            AllowedDomains = Texts(root, "allowedDomains"),
            TestReceivers = tests,
            Server = root.TryGetProperty("server", out var server) ? ServerOf(server) : null,
        };
        if (settings is { Server: not null, AllowedDomains: not { Count: > 0 } })
            throw Wrong(
                "allowedDomains",
                "the domains to which mails may go, one at least",
                "nothing"
            );
        if (tests?.FirstOrDefault(t => !settings.Allows(t)) is { } outside)
            throw Wrong("testReceivers", "addresses in allowedDomains", outside);
        return settings;
    }

    private MailServer ServerOf(JsonElement json)
    {
        CheckKeys(
            "server",
            json,
            "host",
            "port",
            "security",
            "account",
            "passwordFile",
            "passwordVariable",
            "authorityFile",
            "connectSeconds",
            "answerSeconds"
        );
        var host =
            Text(json, "host") ?? throw Wrong("server.host", "the name of a server", "nothing");
        var code = Text(json, "security") ?? StoredCode.Of(MailSecurity.StartTls);
        if (!StoredCode.TryRead<MailSecurity>(code, out var security))
            throw Wrong("server.security", "start-tls, tls or plain-loopback", code);
        if (security == MailSecurity.PlainLoopback && !Loopback.Contains(host))
            throw Wrong(
                "server.host",
                "localhost, 127.0.0.1 or ::1, as the connection is plain",
                host
            );
        var usual = security switch
        {
            MailSecurity.Tls => 465,
            MailSecurity.StartTls => 587,
            _ => 25,
        };
        var port = Number(json, "port") ?? usual;
        if (port is < 1 or > MaxPort)
            throw Wrong("server.port", $"a port of 1 to {MaxPort}", $"{port}");
        var server = new MailServer(host, port, security);
        return server with
        {
            Account = Text(json, "account"),
            PasswordFile = PathOf(Text(json, "passwordFile")),
            PasswordVariable = Text(json, "passwordVariable") ?? server.PasswordVariable,
            AuthorityFile = PathOf(Text(json, "authorityFile")),
            ConnectTimeout = Seconds(json, "connectSeconds") ?? server.ConnectTimeout,
            AnswerTimeout = Seconds(json, "answerSeconds") ?? server.AnswerTimeout,
        };
    }

    private Uri? LoginAddress(JsonElement root)
    {
        if (Text(root, "loginAddress") is not { } text)
            return null;
        // No account, query or fragment: a link signs nobody in.
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "https" or "http", UserInfo: "", Query: "", Fragment: "" }
        )
            return address;
        throw Wrong("loginAddress", "an address such as https://host/path, and no more", text);
    }

    private List<Language> Languages(JsonElement root)
    {
        var codes = Texts(root, "languages") ?? ["zh", "en"];
        var languages = codes.Select(code =>
            code switch
            {
                "zh" => Language.Chinese,
                "en" => Language.English,
                _ => throw Wrong("languages", "a list of zh and en", code),
            }
        );
        return codes.Count > 0 && codes.Distinct().Count() == codes.Count
            ? [.. languages]
            : throw Wrong("languages", "zh, en or both, each once", string.Join(", ", codes));
    }

    private TimeSpan? Seconds(JsonElement json, string key)
    {
        if (Number(json, key) is not { } seconds)
            return null;
        var span = TimeSpan.FromSeconds(seconds);
        return span > TimeSpan.Zero && span <= MaxTimeout
            ? span
            : throw Wrong($"server.{key}", $"1 to {MaxTimeout.TotalSeconds} seconds", $"{seconds}");
    }

    // Beside the file, where it is not an absolute path.
    private string? PathOf(string? path) =>
        path is null ? null : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(_path))!, path);

    private void CheckAddress(string key, string address)
    {
        if (!MailAddresses.IsOne(address))
            throw Wrong(key, "a mail address", address);
    }

    private void CheckKeys(string where, JsonElement json, params string[] known)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw Wrong(where, "an object", json.ValueKind.ToString());
        foreach (var property in json.EnumerateObject())
        {
            if (
                property.Name.Contains("password", StringComparison.OrdinalIgnoreCase)
                && !known.Contains(property.Name)
            )
                throw Wrong(
                    where,
                    "no password, which belongs into a file of its own",
                    property.Name
                );
            if (!known.Contains(property.Name))
                throw Wrong(where, string.Join(", ", known), $"'{property.Name}'");
        }
    }

    private string? Text(JsonElement json, string key) =>
        !json.TryGetProperty(key, out var value) ? null
        : value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
        : throw Wrong(key, "a text", value.GetRawText());

    private int? Number(JsonElement json, string key) =>
        !json.TryGetProperty(key, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw Wrong(key, "a whole number", value.GetRawText());

    private List<string>? Texts(JsonElement json, string key)
    {
        if (!json.TryGetProperty(key, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.Array)
            throw Wrong(key, "a list of texts", value.GetRawText());
        return
        [
            .. value
                .EnumerateArray()
                .Select(one =>
                    one.ValueKind == JsonValueKind.String && one.GetString() is { Length: > 0 } text
                        ? text
                        : throw Wrong(key, "a list of texts", one.GetRawText())
                ),
        ];
    }

    private FormatException Wrong(string where, string expected, string found) =>
        new($"Expected {expected} in {where} of '{_path}', but found {found}. See docs/mail.md.");
}
