using System.Text.RegularExpressions;

namespace Approvals.Repository.Tests;

public sealed partial class Tree
{
    private const string ThisFile = "tests/Approvals.Repository.Tests/Tree.cs"; // It names what it bans.

    private static readonly string[] TopLevel =
    [
        "Approvals.sln",
        "LICENSE",
        "README.md",
        "docs",
        "global.json",
        "seeds",
        "src",
        "test",
        "tests",
        "workflows",
    ];

    [Fact]
    public void The_top_level_holds_only_its_fixed_entries() =>
        Checkout.AssertNone(
            from entry in Checkout.Files.Select(file => file.Split('/')[0]).Distinct()
            where !TopLevel.Contains(entry) && !TopLevelPattern().IsMatch(entry)
            select $"{entry}: has no place at the top"
        );

    [Fact]
    public void Files_name_no_path_of_the_machine_they_were_written_on() =>
        Checkout.AssertNone(LinesWith(MachinePath()));

    [Fact]
    public void Files_name_no_host_of_a_package_registry() =>
        Checkout.AssertNone(LinesWith(RegistryHost()));

    [Fact]
    public void Only_conformance_tests_look_outside_the_repository() =>
        Checkout.AssertNone(
            LinesWith(Outside())
                .Where(line => !line.Contains("Conformance", StringComparison.Ordinal))
        );

    [Fact]
    public void Lock_files_carry_no_download_addresses() =>
        Checkout.AssertNone(
            from file in Checkout.Files
            where Path.GetFileName(file) is "packages.lock.json" or "package-lock.json"
            from line in Checkout.Lines(file)
            where DownloadAddress().IsMatch(line)
            select $"{file}: {line.Trim()}"
        );

    [Fact]
    public void Links_between_pages_lead_to_files_that_exist() =>
        Checkout.AssertNone(
            from page in Checkout.Files
            where page.EndsWith(".md", StringComparison.Ordinal)
            from Match link in Link()
                .Matches(CodeSpan().Replace(File.ReadAllText(Checkout.FullPath(page)), ""))
            let target = Uri.UnescapeDataString(link.Groups["target"].Value.Split('#')[0])
            where target.Length > 0 && !Scheme().IsMatch(target)
            where
                !Path.Exists(Path.Combine(Path.GetDirectoryName(Checkout.FullPath(page))!, target))
            select $"{page}: {target}"
        );

    private static IEnumerable<string> LinesWith(Regex banned) =>
        from file in Checkout.Files
        where file != ThisFile
        let text = File.ReadAllText(Checkout.FullPath(file))
        where !text.Contains('\0', StringComparison.Ordinal) // Not a text.
        from line in text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        where banned.IsMatch(line.Text)
        select $"{file}:{line.Number}: {banned.Match(line.Text).Value}";

    [GeneratedRegex(@"^(\.|Directory\.)")]
    private static partial Regex TopLevelPattern();

    [GeneratedRegex(@"(?<![\w.~*$}/-])/(work|tmp|root|home/\w+|farm)(/|\b(?!\w))")]
    private static partial Regex MachinePath();

    [GeneratedRegex(
        @"\w+://[^/\s""'<>]*(registry|nuget|npmjs|mirror|proxy|artifactory|nexus|pypi|debian)"
    )]
    private static partial Regex RegistryHost();

    [GeneratedRegex(@"\.\./shared\b|\.library\b")]
    private static partial Regex Outside();

    [GeneratedRegex(@"""resolved""\s*:\s*""[\w+]+://")]
    private static partial Regex DownloadAddress();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^\w+:")]
    private static partial Regex Scheme();
}
