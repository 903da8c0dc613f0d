using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Ledger.Evidence;
using Approvals.Casework.Outbox;
using Approvals.Casework.Sessions;
using Approvals.Casework.Storage;

namespace Approvals.Casework;

/// <summary>An office that is open: its database, and what can be done in it.</summary>
public sealed class Office : IAsyncDisposable
{
    private Office(
        OfficeDatabase database,
        KeyRing keys,
        OfficeSettings settings,
        TimeProvider clock
    )
    {
        Database = database;
        Keys = keys;
        Seals = settings.Seals;
        Settings = settings;
        Clock = clock;
        Mail = settings.Mail ?? MailSettingsFile.Read(settings.MailFile);
        Tables = new(database);
        Catalog = new(database);
        Loading = new(database);
        Numbers = new(database, settings.CaseNumbersTogether);
        Snapshots = new(database, settings);
        Cases = new(this);
        _sessions = new(() => new(database));
        _evidence = new(() => EvidenceStore.Open(settings.EvidenceFolder, clock));
    }

    private readonly Lazy<EvidenceStore> _evidence;
    private readonly Lazy<SessionTables> _sessions;

    /// <summary>Where its data lies.</summary>
    public OfficeDatabase Database { get; }

    /// <summary>The door to its cases.</summary>
    public CaseRunner Cases { get; }

    internal KeyRing Keys { get; }

    internal SealAlgorithm Seals { get; }

    /// <summary>Where and how it keeps its data.</summary>
    public OfficeSettings Settings { get; }

    /// <summary>What its letters say and how they are sent.</summary>
    public MailSettings Mail { get; }

    /// <summary>What it says in all its letters.</summary>
    internal LetterSettings Letters => Mail.Letters;

    internal TimeProvider Clock { get; }

    internal OfficeTables Tables { get; }

    /// <summary>What meetings write with.</summary>
    internal SessionTables Sessions => _sessions.Value;

    internal ProcessCatalog Catalog { get; }

    internal CaseLoading Loading { get; }

    internal CaseNumbers Numbers { get; }

    internal OfficeSnapshots Snapshots { get; }

    /// <summary>The files of evidence.</summary>
    internal EvidenceStore Evidence => _evidence.Value;

    /// <summary>Whether a file with that SHA-256 is kept.</summary>
    internal bool HasFile(string sha256) => Evidence.Has(sha256);

    /// <summary>Opens an office: brings the database to this version's form, and reads the keys.</summary>
    /// <param name="settings">Where and how.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="InvalidOperationException">A newer version has written the database.</exception>
    /// <exception cref="FormatException">The settings of mail cannot be read (<c>mail.json</c>).</exception>
    public static async Task<Office> OpenAsync(
        OfficeSettings settings,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var database = settings.Open();
        try
        {
            using (Tracing.Source.StartActivity(Tracing.Migrate))
                await database.MigrateAsync(cancel);
            return new(database, KeyRing.ReadOrMake(settings.KeyFile), settings, clock);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Numbers.Dispose();
        return Database.DisposeAsync();
    }
}
