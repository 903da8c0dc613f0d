namespace Approvals.Casework.Plans;

/// <summary>What the reader is told besides the document.</summary>
/// <param name="FeedbackOn">The day of the feedback; null where the document is to tell it.</param>
public sealed record ReadingOptions(DateOnly? FeedbackOn = null);
