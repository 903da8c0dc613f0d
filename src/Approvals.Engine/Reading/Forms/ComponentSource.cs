using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Approvals.Engine.Model;
using Approvals.Engine.Model.Forms;
using Approvals.Feel;

namespace Approvals.Engine.Reading.Forms;

/// <summary>A component of a form as it stands in the file.</summary>
/// <param name="at">Where.</param>
/// <param name="fields">What it says.</param>
/// <param name="keys">The keys that are taken around it.</param>
internal sealed partial class ComponentSource(JsonAt at, JsonFields fields, HashSet<string> keys)
{
    private readonly JsonFields? _validate = fields["validate"]?.AsFields();
    private readonly JsonFields? _properties = fields["properties"]?.AsFields();

    /// <summary>Of what kind it is.</summary>
    public string Type => fields.Needed("type");

    /// <summary>The keys that are taken around it.</summary>
    public HashSet<string> Keys => keys;

    /// <summary>The field that it is.</summary>
    /// <param name="kind">What it takes.</param>
    /// <param name="key">Where its key stands.</param>
    public FormItem.Field Field(FieldKind kind, string key = "key") =>
        new(KeyIn(key), Text("label") ?? fields[key]?.AsText() ?? "", kind)
        {
            Description = Text("description"),
            Hidden = Hidden(),
            Required = Rule(_validate?["required"], _properties?["required"]),
            ReadOnly = Rule(fields["readonly"], fields["disabled"]),
            Proposed = fields["defaultValue"]?.AsValue() ?? Value.None,
            Restricted = RestrictedTo(kind),
        };

    /// <summary>When it is left out.</summary>
    public FormRule Hidden() => Rule(fields["conditional"]?.AsFields()?["hide"]);

    /// <summary>One of its texts; null where it has none, or an empty one.</summary>
    public string? Text(string name) =>
        fields[name]?.AsText() is { Length: > 0 } text ? text : null;

    /// <summary>Whether it says something of that name.</summary>
    public bool Has(string name) => fields[name] is not null;

    /// <summary>One of its truth values.</summary>
    public bool Truth(string name) => fields[name]?.AsTruth() ?? false;

    /// <summary>One of its numbers.</summary>
    public int? Count(string name) => fields[name]?.AsCount();

    /// <summary>A number that it is checked by.</summary>
    public decimal? Bound(string name) => _validate?[name]?.AsNumber();

    /// <summary>A count that it is checked by.</summary>
    public int? BoundCount(string name) => _validate?[name]?.AsCount();

    /// <summary>A count among its properties, which are texts.</summary>
    public int? PropertyCount(string name)
    {
        if (_properties?[name] is not { } property)
            return null;
        return property.AsText() is { } text && int.TryParse(text, out var count) && count >= 0
            ? count
            : property.Not<int?>("a number, 0 or more, as a text");
    }

    /// <summary>When what one of its properties says holds.</summary>
    public FormRule PropertyRule(string name) => Rule(_properties?[name]);

    /// <summary>The words of one of its properties, with commas between.</summary>
    public ImmutableArray<string> PropertyWords(string name) => Words(_properties?[name]);

    /// <summary>The words of one of its texts, with commas between.</summary>
    public ImmutableArray<string> TextWords(string name) => Words(fields[name]);

    /// <summary>What it holds.</summary>
    public ImmutableArray<FormItem> Items(HashSet<string> within)
    {
        if (fields["components"] is { } components)
            return FormReader.ReadItems(components, within);
        fields.Complain("'components'", "it is missing");
        return [];
    }

    /// <summary>The expression of that name; null where it has none.</summary>
    public Formula? Formula(string name) =>
        fields[name] is { } value && value.AsText() is { } text ? Checked(value, text) : null;

    /// <summary>The answers that it offers.</summary>
    public ImmutableArray<FormOption> Options()
    {
        if (fields["values"] is not { } values)
            return [];
        var options = values.Items().Select(OptionOf).OfType<FormOption>().ToImmutableArray();
        if (options.DistinctBy(o => o.Value).Count() != options.Length)
            values.Not<object>("answers with values of their own each");
        return options;
    }

    /// <summary>What its text has to hold; null for anything.</summary>
    public Regex? Pattern()
    {
        if (_validate?["pattern"] is not { } value || value.AsText() is not { Length: > 0 } text)
            return null;
        try
        {
            return new(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return value.Not<Regex>("a regular expression that needs no going back");
        }
    }

    /// <summary>Complains about one of its entries, and gives nothing.</summary>
    public T? Not<T>(string name, string expected) => (fields[name] ?? at).Not<T>(expected);

    // Only texts are sealed: what is counted, chosen or named has to be read by conditions.
    private string? RestrictedTo(FieldKind kind) =>
        _properties?["restricted"] is not { } at || at.AsText() is not { Length: > 0 } text ? null
        : kind is not FieldKind.Words ? at.Not<string>("nothing: only a text can be restricted")
        : !Class().IsMatch(text) ? at.Not<string>("a class of record, such as talk-record")
        : text;

    private static FormOption? OptionOf(JsonAt at)
    {
        if (at.AsFields() is not { } option)
            return null;
        if (option["value"] is not { } value)
        {
            option.Complain("'value'", "it is missing");
            return null;
        }
        return new(value.AsValue(), option["label"]?.AsText() ?? value.AsValue().ToString());
    }

    private string KeyIn(string name)
    {
        var key = fields.Needed(name);
        if (key.Length == 0)
            return key;
        if (!Name().IsMatch(key))
            fields[name]!.Not<string>("a name of letters, digits and _ that begins with no digit");
        else if (!keys.Add(key))
            fields[name]!.Not<string>("a key that no other field of the form has");
        return key;
    }

    private static FormRule Rule(params ReadOnlySpan<JsonAt?> sources)
    {
        foreach (var source in sources)
        {
            if (source is null || source.Json.ValueKind == JsonValueKind.False)
                continue;
            if (source.Json.ValueKind == JsonValueKind.True)
                return FormRule.Always;
            if (source.AsText() is { Length: > 0 } text)
                return FormRule.When(Checked(source, text));
        }
        return FormRule.Never;
    }

    private static Formula Checked(JsonAt at, string text)
    {
        var formula = Model.Formula.Expression(text);
        if (formula.Problem is { } problem)
            at.Text.Complain(at.Path, "FEEL", problem.Message);
        return formula;
    }

    private static ImmutableArray<string> Words(JsonAt? at) =>
        [
            .. (at?.AsText() ?? "").Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
        ];

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\z")]
    private static partial Regex Class();
}
