using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Cli.LedgerVerbs;
using Approvals.Engine.Run;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>A case as people read it in a terminal.</summary>
internal sealed class CaseText(CaseView view, Speech speech)
{
    private const int Indent = 2;

    /// <summary>The name of each element; its id where it is of a called process.</summary>
    private readonly Dictionary<string, string> _names = view
        .Diagram.DistinctBy(d => d.Element)
        .ToDictionary(d => d.Element, d => d.Name, StringComparer.Ordinal);

    /// <summary>Which element each visit was of.</summary>
    private readonly Dictionary<int, string> _visits = view
        .History.SelectMany(h => h.Facts)
        .OfType<CaseEvent.ElementEntered>()
        .DistinctBy(e => e.Key)
        .ToDictionary(e => e.Key, e => e.Element);

    public IEnumerable<string> Lines() =>
        [
            .. Head(),
            "",
            speech.Say("case.diagram"),
            .. view.Diagram.Select(Drawn),
            .. Part("case.tasks", view.Tasks.Select(Row)),
            .. view.Tasks.Select(t => t.Due).OfType<DueDate>().Select(Because),
            .. Part("case.actions", view.Actions.Select(Row)),
            .. Part("case.timers", view.Timers.Select(Row)),
            .. Part("case.incidents", view.Incidents.Select(Row)),
            .. Part("case.supervisions", view.Supervisions.Select(Row)),
            .. Part("case.copies", view.Copies.Select(Row)),
            .. Part("case.urges", view.Urges.Select(Row)),
            .. Part("case.recusals", view.Recusals.Select(Row)),
            .. Part("case.history", view.History.Select(Row)),
        ];

    private IEnumerable<string> Head()
    {
        yield return speech.Say("case.head", view.Id, view.Title);
        yield return speech.Say(
            "case.definition",
            view.Definition,
            view.DefinitionNumber,
            view.UnitId
        );
        yield return speech.Say(
            "case.status",
            speech.SayCode("status", CodeText.Of(view.Status)) + SuspendedText(),
            speech.Local(view.StartedAt),
            view.EndedAt is { } ended ? speech.Say("case.ended", speech.Local(ended)) : ""
        );
        if (view.Supervises is { } letter)
            yield return speech.Say(
                "case.supervises",
                letter.AboutId,
                letter.Element,
                letter.Addressee,
                DayText.Of(letter.AnswerBy)
            );
    }

    private string SuspendedText() =>
        !view.IsSuspended ? ""
        : view.SuspendedUntil is { } until ? speech.Say("case.suspended-until", speech.Local(until))
        : speech.Say("case.suspended");

    private string Drawn(DiagramLine line)
    {
        var mark = line switch
        {
            { IsAgain: true } => "↪",
            { Mark: DiagramMark.Done } => "✓",
            { Mark: DiagramMark.Active } => "●",
            _ => "○",
        };
        var by = line.By is { } condition ? $"  [{condition}]" : "";
        return new string(' ', Indent * (line.Depth + 1)) + $"{mark} {line.Name}{by}";
    }

    private IEnumerable<string> Part(string title, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        return all.Count == 0 ? [] : ["", speech.Say(title), .. Columns.Of(all, Indent)];
    }

    private string[] Row(TaskView task) =>
        [
            CodeText.Of(task.Key),
            task.Name,
            task.Assignee?.Value
                ?? (
                    task.Candidates.Count == 0
                        ? speech.Say("task.nobody")
                        : speech.Say("task.claimable", string.Join(", ", task.Candidates))
                ),
            task.DueAt is { } due
                ? speech.Say("case.due", speech.Local(due)) + RuleOf(task.DueRule)
                : "",
        ];

    private string[] Row(ActionView action) =>
        [
            CodeText.Of(action.Key),
            action.Label,
            action.Element,
            speech.Say("case.may", string.Join(", ", action.Candidates)),
        ];

    private string Because(DueDate due) => new string(' ', Indent) + due.Explain(speech.Language);

    private string[] Row(TimerView timer) =>
        [
            CodeText.Of(timer.Key),
            NameOf(timer.Element),
            speech.Local(timer.DueAt) + RuleOf(timer.DueRule),
        ];

    private string[] Row(IncidentView incident) =>
        [CodeText.Of(incident.Key), NameOf(incident.Element), incident.Message];

    private string[] Row(SupervisionView letter) =>
        [
            letter.CaseId.ToString(),
            NameOf(letter.Element),
            speech.Say("case.supervision", letter.Addressee, DayText.Of(letter.AnswerBy)),
            speech.Say(letter.IsOpen ? "case.supervision-open" : "case.supervision-ended"),
        ];

    private string[] Row(CopyView copy) =>
        [
            copy.Person.Value,
            speech.Say(
                "case.copied",
                copy.SentBy?.Value ?? speech.Say("by.system"),
                speech.Local(copy.SentAt)
            ),
            copy.ReadAt is { } read
                ? speech.Say("case.copy-read", speech.Local(read))
                : speech.Say("case.copy-unread"),
        ];

    private string[] Row(RecusalView recusal) =>
        [
            recusal.Person.Value,
            speech.SayCode("recusal-kind", CodeText.Of(recusal.Kind))
                + (recusal.Element is { } step ? $" {NameOf(step)}" : ""),
            speech.Local(recusal.AskedAt),
            speech.SayCode("recusal-status", CodeText.Of(recusal.Status))
                + (recusal.DecidedAt is { } at ? $" {speech.Local(at)}" : ""),
        ];

    private string[] Row(UrgeView urge) =>
        [
            CodeText.Of(urge.Key),
            Visited(urge.Key) ?? "",
            speech.Local(urge.At),
            urge.By?.Value ?? speech.Say("by.system"),
        ];

    private string[] Row(HistoryEntry entry) =>
        [
            CodeText.Of(entry.Number),
            speech.Local(entry.At),
            WhoDid(entry),
            speech.SayCode("command", entry.Command) + AboutOf(entry),
            EffectOf(entry),
            (entry.Reason is { } reason ? speech.Say("case.reason", reason) : "")
                + (entry.HappenedAt is { } at ? speech.Say("case.happened", speech.Local(at)) : ""),
        ];

    private string WhoDid(HistoryEntry entry) =>
        entry switch
        {
            { By: null } => speech.SayCode("channel", entry.Channel),
            { ActingFor: { } other } => speech.Say("case.acting", entry.By, other),
            _ => entry.By.Value.ToString(),
        };

    /// <summary>The steps that a command was about.</summary>
    private string AboutOf(HistoryEntry entry)
    {
        var steps = entry
            .Facts.Select(fact =>
                fact switch
                {
                    CaseEvent.TaskCompleted f => Visited(f.Key),
                    CaseEvent.TaskClaimed f => Visited(f.Key),
                    CaseEvent.TaskReleased f => Visited(f.Key),
                    CaseEvent.TaskAssigned f => $"{Visited(f.Key)} → {f.Person}",
                    CaseEvent.DueChanged f => Visited(f.Key),
                    CaseEvent.FunctionCompleted f => Visited(f.Key),
                    CaseEvent.FunctionFailed f => Visited(f.Key),
                    CaseEvent.IncidentResolved f => Visited(f.Key),
                    CaseEvent.CaseRedirected f => $"{NameOf(f.From)} → {NameOf(f.To)}",
                    _ => null,
                }
            )
            .OfType<string>()
            .Distinct()
            .ToList();
        return steps.Count == 0
            ? ""
            : speech.Say("case.about", string.Join(speech.Say("list.separator"), steps));
    }

    /// <summary>What stands open by it.</summary>
    private string EffectOf(HistoryEntry entry)
    {
        var opened = entry
            .Facts.Select(fact =>
                fact switch
                {
                    CaseEvent.TaskOpened f => f.Task.Name,
                    CaseEvent.IncidentRaised => speech.Say("case.incident"),
                    _ => null,
                }
            )
            .OfType<string>()
            .Distinct()
            .ToList();
        return opened.Count == 0 ? "" : $"→ {string.Join(speech.Say("list.separator"), opened)}";
    }

    private string? Visited(int key) =>
        _visits.TryGetValue(key, out var element) ? NameOf(element) : null;

    private string NameOf(string element) => _names.GetValueOrDefault(element, element);

    private string RuleOf(string? rule) => rule is null ? "" : speech.Say("case.rule", rule);
}
