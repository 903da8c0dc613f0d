using System.Collections.Immutable;
using Approvals.Casework.Audit;
using Approvals.Casework.Feasibility;
using Approvals.Casework.People;
using Approvals.Casework.Tests.PeopleTests;
using FsCheck;
using FsCheck.Fluent;

namespace Approvals.Casework.Tests.FeasibilityTests;

/// <summary>A step that is said to be possible has somebody whom the rules let do it, after all that was done
/// before.</summary>
public sealed class Witnesses
{
    private const int Tries = 40;

    private static readonly string[] Processes = ["measure", "clawback", "warning-talk"];

    private static readonly string[] Staff =
    [
        .. Seeds
            .Rows.People.Where(p => p.UnitId == Seeds.Unit && !p.IsExternal)
            .Select(p => p.Id.Value),
    ];

    /// <summary>An office that is not quite that of the seeds.</summary>
    private sealed record Sample(
        string Process,
        string Handler,
        bool AboutLeader,
        int[] LostGrants,
        string[] Away,
        (string, string)[] Married
    )
    {
        public FeasibilityQuestion Question
        {
            get
            {
                var question = AskedOffice
                    .Of(Process, handler: Handler, aboutLeader: AboutLeader)
                    .With(rows =>
                        rows with
                        {
                            Grants = [.. rows.Grants.Where((_, i) => !LostGrants.Contains(i))],
                        }
                    );
                question = Away.Distinct().Aggregate(question, AskedOffice.Away);
                return Married
                    .Where(pair => pair.Item1 != pair.Item2)
                    .Aggregate(question, (q, pair) => q.Married(pair.Item1, pair.Item2));
            }
        }
    }

    private static readonly Gen<Sample> Samples =
        from process in Gen.Elements(Processes)
        from handler in Gen.Elements(Staff)
        from about in Gen.Elements(true, false, false)
        from lost in Gen.Choose(0, Seeds.Rows.Grants.Count - 1).ArrayOf(15)
        from away in Gen.Elements(Staff).ArrayOf(6)
        from married in Gen.Elements(Staff).Two().ArrayOf(3)
        select new Sample(
            process,
            handler,
            about,
            lost,
            away,
            [.. married.Select(pair => (pair.Item1, pair.Item2))]
        );

    [Fact]
    public void Each_step_said_to_be_possible_has_somebody_whom_the_rules_let_do_it() =>
        Prop.ForAll(Samples.ToArbitrary(), IsAccepted)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

    private static void IsAccepted(Sample sample)
    {
        var question = sample.Question;
        var planned = question.Cases[0];
        var directory = new OfficeDirectory(question.Rows);
        var subject = planned.Subject;
        foreach (var taken in FeasibilityCheck.FindingOf(question, planned).Taken)
        {
            if (taken.Taker is not { } taker)
                continue;
            var step = taken.Step;
            Assert.Contains(
                DaysOf(step, question),
                day => May(directory, taker, step, subject, day, question).IsAllowed
            );
            if (step.Duty is { } duty)
                subject = subject with
                {
                    Circle =
                    [
                        .. subject.Circle,
                        .. ImmutableArray
                            .Create(taker.Seat, taker.By)
                            .Select(person => new CasePerson(person, duty, step.On)),
                    ],
                };
        }
    }

    private static Verdict May(
        OfficeDirectory directory,
        Taker taker,
        PlannedStep step,
        CaseSubject subject,
        DateOnly day,
        FeasibilityQuestion question
    ) =>
        Authority.MayDo(
            directory,
            new(Channel.Page)
            {
                By = taker.By,
                ActingFor = taker.By == taker.Seat ? null : taker.Seat,
            },
            CaseAction.Complete,
            subject,
            new()
            {
                Element = step.Element,
                Duty = step.Duty,
                Assignee = taker.Seat,
            },
            day,
            question.Calendar.IsWorkingDay
        );

    private static IEnumerable<DateOnly> DaysOf(PlannedStep step, FeasibilityQuestion question)
    {
        var first = question.Calendar.OnOrAfter(step.On);
        yield return first;
        for (var day = first.AddDays(1); day <= step.Until; day = day.AddDays(1))
        {
            if (question.Calendar.IsWorkingDay(day))
                yield return day;
        }
    }
}
