using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;

namespace Approvals.Casework.Cases;

/// <summary>What people may begin by themselves (发起): the published processes that bear a label for it, each for those
/// whom it names. Everything else is begun by the ledger, by other cases or by the clock.</summary>
public sealed class Catalogue(Office office)
{
    private static readonly StringComparer ByPinyin = StringComparer.Create(
        CultureInfo.GetCultureInfo("zh-CN"),
        CompareOptions.None
    );

    /// <summary>What a person may begin.</summary>
    /// <param name="person">The person.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>It, by label; null where there is no such person.</returns>
    public async Task<ImmutableArray<CatalogueLine>?> ListAsync(
        PersonId person,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        if (snapshot.Directory.Find(person) is not { } found)
            return null;
        var day = snapshot.CalendarOf(found.UnitId).DateOf(office.Clock.Now());
        var lines = new List<CatalogueLine>();
        foreach (var id in await office.Catalog.LatestAsync(cancel))
        {
            var process = await office.Catalog.GetAsync(id, cancel);
            if (
                process.Start is { } start
                && Authority.MayBegin(snapshot.Directory, person, start.Groups, day).IsAllowed
            )
                lines.Add(new(process.Id, start.Label));
        }
        return
        [
            .. lines
                .OrderBy(line => line.Label, ByPinyin)
                .ThenBy(line => line.Process, StringComparer.Ordinal),
        ];
    }

    /// <summary>Begins a case of what is in the catalogue.</summary>
    /// <param name="wanted">The case.</param>
    /// <param name="deed">Who begins it.</param>
    /// <param name="cancel">Gives up before it is written; afterwards it is too late.</param>
    /// <returns>The answer; refused where the process is not in the catalogue, or not for whoever wants it.</returns>
    public async Task<CaseAnswer> StartAsync(NewCase wanted, Deed deed, CancellationToken cancel)
    {
        if (await ProcessAsync(wanted.Process, cancel) is { Start: null })
            return new CaseAnswer.Refused(
                Verdict.Refuse("not-in-the-catalogue", ("value", wanted.Process))
            );
        return await office.Cases.StartAsync(wanted, deed, cancel);
    }

    private async Task<CompiledProcess?> ProcessAsync(string process, CancellationToken cancel) =>
        (await office.Loading.ReadStartAsync(process, cancel)).Definition is { } definition
            ? await office.Catalog.GetAsync(definition, cancel)
            : null;
}

/// <summary>Something that people may begin.</summary>
/// <param name="Process">The id of the process.</param>
/// <param name="Label">What it is called.</param>
public sealed record CatalogueLine(string Process, string Label);
