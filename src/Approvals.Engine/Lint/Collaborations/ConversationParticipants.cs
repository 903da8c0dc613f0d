namespace Approvals.Engine.Lint.Collaborations;

/// <summary>A conversation has two participants or more (9.5).</summary>
internal static class ConversationParticipants
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from conversation in file.All("conversationNode")
        let count = conversation.References("participantRef").Count()
        where count == 1
        select new Complaint(
            conversation,
            $"two or more participants of {conversation}",
            "it has one"
        );
}
