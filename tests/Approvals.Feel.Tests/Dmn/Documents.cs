using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Dmn;

public sealed class Documents
{
    private static readonly string Layout = Models.Text("layout");

    [Fact]
    public void A_document_that_is_not_changed_is_written_to_the_letter() =>
        Assert.Equal(Layout, DmnDocument.Read(Layout).Write());

    [Fact]
    public void A_document_that_is_changed_and_changed_back_is_what_it_was_to_the_letter() =>
        Assert.Equal(Layout, Rewritten(Layout));

    [Fact]
    public void Line_ends_of_Windows_stay() =>
        Assert.Equal(WithWindowsLines(Layout), Rewritten(WithWindowsLines(Layout)));

    [Fact]
    public void A_change_touches_one_line()
    {
        var document = DmnDocument.Read(Rewritten(Layout));
        var before = document.Write().Split('\n');
        document.Find("renamed")!.Name = "新名";
        var after = document.Write().Split('\n');

        Assert.Equal(1, before.Zip(after).Count(line => line.First != line.Second));
    }

    [Fact]
    public void A_new_name_is_also_that_of_the_variable()
    {
        var document = DmnDocument.Read(Layout);
        document.Find("rate")!.Name = "新名";

        Assert.Equal("新名", document.Find("rate-variable")!.Name);
    }

    [Fact]
    public void A_variable_with_a_name_of_its_own_keeps_it()
    {
        var document = DmnDocument.Read(Layout);
        document.Find("renamed")!.Name = "新名";

        Assert.Contains("name=\"变量名\"", document.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_text_is_what_the_model_evaluates()
    {
        var document = DmnDocument.Read(Layout);
        document.Find("rate-logic")!.Text = "if 2 < 1 then 1 else \"<&>\"";

        DmnModel.Of(document).Gives("\"<&>\"", "比 率");
    }

    [Fact]
    public void A_new_text_is_read_back_as_it_was_set()
    {
        var document = DmnDocument.Read(Layout);
        document.Find("rate-logic")!.Text = "a < b\n\tand \"]]>\" != c\r\n";

        Assert.Equal(
            "a < b\n\tand \"]]>\" != c\r\n",
            DmnDocument.Read(document.Write()).Find("rate-logic")!.Text
        );
    }

    [Fact]
    public void A_text_that_XML_cannot_hold_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            DmnDocument.Read(Layout).Find("rate-logic")!.Text = "\0"
        );

    [Fact]
    public void An_element_without_a_text_ignores_a_new_one()
    {
        var document = DmnDocument.Read(Layout);
        document.Find("rate")!.Text = "1";

        Assert.Equal(Layout, document.Write());
    }

    [Fact]
    public void The_elements_of_DMN_are_listed_in_the_order_of_the_file() =>
        Assert.Equal(
            ["decision", "variable", "literalExpression", "text"],
            DmnDocument.Read(Layout).Elements.Select(e => e.Kind).Skip(1).Take(4)
        );

    [Fact]
    public void An_element_tells_its_line() =>
        Assert.Equal(13, DmnDocument.Read(Layout).Find("rate")!.Line);

    [Fact]
    public void An_id_that_does_not_occur_finds_nothing() =>
        Assert.Null(DmnDocument.Read(Layout).Find("nowhere"));

    [Theory]
    [InlineData("leave-12", DmnVersion.V12)]
    [InlineData("leave-13", DmnVersion.V13)]
    [InlineData("leave-14", DmnVersion.V14)]
    [InlineData("leave-15", DmnVersion.V15)]
    public void The_namespace_tells_the_version(string name, DmnVersion expected) =>
        Assert.Equal(expected, DmnDocument.Read(Models.Text(name)).Version);

    [Theory]
    [InlineData("leave-12")]
    [InlineData("leave-13")]
    [InlineData("leave-14")]
    [InlineData("leave-15")]
    public void Every_version_is_evaluated(string name) =>
        Models.Read(name).Gives("\"局长\"", "谁批", "{天数: 5}");

    [Theory]
    [InlineData("leave-12", DmnVersion.V15)]
    [InlineData("leave-13", DmnVersion.V15)]
    [InlineData("leave-14", DmnVersion.V12)]
    [InlineData("leave-15", DmnVersion.V12)]
    [InlineData("leave-15", DmnVersion.V13)]
    public void A_document_is_the_same_after_a_way_to_another_version_and_back(
        string name,
        DmnVersion other
    )
    {
        var document = DmnDocument.Read(Models.Text(name));

        Assert.Equal(
            document.To(document.Version).Write(),
            document.To(other).To(document.Version).Write()
        );
    }

    [Theory]
    [InlineData("20180521/MODEL/")]
    [InlineData("20180521/FEEL/")]
    [InlineData("20180521/DMNDI/")]
    public void A_document_of_another_version_has_none_of_the_old_namespaces(string old) =>
        Assert.DoesNotContain(
            old,
            DmnDocument.Read(Models.Text("leave-12")).To(DmnVersion.V15).Write(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_document_of_another_version_is_evaluated_alike() =>
        DmnModel
            .Of(DmnDocument.Read(Models.Text("leave-12")).To(DmnVersion.V14))
            .Gives("\"局长\"", "谁批", "{天数: 5}");

    [Fact]
    public void A_document_in_another_version_does_not_change_the_first_one()
    {
        var document = DmnDocument.Read(Layout);
        document.To(DmnVersion.V12);

        Assert.Equal(Layout, document.Write());
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.Null(DmnDocument.Read("\uFEFF" + Layout).Problem);

    [Theory]
    [InlineData("")]
    [InlineData("no XML")]
    [InlineData("<definitions>")]
    [InlineData("<definitions xmlns=\"http://www.omg.org/spec/DMN/20151101/dmn.xsd\"/>")]
    [InlineData("<decision xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>")]
    public void What_is_no_model_of_DMN_is_a_problem(string text) =>
        Assert.NotNull(DmnDocument.Read(text).Problem);

    [Fact]
    public void What_could_not_be_read_has_no_elements() =>
        Assert.Empty(DmnDocument.Read("no XML").Elements);

    [Fact]
    public void What_could_not_be_read_cannot_be_written() =>
        Assert.Throws<InvalidOperationException>(() => DmnDocument.Read("no XML").Write());

    private static string WithWindowsLines(string text) =>
        text.Replace("\n", "\r\n", StringComparison.Ordinal);

    /// <summary>The same, but changed and changed back, so that all of it is written anew.</summary>
    private static string Rewritten(string text)
    {
        var document = DmnDocument.Read(text);
        var element = document.Find("rate")!;
        var name = element.Name;
        element.Name = "其他";
        element.Name = name;
        return document.Write();
    }
}
