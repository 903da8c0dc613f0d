using System.Collections.Frozen;
using Approvals.Casework.People;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Casework.Rehearsal.Filling;

/// <summary>What a field gets by its name, where what it takes does not say it: days that must lie ahead, people who
/// must be of a section, tables that must add up. One row a name.</summary>
internal static class NamedAnswers
{
    /// <summary>What a refund is about in a rehearsal, in yuan a person.</summary>
    private const decimal RefundYuan = 1200m;

    private static readonly FrozenDictionary<
        string,
        Func<Respondent, IReadOnlyList<FormLine>, Value?>
    > All = new Dictionary<string, Func<Respondent, IReadOnlyList<FormLine>, Value?>>
    {
        ["handler"] = (who, _) => Clerk(who),
        ["newHandler"] = (who, _) => Clerk(who),
        ["percent"] = (who, lines) => Value.Of(PercentOf(who, lines)),
        ["milestones"] = (who, _) =>
            Value.Of([
                Value.Context.Of(("on", Value.Of(who.In(10))), ("percent", Value.Of(50m))),
                Value.Context.Of(("on", Value.Of(who.In(20))), ("percent", Value.Of(100m))),
            ]),
        ["newDueOn"] = (who, _) =>
            who.Does(Conduct.Extend) is { } rule ? Value.Of(who.In(rule.Days)) : null,
        ["dueOn"] = (who, _) => Value.Of(who.In(5)),
        ["refundOn"] = (who, _) => Value.Of(who.In(30)),
        ["lastDay"] = (who, _) => Value.Of(who.In(40)),
        ["newLastDay"] = (who, _) => Value.Of(who.In(40)),
        ["plannedOn"] = (who, _) => Value.Of(who.In(5)),
        ["promiseOn"] = (who, _) => Value.Of(who.In(5)),
        ["correctBy"] = (who, _) => Value.Of(who.In(5)),
        ["answerBy"] = (who, _) => Value.Of(who.In(5)),
        ["newAnswerBy"] = (who, _) => Value.Of(who.In(5)),
        ["doneBy"] = (who, _) => Value.Of(who.In(5)),
        ["expectedOn"] = (who, _) => Value.Of(who.In(3)),
        ["meetingOn"] = (who, _) => Value.Of(who.In(10)),
        ["lines"] = (who, _) => Refunds(who),
        ["voucherTotal"] = (who, _) =>
            Value.Of(RefundYuan * ((Value.List)Refunds(who)).Items.Length),
        // What is handed over is what was received.
        ["totalReceived"] = (_, lines) =>
            lines.OfType<FormLine.Entry>().FirstOrDefault(l => l.Field.Key == "received")?.Value,
        ["money"] = (who, _) =>
            who.Task.Task.Element switch
            {
                "payment" => Value.Of(RefundYuan),
                "part-payment" => Value.Of(RefundYuan / 2),
                _ => null,
            },
        ["plan"] = (who, _) =>
            Value.Of([
                Value.Context.Of(("on", Value.Of(who.In(20))), ("money", Value.Of(RefundYuan / 2))),
                Value.Context.Of(("on", Value.Of(who.In(60))), ("money", Value.Of(RefundYuan / 2))),
            ]),
        ["absent"] = (who, lines) => lines.Count == 0 ? null : Absent(who),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The answer; null where the name says nothing.</summary>
    /// <param name="key">The name of the field.</param>
    /// <param name="who">Who fills it in.</param>
    /// <param name="lines">The form; empty in a row of a table.</param>
    public static Value? Find(string key, Respondent who, IReadOnlyList<FormLine> lines) =>
        All.GetValueOrDefault(key)?.Invoke(who, lines);

    // Of the section that leads, the lowest in rank, so that who checks is somebody else.
    private static Value? Clerk(Respondent who)
    {
        var section = who.Staff.Where(p => p.DepartmentId == who.Department).ToList();
        var clerks = section
            .Where(p => who.Directory.Holds(p.Id, Role.Handler, who.Today))
            .Where(p => who.Directory.HeadOf(p.UnitId, p.DepartmentId, who.Today) != p.Id)
            .ToList();
        return who.Pick(clerks.Count > 0 ? clerks : section, "handler") is { } clerk
            ? Value.Of(clerk.Value)
            : null;
    }

    // More each time, and all when it is handed in.
    private static decimal PercentOf(Respondent who, IReadOnlyList<FormLine> lines) =>
        lines.OfType<FormLine.Entry>().Any(l => l.Field.Key == "checklist")
            ? 100
            : Math.Min(95, 20 * who.Task.Turn);

    private static Value Refunds(Respondent who) =>
        Value.Of(
            who.Staff.Where(p => p.DepartmentId == who.Department)
                .Where(p => p.Id != who.Seat && p.Id != who.Handler) // Nobody works on his own refund.
                .Take(3)
                .Select(p =>
                    Value.Context.Of(
                        ("name", Value.Of(p.Name)),
                        ("person", Value.Of(p.Id.Value)),
                        ("status", Value.Of("in-post")),
                        ("received", Value.Of(RefundYuan)),
                        ("on", Value.Of(who.Today.AddYears(-1))),
                        ("toRefund", Value.Of(RefundYuan)),
                        ("basis", Value.Of("演练依据"))
                    )
                )
        );

    private static Value? Absent(Respondent who)
    {
        var absent = who
            .Staff.Where(p => who.OtherDoes(p.Id, Conduct.Absent))
            .Where(p => p.Id != who.Seat)
            .Select(p =>
                (Value)
                    Value.Context.Of(
                        ("person", Value.Of(p.Id.Value)),
                        ("reason", Value.Of("出差（演练）"))
                    )
            )
            .ToList();
        return absent.Count == 0 ? null : Value.Of(absent);
    }
}
