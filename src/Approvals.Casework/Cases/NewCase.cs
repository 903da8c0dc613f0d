using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>A case that is to begin.</summary>
/// <param name="UnitId">The unit whose case it is.</param>
/// <param name="Process">The id of its process; it runs by the version that was published last.</param>
/// <param name="Title">What it is about, as people read it in lists.</param>
public sealed record NewCase(UnitId UnitId, string Process, string Title)
{
    /// <summary>What makes it the only one about the same, within the unit: a second start finds it. Null where
    /// there may be several.</summary>
    public string? BusinessKey { get; init; }

    /// <summary>What kind of record it is: who may see it follows from that.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>The department that leads; null for none.</summary>
    public DepartmentId? DepartmentId { get; init; }

    /// <summary>The field of work that it belongs to; null for none.</summary>
    public FieldId? FieldId { get; init; }

    /// <summary>Who is what in it from the start: persons concerned, talkers, …; by person and duty.</summary>
    public IReadOnlyList<(PersonId Person, Duty Duty)> Persons { get; init; } = [];

    /// <summary>Its variables.</summary>
    public Value.Context Variables { get; init; } = Value.Context.Empty;

    /// <summary>The element that starts it; null for the none start event.</summary>
    public string? StartEvent { get; init; }

    /// <summary>Which of the definitions of a multiple start event occurred, from 0.</summary>
    public int Definition { get; init; }

    /// <summary>Texts that few may read, which become variables.</summary>
    public IReadOnlyList<RestrictedText> Restricted { get; init; } = [];

    /// <summary>Whether it was asked already, by a rule of its own, who may begin it.</summary>
    internal bool IsAuthorized { get; init; }

    /// <summary>What is written along with its beginning, all or nothing; null for nothing.</summary>
    internal Func<CaseId, Statement>? Along { get; init; }

    /// <summary>Its row before its first command.</summary>
    internal CaseRow Row(CaseId id, int definition, DateTimeOffset now) =>
        new()
        {
            Id = id,
            UnitId = UnitId,
            BusinessKey = BusinessKey,
            Title = Title,
            Kind = Kind,
            DepartmentId = DepartmentId,
            FieldId = FieldId,
            DefinitionId = definition,
            Status = CaseStatus.New,
            Version = 0,
            State = [],
            Head = Seal.None,
            StartedAt = now,
        };
}

/// <summary>A text that few may read. The case gets no more than its seal.</summary>
/// <param name="Name">The variable that takes the seal.</param>
/// <param name="Text">The text.</param>
/// <param name="Class">The class of secrecy, such as <c>talk-record</c>: each is encrypted with a key of its
/// own.</param>
public sealed record RestrictedText(string Name, string Text, string Class);
