using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Approvals.Casework.People;
using Approvals.Cli.LedgerVerbs;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>Tells what a unit has set, once or several times.</summary>
/// <param name="speech">Where it is told.</param>
/// <param name="asJson">Whether as JSON, a line each.</param>
/// <param name="prefix">What the keys of its texts begin with.</param>
internal abstract class DatedSettingsText<TSettings>(Speech speech, bool asJson, string prefix)
{
    /// <summary>Where it is told.</summary>
    protected Speech Speech { get; } = speech;

    /// <summary>The key of the sentence that an entry begins with.</summary>
    protected abstract string EntryKey { get; }

    /// <summary>The settings as JSON.</summary>
    protected abstract JsonObject Json(TSettings settings);

    /// <summary>The settings as rows: the keys of what they are called, and the values.</summary>
    protected abstract IEnumerable<(string Key, string Value)> Rows(TSettings settings);

    /// <summary>Tells all that was set, in the order in which it was.</summary>
    public void TellAll(ImmutableArray<DatedSettings<TSettings>> set)
    {
        if (set.IsEmpty && !asJson)
            Speech.Tell($"{prefix}.none");
        foreach (var one in set)
        {
            if (asJson)
            {
                Speech.TellJson(Json(one));
                continue;
            }
            Speech.Tell(
                EntryKey,
                one.Number,
                DayText.Of(one.FromOn),
                one.Document,
                one.SetBy,
                Speech.Local(one.SetAt)
            );
            Tell(one.Settings);
        }
    }

    /// <summary>Tells settings.</summary>
    public void Tell(TSettings settings)
    {
        if (asJson)
        {
            Speech.TellJson(Json(settings));
            return;
        }
        var cells = Rows(settings)
            .Select(row => new[] { Speech.Say($"{prefix}.{row.Key}"), row.Value });
        foreach (var line in Columns.Of([.. cells], indent: 2))
            Speech.Output.WriteLine(line);
    }

    private JsonObject Json(DatedSettings<TSettings> one)
    {
        var json = Json(one.Settings);
        json["number"] = one.Number;
        json["from"] = DayText.Of(one.FromOn);
        json["setAt"] = Speech.Iso(one.SetAt);
        json["setBy"] = one.SetBy.Value;
        json["document"] = one.Document;
        return json;
    }
}
