using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Own;

/// <summary>What a person asks to be corrected.</summary>
/// <param name="Wrong">What is wrong or missing; at least 4 characters.</param>
/// <param name="Proposed">What should stand instead; at least 2 characters.</param>
public sealed record WantedCorrection(string Wrong, string Proposed);

/// <summary>
/// Asks for a restricted text about oneself to be corrected: opens a case of the process <see cref="Process"/>. Who
/// wrote the text, and who talked or decided in its case, does not decide on it. While one about a text is open,
/// there is no second one.
/// </summary>
public sealed class AskForCorrection(Office office)
{
    /// <summary>The process of the requests. It begins with the variables <c>about</c> (a context of <c>case</c> and
    /// <c>title</c>), <c>person</c>, and the seals <c>stands</c> (the text as it stands), <c>wrong</c> and
    /// <c>proposed</c>.</summary>
    public const string Process = "record-correction";

    private const int MinWrong = 4;
    private const int MinProposed = 2;

    private static readonly Duty[] Deciding =
    [
        Duty.Approver,
        Duty.Talker,
        Duty.Recorder,
        Duty.Investigator,
        Duty.MainLeader,
        Duty.FirstDecider,
        Duty.Reviewer,
    ];

    /// <summary>Asks.</summary>
    /// <param name="id">The case whose record it is.</param>
    /// <param name="seal">The seal of the text, or of an earlier version of it, in hexadecimal digits.</param>
    /// <param name="wanted">What is asked for.</param>
    /// <param name="deed">The person; nobody asks for another.</param>
    /// <param name="cancel">Gives up before it is written.</param>
    /// <returns>The case of the request; <see cref="CaseAnswer.Exists"/> with the one that is open already.</returns>
    /// <exception cref="FormatException">The seal does not consist of hexadecimal digits.</exception>
    public async Task<CaseAnswer> RunAsync(
        CaseId id,
        string seal,
        WantedCorrection wanted,
        Deed deed,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return CaseRunner.NoCase(id);
        var versions = await TextVersions.OfAsync(db, id, Convert.FromHexString(seal), cancel);
        var (verdict, withheld) = await WhyNotAsync(db, loaded, versions, deed, cancel);
        if ((withheld ?? verdict) is { } refusal)
            return new CaseAnswer.Refused(refusal);
        if (wanted.Wrong.Trim().Length < MinWrong || wanted.Proposed.Trim().Length < MinProposed)
            return new CaseAnswer.Refused(Verdict.Refuse("request-missing"));
        var text = versions[^1];
        var earlier = await db.Set<RecordCorrectionRow>()
            .Where(c => c.AboutId == id && c.Seal == text.Seal)
            .Join(
                db.Set<CaseRow>(),
                c => c.CaseId,
                c => c.Id,
                (_, c) => new { c.Id, IsOpen = c.Status == CaseStatus.Running }
            )
            .ToListAsync(cancel);
        return earlier.Find(r => r.IsOpen) is { } open
            ? new CaseAnswer.Exists(open.Id)
            : await office.Cases.StartAsync(
                CaseOf(
                    loaded,
                    text,
                    await DecidersAsync(db, loaded, text, cancel),
                    wanted,
                    (deed.By!.Value, earlier.Count)
                ),
                deed,
                cancel
            );
    }

    private async Task<(Verdict? Verdict, Verdict? Withheld)> WhyNotAsync(
        OfficeDb db,
        LoadedCase loaded,
        List<RestrictedTextRow> versions,
        Deed deed,
        CancellationToken cancel
    )
    {
        var isConcerned =
            deed is { By: { } one, ActingFor: null }
            && loaded.Persons.Any(p => p.PersonId == one && p.Duty == Duty.PersonConcerned);
        if (!isConcerned || versions is not [.., { Cipher: not null } text])
            return (Verdict.Refuse("text-not-theirs"), null);
        var withheld = await Withholding.FindAsync(db, loaded.Row.Id, deed.By!.Value, cancel);
        if (withheld is not null)
            return (null, Withholding.Answer(withheld));
        var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
        var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
        var state = Stored.ReadState(loaded.Row.State);
        var now = office.Clock.Now();
        var verdict = snapshot.Authority.MayReadText(loaded, process, state, text, deed, now);
        return (verdict.IsAllowed ? null : verdict, null);
    }

    // Those of the case, those who decided on the text before, and who wrote it.
    private static async Task<IReadOnlyList<PersonId>> DecidersAsync(
        OfficeDb db,
        LoadedCase loaded,
        RestrictedTextRow text,
        CancellationToken cancel
    )
    {
        var writer = await db.Set<CaseJournalRow>()
            .Where(j => j.CaseId == text.CaseId && j.Number == text.Number)
            .Select(j => j.ActorId)
            .SingleAsync(cancel);
        var before = await db.Set<RecordCorrectionRow>()
            .Where(c =>
                c.AboutId == loaded.Row.Id && (c.Seal == text.Seal || c.NewSeal == text.Seal)
            )
            .Join(db.Set<CasePersonRow>(), c => c.CaseId, p => p.CaseId, (_, p) => p)
            .ToListAsync(cancel);
        return
        [
            .. loaded
                .Persons.Concat(before)
                .Where(p => Deciding.Contains(p.Duty))
                .Select(p => p.PersonId)
                .Concat(writer is { } one ? [one] : [])
                .Distinct(),
        ];
    }

    private NewCase CaseOf(
        LoadedCase loaded,
        RestrictedTextRow text,
        IReadOnlyList<PersonId> deciders,
        WantedCorrection wanted,
        (PersonId Person, int Earlier) by
    )
    {
        var row = loaded.Row;
        var kind = VisibilityClass.KindOf(text.Class) ?? row.Kind;
        var secrecy = StoredCode.Of(kind);
        return new(row.UnitId, Process, "申请更正本人记录")
        {
            // The number counts the requests about the text: two that are made at once are one.
            BusinessKey = string.Create(
                CultureInfo.InvariantCulture,
                $"record-correction/{row.Id}/{Seal.Text(text.Seal)}/{by.Earlier + 1}"
            ),
            Kind = kind, // Nobody learns from a request what he may not see.
            DepartmentId = row.DepartmentId,
            FieldId = row.FieldId,
            Persons =
            [
                (by.Person, Duty.PersonConcerned),
                .. deciders.Where(d => d != by.Person).Select(d => (d, Duty.FirstDecider)),
            ],
            Variables = Value.Context.Of(
                (
                    "about",
                    Value.Context.Of(
                        ("case", Value.Of((decimal)row.Id.Value)),
                        ("title", Value.Of(row.Title))
                    )
                ),
                ("person", Value.Of(by.Person.Value)),
                ("stands", SealReference.Of(text.Seal))
            ),
            Restricted =
            [
                new("wrong", wanted.Wrong.Trim(), secrecy),
                new("proposed", wanted.Proposed.Trim(), secrecy),
            ],
            IsAuthorized = true,
            Along = request =>
                office.Tables.Corrections.Insert(
                    new()
                    {
                        CaseId = request,
                        AboutId = row.Id,
                        Seal = text.Seal,
                        UnitId = row.UnitId,
                        PersonId = by.Person,
                        AskedAt = office.Clock.Now(),
                    }
                ),
        };
    }
}
