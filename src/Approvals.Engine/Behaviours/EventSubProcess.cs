namespace Approvals.Engine.Behaviours;

/// <summary>
/// A sub-process that its start event begins (see <see cref="StartEvent"/>). No flow leads on from it: when it ends, a
/// token of the scope around it does.
/// </summary>
internal sealed class EventSubProcess : EmbeddedBehaviour;
