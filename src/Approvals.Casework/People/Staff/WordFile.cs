namespace Approvals.Casework.People.Staff;

/// <summary>The file of words by which plans speak of departments and fields; it may be left out.</summary>
internal static class WordFile
{
    public const string Name = "words.csv";

    public static OfficeRows Read(OfficeRows rows, IReadOnlyList<CsvRow> lines) =>
        rows with
        {
            Words = StaffReader.Collect(
                lines,
                line => WordOf(line, rows),
                word => (word.UnitId, word.Word)
            ),
        };

    private static AssignmentWord WordOf(CsvRow line, OfficeRows rows)
    {
        var unit = StaffReader.UnitOf(line, rows);
        var (department, field) = (line.Optional("department"), line.Optional("field"));
        if ((department is null) == (field is null))
            line.Complain("word-for-one");
        if (field is not null && !rows.Fields.Any(f => f.UnitId == unit && f.Id.Value == field))
            line.Complain("unknown-field", ("value", field));
        return new()
        {
            UnitId = unit,
            Word = line.Text("word"),
            DepartmentId = department is null
                ? null
                : StaffReader.DepartmentOf(line, rows, unit, department),
            FieldId = field is null ? null : new(field),
        };
    }
}
