using System.Collections.Immutable;
using System.Text.Json;
using Approvals.Engine.Model;
using Approvals.Engine.Reading;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>
/// The fields of an action: <c>{"complete": "review", "with": {…}}</c>, or the same as
/// <c>{"complete": {"id": "review", "with": {…}}}</c>.
/// </summary>
internal sealed class ActionFields
{
    private readonly JsonFields _outer;
    private readonly JsonFields? _inner;
    private readonly JsonAt _argument;

    public ActionFields(JsonFields fields, string verb, string? by)
    {
        _outer = fields;
        _argument = fields[verb]!;
        _inner = _argument.Json.ValueKind == JsonValueKind.Object ? _argument.AsFields() : null;
        By = this["by"]?.AsText() ?? by;
        Reason = this["reason"]?.AsText();
    }

    /// <summary>Who acts; null where nobody says.</summary>
    public string? By { get; }

    /// <summary>Why; null where nobody says.</summary>
    public string? Reason { get; }

    /// <summary>The value of a field; null where there is none.</summary>
    public JsonAt? this[string name] => _inner?[name] ?? _outer[name];

    /// <summary>The field that the verb may hold itself: its value, or that of the field of this name.</summary>
    public JsonAt? Main(string name)
    {
        var main = _inner is null ? _argument : _inner[name];
        if (main is null)
            _argument.Not<string>($"'{name}'");
        return main;
    }

    public string MainText(string name) => Main(name)?.AsText() ?? "";

    public string NeededText(string name)
    {
        if (this[name] is { } field)
            return field.AsText() ?? "";
        _outer.Complain($"'{name}'", "it is missing");
        return "";
    }

    /// <summary>Who acts, where somebody must.</summary>
    public string NeededBy() => By ?? NeededText("by");

    public Value.Context Variables(string name) => this[name]?.AsVariables() ?? Value.Context.Empty;

    /// <summary>Which element becomes which.</summary>
    public MigrationPlan Plan(string name) =>
        this[name] is { } mapping
            ? new(
                mapping
                    .Entries()
                    .ToImmutableDictionary(
                        e => e.Key,
                        e => e.Value.AsText() ?? "",
                        StringComparer.Ordinal
                    )
            )
            : MigrationPlan.Same;

    /// <summary>A command of a verb that needs nothing: its value is <c>true</c> or <c>{}</c>.</summary>
    public ScenarioAction Alone(Func<Command> command)
    {
        if (_inner is null && _argument.Json.ValueKind != JsonValueKind.True)
            _argument.Not<string>("true");
        return Order(command);
    }

    /// <summary>A command to the case.</summary>
    public ScenarioAction Order(Func<Command> command) =>
        new ScenarioAction.Order(Signed(command()));

    /// <summary>A command about something in the case.</summary>
    public ScenarioAction About(TargetKind kind, Func<Found, Command> command) =>
        About(kind, (found, _) => command(found));

    /// <summary>A command about something in the case, that depends on the time.</summary>
    public ScenarioAction About(TargetKind kind, Func<Found, Play, Command> command)
    {
        var id = (_inner is null ? _argument : _inner["id"] ?? _inner["task"])?.AsText();
        if (id is null && _inner is not null)
            _argument.Not<string>("'id'");
        var target = new Target(
            kind,
            id ?? "",
            this["nth"]?.AsCount() ?? 0,
            this["where"]?.AsVariables()
        );
        return new ScenarioAction.OrderAbout(target, (found, play) => Signed(command(found, play)));
    }

    /// <summary>Complains about the fields that nobody asked for.</summary>
    public void RestIsUnknown()
    {
        _inner?.RestIsUnknown();
        _outer.RestIsUnknown();
    }

    private Command Signed(Command command) => command with { By = By, Reason = Reason };
}
