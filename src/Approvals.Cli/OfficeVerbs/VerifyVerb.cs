using System.CommandLine;
using System.Globalization;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Documents.Sheets;
using Approvals.Casework.Ledger.Evidence;
using Approvals.Casework.Reports;
using Approvals.Casework.Upkeep;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals verify</c>: checks that nothing in the journals was changed, put in or taken out.</summary>
internal sealed class VerifyVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new("approvals verify | sed -n 2p", "未发现问题。"),
        new("approvals verify --evidence | tail -1", "佐证材料齐全，未被改动。"),
        new(
            "approvals export all.jsonl >export.log && approvals verify --export all.jsonl | sed -n 2p",
            "未发现问题。"
        ),
    ];

    private readonly Option<string?> _file = new("--export")
    {
        HelpName = "FILE",
        Description = "Check a file that 'approvals export' wrote, without any database",
    };

    private readonly Option<ChainHead[]> _heads = new("--head")
    {
        HelpName = "NUMBER:HASH",
        Description = "A head of the office's chain that somebody noted elsewhere; may be repeated",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
        CustomParser = result =>
        {
            var heads = new List<ChainHead>();
            foreach (var token in result.Tokens)
            {
                if (HeadOf(token.Value) is { } head)
                    heads.Add(head);
                else
                    result.AddError(
                        $"Expected a number, a colon and a hash of 64 digits, but found '{token.Value}'."
                    );
            }
            return [.. heads];
        },
    };

    private readonly Option<bool> _evidence = new("--evidence")
    {
        Description = "Read every file of evidence, too, and compare it with its hash",
    };

    private readonly Option<string?> _sheet = new("--sheet")
    {
        HelpName = "CODE",
        Description = "The code on a printed approval sheet: hold it against the file of --export",
    };

    private readonly JsonOption _json = new();
    private readonly TimeProvider _clock;

    public VerifyVerb(TimeProvider clock)
        : base("verify", "Checks that no record was changed, put in or taken out.", clock, Shown)
    {
        _clock = clock;
        Add(_file);
        Add(_heads);
        Add(_evidence);
        Add(_sheet);
        Add(_json);
        AddOfficeOptions();
        Validators.Add(given =>
        {
            if (given.GetValue(_file) is not null && given.GetValue(_evidence))
                given.AddError("Expected either --export or --evidence: no evidence is in a file.");
            if (given.GetValue(_sheet) is { } code && SheetCode.Read(code) is null)
                given.AddError(
                    $"Expected a code as 12-34-ABCD-…, as a sheet bears it, but found '{code}'."
                );
            if (given.GetValue(_sheet) is not null && given.GetValue(_file) is null)
                given.AddError("Expected --export, too: a sheet is held against an exported file.");
        });
    }

    protected override Task<int>? RunAlone(
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    ) => given.GetValue(_file) is { } file ? Task.FromResult(CheckFile(file, speech, given)) : null;

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var heads = given.GetRequiredValue(_heads);
        var progress = RowProgress.For(speech, _clock);
        var found = await new VerifyJournals(office).RunAsync(heads, progress, cancel);
        var evidence = given.GetValue(_evidence)
            ? await new ReadEvidence(office).CheckAsync(
                progress,
                cancel,
                await new ReadReports(office).KeptFilesAsync(cancel)
            )
            : null;
        progress?.End();
        return VerificationText.Tell(
            found,
            heads.Length,
            ofFile: false,
            speech,
            given.GetValue(_json),
            evidence
        );
    }

    private int CheckFile(string file, Speech speech, ParseResult given)
    {
        if (given.GetValue(_sheet) is { } code)
            return SheetText.Check(file, SheetCode.Read(code)!, speech, given.GetValue(_json));
        var heads = given.GetRequiredValue(_heads);
        using var reader = InputFile.Open(file, speech.Error);
        if (
            reader is null
            || !InputFile.TryRead(
                file,
                speech.Error,
                () => Check(reader, heads, file, speech),
                out var found
            )
            || found is null
        )
            return ExitCode.NothingDone;
        return VerificationText.Tell(
            found,
            heads.Length,
            ofFile: true,
            speech,
            given.GetValue(_json)
        );
    }

    private static Verification? Check(
        TextReader reader,
        ChainHead[] heads,
        string file,
        Speech speech
    )
    {
        try
        {
            return ExportedFile.Check(LinesOf(reader), heads);
        }
        catch (FormatException e)
        {
            speech.Complain("error.file", $"{file}: {e.Message}");
            return null;
        }
    }

    private static IEnumerable<string> LinesOf(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static ChainHead? HeadOf(string text)
    {
        const int HashLength = 64;
        return
            text.Split(':') is [var number, { Length: HashLength } hash]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && hash.All(char.IsAsciiHexDigit)
            ? new(row, hash)
            : null;
    }
}
