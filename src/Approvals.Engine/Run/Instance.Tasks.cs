namespace Approvals.Engine.Run;

// What facts make of a user task.
public sealed partial record Instance
{
    /// <summary>The task opens, or opens again: who has it has seen all that was answered.</summary>
    internal Instance Opened(OpenTask task) =>
        this with
        {
            Task = task,
            Holder = null,
            Phase = Phase is Phase.Signing or Phase.SetAside ? Phase.Active : Phase,
            Signers = Signers.IsEmpty ? [] : [.. Signers.Select(s => s with { IsLate = false })],
        };

    /// <summary>Somebody has it, or nobody: what one had delegated the next has not.</summary>
    internal Instance GivenTo(string? person) =>
        this with
        {
            Task = Task! with
            {
                Assignee = person,
                Delegation = null,
                // What was only to be handed on has somebody now who does it.
                Why =
                    person is not null && Task.Why == StaffingReason.ToHandOn
                        ? StaffingReason.NobodyFound
                        : Task.Why,
            },
        };

    internal Instance DelegatedTo(Delegation? delegation) =>
        this with
        {
            Task = Task! with { Delegation = delegation },
        };

    /// <summary>The task was done; what was given is kept as long as added signers have to answer.</summary>
    internal Instance Done(CaseEvent.TaskCompleted done) =>
        IsUnsigned()
            ? this with
            {
                Task = null,
                Phase = Phase.Signing,
                Holder = Task?.Assignee ?? done.By,
                Draft = new(done.Values, done.By),
            }
            : this with
            {
                Task = null,
                Draft = null,
            };

    internal Instance Answered(CaseEvent.SignerAnswered answer) =>
        this with
        {
            Signers =
            [
                .. Signers.Select(s =>
                    s.Person == answer.Person && s.Outcome == SignerOutcome.Open
                        ? s with
                        {
                            Outcome = answer.Outcome,
                            Opinion = answer.Opinion,
                            IsLate = Phase == Phase.Signing,
                        }
                        : s
                ),
            ],
        };

    /// <summary>The task waits for an earlier step; a draft was made for what that is to change.</summary>
    internal Instance AtRest() =>
        this with
        {
            Holder = Task?.Assignee,
            Task = null,
            Draft = null,
            Phase = Phase.SetAside,
        };
}
