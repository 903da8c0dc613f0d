using System.CommandLine;
using Approvals.Casework;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals mail</c>: which mails go out next, to whom and why.</summary>
internal sealed class MailVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new("approvals mail --on 2026-01-17", "当日没有要发的邮件。"), // A Saturday.
    ];

    private readonly MailTomorrow _tomorrow = new();
    private readonly JsonOption _json = new();

    public MailVerb(TimeProvider clock)
        : base("mail", "Shows which mails go out next, to whom and why.", clock, Shown)
    {
        _tomorrow.AddTo(this);
        Add(_json);
        AddOfficeOptions();
    }

    protected override Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    ) => _tomorrow.RunAsync(office, speech, given, given.GetValue(_json), cancel);
}
