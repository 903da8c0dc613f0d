using System.CommandLine;
using Approvals.Casework;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>A command that works in an office: it opens the database, and says what goes wrong without a stack
/// trace.</summary>
internal abstract class OfficeVerb : Verb
{
    private readonly OfficeOptions _options;
    private readonly TimeProvider _clock;

    protected OfficeVerb(
        string name,
        string description,
        TimeProvider clock,
        params Example[] examples
    )
        : base(name, description, examples)
    {
        _clock = clock;
        _options = new(clock);
        SetAction(InvokeAsync);
    }

    /// <summary>Whether it makes the office where there is none.</summary>
    protected virtual bool MakesOffice => false;

    /// <summary>Adds what all verbs of an office understand, behind their own options.</summary>
    protected void AddOfficeOptions() => _options.AddTo(this);

    /// <summary>Where the office of a command line keeps its data.</summary>
    protected virtual OfficeSettings Settings(ParseResult given) => _options.Settings(given);

    /// <summary>Does what needs no office; null where it needs one.</summary>
    protected virtual Task<int>? RunAlone(
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    ) => null;

    /// <summary>Does it.</summary>
    protected abstract Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    );

    private async Task<int> InvokeAsync(ParseResult given, CancellationToken cancel)
    {
        var speech = _options.Speech(given);
        try
        {
            if (RunAlone(speech, given, cancel) is { } alone)
                return await alone;
            if (await OpenAsync(speech, Settings(given), cancel) is not { } opened)
                return ExitCode.NothingDone;
            await using (opened)
                return await RunAsync(opened, speech, given, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            speech.Complain("error.stopped");
        }
        catch (Exception e) when (Failure.Of(e) is { } failure)
        {
            failure.Tell(speech);
        }
        return ExitCode.NothingDone;
    }

    private async Task<Office?> OpenAsync(
        Speech speech,
        OfficeSettings settings,
        CancellationToken cancel
    )
    {
        if (!MakesOffice && settings.Postgres is null && !File.Exists(settings.DatabaseFile))
        {
            speech.Complain("error.no-office", settings.Folder);
            return null;
        }
        try
        {
            return await Office.OpenAsync(settings, _clock, cancel);
        }
        // A newer database, a text that is no connection, a key file that is none: each says so itself.
        catch (Exception e)
            when (e is InvalidOperationException or ArgumentException or FormatException
                && Failure.Of(e) is null
            )
        {
            speech.Complain("error.not-opened", e.Message);
            return null;
        }
    }
}
