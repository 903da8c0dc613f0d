namespace Approvals.Engine.Lint.References;

/// <summary>An import is one of XML Schema, WSDL 2.0 or BPMN 2.0; others are not understood (8.2.2).</summary>
internal static class ImportType
{
    private static readonly string[] Known =
    [
        "http://www.w3.org/2001/XMLSchema",
        "http://www.w3.org/TR/wsdl20/",
        "http://www.omg.org/spec/BPMN/20100524/MODEL",
    ];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from import in file.All("import")
        let type = import.Xml.Attribute("importType")
        where type is not null && !Known.Contains(type.Value.Trim(), StringComparer.Ordinal)
        select new Complaint(
            import,
            "an import of XML Schema, WSDL 2.0 or BPMN 2.0",
            $"'{type.Value}' is none of them"
        )
        {
            Attribute = type,
        };
}
