using System.Data.Common;
using System.Diagnostics;
using Approvals.Casework.Meetings;
using Approvals.Casework.Sessions;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Approvals.Casework.Tests.MeetingTests;

/// <summary>
/// Nothing leads from a person to what is on his paper. The same members vote in the same order in two offices, and
/// what they say is dealt out otherwise: whatever can be read must be the same in both, as else it would tell.
/// </summary>
public sealed class NobodyIsFound
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>While the urn is open, not even how many say what: the two have other totals.</summary>
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task While_the_urn_is_open_all_tables_are_the_same_but_for_the_sealed_papers(
        DatabaseKind kind
    )
    {
        var one = await TablesAsync(kind, isOpen: true, SecretVote.AllBut("vice-1"));
        var other = await TablesAsync(kind, isOpen: true, _ => StatedView.Abstain);

        Assert.Equal(one, other);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task When_it_was_opened_all_tables_are_the_same_where_the_totals_are(
        DatabaseKind kind
    )
    {
        var one = await TablesAsync(kind, isOpen: false, SecretVote.AllBut("vice-1"));
        var other = await TablesAsync(kind, isOpen: false, SecretVote.AllBut("vice-6"));

        Assert.Equal(one, other);
    }

    /// <summary>So that the two above can fail: other totals show when the urn was opened.</summary>
    [Fact]
    public async Task Other_totals_show_when_it_was_opened()
    {
        var kind = DatabaseKind.Sqlite;
        var one = await TablesAsync(kind, isOpen: false, SecretVote.AllBut("vice-1"));
        var other = await TablesAsync(kind, isOpen: false, _ => StatedView.Agree);

        Assert.NotEqual(one, other);
    }

    /// <summary>With all that lies in freed pages and behind the rows.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_files_of_SQLite_differ_in_the_page_of_the_urn_only(bool isOpen)
    {
        var one = await FileAsync(isOpen, SecretVote.AllBut("vice-1"));
        var other = await FileAsync(isOpen, SecretVote.AllBut("vice-6"));

        Assert.Equal(one.Length, other.Length);
        var pages = Enumerable
            .Range(0, one.Length)
            .Where(i => one[i] != other[i])
            .Select(i => i / 4096)
            .Distinct();
        Assert.True(pages.Count() <= 1, $"They differ in pages {string.Join(", ", pages)}.");
    }

    /// <summary>What whoever listens to the database hears, with all parameters: more than any log that is set
    /// up.</summary>
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_is_sent_to_the_database_is_the_same_but_for_the_sealed_papers(
        DatabaseKind kind
    )
    {
        var one = await HeardAsync(kind, SecretVote.AllBut("vice-1"));
        var other = await HeardAsync(kind, SecretVote.AllBut("vice-6"));

        Assert.NotEmpty(one);
        Assert.Equal(one, other);
    }

    [Fact]
    public async Task The_sealed_papers_are_of_one_length_from_the_first_to_the_last()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);
        var lengths = new HashSet<int>();

        foreach (var member in MeetingOffice.Group[..^1])
        {
            await office.CastAsync(meeting, member, StatedView.Agree);
            await using var db = office.Office.Database.CreateDbContext();
            lengths.Add((await db.Set<BallotBoxRow>().SingleAsync(Cancel)).Papers!.Length);
        }

        Assert.Single(lengths);
    }

    /// <summary>Not even whoever has both keys sees which paper came last.</summary>
    [Fact]
    public void The_last_paper_lies_anywhere_in_the_bag()
    {
        var places = new HashSet<int>();
        for (var i = 0; i < 500; i++)
        {
            var bag = BallotBag.New(7);
            for (var paper = 0; paper < 6; paper++)
                bag = BallotBag.With(bag, StatedView.Agree, Chance.OfSystem);
            bag = BallotBag.With(bag, StatedView.Disagree, Chance.OfSystem);
            places.Add(Array.IndexOf(bag, (byte)(StatedView.Disagree + 1)));
        }

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], places.Order());
    }

    private static async Task<MeetingOffice> VoteAsync(
        DatabaseKind kind,
        bool isOpen,
        Func<string, StatedView> viewOf
    )
    {
        var office = await MeetingOffice.OpenAsync(kind);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);
        foreach (var member in MeetingOffice.Group[1..])
            await office.CastAsync(meeting, member, viewOf(member));
        if (!isOpen)
            await SecretVote.CastAllAsync(office, meeting, viewOf);
        return office;
    }

    /// <summary>Every row of every table as text, but for the sealed papers.</summary>
    private static async Task<List<string>> TablesAsync(
        DatabaseKind kind,
        bool isOpen,
        Func<string, StatedView> viewOf
    )
    {
        await using var office = await VoteAsync(kind, isOpen, viewOf);
        await using var db = office.Office.Database.CreateDbContext();
        await db.Database.OpenConnectionAsync(Cancel);
        var lines = new List<string>();
        foreach (var table in TableRows.AllOf(db))
        {
            await foreach (var line in table.ReadAsync(db, Cancel))
            {
                var row = System.Text.Json.Nodes.JsonNode.Parse(line)!.AsObject();
                if (table.Name == "ballot_box")
                    row.Remove("papers");
                lines.Add($"{table.Name} {row.ToJsonString()}");
            }
        }
        return lines;
    }

    private static async Task<byte[]> FileAsync(bool isOpen, Func<string, StatedView> viewOf)
    {
        await using var office = await VoteAsync(DatabaseKind.Sqlite, isOpen, viewOf);
        await using (
            var connection = new SqliteConnection(
                $"Data Source={office.Settings.DatabaseFile};Pooling=False"
            )
        )
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma wal_checkpoint(truncate)";
            await command.ExecuteNonQueryAsync(Cancel);
        }
        return await File.ReadAllBytesAsync(office.Settings.DatabaseFile, Cancel);
    }

    private static async Task<List<string>> HeardAsync(
        DatabaseKind kind,
        Func<string, StatedView> viewOf
    )
    {
        // From the beginning: for some time EF Core remembers that nobody listened.
        var ear = new Ear();
        using var listening = DiagnosticListener.AllListeners.Subscribe(ear);
        await using var office = await MeetingOffice.OpenAsync(kind);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);
        await using var db = office.Office.Database.CreateDbContext();
        ear.Own = db.Database.GetDbConnection();
        await SecretVote.CastAllAsync(office, meeting, viewOf);
        ear.Own = null;
        return ear.Heard;
    }

    /// <summary>Hears every command that EF Core sends to one database, with its parameters.</summary>
    private sealed class Ear
        : IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>
    {
        /// <summary>The database to listen to; null for none.</summary>
        public DbConnection? Own { get; set; }

        public List<string> Heard { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is not CommandEventData { Command: { Connection: { } at } command })
                return;
            if (
                Own is not { } own
                || at.DataSource != own.DataSource
                || at.Database != own.Database
            )
                return;
            var given = command
                .Parameters.Cast<DbParameter>()
                .Where(p => p.Value is not byte[])
                .Select(p => $"{p.ParameterName}={p.Value}");
            lock (Heard)
                Heard.Add($"{value.Key} {command.CommandText} {string.Join(",", given)}");
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
