using System.Collections.Immutable;
using Approvals.Casework.Audit;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Run.Forms;

namespace Approvals.Casework.Cases;

/// <summary>Who becomes a person concerned of a case by a command, as its definition says
/// (<c>approvals:concerns</c>).</summary>
internal static class Concerned
{
    private const string Label = "当事人";

    /// <summary>The codes of those whom a command names, and that the process did not name before.</summary>
    public static IReadOnlyList<string> Of(
        CompiledProcess process,
        CaseState before,
        Command command,
        Decision decision,
        Moment now
    )
    {
        if (decision.Rejection is not null)
            return [];
        var named = CaseConcerns
            .OfProcess(process, decision.State, now)
            .Except(CaseConcerns.OfProcess(process, before, now));
        var byTask = CaseConcerns.OfTask(process, before, command, decision, now);
        return [.. named.Concat(byTask).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether those who are named can be concerned, and who of them is so from now on.</summary>
    /// <remarks>Where no person names them, nobody can be told: then those whom nobody knows are left out, and the
    /// others are concerned, whatever they did before.</remarks>
    /// <param name="directory">Who is who.</param>
    /// <param name="codes">Those who are named.</param>
    /// <param name="subjectOf">What the case is; asked for where somebody is named.</param>
    /// <param name="deed">Who names them.</param>
    /// <param name="day">The day, in office time.</param>
    /// <returns>The persons; and what is answered where one of them cannot be.</returns>
    public static (ImmutableArray<PersonId> Persons, CaseAnswer? Answer) Ask(
        OfficeDirectory directory,
        IReadOnlyList<string> codes,
        Func<CaseSubject> subjectOf,
        Deed deed,
        DateOnly day
    )
    {
        if (codes.Count == 0)
            return ([], null);
        var subject = subjectOf();
        var persons = ImmutableArray.CreateBuilder<PersonId>();
        foreach (var code in codes)
        {
            var person = new PersonId(code);
            if (subject.EverHad(person, Duty.PersonConcerned))
                continue;
            if (directory.Find(person) is null)
            {
                if (deed.IsBySystem)
                    continue;
                return ([], Unknown(code));
            }
            var verdict = Authority.MayTake(directory, person, Duty.PersonConcerned, subject, day);
            if (!verdict.IsAllowed && !deed.IsBySystem)
                return ([], new CaseAnswer.Refused(verdict));
            persons.Add(person);
        }
        return (persons.ToImmutable(), null);
    }

    private static CaseAnswer.Rejected Unknown(string code)
    {
        var complaint = new FormComplaint(
            "concerns",
            Label,
            "unknown-person",
            "somebody of the office",
            $"found {code}"
        )
        {
            Values = [code],
        };
        return new(
            new(RejectionReason.FormNotFilled, complaint.Message) { Complaints = [complaint] },
            null
        );
    }
}
