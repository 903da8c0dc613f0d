using System.Xml.Linq;

namespace Approvals.Repository.Tests;

public sealed class ProjectMap
{
    /// <summary>The map: for each project under src, every project and package it references, no more.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Approvals.Feel"] = [],
        ["Approvals.Engine"] = ["Approvals.Feel"],
        ["Approvals.Casework"] =
        [
            "Approvals.Engine",
            "Approvals.Feel",
            "BouncyCastle.Cryptography",
            "DocumentFormat.OpenXml",
            "EFCore.NamingConventions",
            "Microsoft.EntityFrameworkCore.Design",
            "Microsoft.EntityFrameworkCore.Sqlite",
            "Npgsql.EntityFrameworkCore.PostgreSQL",
        ],
        ["Approvals.Mail"] = ["Approvals.Casework", "MailKit"],
        ["Approvals.Cli"] =
        [
            "Approvals.Casework",
            "Approvals.Engine",
            "Approvals.Feel",
            "Approvals.Mail",
            "System.CommandLine",
        ],
    };

    /// <summary>The pure projects: no I/O, clock, chance or threads.</summary>
    private static readonly string[] Pure = ["Approvals.Feel", "Approvals.Engine"];

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    public static TheoryData<string> PureProjects => [.. Pure];

    [Fact]
    public void The_projects_under_src_are_those_of_the_map() =>
        Assert.Equal(
            Allowed.Keys.Order(),
            Product.ProjectFiles().Select(Path.GetFileNameWithoutExtension).Order()
        );

    [Theory, MemberData(nameof(Projects))]
    public void Projects_reference_only_what_the_map_allows(string project) =>
        Assert.Equal(Allowed[project].Order(), References(ProjectFile(project)).Order());

    [Fact]
    public void Build_files_shared_by_src_add_no_references() =>
        Checkout.AssertNone(
            from file in Checkout.Files
            where Path.GetFileName(file) is "Directory.Build.props" or "Directory.Build.targets"
            where !file.StartsWith("tests/", StringComparison.Ordinal)
            from reference in References(file)
            select $"{file}: {reference}"
        );

    [Theory, MemberData(nameof(PureProjects))]
    public void Pure_projects_are_built_with_the_pure_list_of_banned_symbols(string project) =>
        Assert.Contains(
            Elements(ProjectFile(project), "AdditionalFiles"),
            include => include == "$(ConfigDirectory)BannedSymbols.Pure.txt"
        );

    [Theory, MemberData(nameof(Projects))]
    public void The_page_of_the_map_names_every_project(string project) =>
        Assert.Contains(
            $"| `{project}` |",
            File.ReadAllText(Checkout.FullPath("docs/map.md")),
            StringComparison.Ordinal
        );

    private static string ProjectFile(string project) => $"src/{project}/{project}.csproj";

    private static IEnumerable<string> References(string file) =>
        [
            .. Elements(file, "ProjectReference")
                .Select(path => Path.GetFileNameWithoutExtension(path)),
            .. Elements(file, "PackageReference"),
            .. Elements(file, "FrameworkReference"),
            .. Elements(file, "Reference"),
        ];

    private static IEnumerable<string> Elements(string file, string name) =>
        XDocument
            .Load(Checkout.FullPath(file))
            .Descendants(name)
            .Select(element => element.Attribute("Include")?.Value.Replace('\\', '/'))
            .OfType<string>();
}
