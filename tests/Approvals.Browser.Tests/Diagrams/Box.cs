namespace Approvals.Browser.Tests.Diagrams;

/// <summary>A point of a picture, in px; y grows downwards.</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>A rectangle of a picture, in px; y grows downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>What may be shared and still counts as touching: lines are 2 px wide.</summary>
    private const double Slack = 1;

    /// <summary>Whether the two share more than an edge.</summary>
    public bool Meets(Box other) =>
        Left + Slack < other.Right
        && other.Left + Slack < Right
        && Top + Slack < other.Bottom
        && other.Top + Slack < Bottom;

    /// <summary>Whether another one lies in this one altogether.</summary>
    public bool Holds(Box other) =>
        Left - Slack <= other.Left
        && other.Right <= Right + Slack
        && Top - Slack <= other.Top
        && other.Bottom <= Bottom + Slack;

    /// <summary>Whether a straight line comes into it, further than its edge.</summary>
    public bool MeetsLine(Point a, Point b)
    {
        // What is left of the line after each side has cut off what lies beyond it.
        var (from, to) = (0.0, 1.0);
        return Cut(b.X - a.X, Left + Slack - a.X, Right - Slack - a.X)
            && Cut(b.Y - a.Y, Top + Slack - a.Y, Bottom - Slack - a.Y)
            && from < to;

        bool Cut(double step, double low, double high)
        {
            if (step == 0)
                return low < 0 && 0 < high;
            var (first, second) = (low / step, high / step);
            from = Math.Max(from, Math.Min(first, second));
            to = Math.Min(to, Math.Max(first, second));
            return true;
        }
    }
}
