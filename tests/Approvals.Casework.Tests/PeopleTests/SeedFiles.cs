using Approvals.Casework.People;
using Approvals.Casework.People.Staff;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.PeopleTests;

public sealed class SeedFiles
{
    [Fact]
    public void The_seeds_are_read_without_a_problem() =>
        Assert.Equal(
            [],
            StaffReader.Read(Seeds.Texts).Problems.Select(one => one.Text(Language.English))
        );

    [Fact]
    public void The_seeds_hold_an_office_of_about_forty_people() =>
        Assert.InRange(Seeds.Rows.People.Count(one => one.UnitId == Seeds.Unit), 35, 50);

    [Fact]
    public void Every_section_and_subordinate_unit_of_the_seeds_has_a_head() =>
        Assert.All(
            Seeds.Rows.Departments.Where(one =>
                one.UnitId == Seeds.Unit
                && one.Kind is DepartmentKind.Section or DepartmentKind.SubordinateUnit
                && one.Id.Value != "technology"
            ),
            one => Assert.NotNull(Seeds.Directory.HeadOf(one.UnitId, one.Id, Seeds.Today))
        );

    [Theory]
    [InlineData("units.csv", "archives,双,bureau,", "duplicate-row")]
    [InlineData("units.csv", "other,另,bureau,nowhere", "unknown-unit")]
    [InlineData("units.csv", "other,另,palace,", "unknown-value")]
    [InlineData("units.csv", "Other One,另,bureau,", "bad-code")]
    [InlineData("units.csv", "other,,bureau,", "cell-empty")]
    [InlineData("units.csv", "other,另", "cells-differ-from-columns")]
    [InlineData("departments.csv", "civil-affairs,office,又,section", "duplicate-row")]
    [InlineData("departments.csv", "nowhere,office,又,section", "unknown-unit")]
    [InlineData("posts.csv", "civil-affairs,x,职,nowhere,1,no,", "unknown-department")]
    [InlineData("posts.csv", "civil-affairs,x,职,office,high,no,", "bad-number")]
    [InlineData("posts.csv", "civil-affairs,x,职,office,1,maybe,", "neither-yes-nor-no")]
    [InlineData("posts.csv", "civil-affairs,x,职,office,1,no,king", "unknown-value")]
    [InlineData(
        "posts.csv",
        "civil-affairs,x,职,office,1,no,leader-in-charge",
        "role-not-of-a-post"
    )]
    [InlineData(
        "staff.csv",
        Clerk + ",office,active,contract,no,nothing,,2024-01-01,,",
        "unknown-post"
    )]
    [InlineData("staff.csv", Clerk + ",office,active,contract,no,,,2024-02-30,,", "bad-date")]
    [InlineData(
        "staff.csv",
        Clerk + ",office,active,contract,no,,,2024-02-02,2024-02-01,",
        "ends-before-it-begins"
    )]
    [InlineData("staff.csv", Clerk + ",office,gone,contract,no,,,2024-01-01,,", "unknown-value")]
    [InlineData("staff.csv", Clerk + ",office,active,contract,no,,,2024-01-01,,a@b", "bad-mail")]
    [InlineData("fields.csv", "civil-affairs,x,域,nobody,office,2024-01-01,,文件", "unknown-post")]
    [InlineData(
        "fields.csv",
        "civil-affairs,x,域,director,nowhere,2024-01-01,,文件",
        "unknown-department"
    )]
    [InlineData(
        "substitutes.csv",
        "civil-affairs,director,director,standing,2024-01-01,,文件",
        "own-substitute"
    )]
    [InlineData("roles.csv", "civil-affairs,nobody,office,unit," + Granted, "unknown-person-code")]
    [InlineData(
        "roles.csv",
        "civil-affairs,office-clerk-3,emperor,unit," + Granted,
        "unknown-value"
    )]
    [InlineData("roles.csv", "civil-affairs,office-clerk-3,office,room:1," + Granted, "bad-scope")]
    [InlineData(
        "roles.csv",
        "civil-affairs,office-clerk-3,office,field:none," + Granted,
        "unknown-field"
    )]
    [InlineData(
        "roles.csv",
        "civil-affairs,office-clerk-3,section-head,unit," + Granted,
        "role-is-not-granted"
    )]
    [InlineData(
        "roles.csv",
        "civil-affairs,archives-clerk-1,office,unit," + Granted,
        "person-of-another-unit"
    )]
    [InlineData(
        "roles.csv",
        "civil-affairs,deputy-director-1,finance-leader,unit," + Granted,
        "roles-kept-apart"
    )]
    [InlineData(
        "roles.csv",
        "civil-affairs,audit-admin,system-administrator,unit," + Granted,
        "roles-kept-apart"
    )]
    [InlineData(
        "roles.csv",
        "civil-affairs,system-admin,office,unit," + Granted,
        "roles-kept-apart"
    )]
    [InlineData(
        "roles.csv",
        "civil-affairs,office-clerk-1,office,unit," + Granted,
        "duplicate-row"
    )]
    public void A_wrong_line_is_named_with_its_file_and_line(
        string file,
        string line,
        string reason
    )
    {
        var texts = Seeds.Texts.ToDictionary();
        var number = texts[file].Count(letter => letter == '\n') + 1;
        texts[file] += line + "\n";

        var problem = Assert.Single(StaffReader.Read(texts).Problems);

        Assert.Equal((file, number, reason), (problem.File, problem.Line, problem.What.Reason));
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains(
            StaffReader
                .Read(Seeds.Texts.Where(one => one.Key != "roles.csv").ToDictionary())
                .Problems,
            one => one is { File: "roles.csv", What.Reason: "file-missing" }
        );

    [Fact]
    public void A_missing_column_is_named()
    {
        var texts = Seeds.Texts.ToDictionary();
        texts["units.csv"] = "code,name,kind\n";

        Assert.Equal(
            "units.csv:1: Expected the column parent, but it is missing.",
            StaffReader.Read(texts).Problems[0].Text(Language.English)
        );
    }

    [Fact]
    public void Quotes_comments_and_windows_lines_are_read()
    {
        var texts = Seeds.Texts.ToDictionary();
        texts["units.csv"] += "# a second one\r\nother,\"甲, \"\"乙\"\"\",bureau,\r\n";

        Assert.Equal("甲, \"乙\"", StaffReader.Read(texts).Rows.Units[^1].Name);
    }

    private const string Clerk = "civil-affairs,new-clerk,科员";
    private const string Granted = "2024-01-01,,security-admin,director,单";
}
