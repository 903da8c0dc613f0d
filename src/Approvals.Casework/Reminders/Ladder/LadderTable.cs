using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;
using Approvals.Feel;
using Approvals.Feel.Dmn;

namespace Approvals.Casework.Reminders.Ladder;

/// <summary>
/// Who is told what on which working day from the due day: a decision model with the decisions <c>Receivers</c> and
/// <c>Acts</c> over the inputs <c>rung</c>, <c>outside</c> and <c>restricted</c>. It may be asked as often as one
/// likes, by several at once.
/// </summary>
public sealed class LadderTable
{
    /// <summary>The file in the folder of the office that takes the place of the ladder that comes with the
    /// program.</summary>
    public const string FileName = "reminder-ladder.dmn";

    /// <summary>How far from the due day rungs are looked for, in working days either way.</summary>
    public const int Furthest = 60;

    private const string Receivers = "Receivers";
    private const string Acts = "Acts";

    private readonly DmnModel _model;
    private readonly ConcurrentDictionary<(int, bool, bool), ImmutableArray<LadderStep>> _steps =
    [];
    private readonly ConcurrentDictionary<(int, bool, bool), ImmutableArray<LadderAct>> _acts = [];

    private LadderTable(string xml, string source)
    {
        Source = source;
        Sha256 = SHA256.HashData(Encoding.UTF8.GetBytes(xml));
        _model = DmnModel.Read(xml);
        if (_model.Problems is [var problem, ..])
            throw Faulty($"Line {problem.Line}: {problem.Message}");
        foreach (var decision in (string[])[Receivers, Acts])
        {
            if (!_model.DecisionNames.Contains(decision))
                throw Faulty($"Expected a decision '{decision}', but there is none.");
        }
        // Every cell is looked at now: a wrong one is found when the file is read, and not on the day it is needed.
        Rungs =
        [
            .. from rung in Enumerable.Range(-Furthest, 2 * Furthest + 1)
            let found = All(rung)
            where found
            select rung,
        ];
        if (Rungs.IsEmpty)
            throw Faulty(
                $"Expected a rung between {-Furthest} and {Furthest} working days, but there is none."
            );
    }

    /// <summary>Where it was read: the file, or that it came with the program.</summary>
    public string Source { get; }

    /// <summary>The SHA-256 of its text: the journal names it in each run.</summary>
    public IReadOnlyList<byte> Sha256 { get; }

    /// <summary>The working days from the due day on which it tells somebody or does something, in order.</summary>
    public ImmutableArray<int> Rungs { get; }

    /// <summary>The ladder of an office: its own file, else the one that comes with the program.</summary>
    /// <exception cref="FormatException">It is no ladder; the sentence says where and what.</exception>
    public static async Task<LadderTable> OfAsync(OfficeSettings settings, CancellationToken cancel)
    {
        var file = Path.Combine(settings.Folder, FileName);
        if (File.Exists(file))
            return Read(await File.ReadAllTextAsync(file, cancel), file);
        return Read(await ShippedAsync(cancel), "approvals");
    }

    /// <summary>A ladder from the text of its model.</summary>
    /// <param name="xml">The text.</param>
    /// <param name="source">Where it was read.</param>
    /// <exception cref="FormatException">It is no ladder; the sentence says where and what.</exception>
    public static LadderTable Read(string xml, string source) => new(xml, source);

    /// <summary>The text of the ladder that comes with the program.</summary>
    public static async Task<string> ShippedAsync(CancellationToken cancel)
    {
        await using var stream = typeof(LadderTable).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }

    /// <summary>Who is told on a rung.</summary>
    /// <param name="rung">Working days from the due day; negative before it.</param>
    /// <param name="isExternal">Whether a body outside of the unit answers for it.</param>
    /// <param name="isRestricted">Whether few may know of it.</param>
    public ImmutableArray<LadderStep> StepsOf(int rung, bool isExternal, bool isRestricted) =>
        _steps.GetOrAdd(
            (rung, isExternal, isRestricted),
            asked => [.. Ask(Receivers, asked).Select(StepOf)]
        );

    /// <summary>What is done on a rung beside that.</summary>
    /// <param name="rung">Working days from the due day.</param>
    /// <param name="isExternal">Whether a body outside of the unit answers for it.</param>
    /// <param name="isRestricted">Whether few may know of it.</param>
    public ImmutableArray<LadderAct> ActsOf(int rung, bool isExternal, bool isRestricted) =>
        _acts.GetOrAdd(
            (rung, isExternal, isRestricted),
            asked => [.. Ask(Acts, asked).Select(act => Code<LadderAct>(act, Acts))]
        );

    private bool All(int rung)
    {
        var found = false;
        foreach (var isExternal in (bool[])[false, true])
        {
            foreach (var isRestricted in (bool[])[false, true])
                found |=
                    StepsOf(rung, isExternal, isRestricted).Length > 0
                    | ActsOf(rung, isExternal, isRestricted).Length > 0;
        }
        return found;
    }

    private IEnumerable<Value> Ask(
        string decision,
        (int Rung, bool External, bool Restricted) asked
    )
    {
        var inputs = Value.Context.Of(
            ("rung", Value.Of((decimal)asked.Rung)),
            ("outside", Value.Of(asked.External)),
            ("restricted", Value.Of(asked.Restricted))
        );
        var result = _model.Evaluate(decision, inputs);
        if (result.Warnings is [var warning, ..])
            throw Faulty($"{decision}: {warning}");
        return result.Value is Value.List list ? list.Items : [];
    }

    private LadderStep StepOf(Value row)
    {
        if (row is not Value.Context { Entries: var cells })
            throw Faulty(
                $"Expected outputs receiver, way and letter of '{Receivers}', but found {row}."
            );
        var letter = cells.GetValueOrDefault("letter") is Value.String { Text: var text }
            ? text
            : "";
        return ReminderLetters.All.Contains(letter)
            ? new(
                Code<LadderRole>(cells.GetValueOrDefault("receiver"), "receiver"),
                Code<LetterWay>(cells.GetValueOrDefault("way"), "way"),
                letter
            )
            : throw Faulty(
                $"Expected one of {string.Join(", ", ReminderLetters.All)} as letter, but found '{letter}'."
            );
    }

    private T Code<T>(Value? value, string column)
        where T : struct, Enum =>
        value is Value.String { Text: var code } && StoredCode.TryRead<T>(code, out var known)
            ? known
            : throw Faulty(
                $"Expected one of {string.Join(", ", Enum.GetValues<T>().Select(StoredCode.Of))} as {column}, but "
                    + $"found {value ?? Value.None}."
            );

    private FormatException Faulty(string what) =>
        new(
            $"{Source}: {what} Mend the ladder of reminders, or take the file away to use the shipped one."
        );
}
