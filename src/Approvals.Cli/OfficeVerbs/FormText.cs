using Approvals.Engine.Model.Forms;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>A form as people read it in a terminal.</summary>
internal sealed class FormText(Speech speech)
{
    private const int Indent = 2;

    /// <summary>Its lines: a mark where something must be filled in, the label, the name to give it by, what it takes,
    /// and what stands in it.</summary>
    public IEnumerable<string> Of(IReadOnlyCollection<FormLine> lines)
    {
        foreach (var words in lines.OfType<FormLine.Words>().Where(w => !w.IsTitle))
            yield return words.Text;
        var rows = lines.OfType<FormLine.Entry>().SelectMany(Rows).ToList();
        foreach (var row in Columns.Of(rows, Indent))
            yield return row;
        if (rows.Exists(row => row[0].Length > 0))
            yield return speech.Say("form.must");
    }

    private IEnumerable<string[]> Rows(FormLine.Entry entry)
    {
        var (field, value) = (entry.Field, entry.Value);
        yield return
        [
            entry.IsRequired && !entry.IsReadOnly ? "*" : "",
            field.Label,
            field.Key,
            KindOf(entry),
            value is Value.Null or Value.List { Items.IsEmpty: true } ? "" : $"＝ {value}",
        ];
        if (field.Kind is not FieldKind.Rows rows)
            yield break;
        foreach (var cell in Form.FieldsOf(rows.Items))
            yield return
            [
                cell.Required == FormRule.Always ? "*" : "",
                $"  {cell.Label}",
                $"{field.Key}[].{cell.Key}",
                speech.Say($"field.{cell.Kind.Type}"),
                "",
            ];
    }

    private string KindOf(FormLine.Entry entry)
    {
        var kind = entry.Field.Kind is FieldKind.Moment { Form: not MomentForm.Date and var form }
            ? speech.Say(form == MomentForm.Time ? "field.time" : "field.date-time")
            : speech.Say($"field.{entry.Field.Kind.Type}");
        var options = entry.Options.Select(o =>
            o.Label == o.Value.ToString() ? o.Label : speech.Say("form.option", o.Label, o.Value)
        );
        var all = entry.Options.IsEmpty
            ? kind
            : speech.Say("form.options", kind, string.Join(speech.Say("form.between"), options));
        return entry.IsReadOnly ? $"{all}{speech.Say("form.read-only")}" : all;
    }
}
