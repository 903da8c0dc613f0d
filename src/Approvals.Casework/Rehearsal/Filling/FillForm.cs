using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Storage;
using Approvals.Engine.Model.Forms;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Casework.Rehearsal.Filling;

/// <summary>
/// Fills in a form as somebody would who reads it: first the answers that are offered, then what comes up by them,
/// until nothing is open. Which answer a field gets: <see cref="NamedAnswers"/> where its name says, else
/// <see cref="KindAnswers"/>.
/// </summary>
internal sealed class FillForm(Office office)
{
    /// <summary>Longer than any chain of fields of which one shows the next.</summary>
    private const int MaxRounds = 10;

    /// <summary>The field by which the form of a secret vote is known.</summary>
    private const string SecretPaper = "paper";

    /// <summary>Fills in that of a task or of an action.</summary>
    /// <param name="who">Who, and about what.</param>
    /// <param name="at">The case, and the key of the task or action in it.</param>
    /// <param name="deed">Who, as use cases want it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What was filled in; null where there is no form to show to whoever asks.</returns>
    public async Task<FilledForm?> RunAsync(
        Respondent who,
        (CaseId Case, int Key) at,
        Deed deed,
        CancellationToken cancel
    )
    {
        var given = Value.Context.Empty;
        for (var round = 0; round < MaxRounds; round++)
        {
            var answer = await new ReadForm(office).RunAsync(at.Case, at.Key, given, deed, cancel);
            if (answer is not FormAnswer.Shown shown)
                return null;
            if (shown.Lines is not { } lines)
                break;
            var fields = lines.OfType<FormLine.Entry>().Where(f => !f.IsReadOnly).ToList();
            if (fields.Exists(f => f.Field.Key == SecretPaper))
                return new(given, true);
            var kept = Shown(given, fields);
            var open = fields.FindAll(f => !kept.Entries.ContainsKey(f.Field.Key));
            var filled = kept;
            // What is chosen decides what else there is to fill in.
            foreach (var field in open.Where(f => f.Field.Kind is FieldKind.Choice))
                filled = await WithAsync(filled, field, who, lines, cancel);
            if (filled.Entries.Count == kept.Entries.Count)
            {
                foreach (var field in open.Where(f => f.Field.Kind is not FieldKind.Choice))
                    filled = await WithAsync(filled, field, who, lines, cancel);
            }
            var isDone = filled == given;
            given = filled;
            if (isDone)
                break;
        }
        return new(given, false);
    }

    private static async Task<Value.Context> WithAsync(
        Value.Context filled,
        FormLine.Entry field,
        Respondent who,
        IReadOnlyList<FormLine> lines,
        CancellationToken cancel
    ) =>
        (
            NamedAnswers.Find(field.Field.Key, who, lines)
            ?? await KindAnswers.OfAsync(field, who, cancel)
        )
            is { } value
            ? filled.With(field.Field.Key, value)
            : filled;

    // What an answer has hidden must not be handed in.
    private static Value.Context Shown(Value.Context given, List<FormLine.Entry> fields) =>
        Value.Context.Of([
            .. given
                .Entries.Where(e => fields.Exists(f => f.Field.Key == e.Key))
                .Select(e => (e.Key, e.Value)),
        ]);
}

/// <summary>A form as somebody filled it in.</summary>
/// <param name="Values">The values.</param>
/// <param name="IsSecretVote">Whether a paper goes into an urn instead.</param>
internal sealed record FilledForm(Value.Context Values, bool IsSecretVote);
