using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Upkeep;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals restore</c>: puts a saved database into an empty one, and checks it.</summary>
internal sealed class RestoreVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals backup saved.zip >backup.log && "
                + "approvals restore saved.zip --data-folder restored | sed -n 3p",
            "未发现问题。"
        ),
    ];

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "What 'approvals backup' wrote",
    };

    private readonly TimeProvider _clock;

    public RestoreVerb(TimeProvider clock)
        : base("restore", "Puts a saved database into an empty one, and checks it.", clock, Shown)
    {
        _clock = clock;
        Add(_file);
        AddOfficeOptions();
    }

    protected override bool MakesOffice => true;

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var progress = RowProgress.For(speech, _clock);
        BackupSummary restored;
        try
        {
            restored = await new RestoreBackup(office).RunAsync(
                given.GetRequiredValue(_file),
                progress,
                cancel
            );
            progress?.End();
        }
        catch (InvalidOperationException e) // The database is not empty.
        {
            speech.Complain("error.not-restored", e.Message);
            return ExitCode.NothingDone;
        }
        speech.Tell(
            "restore.done",
            restored.Rows,
            restored.Tables,
            speech.Local(restored.CreatedAt)
        );
        if (restored.Evidence > 0)
            speech.Tell("restore.evidence", restored.Evidence);
        foreach (var hash in restored.MissingEvidence)
            speech.Complain("restore.missing", hash[..12]);
        var found = await new VerifyJournals(office).RunAsync([], progress, cancel);
        progress?.End();
        var code = VerificationText.Tell(found, noted: 0, ofFile: false, speech, asJson: false);
        return restored.MissingEvidence.Count == 0 ? code : ExitCode.Faulty;
    }
}
