using System.Collections.Immutable;
using Approvals.Engine.Model.Forms;
using Approvals.Feel;

namespace Approvals.Engine.Run.Forms;

/// <summary>The answers that a field offers where its form is filled in.</summary>
internal static class FormOptions
{
    /// <summary>Those that stand in the form, and behind them those that it computes.</summary>
    public static ImmutableArray<FormOption> Of(FieldKind.Choice kind, FormSetting setting) =>
        kind.More?.Evaluate(setting.Around, setting.Now).Value is Value.List list
            ? [.. kind.Options, .. list.Items.Select(OptionOf)]
            : kind.Options;

    private static FormOption OptionOf(Value item) =>
        item is Value.Context { Entries: var entries }
        && entries.TryGetValue("value", out var value)
            ? new(value, (entries.GetValueOrDefault("label") ?? value).ToString())
            : new(item, item.ToString());
}
