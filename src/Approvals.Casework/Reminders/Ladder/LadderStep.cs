using Approvals.Casework.Outbox;

namespace Approvals.Casework.Reminders.Ladder;

/// <summary>A row of the ladder that fits: who gets which letter by which way.</summary>
/// <param name="Receiver">Who gets it.</param>
/// <param name="Way">By which way.</param>
/// <param name="Letter">Which letter, by its code.</param>
public sealed record LadderStep(LadderRole Receiver, LetterWay Way, string Letter);

/// <summary>What the ladder does beside telling people.</summary>
public enum LadderAct
{
    /// <summary>A supervision letter about the task begins (督办函).</summary>
    SupervisionLetter,

    /// <summary>The task is offered to the agenda of the leading group (提请领导小组会议).</summary>
    AgendaItem,
}
