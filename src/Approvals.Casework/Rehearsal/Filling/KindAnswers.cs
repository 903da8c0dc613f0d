using Approvals.Engine.Model.Forms;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Casework.Rehearsal.Filling;

/// <summary>What a field gets by what it takes: a text that says what was done, the first answer that is offered, the
/// day that it is.</summary>
internal static class KindAnswers
{
    /// <summary>The answers of those who give something back or refuse it.</summary>
    private static readonly string[] Against = ["return", "refuse", "not-received", "refused"];

    /// <summary>The answer; null where the field stays empty.</summary>
    public static async Task<Value?> OfAsync(
        FormLine.Entry line,
        Respondent who,
        CancellationToken cancel
    )
    {
        var (field, known) = (line.Field, line.Value);
        var isAsked = line.IsRequired || field.Kind is FieldKind.Words && field.Key == "opinion";
        if (field.Kind is FieldKind.Choice choice && isAsked)
            return Choose(choice, line, who);
        if (known is not Value.Null && Fits(field.Kind, known))
            return who.Attempt > 0 && field.Kind is FieldKind.Person
                ? Person(who, field.Key)
                : known;
        return isAsked ? await OfAsync(field, who, cancel) : null;
    }

    // Another part of a process may use the same name for something else.
    private static bool Fits(FieldKind kind, Value known) =>
        kind switch
        {
            FieldKind.Truth => false,
            FieldKind.Words => known is Value.String,
            FieldKind.Figure => known is Value.Number,
            FieldKind.Lines => known is Value.List { Items: var items }
                && items.All(item => item is Value.String),
            FieldKind.Rows => known is Value.List,
            _ => true,
        };

    private static Value? Choose(FieldKind.Choice kind, FormLine.Entry line, Respondent who)
    {
        var values = line.Options.Select(o => o.Value).ToList();
        if (values.Count == 0)
            return null;
        if (kind.IsMany)
            return Value.Of(values);
        return Otherwise(values, who) ?? values[0];
    }

    // The first answer of every form is the one that leads on; who does otherwise takes another.
    private static Value? Otherwise(List<Value> values, Respondent who)
    {
        if (Find("false") is { } isFalse && who.Does(Conduct.FalseEvidence) is not null)
            return isFalse;
        if (Find("aside") is { } aside && who.Does(Conduct.StepAside) is not null)
            return aside;
        if (Find("disagree") is { } disagree && who.Does(Conduct.Object) is not null)
            return disagree;
        return
            Against.Select(Find).FirstOrDefault(v => v is not null) is { } against
            && who.Does(Conduct.Return) is not null
            ? against
            : null;

        Value? Find(string code) =>
            values.Find(v => v is Value.String { Text: var t } && t == code);
    }

    private static async Task<Value?> OfAsync(
        FormItem.Field field,
        Respondent who,
        CancellationToken cancel
    )
    {
        switch (field.Kind)
        {
            case FieldKind.Words words:
                return Value.Of(Text(field, words));
            case FieldKind.Lines:
                return Value.Of([Value.Of($"{field.Label}（演练）")]);
            case FieldKind.Figure figure:
                return Value.Of(
                    figure.IsMoney ? Math.Max(figure.Least ?? 0, 1000m) : figure.Least ?? 1m
                );
            case FieldKind.Truth:
                return Value.True;
            case FieldKind.Choice { Options: [var first, ..] }:
                return first.Value;
            case FieldKind.Moment moment:
                return Moment(moment.Form, who);
            case FieldKind.Person person:
                var one = Person(who, field.Key);
                return person.IsMany && one is not null ? Value.Of([one]) : one;
            case FieldKind.Signature:
                return Value.Of(who.Seat.Value);
            case FieldKind.Reference reference:
                var to = Reference(reference, who);
                return reference.IsMany ? Value.Of([to]) : to;
            case FieldKind.File file:
                var hash = await who.AddFileAsync(cancel);
                return hash is null ? null
                    : file.IsMany ? Value.Of([Value.Of(hash)])
                    : Value.Of(hash);
            case FieldKind.Rows rows:
                return Value.Of([await RowAsync(rows, who, cancel)]);
            default:
                return null;
        }
    }

    private static async Task<Value> RowAsync(
        FieldKind.Rows rows,
        Respondent who,
        CancellationToken cancel
    )
    {
        var row = Value.Context.Empty;
        foreach (var field in Form.FieldsOf(rows.Items))
        {
            var value = NamedAnswers.Find(field.Key, who, []) ?? await OfAsync(field, who, cancel);
            if (value is not null && field.Required != FormRule.Never)
                row = row.With(field.Key, value);
        }
        return row;
    }

    // Long enough for reasons, and short enough for any field.
    private static string Text(FormItem.Field field, FieldKind.Words kind)
    {
        var text = $"演练：{field.Label}，已按要求办理。";
        return kind.MaxLength is { } most && text.Length > most ? text[..most] : text;
    }

    private static Value Moment(MomentForm form, Respondent who)
    {
        var local = who.Calendar.WorkCalendar.ToZone(who.Now);
        return form switch
        {
            MomentForm.Date => Value.Of(who.Today),
            MomentForm.DateTime => Value.Of(local),
            _ => Value.Of(
                local.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)
            ),
        };
    }

    private static Value? Person(Respondent who, string about) =>
        who.Pick(who.Staff.Where(p => p.Id != who.Seat), about) is { } person
            ? Value.Of(person.Value)
            : null;

    private static Value Reference(FieldKind.Reference kind, Respondent who)
    {
        var to = kind.To.Contains("case") ? "case" : kind.To[0];
        return Value.Of(FormattableString.Invariant($"{to}:{who.Task.Task.CaseId.Value}"));
    }
}
