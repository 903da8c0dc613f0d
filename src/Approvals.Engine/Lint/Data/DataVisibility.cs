namespace Approvals.Engine.Lint.Data;

/// <summary>
/// Data is seen where it is declared and in what is inside of there, not outside (10.4.1): data objects in their
/// process or sub-process, properties and data inputs in their activity or process.
/// </summary>
internal static class DataVisibility
{
    private static readonly string[] Ends = ["sourceRef", "targetRef"];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        OfAssociations(file).Concat(OfReferences(file));

    private static IEnumerable<Complaint> OfAssociations(LintSubject file) =>
        from association in file.All("dataAssociation")
        from end in Ends
        from item in file.Targets(association, end)
        where !IsOwnSide(association, end) && !Sees(association, item)
        select new Complaint(
            association,
            $"'{end}' of {association} to name data that {association.Parent} sees",
            $"{item} is seen only in {Realm(item)}"
        );

    private static IEnumerable<Complaint> OfReferences(LintSubject file) =>
        from reference in file.All("dataObjectReference")
        let item = file.Target(reference, "dataObjectRef")
        where item is not null && item.Is("dataObject") && !Sees(reference, item)
        select new Complaint(
            reference,
            $"{reference} to name a data object that it sees",
            $"{item} is seen only in {Realm(item)}"
        );

    /// <summary>Whether the end is on the side of the activity itself, of which another rule speaks.</summary>
    private static bool IsOwnSide(Node association, string end) =>
        end == (association.Is("dataInputAssociation") ? "targetRef" : "sourceRef");

    private static bool Sees(Node node, Node item)
    {
        if (!item.Is("itemAwareElement") || item.Is("dataStore"))
            return true; // Data stores are seen everywhere; what is no data is for other rules.
        var realm = Realm(item);
        for (var around = node.Parent; around is not null; around = around.Parent)
        {
            if (around == realm)
                return true;
        }
        return false;
    }

    private static Node? Realm(Node item) =>
        item.Parent is { } parent
        && (parent.Is("ioSpecification") || parent.Is("loopCharacteristics"))
            ? parent.Parent
            : item.Parent;
}
