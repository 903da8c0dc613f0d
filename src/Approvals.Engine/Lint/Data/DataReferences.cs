namespace Approvals.Engine.Lint.Data;

/// <summary>
/// A reference to a data object tells its state, the data object its item definition: not the other way round
/// (10.4.1). A reference refers to something.
/// </summary>
internal static class DataReferences
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var item in file.All("dataObject"))
        {
            if (item.Child("dataState") is not null)
                yield return new Complaint(
                    item,
                    $"no dataState of {item}, as only references to it have states",
                    "it has one"
                ).UnlessExecutable();
        }
        foreach (var reference in file.All("dataObjectReference"))
        {
            if (reference.Xml.Attribute("itemSubjectRef") is { } attribute)
                yield return new Complaint(
                    reference,
                    $"no itemSubjectRef of {reference}, as the data object has it",
                    "it has one"
                )
                {
                    Attribute = attribute,
                }.UnlessExecutable();
            if (reference.Xml.Attribute("dataObjectRef") is null)
                yield return new Complaint(
                    reference,
                    $"a dataObjectRef of {reference}",
                    "it has none"
                ).UnlessExecutable();
        }
    }
}
