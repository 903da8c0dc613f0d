using Approvals.Casework.Wording;

namespace Approvals.Casework.Plans;

/// <summary>What the plan reader understood of a document.</summary>
public sealed record PlanReading
{
    /// <summary>The document.</summary>
    public required PlanSource Source { get; init; }

    /// <summary>The aspects (方面); none where the document has no such level.</summary>
    public IReadOnlyList<PlanAspect> Aspects { get; init; } = [];

    /// <summary>The sections between aspects and problems; none where there is no such level.</summary>
    public IReadOnlyList<PlanSection> Sections { get; init; } = [];

    /// <summary>The problems (问题).</summary>
    public IReadOnlyList<PlanProblem> Problems { get; init; } = [];

    /// <summary>The measures (整改措施), in their order.</summary>
    public IReadOnlyList<PlanMeasure> Measures { get; init; } = [];

    /// <summary>The phases (阶段), in their order.</summary>
    public IReadOnlyList<PlanPhase> Phases { get; init; } = [];

    /// <summary>Who leads the rectification.</summary>
    public PlanOrganisation Organisation { get; init; } = new([], []);

    /// <summary>What was noticed about the document as a whole. With an error, nothing can be made of it.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; init; } = [];

    /// <summary>Whether nothing can be made of the document.</summary>
    public bool IsRefused => Findings.Any(f => f.Severity == FindingSeverity.Error);
}

/// <summary>The document that was read.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Format">What kind of file it is.</param>
/// <param name="PlanYear">The year that dates without one belong to; null where nothing tells it.</param>
/// <param name="FeedbackOn">The day of the feedback; null where nothing tells it.</param>
public sealed record PlanSource(
    string Name,
    string Sha256,
    SourceFormat Format,
    int? PlanYear,
    DateOnly? FeedbackOn
)
{
    /// <summary>By how many weeks all dates were moved; 0 where they stand as they were read.</summary>
    public int ShiftedWeeks { get; init; }
}

/// <summary>An aspect (方面).</summary>
/// <param name="No">Its number, from 1.</param>
/// <param name="Title">Its words.</param>
/// <param name="Line">Where it begins.</param>
public sealed record PlanAspect(int No, string Title, int Line);

/// <summary>A section between an aspect and its problems.</summary>
/// <param name="No">Its number as printed, unique within its aspect.</param>
/// <param name="Aspect">The aspect; null where there are none.</param>
/// <param name="Title">Its words.</param>
/// <param name="Line">Where it begins.</param>
public sealed record PlanSection(string No, int? Aspect, string Title, int Line);

/// <summary>A problem (问题): the finding as it was fed back.</summary>
/// <param name="No">Its number through the plan, from 1.</param>
/// <param name="Title">Its short wording.</param>
/// <param name="Text">Its full wording.</param>
/// <param name="Line">Where it begins.</param>
public sealed record PlanProblem(int No, string Title, string Text, int Line)
{
    /// <summary>The aspect; null where there are none.</summary>
    public int? Aspect { get; init; }

    /// <summary>The section; null where there are none.</summary>
    public string? Section { get; init; }

    /// <summary>Its figures.</summary>
    public IReadOnlyList<PlanFigure> Figures { get; init; } = [];
}

/// <summary>A measure (整改措施). Every quoted text in it is a part of its own words.</summary>
/// <param name="No">Its number through the plan: the key of its ledger entry.</param>
/// <param name="Problem">The number of its problem.</param>
/// <param name="Text">Its words after the number, without line breaks.</param>
/// <param name="Line">Where it begins.</param>
public sealed record PlanMeasure(int No, int Problem, string Text, int Line)
{
    /// <summary>The lead before its first full stop; null where it has none.</summary>
    public string? Heading { get; init; }

    /// <summary>What kind of act it is: the main type first, three at most.</summary>
    public IReadOnlyList<MeasureType> Types { get; init; } = [];

    /// <summary>The leadership roles that it names as those who act, as printed.</summary>
    public IReadOnlyList<string> Responsible { get; init; } = [];

    /// <summary>The departments that it names as those who lead, as printed.</summary>
    public IReadOnlyList<string> LeadDepartments { get; init; } = [];

    /// <summary>Until when; null where it says nothing about it.</summary>
    public PlanDeadline? Deadline { get; init; }

    /// <summary>Its rhythms.</summary>
    public IReadOnlyList<PlanRhythm> Recurrence { get; init; } = [];

    /// <summary>Its figures.</summary>
    public IReadOnlyList<PlanFigure> Figures { get; init; } = [];

    /// <summary>What it promises to bring about.</summary>
    public IReadOnlyList<PlanDeliverable> Deliverables { get; init; } = [];

    /// <summary>How much money is to be returned, in yuan; null where none is.</summary>
    public decimal? ClawbackYuan { get; init; }

    /// <summary>Whether the Party group has to deliberate, decide or hear.</summary>
    public bool NeedsPartyGroup { get; init; }

    /// <summary>How it ends; proposed.</summary>
    public MeasureClass Class { get; init; }

    /// <summary>The body outside the unit that it belongs to; proposed; null for the unit.</summary>
    public string? ExternalOwner { get; init; }

    /// <summary>The leader whom it is about; proposed; null where it is about none.</summary>
    public string? About { get; init; }

    /// <summary>Whether few may see it; proposed.</summary>
    public MeasureVisibility Visibility { get; init; }

    /// <summary>What the text leaves open.</summary>
    public IReadOnlyList<PlanQuestion> Questions { get; init; } = [];
}

/// <summary>Until when something is to be done.</summary>
/// <param name="Date">The last day permitted by the words; null where they give none.</param>
/// <param name="Precision">How exactly the words say it.</param>
/// <param name="Basis">What the date rests on.</param>
/// <param name="Text">The words.</param>
public sealed record PlanDeadline(
    DateOnly? Date,
    DeadlinePrecision Precision,
    DeadlineBasis Basis,
    string Text
);

/// <summary>A rhythm.</summary>
/// <param name="Unit">The unit of its periods.</param>
/// <param name="Interval">How many units a period has; at least 1.</param>
/// <param name="Count">How many times a period; null where no number is printed.</param>
/// <param name="Text">The words.</param>
public sealed record PlanRhythm(PeriodUnit Unit, int Interval, int? Count, string Text);

/// <summary>A number that matters.</summary>
/// <param name="Value">The number; of money, in yuan.</param>
/// <param name="Unit">What it counts, as printed.</param>
/// <param name="Text">The words.</param>
public sealed record PlanFigure(decimal Value, string Unit, string Text);

/// <summary>Something that a measure promises to bring about.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words.</param>
public sealed record PlanDeliverable(DeliverableKind Kind, string Text);

/// <summary>Something that the text leaves open, and that somebody has to answer.</summary>
/// <param name="Code">What it is, such as <c>deadline-ambiguous</c>.</param>
/// <param name="Text">The question, for people.</param>
/// <param name="Proposals">Answers, the likeliest first; it stands until somebody chooses.</param>
public sealed record PlanQuestion(string Code, string Text, IReadOnlyList<string> Proposals)
{
    /// <summary>What stands in the places of its text.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>Its text in a language.</summary>
    public string In(Language language) => PlanTexts.Say(language, $"question.{Code}", Args);
}

/// <summary>A phase (阶段) of the plan.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Start">Its first day; null where it is not told.</param>
/// <param name="End">Its last day; null where it goes on.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="Tasks">What is to be done in it.</param>
public sealed record PlanPhase(
    string Name,
    DateOnly? Start,
    DateOnly? End,
    int Line,
    IReadOnlyList<PhaseTask> Tasks
);

/// <summary>What is to be done in a phase.</summary>
/// <param name="Text">Its words.</param>
public sealed record PhaseTask(string Text)
{
    /// <summary>Until when; null where it says nothing about it.</summary>
    public PlanDeadline? Deadline { get; init; }

    /// <summary>Its rhythm; null where it has none.</summary>
    public PlanRhythm? Recurrence { get; init; }

    /// <summary>To whom something is sent, as printed.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];
}

/// <summary>Who leads the rectification.</summary>
/// <param name="LeadingGroup">The roles in the leading group, as printed.</param>
/// <param name="Office">The roles in its office, as printed.</param>
public sealed record PlanOrganisation(
    IReadOnlyList<string> LeadingGroup,
    IReadOnlyList<string> Office
);

/// <summary>Something noticed about a document.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Line">Where; null where it is about the document as a whole.</param>
/// <param name="Code">What it is, such as <c>number-doubled</c>.</param>
/// <param name="Message">The same for people: what is wrong, and what to do.</param>
public sealed record PlanFinding(FindingSeverity Severity, int? Line, string Code, string Message)
{
    /// <summary>What stands in the places of its message.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>Its message in a language. What is said about the file, and not about its words, stays in the language
    /// in which the file was read.</summary>
    public string In(Language language) =>
        PlanTexts.Has($"finding.{Code}")
            ? PlanTexts.Say(language, $"finding.{Code}", Args)
            : Message;
}
