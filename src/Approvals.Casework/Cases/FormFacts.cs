using System.Collections.Immutable;
using System.Globalization;
using Approvals.Engine;
using Approvals.Engine.Model;
using Approvals.Engine.Model.Forms;
using Approvals.Engine.Run;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>What the engine cannot know of a form that was filled in: whether the people, the files and the restricted
/// texts that it names are there.</summary>
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

    /// <summary>The form that a person fills in with a command, where few may read some of its texts; null
    /// otherwise.</summary>
    public static Form? RestrictingFormOf(
        CompiledProcess process,
        CaseState state,
        Command command,
        Moment now
    ) =>
        KeyIn(command) is { } key
        && FormOf(process, state, key, now) is { } form
        && form.RestrictedFields.Any()
            ? form
            : null;

    /// <summary>Where, when and by whom the form of a command is filled in.</summary>
    public static FormSetting SettingOf(CaseState state, Command command, Moment now)
    {
        var key = KeyIn(command) ?? 0;
        return new(state.VariablesAt(state.FindWait(key)?.Owner ?? key), now, command.By);
    }

    /// <summary>Whether a variable that a form sees, or what was prepared for it, refers to the text of that seal
    /// already.</summary>
    public static bool Stands(CaseState state, Command command, string seal, Moment now) =>
        SettingOf(state, command, now)
            .Around.Append(DraftOf(state, KeyIn(command) ?? 0))
            .SelectMany(around => around.Entries.Values)
            .SelectMany(SealReference.In)
            .Contains(seal);

    /// <summary>What somebody prepared for a task; empty where nobody did.</summary>
    public static Value.Context DraftOf(CaseState state, int key) =>
        state.Find(key)?.Draft?.Values ?? Value.Context.Empty;

    private static int? KeyIn(Command command) =>
        command switch
        {
            Command.CompleteTask c => c.Key,
            Command.PrepareTask c => c.Key,
            Command.DeliverMessage { By: not null } c => c.Key,
            _ => null,
        };

    /// <summary>Why a form is not filled in; null where all that it names is there.</summary>
    /// <param name="form">The form.</param>
    /// <param name="values">Its values.</param>
    /// <param name="isPerson">Whether somebody has that code.</param>
    /// <param name="isFile">Whether a file with that SHA-256 is kept.</param>
    /// <param name="isText">Whether a restricted text of that seal was handed in, or was there before.</param>
    public static Rejection? WhyNot(
        Form form,
        Value.Context values,
        Predicate<string> isPerson,
        Predicate<string> isFile,
        Predicate<string> isText
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
                FieldKind.Words
                    when SealReference.SealOf(value) is { } seal
                        && field.Restricted is not null
                        && !isText(seal) =>
                [
                    new(
                        "",
                        "",
                        "unknown-text",
                        "a text, or the one that stood there",
                        "found another"
                    ),
                ],
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
