using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Definitions;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Sessions;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.PeopleTests;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Approvals.Casework.Tests.MeetingTests;

/// <summary>An office that holds meetings: seven members of the Party group (the main leader and vice-1 to vice-6, of
/// falling rank) and five of the branch, with the processes of items and meetings.</summary>
internal sealed class MeetingOffice : IAsyncDisposable
{
    public static readonly UnitId Bureau = new("bureau");

    public static readonly string[] Group =
    [
        "chief",
        "vice-1",
        "vice-2",
        "vice-3",
        "vice-4",
        "vice-5",
        "vice-6",
    ];

    /// <summary>The day of the meetings: a Friday. The agenda freezes on the 14th.</summary>
    public static readonly DateOnly MeetsOn = new(2026, 1, 16);

    private MeetingOffice(OfficeSettings settings, Office office, FakeTimeProvider clock)
    {
        Settings = settings;
        Office = office;
        Clock = clock;
    }

    public OfficeSettings Settings { get; }

    public Office Office { get; }

    public FakeTimeProvider Clock { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<MeetingOffice> OpenAsync(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero)); // Monday, nine in the morning.
        var settings = await TestDatabase.MakeForMeetingsAsync(kind);
        var office = new MeetingOffice(
            settings,
            await Office.OpenAsync(settings, clock, Cancel),
            clock
        );
        await office.PublishAsync("submit-item", "submit-item");
        await office.PublishAsync("meeting", "meeting", "meeting-item");
        return office;
    }

    private async Task PublishAsync(string process, params string[] folders)
    {
        var files = new List<SourceFile>();
        foreach (var folder in folders)
        {
            var root = Path.Combine(Seeds.Root, "workflows", folder);
            var paths = Directory
                .GetFiles(root, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".bpmn" or ".form");
            foreach (var path in paths)
                files.Add(new(Path.GetFileName(path), await File.ReadAllTextAsync(path, Cancel)));
        }
        var published = await new PublishDefinition(Office).RunAsync(
            files,
            process,
            Deed.OfClock,
            Cancel
        );
        Assert.IsType<Publication.Published>(published);
    }

    /// <summary>Puts an item into the pool, through all looks; gives the case that waits for its decision.</summary>
    public Task<CaseId> SubmitAsync(
        string body = "party-group",
        string itemClass = "ordinary",
        string title = "购置设备",
        params string[] about
    ) => SubmitAsync(body, itemClass, title, null, about);

    /// <summary>Puts an ordinary item that costs money before the Party group.</summary>
    public Task<CaseId> SubmitPaymentAsync(decimal yuan) =>
        SubmitAsync("party-group", "ordinary", "购置设备", yuan);

    private async Task<CaseId> SubmitAsync(
        string body,
        string itemClass,
        string title,
        decimal? yuan,
        params string[] about
    )
    {
        var item = Value.Context.Of(
            ("title", Value.Of(title)),
            ("class", Value.Of(itemClass)),
            ("body", Value.Of(body)),
            ("reason", Value.Of("设备陈旧")),
            ("options", Texts("购置", "不购置")),
            ("legalBasis", Value.Of("采购管理办法")),
            ("consulted", Value.Of("已征求各科室意见")),
            ("risk", Value.Of("无")),
            ("draftDecision", Value.Of($"同意{title}")),
            ("secrecy", Value.Of("内部")),
            ("submitter", Value.Of("clerk")),
            ("about", Texts(about)),
            ("amount", yuan is { } amount ? Value.Of(amount) : Value.None),
            ("moneySource", yuan is null ? Value.None : Value.Of("部门预算"))
        );
        var started = Assert.IsType<CaseAnswer.Done>(
            await Office.Cases.StartAsync(
                new(Bureau, "submit-item", title)
                {
                    DepartmentId = new("all"),
                    FieldId = new("all-work"),
                    Variables = Value.Context.Of(("item", item), ("handler", Value.Of("clerk"))),
                },
                By("clerk"),
                Cancel
            )
        );
        var agree = ("outcome", Value.Of("agree"));
        await DoAsync(started.Id, "agree-item", "vice-1", agree);
        await DoAsync(started.Id, "check-form", "office", agree);
        if (yuan is not null)
            await DoAsync(started.Id, "check-money", "finance", agree);
        await DoAsync(started.Id, "set-agenda", "chief", agree);
        await WorkAsync();
        return started.Id;
    }

    /// <summary>Summons a meeting, whose agenda the main leader sets to these items.</summary>
    public async Task<CaseId> SummonAsync(
        string body,
        string[] items,
        string? chair = null,
        params string[] notEntitled
    )
    {
        var started = Assert.IsType<CaseAnswer.Done>(
            await Office.Cases.StartAsync(
                new(Bureau, "meeting", "会议")
                {
                    Kind = RecordKind.MeetingMinutes,
                    Variables = Value.Context.Of(
                        ("body", Value.Of(body)),
                        ("meetsOn", Value.Of(MeetsOn)),
                        ("chair", Value.Of(chair)),
                        ("notEntitled", Texts(notEntitled))
                    ),
                },
                By("office"),
                Cancel
            )
        );
        await WorkAsync();
        var (agenda, place) = (("items", Texts(items)), ("place", Value.Of("会议室")));
        await DoAsync(started.Id, "propose-agenda", "office", agenda, place);
        await DoAsync(started.Id, "decide-agenda", chair ?? "chief", agenda, place);
        return started.Id;
    }

    /// <summary>Lets the day of the meeting come, and calls the roll.</summary>
    public async Task CallRollAsync(
        CaseId meeting,
        string chair,
        Value? absent = null,
        Value? written = null
    )
    {
        await GoToAsync(16);
        await DoAsync(
            meeting,
            "roll",
            "office",
            ("beganAt", Value.Of(new DateTimeOffset(2026, 1, 16, 9, 0, 0, TimeSpan.FromHours(8)))),
            ("chair", Value.Of(chair)),
            ("absent", absent ?? Value.Of(Array.Empty<Value>())),
            ("guests", Value.Of(Array.Empty<Value>())),
            ("written", written ?? Value.Of(Array.Empty<Value>()))
        );
        await WorkAsync();
    }

    /// <summary>Lets each member declare whether he steps aside.</summary>
    public async Task DeclareAsync(CaseId meeting, params string[] aside)
    {
        foreach (var member in await AssigneesAsync(meeting, "declare-recusal"))
        {
            await DoAsync(
                meeting,
                "declare-recusal",
                member,
                ("outcome", Value.Of(aside.Contains(member) ? "aside" : "none")),
                ("ground", aside.Contains(member) ? Value.Of("own-interest") : Value.None)
            );
        }
        await WorkAsync();
    }

    /// <summary>Lets somebody report, all state their views, and the chair put it to the vote.</summary>
    public async Task DiscussAsync(CaseId meeting, string chair, string form)
    {
        var reporter = (await AssigneesAsync(meeting, "report-item")) is [var one] ? one : "office";
        await DoAsync(meeting, "report-item", reporter, ("report", Value.Of("情况如申报表。")));
        while (await AssigneesAsync(meeting, "state-view") is [var next, ..])
            await DoAsync(meeting, "state-view", next, ("statement", Value.Of($"{next}的发言")));
        await DoAsync(
            meeting,
            "put-to-vote",
            chair,
            ("question", Value.Of("同意购置")),
            ("ballotForm", Value.Of(form))
        );
        await WorkAsync();
    }

    /// <summary>Casts the paper of a member in the secret vote that is open.</summary>
    public async Task<CaseAnswer> CastAsync(
        CaseId meeting,
        string member,
        StatedView view,
        Deed? deed = null
    ) =>
        await new CastBallot(Office).RunAsync(
            meeting,
            await KeyOfAsync(meeting, "cast-ballot", member),
            view,
            deed ?? By(member),
            Cancel
        );

    /// <summary>From the announcement to the archive, where nobody finds anything to correct.</summary>
    public async Task FinishAsync(CaseId meeting, string chair, params (string, Value)[] more)
    {
        await MinuteAsync(meeting, chair, more);
        await DoAsync(meeting, "sign-minutes", chair, ("outcome", Value.Of("sign")));
        await WorkAsync();
    }

    /// <summary>Announces what is counted.</summary>
    public async Task AnnounceAsync(CaseId meeting, string outcome)
    {
        await DoAsync(
            meeting,
            "announce",
            "office",
            ("outcome", Value.Of(outcome)),
            ("text", Value.Of("同意购置"))
        );
        await WorkAsync();
    }

    /// <summary>Writes the minutes, and lets each member check them.</summary>
    public async Task MinuteAsync(CaseId meeting, string chair, params (string, Value)[] more)
    {
        var minutes = await VariableAsync(meeting, "minutes");
        await DoAsync(
            meeting,
            "write-minutes",
            "office",
            [("minutesNumber", Value.Of("党组纪要〔2026〕1号")), ("minutes", minutes), .. more]
        );
        foreach (var member in await AssigneesAsync(meeting, "check-words"))
            await DoAsync(meeting, "check-words", member, ("outcome", Value.Of("right")));
        await WorkAsync();
    }

    /// <summary>Lets the clock go to nine in the morning of a day of the month.</summary>
    public async Task GoToAsync(int day)
    {
        Clock.SetUtcNow(new(2026, 1, day, 1, 0, 0, TimeSpan.Zero));
        await WorkAsync();
    }

    /// <summary>Does what is due, until nothing is.</summary>
    public async Task WorkAsync()
    {
        while (
            await new FireDueTimers(Office).RunAsync(Cancel)
                + await new DeliverMessages(Office).RunAsync(Cancel)
                + await new RunFunctions(Office, OfficeFunctions.Of(Office)).RunAsync(Cancel)
            > 0
        ) { }
    }

    /// <summary>Completes an open task; it must be done.</summary>
    public async Task DoAsync(
        CaseId id,
        string element,
        string person,
        params (string Name, Value Value)[] values
    )
    {
        var answer = await TryAsync(id, element, person, values);
        Assert.True(
            answer is CaseAnswer.Done,
            $"{element} by {person}: "
                + answer switch
                {
                    CaseAnswer.Refused r => r.Why.Reason,
                    CaseAnswer.Rejected r => r.Why.Message,
                    _ => answer.ToString(),
                }
        );
    }

    /// <summary>Tries to complete an open task.</summary>
    public async Task<CaseAnswer> TryAsync(
        CaseId id,
        string element,
        string person,
        params (string Name, Value Value)[] values
    ) =>
        await Office.Cases.RunAsync(
            id,
            new Command.CompleteTask(
                await KeyOfAsync(id, element, person),
                Value.Context.Of(values)
            ),
            By(person),
            Cancel
        );

    /// <summary>The key of an open task that somebody has, or nobody.</summary>
    public async Task<int> KeyOfAsync(CaseId id, string element, string person)
    {
        await using var db = Office.Database.CreateDbContext();
        var tasks = await db.Set<TaskRow>().Where(t => t.CaseId == id).ToListAsync(Cancel);
        var own = tasks.Where(t =>
            t.Element == element && (t.Assignee is null || t.Assignee.Value.Value == person)
        );
        Assert.True(
            own.Any(),
            $"Expected task {element} of {person}, but open are: "
                + string.Join(", ", tasks.Select(t => $"{t.Element}({t.Assignee})"))
                + await IncidentsAsync(id)
        );
        return own.First().Key;
    }

    private async Task<string> IncidentsAsync(CaseId id) =>
        string.Concat(
            (await StateAsync(id))
                .Instances.ToArray()
                .Where(i => i.Incident is not null)
                .Select(i => $"; {i.Incident}")
        );

    /// <summary>Who has the open tasks of an element, by their codes.</summary>
    public async Task<List<string>> AssigneesAsync(CaseId id, string element)
    {
        await using var db = Office.Database.CreateDbContext();
        var people = await db.Set<TaskRow>()
            .Where(t => t.CaseId == id && t.Element == element && t.Assignee != null)
            .Select(t => t.Assignee!.Value)
            .ToListAsync(Cancel);
        return [.. people.Select(person => person.Value).Order(StringComparer.Ordinal)];
    }

    /// <summary>Does what a case offers.</summary>
    public async Task ActAsync(
        CaseId id,
        string label,
        string person,
        params (string, Value)[] values
    )
    {
        var loaded = (await Office.Loading.ReadAsync(id, Cancel))!;
        var process = await Office.Catalog.GetAsync(loaded.Row.DefinitionId, Cancel);
        var snapshot = await Office.Snapshots.LatestAsync(Cancel);
        var action = Approvals
            .Engine.CaseActions.Of(
                process,
                await StateAsync(id),
                snapshot.At(Bureau, Clock.GetUtcNow())
            )
            .Single(a => a.Label == label);
        Assert.IsType<CaseAnswer.Done>(
            await Office.Cases.RunAsync(
                id,
                new Command.DeliverMessage(
                    action.Key,
                    action.CorrelationKey,
                    Value.Context.Of(values)
                ),
                By(person),
                Cancel
            )
        );
        await WorkAsync();
    }

    public async Task<CaseState> StateAsync(CaseId id) =>
        Stored.ReadState((await Office.Loading.ReadAsync(id, Cancel))!.Row.State);

    public async Task<Value> VariableAsync(CaseId id, string name) =>
        (await StateAsync(id)).Variables.Entries.GetValueOrDefault(name) ?? Value.None;

    /// <summary>An item of the pool.</summary>
    public async Task<AgendaItemRow> ItemAsync(int number)
    {
        await using var db = Office.Database.CreateDbContext();
        return await db.Set<AgendaItemRow>()
            .AsNoTracking()
            .SingleAsync(i => i.Number == number, Cancel);
    }

    public static Value Texts(params string[] texts) => Value.Of(texts.Select(Value.Of));

    public static Value Rows(params Value.Context[] rows) => Value.Of(rows.Cast<Value>());

    public static Value.Context Absent(string person) =>
        Value.Context.Of(("person", Value.Of(person)), ("reason", Value.Of("出差")));

    /// <summary>A written view of an absentee, of the day before the meeting or of when it had begun.</summary>
    public static Value.Context View(string item, string member, string view, int hour = -15) =>
        Value.Context.Of(
            ("itemId", Value.Of(item)),
            ("member", Value.Of(member)),
            ("view", Value.Of(view)),
            (
                "handedInAt",
                Value.Of(
                    new DateTimeOffset(2026, 1, 16, 9, 0, 0, TimeSpan.FromHours(8)).AddHours(hour)
                )
            )
        );

    public static Deed By(string person) => new(Channel.Console) { By = new(person) };

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
