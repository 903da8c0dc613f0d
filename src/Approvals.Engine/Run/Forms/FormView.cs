using System.Collections.Immutable;
using Approvals.Engine.Model.Forms;
using Approvals.Feel;

namespace Approvals.Engine.Run.Forms;

/// <summary>A form as it is shown before, or while, it is filled in.</summary>
public static class FormView
{
    /// <summary>What is shown, in order; what is left out is not.</summary>
    /// <param name="form">The form.</param>
    /// <param name="given">What was filled in so far; empty at the beginning.</param>
    /// <param name="setting">Where and by whom.</param>
    public static ImmutableArray<FormLine> Of(Form form, Value.Context given, FormSetting setting)
    {
        var around = setting with { Around = [given, .. setting.Around] };
        return [.. Lines(form.Items, given, around, 0)];
    }

    private static IEnumerable<FormLine> Lines(
        IEnumerable<FormItem> items,
        Value.Context given,
        FormSetting around,
        int depth
    ) =>
        items
            .Where(item => !item.Hidden.Holds(around.Around, around.Now))
            .SelectMany(item =>
                item switch
                {
                    FormItem.Note note => [new FormLine.Words(depth, note.Text, IsTitle: false)],
                    FormItem.Group group =>
                    [
                        .. group.Label.Length > 0
                            ? [new FormLine.Words(depth, group.Label, IsTitle: true)]
                            : Array.Empty<FormLine>(),
                        .. Lines(group.Items, given, around, depth + 1),
                    ],
                    FormItem.Field field => [LineOf(field, given, around, depth)],
                    _ => Enumerable.Empty<FormLine>(),
                }
            );

    private static FormLine.Entry LineOf(
        FormItem.Field field,
        Value.Context given,
        FormSetting around,
        int depth
    )
    {
        var isReadOnly = field.ReadOnly.Holds(around.Around, around.Now);
        return new(depth, field)
        {
            IsRequired = field.Required.Holds(around.Around, around.Now),
            IsReadOnly = isReadOnly || field.Kind is FieldKind.Computed,
            Value =
                field.Kind is FieldKind.Computed computed
                    ? computed.Formula.Evaluate(around.Around, around.Now).Value
                : given.Entries.TryGetValue(field.Key, out var filled) ? filled
                : around.Known(field.Key) is var known and not Value.Null ? known
                : field.Proposed,
            Options = field.Kind is FieldKind.Choice choice ? FormOptions.Of(choice, around) : [],
        };
    }
}

/// <summary>One line of a form as it is shown.</summary>
/// <param name="Depth">In how many groups it lies.</param>
public abstract record FormLine(int Depth)
{
    /// <summary>Words to read, or the name of a group.</summary>
    /// <param name="Depth">In how many groups they lie.</param>
    /// <param name="Text">The words.</param>
    /// <param name="IsTitle">Whether they are the name of a group.</param>
    public sealed record Words(int Depth, string Text, bool IsTitle) : FormLine(Depth);

    /// <summary>A field.</summary>
    /// <param name="Depth">In how many groups it lies.</param>
    /// <param name="Field">Which.</param>
    public sealed record Entry(int Depth, FormItem.Field Field) : FormLine(Depth)
    {
        /// <summary>Whether it must be filled in, as things stand.</summary>
        public bool IsRequired { get; init; }

        /// <summary>Whether it only shows something, as things stand.</summary>
        public bool IsReadOnly { get; init; }

        /// <summary>What stands in it; null for nothing.</summary>
        public Value Value { get; init; } = Value.None;

        /// <summary>The answers that it offers; empty where it takes anything.</summary>
        public ImmutableArray<FormOption> Options { get; init; } = [];
    }
}
