using System.Collections.Immutable;
using System.Globalization;
using Approvals.Engine;
using Approvals.Engine.Model;
using Approvals.Engine.Model.Forms;
using Approvals.Engine.Run;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>What the engine cannot know of a form that was filled in: whether the people and the files that it names
/// are there.</summary>
internal static class FormFacts
{
    /// <summary>The form of an open task, or of an action that the case offers; null where it has none, or there is no
    /// such thing.</summary>
    public static Form? FormOf(CompiledProcess process, CaseState state, int key, Moment now)
    {
        // As the definition has it now, and not as it was when the task opened: the engine checks by that one.
        var form = state.Find(key) is { Task: not null } instance
            ? instance.IsSigner
                ? instance.Task.Form // Of its own: what an added signer is asked.
                : (state.ElementOf(process, instance) as Element.UserTask)?.Assignment.Form
            : CaseActions.Of(process, state, now).FirstOrDefault(a => a.Key == key)?.Form;
        return form is null ? null : process.Library.Form(form);
    }

    /// <summary>Why a form is not filled in; null where all that it names is there.</summary>
    /// <param name="form">The form.</param>
    /// <param name="values">Its values.</param>
    /// <param name="isPerson">Whether somebody has that code.</param>
    /// <param name="isFile">Whether a file with that SHA-256 is kept.</param>
    public static Rejection? WhyNot(
        Form form,
        Value.Context values,
        Predicate<string> isPerson,
        Predicate<string> isFile
    )
    {
        var complaints = Complaints(form.Items, values, "", "").ToImmutableArray();
        return complaints.IsEmpty
            ? null
            : new(
                RejectionReason.FormNotFilled,
                string.Join(" ", complaints.Select(c => c.Message))
            )
            {
                Complaints = complaints,
            };

        IEnumerable<FormComplaint> Complaints(
            IEnumerable<FormItem> items,
            Value.Context given,
            string path,
            string label
        ) =>
            from field in Form.FieldsOf(items)
            let value = given.Entries.GetValueOrDefault(field.Key) ?? Value.None
            from complaint in field.Kind switch
            {
                FieldKind.Person => Unknown(
                    value,
                    isPerson,
                    "unknown-person",
                    "somebody of the office"
                ),
                FieldKind.File => Unknown(value, isFile, "unknown-file", "a file that was added"),
                FieldKind.Rows rows => InRows(rows, field, value),
                _ => [],
            }
            select complaint with
            {
                Path = $"{path}{field.Key}{complaint.Path}",
                Label = $"{label}{field.Label}{complaint.Label}",
            };

        IEnumerable<FormComplaint> InRows(FieldKind.Rows rows, FormItem.Field field, Value value) =>
            value is not Value.List list
                ? []
                : list
                    .Items.ToArray()
                    .SelectMany(
                        (row, index) =>
                            row is Value.Context context
                                ? Complaints(
                                    rows.Items,
                                    context,
                                    string.Create(CultureInfo.InvariantCulture, $"[{index + 1}]."),
                                    string.Create(CultureInfo.InvariantCulture, $" {index + 1} ")
                                )
                                : []
                    );
    }

    private static IEnumerable<FormComplaint> Unknown(
        Value value,
        Predicate<string> isKnown,
        string code,
        string expected
    ) =>
        from item in value is Value.List list ? list.Items.ToArray() : [value]
        let text = (item as Value.String)?.Text
        where text is not null && !isKnown(text)
        select new FormComplaint("", "", code, expected, $"found {text}") { Values = [text] };
}
