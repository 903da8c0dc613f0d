using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Upkeep;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals backup</c>: saves the whole database and the evidence into one file, while others work
/// on.</summary>
internal sealed class BackupVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals backup office.zip | tail -1",
            "注意：限制阅读文本的密钥 data/secret.key 不在备份中，请另行保存。"
        ),
    ];

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "The file; it must not exist",
    };

    private readonly TimeProvider _clock;

    public BackupVerb(TimeProvider clock)
        : base("backup", "Saves the whole database and the evidence into one file.", clock, Shown)
    {
        _clock = clock;
        Add(_file);
        AddOfficeOptions();
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var path = given.GetRequiredValue(_file);
        if (File.Exists(path))
        {
            speech.Complain("error.file-exists", path);
            return ExitCode.NothingDone;
        }
        var progress = RowProgress.For(speech, _clock);
        var saved = await new BackUp(office).RunAsync(path, progress, cancel);
        progress?.End();
        speech.Tell("backup.done", saved.Rows, saved.Tables, path, speech.Local(saved.CreatedAt));
        if (saved.Evidence > 0)
            speech.Tell("backup.evidence", saved.Evidence);
        speech.Tell("backup.keys", Settings(given).KeyFile);
        foreach (var hash in saved.MissingEvidence)
            speech.Complain("backup.missing", hash[..12]);
        if (saved.MissingEvidence.Count == 0)
            return ExitCode.Fine;
        speech.Complain("backup.incomplete", saved.MissingEvidence.Count);
        return ExitCode.Faulty;
    }
}
