using System.Collections.Immutable;
using System.Globalization;
using Approvals.Engine.Model.Forms;
using Approvals.Feel;

namespace Approvals.Engine.Run.Forms;

/// <summary>
/// Checks what somebody filled in, in one place for everybody who hands in something: pages, programs and scenarios. A
/// form offers its fields and no others; what is left empty, or not asked for, is null afterwards.
/// </summary>
public static class FormFill
{
    /// <summary>Checks it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="given">What was filled in, by the keys of the fields: values, or the texts that pages hand
    /// in.</param>
    /// <param name="setting">Where and by whom.</param>
    public static FormFilling Check(Form form, Value.Context given, FormSetting setting)
    {
        var complaints = new List<FormComplaint>();
        var values = new FormScope(form.Items, given, setting, "", "", complaints).Check();
        return new(values, [.. complaints]);
    }

    /// <summary>One set of fields: the form itself, or a row of a table in it.</summary>
    private sealed class FormScope
    {
        private readonly ImmutableArray<FormItem> _items;
        private readonly Value.Context _given;
        private readonly string _path;
        private readonly string _label;
        private readonly List<FormComplaint> _complaints;
        private readonly Dictionary<string, FieldReading> _read = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Value> _result = new(StringComparer.Ordinal);
        private readonly FormSetting _outside;
        private readonly FormSetting _setting;

        public FormScope(
            ImmutableArray<FormItem> items,
            Value.Context given,
            FormSetting outside,
            string path,
            string label,
            List<FormComplaint> complaints
        )
        {
            (_items, _given, _outside) = (items, given, outside);
            (_path, _label, _complaints) = (path, label, complaints);
            foreach (var field in Form.FieldsOf(items))
                _read[field.Key] = Read(field, outside);
            // What is asked for may depend on what was filled in.
            var filled = new Value.Context(
                _read.Select(r => KeyValuePair.Create(r.Key, r.Value.Value))
            );
            _setting = outside with { Around = [filled, .. outside.Around] };
        }

        public Value.Context Check()
        {
            foreach (var key in _given.Entries.Keys.Where(key => !_read.ContainsKey(key)))
                Complain(
                    key,
                    key,
                    "unknown-field",
                    "a field of the form",
                    "it has none of that name"
                );
            CheckItems(_items, isHidden: false);
            return new(_result);
        }

        private FieldReading Read(FormItem.Field field, FormSetting outside)
        {
            var given = _given.Entries.GetValueOrDefault(field.Key) ?? Value.None;
            return field switch
            {
                { Kind: FieldKind.Computed } => new(Value.None),
                { Kind: FieldKind.Rows } => new(FieldKinds.IsNothing(given) ? Value.None : given),
                _ when field.ReadOnly.Holds(outside.Around, outside.Now) => new(
                    outside.Known(field.Key)
                ),
                _ => FieldKinds.Read(field.Kind, given, outside),
            };
        }

        private void CheckItems(IEnumerable<FormItem> items, bool isHidden)
        {
            foreach (var item in items)
            {
                var isLeftOut = isHidden || item.Hidden.Holds(_setting.Around, _setting.Now);
                if (item is FormItem.Group group)
                    CheckItems(group.Items, isLeftOut);
                else if (item is FormItem.Field field)
                    CheckField(field, isLeftOut);
            }
        }

        private void CheckField(FormItem.Field field, bool isLeftOut)
        {
            var given = _given.Entries.GetValueOrDefault(field.Key) ?? Value.None;
            if (isLeftOut)
            {
                _result[field.Key] = Value.None;
                if (!FieldKinds.IsNothing(given))
                    Complain(field, "not-asked", "nothing here", $"found {given}");
            }
            else if (field.Kind is FieldKind.Computed computed)
                _result[field.Key] = computed.Formula.Evaluate(_setting.Around, _setting.Now).Value;
            else if (field.ReadOnly.Holds(_setting.Around, _setting.Now))
                CheckReadOnly(field, given);
            else if (field.Kind is FieldKind.Rows rows)
                CheckRows(field, rows, given);
            else
                CheckValue(field, _read[field.Key]);
        }

        private void CheckReadOnly(FormItem.Field field, Value given)
        {
            var known = _outside.Known(field.Key);
            var read =
                field.Kind is FieldKind.Rows
                    ? given
                    : FieldKinds.Read(field.Kind, given, _outside).Value;
            if (!FieldKinds.IsNothing(given) && read != known)
                Complain(field, "read-only", "what it shows", $"found {given}");
        }

        // A box that must be ticked is not filled in by leaving it alone; so form-js has it, too.
        private void CheckValue(FormItem.Field field, FieldReading read)
        {
            _result[field.Key] = read.Value;
            if (read.Code is { } code)
                Complain(field, code, read.Expected, read.Found, read.Values);
            else if (
                read.Value is Value.Null or Value.Boolean { Truth: false }
                && IsRequired(field)
            )
                Complain(field, "missing", "something", "nothing was filled in");
            else if (
                read.Value is Value.String { Text: var text }
                && field.Kind is FieldKind.Words words
                && words.Reasons.Holds(_setting.Around, _setting.Now)
                && text.EnumerateRunes().Count() is var length
                && length < FieldKind.Words.LeastReasons
            )
                Complain(
                    field,
                    "no-reasons",
                    $"reasons of at least {FieldKind.Words.LeastReasons} characters",
                    $"there are {length}",
                    [FieldReading.Shown(FieldKind.Words.LeastReasons), FieldReading.Shown(length)]
                );
        }

        private void CheckRows(FormItem.Field field, FieldKind.Rows kind, Value given)
        {
            var rows = given is Value.List list ? list.Items.ToArray() : [];
            rows = [.. rows.Where(row => !IsBlank(row))];
            _result[field.Key] = rows.Length == 0 ? Value.None : given;
            if (!FieldKinds.IsNothing(given) && given is not Value.List)
                Complain(field, "not-rows", "a list of rows", $"found {given}");
            else if (rows.Length == 0)
            {
                if (IsRequired(field))
                    Complain(field, "missing", "at least one row", "there is none");
            }
            else if (rows.Length < kind.Least)
                ComplainOfCount(field, "too-few-rows", "at least", kind.Least, rows.Length);
            else if (rows.Length > kind.Most)
                ComplainOfCount(field, "too-many-rows", "at most", kind.Most, rows.Length);
            else
                _result[field.Key] = Value.Of(
                    rows.Select((r, i) => CheckRow(field, kind, r, i + 1))
                );
        }

        private Value CheckRow(FormItem.Field field, FieldKind.Rows kind, Value row, int number)
        {
            var path = string.Create(
                CultureInfo.InvariantCulture,
                $"{_path}{field.Key}[{number}]."
            );
            var label = string.Create(
                CultureInfo.InvariantCulture,
                $"{_label}{field.Label} {number} "
            );
            if (row is Value.Context context)
                return new FormScope(
                    kind.Items,
                    context,
                    _setting,
                    path,
                    label,
                    _complaints
                ).Check();
            _complaints.Add(
                new(path.TrimEnd('.'), label.TrimEnd(), "not-rows", "a row", $"found {row}")
            );
            return Value.None;
        }

        private bool IsRequired(FormItem.Field field) =>
            field.Required.Holds(_setting.Around, _setting.Now);

        private static bool IsBlank(Value row) =>
            FieldKinds.IsNothing(row)
            || row is Value.Context { Entries: var entries }
                && entries.Values.All(FieldKinds.IsNothing);

        private void ComplainOfCount(
            FormItem.Field field,
            string code,
            string bound,
            int limit,
            int count
        ) =>
            Complain(
                field,
                code,
                $"{bound} {limit} rows",
                $"there are {count}",
                [FieldReading.Shown(limit), FieldReading.Shown(count)]
            );

        private void Complain(
            FormItem.Field field,
            string code,
            string expected,
            string found,
            ImmutableArray<string> values = default
        ) => Complain(field.Key, field.Label, code, expected, found, values);

        private void Complain(
            string key,
            string label,
            string code,
            string expected,
            string found,
            ImmutableArray<string> values = default
        ) =>
            _complaints.Add(
                new($"{_path}{key}", $"{_label}{label}", code, expected, found)
                {
                    Values = values.IsDefault ? [] : values,
                }
            );
    }
}

/// <summary>What somebody filled in, as values of the kinds that the fields take.</summary>
/// <param name="Values">The values; null for what was left empty. What is only shown is not among them.</param>
/// <param name="Complaints">What is wrong, in the order of the form; empty where nothing is.</param>
public sealed record FormFilling(Value.Context Values, ImmutableArray<FormComplaint> Complaints);
