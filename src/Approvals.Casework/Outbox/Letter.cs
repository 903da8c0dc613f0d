using Approvals.Casework.Storage;

namespace Approvals.Casework.Outbox;

/// <summary>A letter as it goes out.</summary>
/// <param name="Id">Its id in the outbox: the same for ever.</param>
/// <param name="Receiver">Whom it is for.</param>
/// <param name="Sender">What the system that sends it is called.</param>
/// <param name="Address">Their mail address.</param>
/// <param name="Subject">What it is about, in one line.</param>
/// <param name="Text">What it says, as plain text.</param>
/// <param name="Html">The same as simple HTML, which loads nothing from anywhere.</param>
/// <param name="WrittenAt">When it was put into the outbox.</param>
public sealed record Letter(
    long Id,
    PersonId Receiver,
    string Sender,
    string Address,
    string Subject,
    string Text,
    string Html,
    DateTimeOffset WrittenAt
);
