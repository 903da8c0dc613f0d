namespace Approvals.Engine.Tests.TypeTests;

/// <summary>The processes of types of measures have all that the handbook asks for, and a page says where.</summary>
public sealed class TypesOfMeasures
{
    private const string Example = "types/loan";

    private static readonly string Workflows = Path.Combine(AppContext.BaseDirectory, "workflows");

    private static readonly string PagePath = Path.Combine(FindRoot(), "docs", "coverage-types.md");

    /// <summary>The example of these tests, and all that an office begins with.</summary>
    public static TheoryData<string> Folders =>
        [Example, .. TypedFolder.Below(Workflows).Select(folder => $"workflows/{folder.Name}")];

    /// <summary>What is changed in the example's rows, and the gap that must be found then.</summary>
    public static TheoryData<string, string, string> Gaps =>
        new()
        {
            {
                "\"process\": \"loan\"",
                "\"process\": \"gift\"",
                "there is no process 'gift' among what the scenarios load"
            },
            { "\"id\": \"L01-1-why\"", "\"id\": \"\"", "?: a row has no id" },
            {
                "\"id\": \"L01-1-why\"",
                "\"id\": \"L01-1-what\"",
                "L01-1-what: the id stands for several rows"
            },
            { "which thing", "", "L01-1-what: it does not say what is asked for" },
            {
                "\"element\": \"ask\", \"field\": \"what\"",
                "\"element\": \"beg\", \"field\": \"what\"",
                "L01-1-what: the process 'loan' has no element 'beg'"
            },
            {
                "\"part\": \"count\", \"element\": \"count-again\", \"field\"",
                "\"part\": \"recount\", \"element\": \"count-again\", \"field\"",
                "L01-2-found: there is no process 'recount' among what the scenarios load"
            },
            {
                "\"part\": \"count\", \"element\": \"count-again\", \"field\"",
                "\"part\": \"count\", \"element\": \"start\", \"field\"",
                "L01-2-found: 'start' has no form that the scenarios load"
            },
            {
                "\"field\": \"what\"",
                "\"field\": \"which\"",
                "L01-1-what: the form of 'ask' has no field 'which'"
            },
            {
                "\"field\": \"keepers.name\"",
                "\"field\": \"keepers.age\"",
                "L01-1-keeper: the form of 'ask' has no field 'keepers.age'"
            },
            {
                "\"field\": \"remark\"",
                "\"field\": \"remark\", \"required\": true",
                "L01-1-remark: the form does not ask for 'remark'"
            },
            {
                "\"field\": \"remark\"",
                "\"required\": false",
                "L01-1-remark: it is about a field, and names none"
            },
            {
                "\"element\": \"ask\", \"scenario\": \"brought back\"",
                "\"element\": \"ask\"",
                "L01-1: it names no scenario"
            },
            {
                "\"element\": \"ask\", \"scenario\": \"brought back\"",
                "\"element\": \"ask\", \"scenario\": \"bought\"",
                "L01-1: there is no scenario 'bought'"
            },
            {
                "\"element\": \"overdue\", \"scenario\": \"not brought back\"",
                "\"element\": \"overdue\", \"scenario\": \"brought back\"",
                "L01-3-overdue: the scenario 'brought back' does not come by 'overdue'"
            },
            {
                "\"element\": \"overdue\"",
                "\"element\": \"lost\"",
                "L01-3-overdue: the scenario 'not brought back' does not come by 'lost'"
            },
            {
                "\"element\": \"remind\"",
                "\"element\": \"overdue\"",
                "no row names the user task 'remind' of 'loan'"
            },
        };

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_type_has_no_gap(string folder)
    {
        var gaps = At(folder).Gaps();

        Assert.True(gaps.Count == 0, string.Join('\n', gaps));
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public void A_planted_gap_is_found(string what, string by, string gap) =>
        Assert.Equal([gap], Edited(TypeCoverage.FileName, what, by).Gaps());

    [Theory]
    [InlineData("\"kind\": \"timer\"", "\"kind\": \"clock\"")]
    [InlineData("\"says\": \"which thing\", ", "")]
    [InlineData("\"required\": true", "\"must\": true")]
    public void What_is_no_row_is_a_gap(string what, string by) =>
        Assert.StartsWith(
            "coverage.json cannot be read: ",
            Assert.Single(Edited(TypeCoverage.FileName, what, by).Gaps())
        );

    [Fact]
    public void A_run_that_does_not_pass_shows_nothing() =>
        Assert.Equal(
            ["the scenario 'not brought back' does not pass"],
            Edited("loan.scenario.json", "P31D", "P29D").Gaps()
        );

    [Fact]
    public void Tasks_of_another_process_in_the_folder_need_rows_too() =>
        Assert.Equal(
            ["no row names the user task 'wrap' of 'gift'"],
            Edited(
                    "loan.bpmn",
                    "</definitions>",
                    """<process id="gift"><userTask id="wrap"/></process></definitions>"""
                )
                .Gaps()
        );

    [Fact]
    public void An_id_stands_for_one_row_in_all_types() =>
        Assert.Empty(
            from folder in TypedFolder.Below(Workflows)
            from row in folder.Coverage().Rows
            group folder.Name by row.Id into folders
            where folders.Count() > 1
            select $"{folders.Key}: in {string.Join(", ", folders)}"
        );

    [Fact]
    public void A_page_shows_every_row()
    {
        var folder = At(Example);

        var page = TypePage.Text([folder]);

        Assert.All(
            folder.Coverage().Rows,
            row => Assert.Contains($"| {row.Id} | ", page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_page_says_what_the_files_say()
    {
        var text = TypePage.Text(TypedFolder.Below(Workflows));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(PagePath, text);

        Assert.Equal(
            text,
            File.Exists(PagePath) ? File.ReadAllText(PagePath).ReplaceLineEndings("\n") : ""
        );
    }

    private static TypedFolder At(string folder, Func<string, string, string>? edit = null) =>
        new(Path.Combine(AppContext.BaseDirectory, folder), edit);

    /// <summary>The example, with something else in one of its files.</summary>
    private static TypedFolder Edited(string file, string what, string by) =>
        At(
            Example,
            (name, text) =>
            {
                if (name != file)
                    return text;
                Assert.Contains(what, text, StringComparison.Ordinal);
                return text.Replace(what, by, StringComparison.Ordinal);
            }
        );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Approvals.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Approvals.sln.");
        return folder.FullName;
    }
}
