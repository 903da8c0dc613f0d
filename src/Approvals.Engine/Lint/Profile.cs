namespace Approvals.Engine.Lint;

/// <summary>Which rules a file is checked against.</summary>
public enum Profile
{
    /// <summary>The rules of BPMN 2.0, and what goes wrong at run time.</summary>
    Plain,

    /// <summary>
    /// Those, and the rules of an office: somebody is responsible, and no deadline decides anything.
    /// </summary>
    Office,
}
