using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Approvals.Engine.Model;
using Approvals.Engine.Reading;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>What must be true before a step does something.</summary>
internal abstract record StepCheck
{
    private StepCheck() { } // Closed: these kinds and no others.

    /// <summary>The fields of a step that are checks, and how each is read.</summary>
    public static FrozenDictionary<string, Func<JsonAt, StepCheck>> Fields { get; } =
        new Dictionary<string, Func<JsonAt, StepCheck>>
        {
            ["expect_tasks"] = at => new Tasks(at.AsTexts()),
            ["expect_task_vars"] = at => new TaskVariables(ByName(at, v => v.AsVariables())),
            ["expect_instances"] = at => new Instances(CountsIn(at)),
            ["expect_due"] = at => new Due(ByName(at, v => v.AsTimeOrNever())),
            ["expect_notices"] = at => new Notices(at.AsTexts()),
            ["expect_incidents"] = at => new Incidents(at.AsTexts()),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Why it is not true; null where it is.</summary>
    /// <param name="play">The run.</param>
    /// <param name="on">The case; null where it has not begun.</param>
    public abstract Mismatch? Check(Play play, PlayedCase? on);

    private static ImmutableArray<KeyValuePair<string, ImmutableArray<T>>> ByName<T>(
        JsonAt at,
        Func<JsonAt, T> read
    ) =>
        [
            .. at.Entries()
                .Select(e =>
                    KeyValuePair.Create(e.Key, e.Value.Items().Select(read).ToImmutableArray())
                ),
        ];

    private static ImmutableArray<KeyValuePair<string, int>> CountsIn(JsonAt at) =>
        [.. at.Entries().Select(e => KeyValuePair.Create(e.Key, e.Value.AsCount() ?? 0))];

    /// <summary>Which user tasks are open.</summary>
    private sealed record Tasks(ImmutableArray<string> Ids) : StepCheck
    {
        public override Mismatch? Check(Play play, PlayedCase? on) =>
            Mismatch.OfSorted("the open tasks", Ids, on?.Tasks.Select(t => t.Element) ?? []);
    }

    /// <summary>Which variables open tasks see.</summary>
    private sealed record TaskVariables(
        ImmutableArray<KeyValuePair<string, ImmutableArray<Value.Context>>> ByTask
    ) : StepCheck
    {
        public override Mismatch? Check(Play play, PlayedCase? on) =>
            ByTask.Select(e => Check(on, e.Key, e.Value)).FirstOrDefault(m => m is not null);

        private static Mismatch? Check(
            PlayedCase? on,
            string id,
            ImmutableArray<Value.Context> expected
        )
        {
            var tasks = on?.Tasks.Where(t => t.Element == id).ToList() ?? [];
            return tasks.Count != expected.Length
                ? new(Count(expected.Length, id), Count(tasks.Count, id))
                : expected
                    .Zip(
                        tasks,
                        (e, task) =>
                            Mismatch.OfVariables($"at '{id}'", e, name => on!.Read(name, task))
                    )
                    .FirstOrDefault(m => m is not null);
        }

        private static string Count(int tasks, string id) =>
            string.Create(CultureInfo.InvariantCulture, $"{tasks} open tasks '{id}'");
    }

    /// <summary>How many instances of processes run anywhere.</summary>
    private sealed record Instances(ImmutableArray<KeyValuePair<string, int>> ByProcess) : StepCheck
    {
        public override Mismatch? Check(Play play, PlayedCase? on) =>
            ByProcess
                .Select(e => Check(e.Key, e.Value, play.CountInstances(e.Key)))
                .FirstOrDefault(m => m is not null);

        private static Mismatch? Check(string process, int expected, int actual) =>
            expected == actual ? null : new(Count(expected, process), Count(actual, process));

        private static string Count(int instances, string process) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{instances} running instances of '{process}'"
            );
    }

    /// <summary>Until when open tasks are to be done, or when timers fire.</summary>
    private sealed record Due(
        ImmutableArray<KeyValuePair<string, ImmutableArray<IsoTime?>>> ByElement
    ) : StepCheck
    {
        public override Mismatch? Check(Play play, PlayedCase? on) =>
            ByElement
                .Select(e => Check(play, on, e.Key, e.Value))
                .FirstOrDefault(m => m is not null);

        private static Mismatch? Check(
            Play play,
            PlayedCase? on,
            string id,
            ImmutableArray<IsoTime?> expected
        ) =>
            Mismatch.Of(
                $"'{id}' due at",
                expected.Select(time => Show(play, time?.In(play.Now.Calendar))),
                on?.DueAt(id).Select(instant => Show(play, instant)) ?? []
            );

        private static string? Show(Play play, DateTimeOffset? instant) =>
            instant is { } at
                ? play
                    .Now.Calendar.ToZone(at)
                    .ToString("yyyy-MM-ddTHH:mm:ss.FFFzzz", CultureInfo.InvariantCulture)
                : null;
    }

    /// <summary>Which messages the case has sent since before the last action.</summary>
    private sealed record Notices(ImmutableArray<string> Names) : StepCheck
    {
        public override Mismatch? Check(Play play, PlayedCase? on) =>
            Mismatch.OfSorted("the notices", Names, on?.Notices ?? []);
    }

    /// <summary>Where the case cannot go on.</summary>
    private sealed record Incidents(ImmutableArray<string> Ids) : StepCheck
    {
        public override Mismatch? Check(Play play, PlayedCase? on) =>
            Mismatch.OfSorted("the incidents", Ids, on?.Incidents ?? []);
    }
}
