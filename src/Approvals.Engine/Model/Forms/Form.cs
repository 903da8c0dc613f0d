using System.Collections.Immutable;

namespace Approvals.Engine.Model.Forms;

/// <summary>What a task asks of whoever does it: a form in the schema of form-js (bpmn.io), with some kinds of fields
/// of our own (<c>docs/forms.md</c>).</summary>
/// <param name="Id">The key by which tasks name it.</param>
/// <param name="Items">What it shows, in order.</param>
public sealed record Form(string Id, ImmutableArray<FormItem> Items)
{
    /// <summary>The fields in order, those of groups among them; what stands in the rows of a table is not.</summary>
    public IEnumerable<FormItem.Field> Fields => FieldsOf(Items);

    /// <summary>Its fields whose texts few may read, those in the rows of tables among them.</summary>
    public IEnumerable<FormItem.Field> RestrictedFields => RestrictedOf(Items);

    /// <summary>The fields among items, those of groups among them.</summary>
    public static IEnumerable<FormItem.Field> FieldsOf(IEnumerable<FormItem> items) =>
        items.SelectMany(item =>
            item switch
            {
                FormItem.Field field => [field],
                FormItem.Group group => FieldsOf(group.Items),
                _ => Enumerable.Empty<FormItem.Field>(),
            }
        );

    private static IEnumerable<FormItem.Field> RestrictedOf(IEnumerable<FormItem> items) =>
        FieldsOf(items)
            .SelectMany(field =>
                field.Kind is FieldKind.Rows rows ? RestrictedOf(rows.Items)
                : field.Restricted is null ? []
                : Enumerable.Repeat(field, 1)
            );
}
