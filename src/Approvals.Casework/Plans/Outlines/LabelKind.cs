namespace Approvals.Casework.Plans.Outlines;

/// <summary>What the words after a label, or in a column, say.</summary>
internal enum LabelKind
{
    /// <summary>A running number.</summary>
    Number,

    /// <summary>The aspect.</summary>
    Aspect,

    /// <summary>The problem.</summary>
    Problem,

    /// <summary>Why there is the problem.</summary>
    Cause,

    /// <summary>The measures.</summary>
    Measures,

    /// <summary>What is to be reached.</summary>
    Goal,

    /// <summary>The department that leads.</summary>
    Department,

    /// <summary>Departments that help.</summary>
    Helpers,

    /// <summary>Who is responsible.</summary>
    Leader,

    /// <summary>Until when.</summary>
    Deadline,

    /// <summary>How the measure ends: 立行立改, 限期整改, 长期坚持.</summary>
    Class,

    /// <summary>When the feedback was.</summary>
    Feedback,

    /// <summary>How far it is, and remarks: nothing of a plan.</summary>
    Progress,
}
