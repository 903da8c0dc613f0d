using System.Collections.Immutable;
using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Sessions.Functions;

/// <summary>From the summons to the roll: who should attend, what comes onto the agenda, and when it freezes.</summary>
internal sealed class AgendaFunctions(Office office)
{
    /// <summary><c>plan-meeting</c>: the members of <c>body</c> on <c>meetsOn</c>, its days, and the <c>pool</c> of
    /// what waits for it. <c>chair</c> must be named where no main leader leads the body.</summary>
    public async Task<Value.Context> PlanAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var body = inputs.Code<MeetingBody>("body");
        var meetsOn = inputs.NeededDay("meetsOn");
        var days = setting.DaysOf(meetsOn);
        PersonId? named = inputs.Text("chair") is { } code ? new PersonId(code) : null;
        var chair =
            named
            ?? (
                LedByMainLeader(body) ? setting.Directory.MainLeaderOf(setting.Unit, meetsOn) : null
            )
            ?? throw new InvalidOperationException(
                $"Expected a 'chair' who leads the {StoredCode.Of(body)}, but nobody is named."
            );
        var withoutVote = inputs.People("notEntitled").ToHashSet();
        var members = BodyMembers
            .Of(setting.Directory, setting.Unit, body, meetsOn)
            .Select(person => new Member(person, setting.Directory.RankOf(person, meetsOn))
            {
                IsMainLeader = person == chair,
                IsEntitled = !withoutVote.Contains(person),
            })
            .ToList();
        if (members.Count == 0)
            throw new InvalidOperationException(
                $"Expected members of the {StoredCode.Of(body)} on {meetsOn:O}, but nobody has that role."
            );
        await using var db = office.Database.CreateDbContext();
        var pool = await db.Set<AgendaItemRow>()
            .AsNoTracking()
            .Where(i => i.UnitId == setting.Unit && i.Body == body)
            .Where(i => i.Status == AgendaStatus.Pooled)
            .OrderBy(i => i.Number)
            .ToListAsync(cancel);
        return Value.Context.Of(
            (
                "members",
                Value.Of(members.Select(m => (Value)MeetingValues.Of(m, setting.Directory)))
            ),
            ("chair", Value.Of(chair.Value)),
            ("notEntitled", MeetingValues.List(withoutVote)),
            ("freezesAt", Value.Of(setting.Calendar.InstantOf(days.FreezesOn, TimeOnly.MinValue))),
            ("invitesOn", Value.Of(days.InvitesOn)),
            ("remindsAt", Value.Of(setting.Calendar.OpenOf(days.RemindsOn))),
            ("meetsAt", Value.Of(setting.Calendar.InstantOf(meetsOn, TimeOnly.MinValue))),
            ("pool", Value.Of(pool.Select(row => (Value)MeetingSetting.EntryOf(row))))
        );
    }

    /// <summary><c>freeze-agenda</c>: the <c>agenda</c> of the <c>items</c> that are in order, and the <c>refused</c>
    /// ones with why.</summary>
    public async Task<Value.Context> FreezeAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var offers = new Offers(setting, inputs);
        var (statements, refused) = (new List<Statement>(), new List<Value>());
        var listed = new List<AgendaItemRow>();
        foreach (var code in inputs.Texts("items").Distinct())
        {
            var row = await setting.FindAsync(code, cancel);
            var (why, emergency) = offers.Look(row, inputs.NeededDay("decidedOn"), null);
            statements.AddRange(offers.Attempt(row, inputs.NeededDay("decidedOn"), why is null));
            if (why is null && emergency is null)
            {
                listed.Add(offers.Listed(row!, null));
                statements.Add(office.Sessions.UpdateAgendaItem(listed[^1]));
            }
            else
            {
                refused.Add(Value.Context.Of(("itemId", Value.Of(code)), ("why", Value.Of(why))));
            }
        }
        await setting.WriteAsync(statements);
        var emergencies = (await setting.OfThisMeetingAsync(cancel)).Where(row =>
            row.Emergency is not null
        );
        return Value.Context.Of(
            (
                "agenda",
                Value.Of(
                    listed.Concat(emergencies).Select(row => (Value)MeetingSetting.EntryOf(row))
                )
            ),
            ("refused", Value.Of(refused))
        );
    }

    /// <summary><c>offer-for-meeting</c>: an item that comes when the agenda was decided: <c>items</c> or
    /// <c>agenda</c> with it, or as they were; <c>answer</c> says which, and why; <c>emergency</c> is its mark.
    /// </summary>
    public async Task<Value.Context> OfferAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var offers = new Offers(setting, inputs);
        var code = inputs.Text("itemId") ?? "";
        var row = await setting.FindAsync(code, cancel);
        var items = inputs.Items("items").ToList();
        var agenda = inputs.Items("agenda").ToList();
        var isNew = items.OfType<Value.String>().All(item => item.Text != code);
        var (why, ground) = offers.Look(row, setting.Today, EmergencyOf(inputs, setting));
        var statements = offers.Attempt(row, setting.Today, why is null).ToList();
        if (why is null && ground is not null)
        {
            var listed = offers.Listed(row!, ground);
            statements.Add(office.Sessions.UpdateAgendaItem(listed));
            agenda.RemoveAll(entry => entry is Value.Context c && c.Text("itemId") == code);
            agenda.Add(MeetingSetting.EntryOf(listed));
        }
        else if (why is null && isNew)
        {
            items.Add(Value.Of(code));
        }
        await setting.WriteAsync(statements);
        return Value.Context.Of(
            ("items", Value.Of(items)),
            ("agenda", Value.Of(agenda)),
            (
                "emergency",
                why is null && ground is { } kind
                    ? Value.Context.Of(
                        ("itemId", Value.Of(code)),
                        (
                            "mark",
                            Value.Of(
                                MeetingText.Mark(
                                    MeetingSetting.FileLanguage,
                                    new Acceptance.TakenAsEmergency(kind)
                                )
                            )
                        )
                    )
                    : Value.None
            ),
            (
                "answer",
                Value.Context.Of(
                    ("itemId", Value.Of(code)),
                    ("taken", Value.Of(why is null)),
                    ("why", Value.Of(why))
                )
            )
        );
    }

    /// <summary><c>check-roll</c>: the <c>members</c> with who is absent, and the <c>problems</c> of the
    /// roll.</summary>
    public async Task<Value.Context> CheckRollAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var absent = inputs
            .Contexts("absent")
            .ToLookup(a => new PersonId(a.Needed("person")), a => a.Text("reason") ?? "");
        var members = inputs
            .Members()
            .Select(m => m with { AbsentBecause = absent[m.Id].FirstOrDefault() })
            .ToImmutableArray();
        var roll = new Roll { Members = members, Guests = inputs.Guests() };
        var language = MeetingSetting.FileLanguage;
        var chair = new PersonId(inputs.Needed("chair"));
        var problems = RollCheck
            .Check(roll)
            .Select(complaint => MeetingText.Of(language, complaint, setting.NameOf))
            .Concat(
                absent
                    .Select(a => a.Key)
                    .Where(person => members.All(member => member.Id != person))
                    .Select(person => MeetingText.AbsentStranger(language, setting.NameOf(person)))
            )
            .Concat(
                members.Any(member => member.Id == chair && member.AbsentBecause is null)
                    ? []
                    : [MeetingText.ChairNotThere(language, setting.NameOf(chair))]
            );
        return Value.Context.Of(
            (
                "members",
                Value.Of(members.Select(m => (Value)MeetingValues.Of(m, setting.Directory)))
            ),
            ("problems", MeetingValues.List(problems))
        );
    }

    private static Emergency? EmergencyOf(Value.Context inputs, MeetingSetting setting) =>
        inputs.CodeOrNull<EmergencyGround>("ground") is { } ground
            ? new Emergency(ground, inputs.Text("reason") ?? "", new(inputs.Text("reasonBy") ?? ""))
            {
                OrderedByOn = inputs.Day("orderedByOn"),
                DisciplineGroupToldAt = inputs.Instant("disciplineGroupToldAt", setting.Calendar),
            }
            : null;

    private static bool LedByMainLeader(MeetingBody body) =>
        body is MeetingBody.PartyGroup or MeetingBody.LeadingGroup;

    /// <summary>Looks at what is offered for one meeting.</summary>
    private sealed class Offers(MeetingSetting setting, Value.Context inputs)
    {
        private readonly MeetingBody _body = inputs.Code<MeetingBody>("body");

        private readonly PersonId _chair = new(inputs.Needed("chair"));

        private readonly MeetingDays _days = setting.DaysOf(inputs.NeededDay("meetsOn"));

        /// <summary>Why an item is not taken, or, where it is, for what as an emergency.</summary>
        public (string? Why, EmergencyGround? Ground) Look(
            AgendaItemRow? row,
            DateOnly on,
            Emergency? emergency
        )
        {
            var language = MeetingSetting.FileLanguage;
            if (row is null || row.Body != _body || !IsFree(row))
                return (MeetingText.NotInPool(language), null);
            if (setting.RuleOf(_body, row.Class) is null)
                return (MeetingText.NotOfBody(language, _body), null);
            var acceptance = AgendaRules.Take(
                new(MeetingSetting.ItemOf(row), on, emergency),
                _days,
                _chair,
                setting.Settings
            );
            return acceptance switch
            {
                Acceptance.Refused { Problems: var problems } => (
                    string.Concat(problems.Select(p => MeetingText.Of(language, p))),
                    null
                ),
                Acceptance.TakenAsEmergency { Ground: var ground } => (null, ground),
                _ => (null, null),
            };
        }

        /// <summary>That an item was offered after the freezing.</summary>
        public IEnumerable<Statement> Attempt(AgendaItemRow? row, DateOnly on, bool isAllowed) =>
            row is not null && _days.IsAdHoc(on)
                ?
                [
                    setting.Office.Sessions.AdHocItems.InsertIfNew(
                        new()
                        {
                            CaseId = setting.Case,
                            Call = setting.Call,
                            Item = row.Number,
                            UnitId = setting.Unit,
                            OfferedOn = on,
                            Class = row.Class,
                            IsAllowed = isAllowed,
                        }
                    ),
                ]
                : [];

        /// <summary>An item that is on the agenda.</summary>
        public AgendaItemRow Listed(AgendaItemRow row, EmergencyGround? ground) =>
            row with
            {
                Status = AgendaStatus.Listed,
                MeetingId = setting.Case,
                Emergency = ground,
            };

        // A call may be made again after it has listed the item.
        private bool IsFree(AgendaItemRow row) =>
            row.Status == AgendaStatus.Pooled
            || row.Status == AgendaStatus.Listed && row.MeetingId == setting.Case;
    }
}
