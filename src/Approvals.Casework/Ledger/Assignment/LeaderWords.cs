namespace Approvals.Casework.Ledger.Assignment;

/// <summary>Whom the words of plans mean by a leader.</summary>
internal static class LeaderWords
{
    private const string InCharge = "分管";
    private const string Member = "班子成员";

    private static readonly char[] Between = ['、', '和', '及', '与'];

    // One person, many spellings; the longest that fits counts.
    private static readonly (string Word, PlanLeader Leader)[] Words =
    [
        ("党组书记", PlanLeader.Main),
        ("党委书记", PlanLeader.Main),
        ("党总支书记", PlanLeader.Main),
        ("主要领导", PlanLeader.Main),
        ("主要负责人", PlanLeader.Main),
        ("主要负责同志", PlanLeader.Main),
        ("一把手", PlanLeader.Main),
        ("局长", PlanLeader.Main),
        ("主任", PlanLeader.Main),
        ("院长", PlanLeader.Main),
        ("校长", PlanLeader.Main),
        ("党组", PlanLeader.Main),
        ("党委", PlanLeader.Main),
        ("副局长", PlanLeader.InCharge),
        ("副主任", PlanLeader.InCharge),
        ("副院长", PlanLeader.InCharge),
        ("副校长", PlanLeader.InCharge),
        ("分管领导", PlanLeader.InCharge),
        ("分管负责人", PlanLeader.InCharge),
        ("分管局领导", PlanLeader.InCharge),
        ("责任领导", PlanLeader.InCharge),
        (Member, PlanLeader.Main),
        ("党组成员", PlanLeader.InCharge),
        ("办公室主任", PlanLeader.InCharge),
        ("办公室负责人", PlanLeader.InCharge),
    ];

    /// <summary>Whom a name means; null where it is none of a leader.</summary>
    public static PlanLeader? Of(string name) =>
        name.StartsWith(InCharge, StringComparison.Ordinal)
        && name.EndsWith(Member, StringComparison.Ordinal)
            ? PlanLeader.InCharge // Of the members the one: 分管养老服务的班子成员.
            : Words
                .Where(w => name.Contains(w.Word, StringComparison.Ordinal))
                .OrderByDescending(w => w.Word.Length)
                .Select(w => (PlanLeader?)w.Leader)
                .FirstOrDefault();

    /// <summary>Whom a measure is about, by the names of those: the main leader where he is one of them; null where
    /// none of them is a leader.</summary>
    public static PlanLeader? Among(string names)
    {
        var leaders = names.Split(Between).Select(Of).OfType<PlanLeader>().ToList();
        return leaders.Count == 0 ? null : leaders.Min();
    }
}

/// <summary>A leader as plans speak of one.</summary>
internal enum PlanLeader
{
    /// <summary>The main leader: the first, as he counts before others.</summary>
    Main,

    /// <summary>Who is in charge of the field.</summary>
    InCharge,
}
