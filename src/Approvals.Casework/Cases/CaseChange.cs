using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Casework.Cases;

/// <summary>A command that was decided on, with all that has to be written of it.</summary>
/// <param name="Before">The case before; of one that begins, with the version 0.</param>
/// <param name="StateBefore">What it stood at.</param>
/// <param name="Process">Its definition.</param>
/// <param name="Command">What was wanted.</param>
/// <param name="Decision">What came of it.</param>
/// <param name="Deed">Who wanted it.</param>
/// <param name="At">When.</param>
/// <param name="Calendar">The calendar by which it was decided.</param>
internal sealed record CaseChange(
    CaseRow Before,
    CaseState StateBefore,
    CompiledProcess Process,
    Command Command,
    Decision Decision,
    Deed Deed,
    DateTimeOffset At,
    string Calendar
)
{
    /// <summary>Whom the case turned out to concern by it.</summary>
    public ImmutableArray<PersonId> Concerned { get; init; } = [];

    private static readonly ConcurrentDictionary<Type, string> Names = new();

    /// <summary>What the case stands at now.</summary>
    public CaseState StateAfter => Decision.State;

    /// <summary>The number that its row in the journal gets.</summary>
    public int Number => Before.Version + 1;

    /// <summary>The row of the journal, sealed.</summary>
    /// <param name="algorithm">How.</param>
    public CaseJournalRow Journal(SealAlgorithm algorithm)
    {
        var row = Unsealed(algorithm, new byte[Seal.Length]);
        return Unsealed(algorithm, CaseSeal.Of(row));
    }

    /// <summary>The case afterwards.</summary>
    /// <param name="head">The seal of its last row in the journal.</param>
    public CaseRow After(byte[] head)
    {
        var state = new ArrayBufferWriter<byte>(512);
        Stored.WriteState(StateAfter, state);
        var isRunning = StateAfter.Status == CaseStatus.Running;
        return new()
        {
            Id = Before.Id,
            UnitId = Before.UnitId,
            BusinessKey = Before.BusinessKey,
            Title = Before.Title,
            Kind = Before.Kind,
            DepartmentId = Before.DepartmentId,
            FieldId = Before.FieldId,
            StartedAt = Before.StartedAt,
            DefinitionId = Before.DefinitionId,
            Status = StateAfter.Status,
            IsSuspended = StateAfter.IsSuspended,
            SuspendedUntil = SuspendedUntil(Before.SuspendedUntil, StateAfter, Decision.Facts),
            Incidents = IncidentsIn(StateAfter),
            Version = Number,
            State = state.WrittenSpan.ToArray(),
            Head = head,
            EndedAt = isRunning ? null : At,
        };
    }

    /// <summary>Until when a case stands still.</summary>
    /// <param name="before">Until when it did before.</param>
    /// <param name="after">What it stands at now.</param>
    /// <param name="facts">What has happened since.</param>
    public static DateTimeOffset? SuspendedUntil(
        DateTimeOffset? before,
        CaseState after,
        IEnumerable<CaseEvent> facts
    ) =>
        after is not { IsSuspended: true, Status: CaseStatus.Running } ? null
        : facts.OfType<CaseEvent.CaseSuspended>().LastOrDefault() is { } suspended
            ? suspended.Until?.ToMilliseconds()
        : before;

    private CaseJournalRow Unsealed(SealAlgorithm algorithm, byte[] hash) =>
        new()
        {
            CaseId = Before.Id,
            Number = Number,
            UnitId = Before.UnitId,
            DefinitionId = Before.DefinitionId,
            At = At,
            HappenedAt = Deed.HappenedAt?.ToMilliseconds(),
            ActorId = Deed.By,
            ActingForId = Deed.ActingFor,
            Capacity = Deed.Capacity == Capacity.None ? null : StoredCode.Of(Deed.Capacity),
            EnteredById = Deed.EnteredBy,
            Channel = StoredCode.Of(Deed.Channel),
            Account = Deed.Account,
            Reason = Deed.Reason,
            Consents = JournalText.ConsentsOf(Deed),
            Command = NameOf(Command),
            Facts = _facts ??= FactsText(),
            Algorithm = algorithm,
            PreviousHash = Before.Head,
            Hash = hash,
        };

    private string? _facts;

    private string FactsText()
    {
        var facts = new ArrayBufferWriter<byte>(512);
        FactJson.Write(Decision.Facts, facts);
        return Encoding.UTF8.GetString(facts.WrittenSpan);
    }

    private static string NameOf(Command command) =>
        Names.GetOrAdd(
            command.GetType(),
            type => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name)
        );

    private static int IncidentsIn(CaseState state)
    {
        var count = 0;
        foreach (var instance in state.Instances)
            count += instance.Incident is null ? 0 : 1;
        return count;
    }
}
