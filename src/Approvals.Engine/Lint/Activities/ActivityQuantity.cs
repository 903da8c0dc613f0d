using System.Globalization;

namespace Approvals.Engine.Lint.Activities;

/// <summary>An activity begins with at least one token, and gives at least one on (10.3).</summary>
internal static class ActivityQuantity
{
    private static readonly string[] Quantities = ["startQuantity", "completionQuantity"];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from activity in file.All("activity")
        from name in Quantities
        let attribute = activity.Xml.Attribute(name)
        where attribute is not null
        where
            long.TryParse(
                attribute.Value,
                NumberStyles.Integer,
                CultureInfo.InvariantCulture,
                out var quantity
            )
            && quantity < 1
        select new Complaint(
            activity,
            $"a {name} of {activity} of at least 1",
            $"it is {attribute.Value.Trim()}"
        )
        {
            Attribute = attribute,
        };
}
