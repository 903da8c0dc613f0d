using System.Collections.Frozen;
using Approvals.Engine.Model.Forms;

namespace Approvals.Engine.Reading.Forms;

/// <summary>The kinds of components, one row each: those of form-js, and behind them our own.</summary>
internal static class ComponentReaders
{
    private const int MaxRows = 1_000; // Of a table: more are no form but a file.
    private const int MoneyDecimals = 2;
    private const int LeastOpinion = 2; // Characters: one is no opinion.

    private static readonly FrozenDictionary<string, Func<ComponentSource, FormItem?>> All =
        new Dictionary<string, Func<ComponentSource, FormItem?>>(StringComparer.Ordinal)
        {
            ["textfield"] = c => Words(c, "textfield", false),
            ["textarea"] = c => Words(c, "textarea", true),
            ["number"] = c => Figure(c, "number", c.Count("decimalDigits"), false),
            ["checkbox"] = c => c.Field(new FieldKind.Truth { Type = "checkbox" }),
            ["radio"] = c => Choice(c, "radio", false),
            ["select"] = c => Choice(c, "select", false),
            ["checklist"] = c => Choice(c, "checklist", true),
            ["taglist"] = c => Choice(c, "taglist", true),
            ["datetime"] = Moment,
            ["filepicker"] = c => File(c, "filepicker"),
            ["group"] = Group,
            ["dynamiclist"] = Rows,
            ["expression"] = Computed,
            ["text"] = c => new FormItem.Note(c.Text("text") ?? "") { Hidden = c.Hidden() },
            ["html"] = c => new FormItem.Note(c.Text("content") ?? "") { Hidden = c.Hidden() },
            // What is only seen in a browser.
            ["separator"] = _ => null,
            ["spacer"] = _ => null,
            ["image"] = _ => null,
            ["button"] = _ => null,
            ["money"] = c => Figure(c, "money", MoneyDecimals, true),
            ["texts"] = c => c.Field(new FieldKind.Lines { Type = "texts" }),
            ["opinion"] = Opinion,
            ["person"] = c => c.Field(new FieldKind.Person(false) { Type = "person" }),
            ["people"] = c => c.Field(new FieldKind.Person(true) { Type = "people" }),
            ["signature"] = c => c.Field(new FieldKind.Signature { Type = "signature" }),
            ["reference"] = Reference,
            ["file"] = c => File(c, "file"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a component is; null where it is only to be looked at, or is none, which is a problem.</summary>
    public static FormItem? Read(ComponentSource component) =>
        component.Type is not { Length: > 0 } type ? null // As was told.
        : All.TryGetValue(type, out var read) ? read(component)
        : component.Not<FormItem>(
            "type",
            $"one of {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}"
        );

    private static FormItem.Field Words(ComponentSource c, string type, bool isLong) =>
        c.Field(
            new FieldKind.Words(isLong)
            {
                Type = type,
                MinLength = c.BoundCount("minLength"),
                MaxLength = c.BoundCount("maxLength"),
                Pattern = c.Pattern(),
            }
        );

    private static FormItem.Field Opinion(ComponentSource c)
    {
        var reasons = c.PropertyRule("reasons");
        var kind = new FieldKind.Words(IsLong: true)
        {
            Type = "opinion",
            MinLength = LeastOpinion,
            MaxLength = c.BoundCount("maxLength"),
            Reasons = reasons,
        };
        var field = c.Field(kind);
        return field.Required == FormRule.Never ? field with { Required = reasons } : field;
    }

    private static FormItem.Field Figure(
        ComponentSource c,
        string type,
        int? decimals,
        bool isMoney
    ) =>
        c.Field(
            new FieldKind.Figure
            {
                Type = type,
                Least = c.Bound("min"),
                Most = c.Bound("max"),
                Decimals = decimals,
                IsMoney = isMoney,
            }
        );

    private static FormItem.Field Choice(ComponentSource c, string type, bool isMany)
    {
        var options = c.Options();
        var more = c.Formula("valuesExpression") ?? c.Formula("valuesKey");
        if (!c.Has("values") && more is null)
            c.Not<object>("values", "'values' with at least one answer");
        return c.Field(new FieldKind.Choice(options, isMany) { Type = type, More = more });
    }

    private static FormItem.Field Moment(ComponentSource c) =>
        c.Field(
            new FieldKind.Moment(
                (c.Text("subtype") ?? "date") switch
                {
                    "date" => MomentForm.Date,
                    "time" => MomentForm.Time,
                    "datetime" => MomentForm.DateTime,
                    _ => c.Not<MomentForm>("subtype", "one of date, time, datetime"),
                }
            )
            {
                Type = "datetime",
            }
        );

    private static FormItem.Field File(ComponentSource c, string type) =>
        c.Field(new FieldKind.File(c.TextWords("accept"), c.Truth("multiple")) { Type = type });

    private static FormItem.Field Reference(ComponentSource c)
    {
        var to = c.PropertyWords("to");
        if (to.IsEmpty)
            c.Not<object>("properties", "'properties.to' with what it refers to, such as 'case'");
        return c.Field(new FieldKind.Reference(to, c.Truth("multiple")) { Type = "reference" });
    }

    // Its fields are variables like those around it.
    private static FormItem.Group Group(ComponentSource c)
    {
        if (c.Text("path") is not null)
            c.Not<object>("path", "a group without a path");
        return new(c.Text("label") ?? "", c.Items(c.Keys)) { Hidden = c.Hidden() };
    }

    private static FormItem.Field Rows(ComponentSource c) =>
        c.Field(
            new FieldKind.Rows(c.Items(new(StringComparer.Ordinal)))
            {
                Type = "dynamiclist",
                Least = c.PropertyCount("minRows") ?? 0,
                Most = Math.Min(c.PropertyCount("maxRows") ?? MaxRows, MaxRows),
            },
            "path"
        );

    private static FormItem.Field? Computed(ComponentSource c) =>
        c.Formula("expression") is { } formula
            ? c.Field(new FieldKind.Computed(formula) { Type = "expression" })
            : c.Not<FormItem.Field>("expression", "an expression in FEEL");
}
