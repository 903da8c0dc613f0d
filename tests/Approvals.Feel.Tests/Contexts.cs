namespace Approvals.Feel.Tests;

public sealed class Contexts
{
    [Theory]
    [InlineData("{a: {b: 2}}.a.b", "2")]
    [InlineData("""{"月 薪": 1}.月 薪""", "1")]
    [InlineData("{if: 1}.if", "1")]
    [InlineData("{a: 1}.b", "null")]
    [InlineData("null.a", "null")]
    [InlineData("\"text\".a", "null")]
    public void A_path_leads_into_a_context(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("[{a: 1}, {a: 2}].a", "[1, 2]")]
    [InlineData("[{a: 1}, {b: 2}].a", "[1, null]")]
    [InlineData("[{a: {b: 1}}].a.b", "[1]")]
    [InlineData("[{a: [1, 2]}, {a: [3]}].a", "[[1, 2], [3]]")]
    [InlineData("[].a", "[]")]
    public void A_path_through_a_list_gives_a_list(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("{a: 1, b: a + 1}.b", "2")]
    [InlineData("{a: b, b: 1}.a", "null")]
    [InlineData("{x: 5, r: {x: x + 1}.x}.r", "6")]
    [InlineData("{a: 1, a: 2}", "null")]
    public void An_entry_sees_those_before_it(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("[1, 2, 3][item > 1]", "[2, 3]")]
    [InlineData("[{a: 1}, {a: 2}][a = 1]", "[{a: 1}]")]
    [InlineData("[{a: 1}, {a: 2}][item.a = 1]", "[{a: 1}]")]
    [InlineData("[{item: 1}, {item: 2}][item = 1]", "[{item: 1}]")]
    [InlineData("[1, 2, 3, 4][even(item)]", "[2, 4]")]
    [InlineData("[1, 2, 3][some i in [1, 3] satisfies i = item]", "[1, 3]")]
    [InlineData("[1, 2, 3][null]", "[]")]
    [InlineData("""[1, 2, 3]["a"]""", "[]")]
    [InlineData("{a: 1}[a = 1]", "[{a: 1}]")]
    [InlineData("1[item = 1]", "[1]")]
    [InlineData("1[item = 2]", "[]")]
    public void A_filter_keeps_the_elements_for_which_the_condition_is_true(
        string text,
        string expected
    ) => Check.Same(expected, text);

    [Theory]
    [InlineData("[1, 2, 3][1]", "1")]
    [InlineData("[1, 2, 3][-1]", "3")]
    [InlineData("[1, 2, 3][1 + 1]", "2")]
    [InlineData("[1, 2, 3][0]", "null")]
    [InlineData("[1, 2, 3][4]", "null")]
    [InlineData("[1, 2, 3][-4]", "null")]
    [InlineData("[][1]", "null")]
    [InlineData("1[1]", "1")]
    [InlineData("[[1, 2], [3, 4]][1][2]", "2")]
    [InlineData("{n: 2, r: [1, 2, 3][n]}.r", "2")]
    [InlineData("null[1]", "null")]
    public void A_filter_with_a_number_takes_the_element_at_that_place(
        string text,
        string expected
    ) => Check.Same(expected, text);

    [Theory]
    [InlineData("""get value({key1: "value1"}, "key1")""", "\"value1\"")]
    [InlineData("""get value({key1: "value1"}, "unexistent")""", "null")]
    [InlineData("""get value({x: 1, y: {z: 0}}, ["y", "z"])""", "0")]
    [InlineData("get value({x: 1}, [])", "null")]
    [InlineData("""get value(m: {a: 1}, key: "a")""", "1")]
    [InlineData("get entries({a: 1, b: 2})", """[{key: "a", value: 1}, {key: "b", value: 2}]""")]
    [InlineData("get entries(m: {})", "[]")]
    public void Contexts_are_looked_into(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData(
        """context([{key: "a", value: 1}, {key: "b", value: 2, more: 3}])""",
        "{a: 1, b: 2}"
    )]
    [InlineData("""context({key: "a", value: 1})""", "{a: 1}")]
    [InlineData("context([])", "{}")]
    [InlineData("""context([{key: "a", value: 1}, {key: "b"}])""", "null")]
    [InlineData("""context([{key: "a", value: 1}, {key: "a", value: 2}])""", "null")]
    [InlineData("context([{key: 1, value: 1}])", "null")]
    public void Contexts_are_made_of_entries(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""context put({x: 1}, "y", 2)""", "{x: 1, y: 2}")]
    [InlineData("""context put({x: 1}, "x", 2)""", "{x: 2}")]
    [InlineData("""context put({x: 1}, "x", null)""", "{x: null}")]
    [InlineData("""context put({x: 1, y: {z: 0}}, ["y", "z"], 2)""", "{x: 1, y: {z: 2}}")]
    [InlineData("""context put({x: 1}, ["y"], 2)""", "{x: 1, y: 2}")]
    [InlineData("""context put(context: {x: 1}, keys: ["y"], value: 2)""", "{x: 1, y: 2}")]
    [InlineData("context put({x: 1}, [], 2)", "null")]
    [InlineData("""context put({x: 1}, ["y", "z"], 2)""", "null")]
    [InlineData("""context put(null, "x", 1)""", "null")]
    [InlineData("context put({x: 1}, null, 1)", "null")]
    public void Context_put_adds_or_replaces_one_entry(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("context merge([{x: 1, y: 0}, {y: 2}])", "{x: 1, y: 2}")]
    [InlineData("context merge(contexts: [{x: 1}])", "{x: 1}")]
    [InlineData("context merge({x: 1})", "{x: 1}")]
    [InlineData("context merge([])", "{}")]
    [InlineData("context merge([{x: 1}, null])", "null")]
    public void Context_merge_lets_the_later_entry_win(string text, string expected) =>
        Check.Same(expected, text);
}
