using System.Text;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Approvals.Feel;

namespace Approvals.Casework.Sessions.Functions;

/// <summary>From the last item to the archive: the minutes, whether the meeting may be closed, and what its decisions
/// do to the pool.</summary>
internal sealed class MinutesFunctions(Office office)
{
    private const string Decided = "passed not-passed postponed";
    private const string Raised = "raised";

    /// <summary><c>draft-minutes</c>: the <c>minutes</c> as far as they follow from roll and votes, and an extract of
    /// them for each item (<c>extracts</c>).</summary>
    public async Task<Value.Context> DraftAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var draft = new MinutesDraft(setting, inputs);
        return Value.Context.Of(
            ("minutes", Value.Of(draft.Text())),
            (
                "extracts",
                Value.Of(
                    inputs
                        .Contexts("results")
                        .Select(result =>
                            (Value)
                                Value.Context.Of(
                                    ("itemId", Value.Of(result.Text("itemId"))),
                                    ("text", Value.Of(draft.Extract(result)))
                                )
                        )
                )
            )
        );
    }

    /// <summary><c>close-meeting</c>: whether the meeting dealt with nothing but its agenda (<c>mayClose</c>), else
    /// <c>why</c> not. What is on the agenda is asked of the pool, and not of the case.</summary>
    public async Task<Value.Context> CloseAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var language = MeetingSetting.FileLanguage;
        var rows = await setting.OfThisMeetingAsync(cancel);
        var agenda = new FrozenAgenda(
            [.. rows.Where(r => r.Emergency is null).Select(r => new AgendaItemId(r.Number))],
            [.. rows.Where(r => r.Emergency is not null).Select(r => new AgendaItemId(r.Number))]
        );
        var offList = inputs.Texts("offList").ToList();
        var dealtWith = inputs
            .Contexts("results")
            .Select(result => result.Text("itemId"))
            .Concat(offList)
            .Select(MeetingValues.NumberOf)
            .OfType<int>()
            .Select(number => new AgendaItemId(number));
        var notOnIt = agenda.NotOnIt(dealtWith);
        // What has no number is on no agenda, either.
        var unknown = offList.Where(code => MeetingValues.NumberOf(code) is null).ToList();
        IEnumerable<string> why =
        [
            .. notOnIt.IsEmpty ? [] : new[] { MeetingText.NotOnAgenda(language, notOnIt) },
            .. unknown.Count == 0 ? [] : new[] { MeetingText.NothingOfAgenda(language, unknown) },
        ];
        return Value.Context.Of(
            ("mayClose", Value.Of(notOnIt.IsEmpty && unknown.Count == 0)),
            ("why", MeetingValues.List(why))
        );
    }

    /// <summary><c>lock-minutes</c>: notes in the pool what became of each of the <c>results</c>; gives the
    /// <c>decisions</c> for the cases that wait, with that an item was raised, and the seal of the minutes (<c>minutesSeal</c>), by which a later
    /// change would show.</summary>
    public async Task<Value.Context> LockAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var (statements, decisions) = (new List<Statement>(), new List<Value>());
        foreach (var result in inputs.Contexts("results"))
        {
            var row = await setting.FindAsync(result.Text("itemId"), cancel);
            if (row is null || row.Status == AgendaStatus.Withdrawn)
                continue;
            var decision = IsDecided(result) ? DecisionOf(result, inputs) : null;
            // Called again after it was written, it has nothing more to write.
            if (row.MeetingId == setting.Case && row.Status == AgendaStatus.InSession)
                statements.Add(office.Sessions.UpdateAgendaItem(After(row, result, decision)));
            // A case whose item was raised learns that, and waits for the superior body.
            if (decision is not null || result.Text("outcome") == Raised)
                decisions.Add(
                    Value.Context.Of(
                        ("itemId", Value.Of(MeetingValues.CodeOf(row.Number))),
                        ("decision", decision ?? DecisionOf(result, inputs))
                    )
                );
        }
        await setting.WriteAsync(statements);
        var seal = Seal.Of(office.Seals, Encoding.UTF8.GetBytes(inputs.Needed("minutes")));
        return Value.Context.Of(
            ("decisions", Value.Of(decisions)),
            ("minutesSeal", Value.Of(Seal.Text(seal)))
        );
    }

    private static bool IsDecided(Value.Context result) =>
        result.Text("outcome") is { } outcome
        && Decided.Split(' ').Contains(outcome, StringComparer.Ordinal);

    private static AgendaItemRow After(
        AgendaItemRow row,
        Value.Context result,
        Value.Context? decision
    ) =>
        decision is not null
            ? row with
            {
                Status = AgendaStatus.Decided,
                Decision = MeetingSetting.Write(decision),
            }
        : result.Text("outcome") == Raised ? row with { Status = AgendaStatus.Raised }
        : row with
        {
            Status = AgendaStatus.Pooled,
            MeetingId = null,
            Emergency = null,
            Returned = row.Returned + 1,
        };

    private static Value.Context DecisionOf(Value.Context result, Value.Context inputs) =>
        Value.Context.Of(
            ("outcome", Value.Of(result.Text("outcome"))),
            ("text", Value.Of(result.Text("text"))),
            ("minutes", Value.Of(inputs.Text("minutesNumber"))),
            ("on", Value.Of(inputs.NeededDay("meetsOn"))),
            ("yes", Value.Of(result.Whole("yes", 0, int.MaxValue) ?? 0)),
            ("no", Value.Of(result.Whole("no", 0, int.MaxValue) ?? 0)),
            ("abstain", Value.Of(result.Whole("abstain", 0, int.MaxValue) ?? 0))
        );
}
