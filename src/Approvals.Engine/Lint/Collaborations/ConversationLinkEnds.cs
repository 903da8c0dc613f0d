namespace Approvals.Engine.Lint.Collaborations;

/// <summary>A conversation link ties a participant to a conversation (9.5.4).</summary>
internal static class ConversationLinkEnds
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from link in file.All("conversationLink")
        let source = file.Target(link, "sourceRef")
        let target = file.Target(link, "targetRef")
        where source is not null && target is not null
        where source.Is("conversationNode") == target.Is("conversationNode")
        select new Complaint(
            link,
            $"{link} to tie a participant to a conversation",
            $"it ties {source} to {target}"
        );
}
