using System.Collections.Immutable;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger.Assignment;

/// <summary>What is to be set about some measures; what is null stays as it is.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Numbers">Which measures.</param>
public sealed record WantedAssignment(UnitId UnitId, ImmutableArray<int> Numbers)
{
    /// <summary>The code of the plan; null for the only one.</summary>
    public string? Plan { get; init; }

    /// <summary>The post of the responsible leader.</summary>
    public PostId? Leader { get; init; }

    /// <summary>The department that leads.</summary>
    public DepartmentId? Department { get; init; }

    /// <summary>The field of work.</summary>
    public FieldId? Field { get; init; }

    /// <summary>Who does the work.</summary>
    public PersonId? Handler { get; init; }

    /// <summary>The departments that help; all of them.</summary>
    public ImmutableArray<DepartmentId>? Assisting { get; init; }

    /// <summary>How it ends.</summary>
    public MeasureClass? Class { get; init; }

    /// <summary>The types, the main one first.</summary>
    public ImmutableArray<MeasureType>? Types { get; init; }

    /// <summary>The rhythms.</summary>
    public ImmutableArray<Rhythm>? Rhythms { get; init; }

    /// <summary>Whether few may see it.</summary>
    public MeasureVisibility? Visibility { get; init; }

    /// <summary>From when.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day permitted.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What is to be reached.</summary>
    public string? Target { get; init; }

    /// <summary>Whether it changes what cases were begun with.</summary>
    internal bool ChangesWork =>
        Leader is not null
        || Department is not null
        || Field is not null
        || Handler is not null
        || Class is not null
        || Types is not null
        || Rhythms is not null
        || StartsOn is not null
        || DueOn is not null;

    /// <summary>The first code that the unit does not know; null where it knows all.</summary>
    internal string? Unknown(OfficeDirectory directory)
    {
        if (Leader is { } leader && directory.Find(UnitId, leader) is null)
            return leader.Value;
        if (
            Field is { } field
            && !directory.Rows.Fields.Any(f => f.UnitId == UnitId && f.Id == field)
        )
            return field.Value;
        if (Handler is { } handler && directory.Find(handler)?.UnitId != UnitId)
            return handler.Value;
        DepartmentId?[] departments = [Department, .. Assisting ?? []];
        return departments
            .FirstOrDefault(d => d is { } code && directory.Find(UnitId, code) is null)
            ?.Value;
    }
}

/// <summary>Puts what is wanted into an entry, one row a field.</summary>
/// <param name="Code">Its name in changes.</param>
/// <param name="Of">What the entry says.</param>
/// <param name="Put">Puts what is wanted into it, where anything is.</param>
internal sealed record AssignedField(
    string Code,
    Func<EntryRow, string?> Of,
    Action<EntryRow, WantedAssignment> Put
)
{
    private static readonly AssignedField[] All =
    [
        new(
            "leader",
            e => e.LeaderPostId?.Value,
            (e, w) => e.LeaderPostId = w.Leader ?? e.LeaderPostId
        ),
        new(
            "department",
            e => e.DepartmentId?.Value,
            (e, w) => e.DepartmentId = w.Department ?? e.DepartmentId
        ),
        new("field", e => e.FieldId?.Value, (e, w) => e.FieldId = w.Field ?? e.FieldId),
        new("handler", e => e.HandlerId?.Value, (e, w) => e.HandlerId = w.Handler ?? e.HandlerId),
        new("class", e => StoredCode.Of(e.Class), (e, w) => e.Class = w.Class ?? e.Class),
        new(
            "types",
            e => e.Types,
            (e, w) => e.Types = w.Types is { } types ? EntryField.Types(types) : e.Types
        ),
        new(
            "rhythms",
            e => e.Rhythms,
            (e, w) => e.Rhythms = w.Rhythms is { } rhythms ? Rhythm.Write(rhythms) : e.Rhythms
        ),
        new(
            "visibility",
            e => StoredCode.Of(e.Visibility),
            (e, w) => e.Visibility = w.Visibility ?? e.Visibility
        ),
        new(
            "starts-on",
            e => PlanDay.Written(e.StartsOn),
            (e, w) => e.StartsOn = w.StartsOn ?? e.StartsOn
        ),
        new("due-on", e => PlanDay.Written(e.DueOn), (e, w) => e.SetDueOn(w.DueOn ?? e.DueOn)),
        new("target", e => e.Target, (e, w) => e.Target = w.Target ?? e.Target),
    ];

    /// <summary>Puts all that is wanted into an entry, and tells what is otherwise now.</summary>
    public static ImmutableArray<FieldChange> Set(EntryRow entry, WantedAssignment wanted)
    {
        var before = Array.ConvertAll(All, f => f.Of(entry));
        foreach (var field in All)
            field.Put(entry, wanted);
        return
        [
            .. All.Zip(before)
                .Where(f => f.First.Of(entry) != f.Second)
                .Select(f => new FieldChange(f.First.Code, f.Second, f.First.Of(entry), false)),
        ];
    }
}
