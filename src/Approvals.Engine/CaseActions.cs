using System.Collections.Immutable;
using Approvals.Engine.Behaviours;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine;

/// <summary>What people may do to a case as it stands, besides its tasks: the messages that it waits for and that
/// people may bring themselves.</summary>
public static class CaseActions
{
    /// <summary>The actions that a case offers, in the order in which the waits began.</summary>
    /// <param name="process">The definition that it runs under.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="now">The time, for labels and names that are computed.</param>
    public static IReadOnlyList<OfferedAction> Of(
        CompiledProcess process,
        CaseState state,
        Moment now
    )
    {
        var step = new Step(process, state, now);
        return
        [
            .. from wait in state.Waits.ToArray().OfType<Wait.Message>()
            let rule = Messages.RuleOf(step, wait)?.Action
            where rule is not null
            select new OfferedAction(
                wait.Key,
                wait.Element,
                Waiting.Text(step, rule.Label, wait.Owner)
            )
            {
                Users = NameList.Of(step, wait.Owner, rule.Users),
                Groups = NameList.Of(step, wait.Owner, rule.Groups),
                Form = rule.Form,
                CorrelationKey = wait.CorrelationKey,
            },
        ];
    }
}

/// <summary>Something that people may do to a case.</summary>
/// <param name="Key">The wait that it ends: the key of <see cref="Command.DeliverMessage"/>.</param>
/// <param name="Element">The element of the diagram.</param>
/// <param name="Label">What it is called.</param>
public sealed record OfferedAction(int Key, string Element, string Label)
{
    /// <summary>Who may do it, by their codes.</summary>
    public ImmutableArray<string> Users { get; init; } = [];

    /// <summary>The groups or roles whose members may.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>The id of its form; null for none.</summary>
    public string? Form { get; init; }

    /// <summary>By what the message is known to be for this wait; null where its name is enough.</summary>
    public Value? CorrelationKey { get; init; }
}
