using System.Diagnostics;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Lets a case go on until nothing in it can, but from outside.</summary>
internal static class Rest
{
    /// <summary>Far above what any real process does in one go; past it, the diagram loops without waiting. A list that
    /// grows in each round is kept in each fact: ten times as many would fill the memory.</summary>
    public const int MaxEntered = 10_000;

    public static Decision Reach(Step step)
    {
        var (entered, rounds) = (0, 0);
        do
        {
            while (TryNext(step, out var work))
            {
                if (work is Work.Arrive arrival && ++entered > MaxEntered)
                    Stop(step, arrival);
                else
                    Do(step, work);
            }
        } while (++rounds < MaxEntered && Joins.TryOpenOne(step));
        return step.Decide();
    }

    // What a variable has made true comes before what follows.
    private static bool TryNext(Step step, out Work work)
    {
        Conditions.Fire(step);
        return step.TryNext(out work);
    }

    private static void Do(Step step, Work work)
    {
        // What it is about may have been cancelled since it was noted.
        if (step.State.Find(work.Scope) is not { } around)
            return;
        switch (work)
        {
            case Work.Arrive arrival:
                BehaviourTable.Of(arrival.Element).Arrive(step, arrival);
                break;
            case Work.Catch caught:
                BehaviourTable.Of(caught.Element).Catch(step, caught);
                break;
            case Work.Begin:
                var activity = (Element.Activity)step.ElementOf(around)!;
                ((ActivityBehaviour)BehaviourTable.Of(activity)).Start(step, around, activity);
                break;
            case Work.LoopOn on:
                Loops.GoOn(step, on.One, (Element.Activity)step.ElementOf(around)!);
                break;
            case Work.EndToken:
                EndToken(step, around);
                break;
            case Work.Resume:
                var element = step.ElementOf(around)!;
                BehaviourTable.Of(element).Resume(step, around, element);
                break;
            default:
                throw new UnreachableException(work.GetType().Name);
        }
    }

    private static void EndToken(Step step, Instance around)
    {
        if (step.HasInside(around.Key))
            return;
        if (step.HasToCome(around.Key))
        {
            // What is caught on its border puts no token inside, whose end would be looked at.
            if (step.HasToCatch(around.Key))
                step.Then(new Work.EndToken(around.Key));
            return;
        }
        if (step.ElementOf(around) is { } element)
            BehaviourTable.Of(element).ContentEnded(step, around, element);
        else
            step.Emit(new CaseEvent.CaseCompleted());
    }

    private static void Stop(Step step, Work.Arrive arrival)
    {
        if (step.State.Find(arrival.In) is null)
            return;
        step.Fail(
            step.Enter(arrival),
            IncidentKind.Endless,
            $"Expected the case to come to rest, but it entered more than {MaxEntered} elements in one go. "
                + "Set the variables right and retry, or cancel the case."
        );
    }
}
