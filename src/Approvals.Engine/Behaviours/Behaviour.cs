using System.Diagnostics;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// What one kind of element does. It knows its own kind and the step, nothing else: what is to happen at other
/// elements it notes as work (<see cref="Step.Then"/>), so that no behaviour calls another one.
/// </summary>
internal abstract class Behaviour
{
    /// <summary>
    /// A token comes. The behaviour emits that it entered, and then: lets it pass, keeps it until something happens, or
    /// raises an incident.
    /// </summary>
    public abstract void Arrive(Step step, Work.Arrive arrival);

    /// <summary>
    /// What this element waited for happened, or what it catches was thrown. Only for events and receive tasks.
    /// </summary>
    public virtual void Catch(Step step, Work.Catch caught) =>
        throw new UnreachableException($"{caught.Element} catches nothing.");

    /// <summary>Nothing is left inside of an instance. Only for what has an inside.</summary>
    public virtual void ContentEnded(Step step, Instance self, Element element) =>
        throw new UnreachableException($"{element} contains nothing.");

    /// <summary>What the instance waited for inside of the case is done.</summary>
    public virtual void Resume(Step step, Instance self, Element element) =>
        throw new UnreachableException($"{element} waits for nothing.");

    /// <summary>Somebody has mended the cause of an incident: the instance tries again.</summary>
    public abstract void Retry(Step step, Instance self, Element element, Incident incident);

    /// <summary>The instance goes on behind an incident, as though its work were done.</summary>
    public abstract void Skip(Step step, Instance self, Element element);
}
