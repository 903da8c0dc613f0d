using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders.Events;

/// <summary>A case of a period of a long-term measure that was opened since reminders were written last.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Handler">Who does the work of the measure.</param>
internal sealed record OpenedPeriod(CaseId CaseId, PersonId Handler);
