using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Lint;
using Approvals.Engine.Model;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Definitions;

/// <summary>Makes checked files a version that cases may begin on.</summary>
public sealed class PublishDefinition(Office office)
{
    /// <summary>Publishes a process that the rules of an office accept, with all that it calls: each has its version
    /// of its own, and a case stays with the files that it began with.</summary>
    /// <param name="files">The files, which are checked together.</param>
    /// <param name="process">The id of the process; null where the files hold only one that is begun.</param>
    /// <param name="deed">Who publishes it.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Publication> RunAsync(
        IReadOnlyList<SourceFile> files,
        string? process,
        Deed deed,
        CancellationToken cancel
    )
    {
        var checkedFiles = Engine.Definitions.Check(files, Profile.Office);
        if (checkedFiles.HasErrors)
            return new Publication.Refused(checkedFiles.Findings);
        var found = process is null ? Only(checkedFiles) : checkedFiles.Library.Process(process);
        return found is null
            ? new Publication.NoProcess([
                .. checkedFiles.Library.Processes.Keys.Order(StringComparer.Ordinal),
            ])
            : await PublishAsync(files, checkedFiles, found, deed, cancel);
    }

    /// <summary>Publishes all processes of some files that are begun, each with what it calls; those that others call
    /// are published with these.</summary>
    /// <param name="files">The files, which are checked together.</param>
    /// <param name="deed">Who publishes them.</param>
    /// <param name="cancel">Gives up between two processes.</param>
    /// <param name="but">The ids of processes that are left alone; null for none.</param>
    /// <returns>What came of each; one refusal where any file has errors, and then none is published.</returns>
    public async Task<IReadOnlyList<Publication>> RunAllAsync(
        IReadOnlyList<SourceFile> files,
        Deed deed,
        CancellationToken cancel,
        IReadOnlySet<string>? but = null
    )
    {
        var checkedFiles = Engine.Definitions.Check(files, Profile.Office);
        if (checkedFiles.HasErrors)
            return [new Publication.Refused(checkedFiles.Findings)];
        if (checkedFiles.Roots.IsEmpty)
            return [new Publication.NoProcess([])];
        var published = new List<Publication>();
        foreach (var process in checkedFiles.Roots.Where(p => but?.Contains(p.Id) != true))
            published.Add(await PublishAsync(files, checkedFiles, process, deed, cancel));
        return published;
    }

    private async Task<Publication> PublishAsync(
        IReadOnlyList<SourceFile> files,
        Engine.Definitions checkedFiles,
        CompiledProcess process,
        Deed deed,
        CancellationToken cancel
    )
    {
        // What lies beside it and is another's would make a version of each of its changes.
        var own = checkedFiles.FilesOf(process).ToHashSet(StringComparer.Ordinal);
        var text = ProcessCatalog.TextOf([.. files.Where(file => own.Contains(file.Name))]);
        var findings = checkedFiles.Findings.RemoveAll(found => !own.Contains(found.File));
        return await new OfficeJournal(office).WriteAsync(
            db => TryPublishAsync(db, process, text, deed, findings, cancel),
            deed,
            cancel
        );
    }

    private async Task<(Publication, OfficeEntry?)> TryPublishAsync(
        OfficeDb db,
        CompiledProcess process,
        string text,
        Deed deed,
        ImmutableArray<FileFinding> findings,
        CancellationToken cancel
    )
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var last = await db.Set<DefinitionRow>()
            .AsNoTracking()
            .Where(d => d.Process == process.Id)
            .OrderByDescending(d => d.Number)
            .FirstOrDefaultAsync(cancel);
        if (last is not null && last.Sha256.AsSpan().SequenceEqual(hash))
            return (new Publication.Unchanged(process.Id, last.Number, findings), null);
        var number = (last?.Number ?? 0) + 1;
        db.Add(
            new DefinitionRow
            {
                Process = process.Id,
                Number = number,
                Name = process.Name,
                Files = text,
                Sha256 = hash,
                PublishedAt = office.Clock.Now(),
                PublishedBy = deed.By,
            }
        );
        var entry = new OfficeEntry("definition-published")
        {
            Subject = process.Id,
            Details = new() { ["number"] = number, ["sha256"] = Seal.Text(hash) },
        };
        return (new Publication.Published(process.Id, number, findings), entry);
    }

    private static CompiledProcess? Only(Engine.Definitions definitions) =>
        definitions.Roots is [var only] ? only : null;
}

/// <summary>What came of publishing.</summary>
public abstract record Publication
{
    private Publication() { } // Closed: these kinds and no others.

    /// <summary>It is a version now.</summary>
    /// <param name="Process">The id of the process.</param>
    /// <param name="Number">The number of the version.</param>
    /// <param name="Findings">What people should know all the same.</param>
    public sealed record Published(string Process, int Number, ImmutableArray<FileFinding> Findings)
        : Publication;

    /// <summary>It is what was published last: there is no new version.</summary>
    /// <param name="Process">The id of the process.</param>
    /// <param name="Number">The number of the version.</param>
    /// <param name="Findings">What people should know all the same.</param>
    public sealed record Unchanged(string Process, int Number, ImmutableArray<FileFinding> Findings)
        : Publication;

    /// <summary>It has errors.</summary>
    /// <param name="Findings">The errors, among the rest.</param>
    public sealed record Refused(ImmutableArray<FileFinding> Findings) : Publication;

    /// <summary>The process is not in the files, or it was not said which of several is meant.</summary>
    /// <param name="Processes">Those that are in them.</param>
    public sealed record NoProcess(ImmutableArray<string> Processes) : Publication;
}
