using System.Text.RegularExpressions;

namespace Approvals.Repository.Tests;

public sealed partial class Tidiness
{
    private const int MaxColumns = 120;

    /// <summary>Names that say nothing: what does it do, to what?</summary>
    private static readonly string[] EmptyEndings =
    [
        "Manager",
        "Helper",
        "Util",
        "Service",
        "Handler",
        "Processor",
        "Provider",
        "Data",
        "Info",
        "Dto",
        "Base",
        "Impl",
    ];

    /// <summary>Names that clash with the base class library, so that one of the two must be spelled out.</summary>
    private static readonly string[] TakenNames =
    [
        "Task",
        "Timer",
        "Process",
        "Action",
        "Version",
        "Path",
    ];

    [Theory]
    [InlineData("#region", "cut the file in two instead")]
    [InlineData("TODO", "do it, or file an issue")]
    [InlineData("FIXME", "fix it, or file an issue")]
    [InlineData(
        "NotImplementedException",
        "what is missing is left out; a case that cannot be is UnreachableException"
    )]
    public void Code_holds_nothing_that_is_never_right(string banned, string instead) =>
        Checkout.AssertNone(
            from line in CodeLines()
            where Regex.IsMatch(line.Text, $@"(?<!\w){Regex.Escape(banned)}\b")
            select $"{line.Place}: {banned} is banned: {instead}"
        );

    [Fact]
    public void Lines_of_code_fit_their_columns() =>
        Checkout.AssertNone(
            from line in CodeLines()
            where line.Text.Length > MaxColumns
            select $"{line.Place}: {line.Text.Length} columns, at most {MaxColumns}"
        );

    [Fact]
    public void Type_names_do_not_end_in_empty_words() =>
        Checkout.AssertNone(
            from type in Product.Types()
            from ending in EmptyEndings
            where
                PlainName(type).EndsWith(ending, StringComparison.Ordinal)
                || PlainName(type).EndsWith(ending + "s", StringComparison.Ordinal)
            select $"{type.FullName}: …{ending} is banned: name what it does"
        );

    [Fact]
    public void Type_names_do_not_clash_with_the_base_class_library() =>
        Checkout.AssertNone(
            from type in Product.Types()
            where !type.IsNested && TakenNames.Contains(PlainName(type)) // A nested one bears its parent's name.
            select $"{type.FullName}: the base class library has a {PlainName(type)}"
        );

    [Fact]
    public void Public_types_are_sealed_abstract_or_static() =>
        Checkout.AssertNone(
            from type in Product.Types()
            where type.IsVisible && !type.IsSealed && !type.IsAbstract // Static is both; values are sealed.
            select $"{type.FullName} can be derived from: seal it, or say abstract"
        );

    private static IEnumerable<(string Place, string Text)> CodeLines() =>
        from file in Checkout.Files
        where file.EndsWith(".cs", StringComparison.Ordinal) && CodeFolder().IsMatch(file)
        where Path.GetFileName(file) != $"{nameof(Tidiness)}.cs" // It names what it bans.
        where !file.Contains("/Migrations/", StringComparison.Ordinal) // Made by a tool.
        from line in Checkout
            .Lines(file)
            .Select((text, index) => (Place: $"{file}:{index + 1}", Text: text))
        select line;

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex("^(src|tests)/")]
    private static partial Regex CodeFolder();
}
