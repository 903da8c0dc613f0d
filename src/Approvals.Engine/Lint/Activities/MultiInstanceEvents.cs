namespace Approvals.Engine.Lint.Activities;

/// <summary>When instances are to throw an event as they complete, it is said which (10.3.8).</summary>
internal static class MultiInstanceEvents
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from loop in file.All("multiInstanceLoopCharacteristics")
        let missing = loop["behavior"] switch
        {
            "None" when loop["noneBehaviorEventRef"] is null => "noneBehaviorEventRef",
            "One" when loop["oneBehaviorEventRef"] is null => "oneBehaviorEventRef",
            "Complex" when loop.Child("complexBehaviorDefinition") is null =>
                "complexBehaviorDefinition",
            _ => null,
        }
        where missing is not null
        select new Complaint(
            loop,
            $"a {missing} of {loop.Parent}, as its behavior is {loop["behavior"]}",
            "it has none"
        )
        {
            Attribute = loop.Xml.Attribute("behavior"),
        }.UnlessExecutable();
}
