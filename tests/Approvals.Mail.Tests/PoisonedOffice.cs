using Approvals.Casework;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.Outbox.Letters;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Wording;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Approvals.Mail.Tests;

/// <summary>An office with a measure, its case and its task, in whose database every text that is no code is poison,
/// and every amount.</summary>
internal sealed class PoisonedOffice : IAsyncDisposable
{
    private const string Text = "毒丸PILL";
    private const long Fen = 98_765_432_100;
    private static readonly DateTimeOffset Past = new(2026, 1, 2, 10, 0, 0, TimeSpan.Zero);

    /// <summary>By what poison is known: the text, and the amount in fen and yuan.</summary>
    public static readonly string[] Signs = ["毒丸", "PILL", "987654321", "987,654,321"];

    /// <summary>Texts that letters may say, or that are codes or addresses.</summary>
    private static readonly string[] Spared =
    [
        "post.name",
        "person.mail",
        "outbox.letter",
        "outbox.problem",
        "outbox.template",
        "task.calendar",
        "timer.calendar",
        // Nobody is reminded of what a body outside answers for.
        "ledger_entry.external_owner",
    ];

    private readonly TestOffice _begun;
    private readonly CaseId _case;
    private readonly int _key;

    private PoisonedOffice(TestOffice begun, Office office, CaseId id, int key) =>
        (_begun, Office, _case, _key) = (begun, office, id, key);

    public Office Office { get; }

    /// <summary>Which columns are poison.</summary>
    public List<string> Poisoned { get; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PoisonedOffice> OpenAsync(IReadOnlyList<Language> languages)
    {
        var begun = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "two-step");
        var id = (
            await begun.StartAsync(
                "two-step",
                ("first", Value.Of("li")),
                ("second", Value.Of("wang")),
                ("opinion", Value.Of(Text))
            )
        ).Id;
        var letters = new LetterSettings
        {
            Languages = languages,
            Contact = "0000-0000000",
            LoginAddress = new("https://office.example.invalid/"),
        };
        var settings = begun.Settings with { Mail = new() { Letters = letters } };
        var office = await Office.OpenAsync(settings, begun.Clock, Cancel);
        await using var db = office.Database.CreateDbContext();
        var key = await db.Set<TaskRow>().Select(t => t.Key).SingleAsync(Cancel);
        // Overdue: so there is something to be told by every letter.
        await db.Set<TaskRow>()
            .ExecuteUpdateAsync(
                set => set.SetProperty(t => t.DueAt, Past).SetProperty(t => t.DueOrder, Past),
                Cancel
            );
        await AddMeasureAsync(db, id);
        var poisoned = new PoisonedOffice(begun, office, id, key);
        await poisoned.PoisonAsync(db);
        return poisoned;
    }

    /// <summary>Writes a letter: about the measure, and about the same as a restricted one.</summary>
    public async Task<IReadOnlyList<Letter>> WriteAsync(string code, CancellationToken cancel)
    {
        await using var db = Office.Database.CreateDbContext();
        var letters = new List<Letter> { await WriteAsync(db, code, cancel) };
        await db.Set<CaseRow>()
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Kind, RecordKind.TalkRecord), cancel);
        letters.Add(await WriteAsync(db, code, cancel));
        return letters;
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await _begun.DisposeAsync();
    }

    private async Task<Letter> WriteAsync(OfficeDb db, string code, CancellationToken cancel)
    {
        var kind = code == LetterTable.Bell.Code ? LetterTable.Bell : LetterTable.Of(code);
        var row = new OutboxRow
        {
            UnitId = TestOffice.Bureau,
            UniqueKey = code,
            Letter = code,
            ReceiverId = new("li"),
            StandsInFor = new("li"),
            CaseId = _case,
            Key = _key,
            Rung = 1,
            On = new(2026, 1, 5),
            CreatedAt = _begun.Clock.GetUtcNow(),
            TryAt = _begun.Clock.GetUtcNow(),
        };
        var reading = new LetterReading(Office, await Office.Snapshots.LatestAsync(cancel), db);
        var facts = await kind.ReadAsync(reading, row, cancel);
        Assert.True(
            kind.WhyDropped(facts) is null,
            $"'{code}' is not written in this office: give it what it needs here, so that it is tried."
        );
        var text = LetterText.Of(kind, facts.View);
        return new(
            1,
            row.ReceiverId,
            text.Sender,
            "li@bureau.example.invalid",
            text.Subject,
            text.Text,
            text.Html,
            row.CreatedAt
        );
    }

    private async Task PoisonAsync(OfficeDb db)
    {
        foreach (var type in db.Model.GetEntityTypes())
        {
            var table = type.GetTableName()!;
            foreach (var property in type.GetProperties())
            {
                var column = property.GetColumnName();
                var value = ValueFor(property, column);
                if (value is null || Spared.Contains($"{table}.{column}") || IsCode(type, property))
                    continue;
                // The names are those of the model.
                var sql = $"update \"{table}\" set \"{column}\" = {value}";
                await db.Database.ExecuteSqlRawAsync(sql, Cancel);
                Poisoned.Add($"{table}.{column}");
            }
        }
        await db.Set<OfficeStateRow>()
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Stamp, s => s.Stamp + 1), Cancel);
    }

    private static string? ValueFor(IProperty property, string column) =>
        property.ClrType == typeof(string) && property.GetValueConverter() is null ? $"'{Text}'"
        : column.EndsWith("_fen", StringComparison.Ordinal)
            ? Fen.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : null;

    // What others refer to, or what is the only one of its kind.
    private static bool IsCode(IEntityType type, IProperty property) =>
        property.IsKey()
        || property.IsForeignKey()
        || property.GetContainingIndexes().Any(i => i.IsUnique)
        || type.GetReferencingForeignKeys().Any(f => f.PrincipalKey.Properties.Contains(property));

    private static async Task AddMeasureAsync(OfficeDb db, CaseId id)
    {
        var unit = TestOffice.Bureau;
        db.Add(
            new PlanRow
            {
                UnitId = unit,
                Key = "2026",
                Frame = "{}",
            }
        );
        db.Add(
            new ProblemRow
            {
                UnitId = unit,
                Plan = "2026",
                No = 1,
                Title = Text,
                Text = Text,
                Figures = "[]",
            }
        );
        await db.SaveChangesAsync(Cancel);
        var entry = new EntryRow
        {
            UnitId = unit,
            Plan = "2026",
            Number = 72,
            Cycle = 1,
            Problem = 1,
            Import = 1,
            Text = Text,
            Types = "T01",
            Class = default,
            Visibility = MeasureVisibility.Ordinary,
            Rhythms = "",
            Details = "{}",
            Questions = "[]",
            ClawbackFen = Fen,
        };
        db.Add(entry);
        await db.SaveChangesAsync(Cancel);
        db.Add(
            new EntryCaseRow
            {
                CaseId = id,
                UnitId = unit,
                EntryId = entry.Id,
                Period = "once",
                Subject = "",
                StartsOn = new(2026, 1, 1),
                DueOn = new(2026, 1, 9),
            }
        );
        db.Add(
            new EntryStandingRow
            {
                EntryId = entry.Id,
                UnitId = unit,
                Plan = "2026",
                Status = MeasureStatus.Assigned,
                Light = Light.Yellow,
                IsOverdue = false,
                Reasons = "[]",
                LightSince = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero),
                ComputedAt = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero),
            }
        );
        await db.SaveChangesAsync(Cancel);
    }
}
