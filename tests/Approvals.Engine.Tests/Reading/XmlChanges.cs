using Approvals.Feel.Xml;

namespace Approvals.Engine.Tests.Reading;

public sealed class XmlChanges
{
    [Fact]
    public void A_changed_attribute_changes_nothing_else() =>
        Assert.Equal(
            "<a  x = 'y'\n z='1 &lt; 2 &amp; &apos;3&apos;' ><!-- c --></a >\n",
            Changed(
                "<a  x = 'y'\n z='old' ><!-- c --></a >\n",
                root => root.Set("z", "1 < 2 & '3'")
            )
        );

    [Fact]
    public void A_new_attribute_comes_behind_the_others() =>
        Assert.Equal(
            "<a x='1' y=\"&quot;2&quot;\" />",
            Changed("<a x='1' />", root => root.Set("y", "\"2\""))
        );

    [Fact]
    public void A_new_attribute_of_a_namespace_takes_the_prefix_that_stands_for_it() =>
        Assert.Equal(
            "<a xmlns:p=\"urn:p\" p:y=\"2\"/>",
            Changed("<a xmlns:p=\"urn:p\"/>", root => root.Set("y", "urn:p", "2"))
        );

    [Fact]
    public void A_removed_attribute_goes_with_the_space_before_it() =>
        Assert.Equal("<a  y='2'/>", Changed("<a x='1'  y='2'/>", root => root.Remove("x")));

    [Fact]
    public void What_was_set_is_read_again()
    {
        const string Value = " a\tb\r\nc<d>&\"'e]]> ";
        var source = XmlSource.Read("<a x='1'><b/></a>");
        source.Root.Set("x", Value);
        source.Root.Children[0].SetText(Value);

        var again = XmlSource.Read(source.Write()).Root;

        Assert.Equal((Value, Value), (again["x"], again.Children[0].Text));
    }

    [Fact]
    public void A_new_element_stands_on_a_line_of_its_own() =>
        Assert.Equal(
            "<a>\n  <b/>\n  <c id=\"1\"/>\n</a>",
            Changed("<a>\n  <b/>\n</a>", root => root.Add("c").Set("id", "1"))
        );

    [Fact]
    public void The_first_new_element_is_indented_once_more_than_the_one_around_it() =>
        Assert.Equal(
            "<p:a xmlns:p='x'>\n  <p:b>\n    <p:c/>\n  </p:b>\n</p:a>",
            Changed("<p:a xmlns:p='x'>\n  <p:b/>\n</p:a>", root => root.Children[0].Add("c"))
        );

    [Fact]
    public void A_removed_element_goes_with_its_indent_but_a_comment_before_it_stays() =>
        Assert.Equal(
            "<a>\n  <!-- c -->\n  <d/>\n</a>",
            Changed(
                "<a>\n  <b/>\n  <!-- c --><c/>\n  <d/>\n</a>",
                root =>
                {
                    root.RemoveChild(root.Children[0]);
                    root.RemoveChild(root.Children[0]);
                }
            )
        );

    [Fact]
    public void A_character_that_xml_has_not_is_refused() =>
        Assert.Throws<ArgumentException>(() => XmlSource.Read("<a/>").Root.Set("x", "\u0001"));

    private static string Changed(string text, Action<XmlNode> change)
    {
        var source = XmlSource.Read(text);
        change(source.Root);
        return source.Write();
    }
}
