using Approvals.Feel.Xml;

namespace Approvals.Engine.Tests.Reading;

public sealed class XmlSources
{
    private const string Odd =
        "\uFEFF<?xml version='1.0' encoding=\"x-made-up\"?>\r\n<!-- a < b -->\r\n"
        + "<b:d  xmlns:b='urn:b'\r\n  xmlns=\"x\" a = 'q&amp;\"' b:c='1'>"
        + "<e/> t&#x41;<![CDATA[<x>]]><?pi <?>&lt;<f>\r\n</f ></b:d>\r\n<!-- end -->\n";

    [Fact]
    public void What_is_not_changed_is_written_as_it_was_read() =>
        Assert.Equal(Odd, XmlSource.Read(Odd).Write());

    [Fact]
    public void Text_is_without_comments_and_instructions_and_with_entities_resolved() =>
        Assert.Equal(" tA<x><", XmlSource.Read(Odd).Root.Text);

    [Fact]
    public void An_attribute_knows_its_place_its_value_and_its_namespace()
    {
        var root = XmlSource.Read(Odd).Root;

        Assert.Equal(["a", "c"], root.Attributes.Select(a => a.LocalName));
        Assert.Equal(("q&\"", "urn:b"), (root["a"], root.Attribute("c", "urn:b")!.Namespace));
        Assert.Equal((4, 27), (root.Attributes[1].Line, root.Attributes[1].Column));
    }

    [Fact]
    public void An_element_knows_its_place_and_its_namespace()
    {
        var root = XmlSource.Read(Odd).Root;

        Assert.Equal((3, 1, "urn:b"), (root.Line, root.Column, root.Namespace));
        Assert.Equal(["x", "x"], root.Descendants().Select(n => n.Namespace));
    }

    [Fact]
    public void A_prefix_means_what_the_nearest_declaration_says()
    {
        var root = XmlSource.Read("<a xmlns:p='1'><b xmlns:p='2'/><c xmlns=''/></a>").Root;

        Assert.Equal(
            ["1", "2", "1"],
            [root.NamespaceOf("p"), .. root.Children.Select(c => c.NamespaceOf("p"))]
        );
        Assert.Null(root.NamespaceOf("q"));
    }

    [Fact]
    public void White_space_in_an_attribute_is_read_as_xml_has_it() =>
        Assert.Equal("a b  c\n", XmlSource.Read("<x y='a\r\nb\t\nc&#10;'/>").Root["y"]);

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("<a>\n  <b></a>", 2, 8)]
    [InlineData("<a>\n <b:c/></a>", 2, 3)]
    [InlineData("<a x='1' x='2'/>", 1, 10)]
    [InlineData("<a>&x;</a>", 1, 5)]
    [InlineData("<a/><b/>", 1, 6)]
    [InlineData("<a>\u0001</a>", 1, 4)]
    [InlineData("hello", 1, 1)]
    public void Malformed_text_is_refused_with_its_place(string text, int line, int column)
    {
        var problem = XmlSource.Read(text).Problem;

        Assert.NotNull(problem);
        Assert.Equal((line, column, false), (problem.Line, problem.Column, problem.IsLimit));
    }

    [Fact]
    public void A_document_type_is_refused_with_its_place() =>
        Assert.Equal(
            new XmlProblem("no document type", "there is one", 2, 1),
            XmlSource
                .Read("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")
                .Problem
        );

    [Fact]
    public void A_complaint_holds_no_characters_that_a_terminal_obeys() =>
        Assert.DoesNotContain('\u001B', XmlSource.Read("<a>\u001B</a>").Problem!.Message);
}
