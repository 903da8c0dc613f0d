using Approvals.Casework.Wording;

namespace Approvals.Casework.Upkeep;

/// <summary>Looks whether all is as an office needs it, and says what to do where it is not.</summary>
/// <param name="office">The office.</param>
/// <param name="more">What else to look at, such as servers, which this part of the program does not know.</param>
public sealed class Doctor(
    Office office,
    params Func<Office, CancellationToken, Task<IReadOnlyList<Symptom>>>[] more
)
{
    private static readonly Func<
        Office,
        CancellationToken,
        Task<IReadOnlyList<Symptom>>
    >[] Checks =
    [
        DoctorChecks.DatabaseAsync,
        DoctorChecks.MigrationsAsync,
        DoctorChecks.CalendarAsync,
        DoctorChecks.ClockAsync,
        DoctorChecks.DiskAsync,
        DoctorChecks.KeysAsync,
        EvidenceSymptoms.LookAsync,
        MailSymptoms.LookAsync,
        DoctorChecks.WorkAsync,
        DoctorChecks.FontsAsync,
    ];

    /// <summary>Looks.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<Symptom>> RunAsync(CancellationToken cancel)
    {
        var found = new List<Symptom>();
        foreach (var check in Checks.Concat(more))
            found.AddRange(await check(office, cancel));
        return found;
    }
}

/// <summary>What was seen.</summary>
/// <param name="Check">What was looked at: a word in kebab-case.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Text">The key of what is said about it.</param>
/// <param name="Values">The values in it.</param>
public sealed record Symptom(
    string Check,
    SymptomSeverity Severity,
    string Text,
    params IReadOnlyList<object> Values
)
{
    private static readonly Texts Sentences = Texts.Of("doctor");

    /// <summary>It in words, with what to do.</summary>
    public string Say(Language language) => Sentences.Say(language, Text, [.. Values]);
}

/// <summary>How bad something is.</summary>
public enum SymptomSeverity
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>Works, but somebody should see to it.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Failure,
}
