using Approvals.Casework.Audit;
using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;

namespace Approvals.Casework;

/// <summary>Where an office keeps its data, and how.</summary>
/// <param name="Folder">The folder of its files: the database where that is a file, mails, keys. It is made where it
/// does not exist.</param>
public sealed record OfficeSettings(string Folder)
{
    /// <summary>How PostgreSQL is reached, in the words of Npgsql; null for a file of SQLite in the folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>The time zone of the office, by its name in the IANA database.</summary>
    public string Zone { get; init; } = "Asia/Shanghai";

    /// <summary>The same, as .NET knows it.</summary>
    /// <exception cref="TimeZoneNotFoundException">There is none of that name.</exception>
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>How the journals are sealed from now on.</summary>
    public SealAlgorithm Seals { get; init; } = SealAlgorithm.Sha256;

    /// <summary>How many numbers of new cases a program takes at a time; at least 1. Those that it does not use are
    /// lost, so who begins one case and ends takes one.</summary>
    public int CaseNumbersTogether { get; init; } = 100;

    /// <summary>Whether mails leave in quiet hours as well: to try a server out.</summary>
    public bool SendsAtAnyHour { get; init; }

    /// <summary>The file of SQLite.</summary>
    public string DatabaseFile => Path.Combine(Folder, "approvals.db");

    /// <summary>The file with the secret by which restricted texts are encrypted.</summary>
    public string KeyFile => Path.Combine(Folder, "secret.key");

    /// <summary>The folder of the keys of secret votes that are open: each goes when its urn was opened.</summary>
    public string BallotFolder => Path.Combine(Folder, "ballots");

    /// <summary>The folder in which mails are kept as files.</summary>
    public string MailFolder => Path.Combine(Folder, "mail");

    /// <summary>The file with the settings of mail; without it, mails are kept as files.</summary>
    public string MailFile => Path.Combine(Folder, "mail.json");

    /// <summary>The settings of mail; null for those of <see cref="MailFile"/>.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>The folder of the files of evidence.</summary>
    public string EvidenceFolder => Path.Combine(Folder, "evidence");

    /// <summary>Where its keys and salts come from.</summary>
    internal Chance Chance { get; init; } = Chance.OfSystem;

    /// <summary>Whether nothing of it outlives the program: then nothing waits for the disk.</summary>
    internal bool IsScratch { get; init; }

    internal OfficeDatabase Open() =>
        Postgres is { } connection
            ? new PostgresOfficeDatabase(connection)
            : new SqliteOfficeDatabase(DatabaseFile, IsScratch);
}
