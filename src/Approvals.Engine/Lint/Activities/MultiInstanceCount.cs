namespace Approvals.Engine.Lint.Activities;

/// <summary>How many instances there are is said in one way: by a number, or by a collection (10.3.8).</summary>
internal static class MultiInstanceCount
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var loop in file.All("multiInstanceLoopCharacteristics"))
        {
            var hasNumber = loop.Child("loopCardinality") is not null;
            var hasCollection = loop.References("loopDataInputRef").Any();
            if (hasNumber && hasCollection)
                yield return new Complaint(
                    loop,
                    $"either a loopCardinality or a loopDataInputRef of {loop.Parent}",
                    "it has both"
                ).UnlessExecutable();
            else if (!hasNumber && !hasCollection && !Vendors.NamesCollection(loop))
                yield return new Complaint(
                    loop,
                    $"a loopCardinality or a loopDataInputRef of {loop.Parent}",
                    "it has neither"
                );
        }
    }
}
