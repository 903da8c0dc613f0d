using System.Globalization;

namespace Approvals.Engine.Lint.Activities;

/// <summary>
/// A loop ends: it has a condition, or a greatest number of rounds, which is at least 1 (10.3.8).
/// </summary>
internal static class StandardLoop
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var loop in file.All("standardLoopCharacteristics"))
        {
            var maximum = loop.Xml.Attribute("loopMaximum");
            if (maximum is null && loop.Child("loopCondition") is null)
                yield return new Complaint(
                    loop,
                    $"a loopCondition or a loopMaximum of {loop.Parent}",
                    "it has neither, and never ends"
                ).UnlessExecutable();
            else if (
                long.TryParse(
                    maximum?.Value,
                    NumberStyles.Integer,
                    CultureInfo.InvariantCulture,
                    out var rounds
                )
                && rounds < 1
            )
                yield return new Complaint(
                    loop,
                    $"a loopMaximum of {loop.Parent} of at least 1",
                    $"it is {rounds}"
                )
                {
                    Attribute = maximum,
                }.AsWarning(); // It is done once, or never, as its test comes after or before.
        }
    }
}
