namespace Approvals.Engine.Behaviours;

/// <summary>An embedded sub-process: no more than what is inside of it.</summary>
internal sealed class SubProcess : EmbeddedBehaviour;
