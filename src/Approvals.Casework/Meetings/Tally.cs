namespace Approvals.Casework.Meetings;

/// <summary>How many said what; each 0 and up.</summary>
/// <param name="Agree">赞成.</param>
/// <param name="Disagree">反对.</param>
/// <param name="Abstain">弃权.</param>
/// <param name="Postpone">缓议.</param>
public sealed record Tally(int Agree, int Disagree, int Abstain, int Postpone = 0)
{
    /// <summary>Nothing.</summary>
    public static readonly Tally None = new(0, 0, 0);

    /// <summary>All of them.</summary>
    public int Total => Agree + Disagree + Abstain + Postpone;

    /// <summary>How many of some views say what.</summary>
    public static Tally Of(IEnumerable<StatedView> views)
    {
        var number = views.CountBy(view => view).ToDictionary();
        return new(
            number.GetValueOrDefault(StatedView.Agree),
            number.GetValueOrDefault(StatedView.Disagree),
            number.GetValueOrDefault(StatedView.Abstain),
            number.GetValueOrDefault(StatedView.Postpone)
        );
    }

    /// <summary>Two of them together.</summary>
    public Tally And(Tally other) =>
        new(
            Agree + other.Agree,
            Disagree + other.Disagree,
            Abstain + other.Abstain,
            Postpone + other.Postpone
        );
}
