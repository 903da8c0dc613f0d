namespace Approvals.Feel.Tests;

public sealed class Lists
{
    [Theory]
    [InlineData("list contains([1, 2, 3], 2)", "true")]
    [InlineData("list contains([1, null], null)", "true")]
    [InlineData("list contains([[1]], [1])", "true")]
    [InlineData("list contains(list: [1], element: 2)", "false")]
    [InlineData("index of([1, 2, 3, 2], 2)", "[2, 4]")]
    [InlineData("index of([1], 5)", "[]")]
    [InlineData("index of([null, 1], null)", "[1]")]
    [InlineData("index of(list: [1, 2], match: 2)", "[2]")]
    [InlineData("count([1, [2, 3]])", "2")]
    [InlineData("count([])", "0")]
    public void Lists_are_searched(string text, string expected) => Check.Same(expected, text);

    [Theory]
    [InlineData("min([3, 1, 2])", "1")]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("min(list: [2, 1])", "1")]
    [InlineData("""max("a", "b")""", "\"b\"")]
    [InlineData("""max(@"2021-01-01", @"2022-01-01")""", "@\"2022-01-01\"")]
    [InlineData("sum([1, 2, 3])", "6")]
    [InlineData("sum(1, 2, 3)", "6")]
    [InlineData("mean([1, 2, 3])", "2")]
    [InlineData("mean(1, 2)", "1.5")]
    [InlineData("product([2, 3, 4])", "24")]
    [InlineData("product(2, 3)", "6")]
    [InlineData("median(8, 2, 5, 3, 4)", "4")]
    [InlineData("median([6, 1, 2, 3])", "2.5")]
    [InlineData("decimal(stddev(2, 4, 7, 5), 6)", "2.081666")]
    [InlineData("mode(6, 3, 9, 6, 6)", "[6]")]
    [InlineData("mode([6, 1, 9, 6, 1])", "[1, 6]")]
    [InlineData("mode([])", "[]")]
    [InlineData("all(true, true)", "true")]
    [InlineData("any(false, true)", "true")]
    public void Aggregates_take_a_list_or_its_elements(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("min([])", "null")]
    [InlineData("""min([1, "a"])""", "null")]
    [InlineData("min([null, 1])", "null")]
    [InlineData("sum([])", "null")]
    [InlineData("sum([1, null])", "null")]
    [InlineData("mean([])", "null")]
    [InlineData("product([])", "null")]
    [InlineData("median([])", "null")]
    [InlineData("stddev([47])", "null")]
    [InlineData("sum(null)", "null")]
    public void Aggregates_of_nothing_or_of_other_things_are_null(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("all([])", "true")]
    [InlineData("any([])", "false")]
    [InlineData("all([true, null])", "null")]
    [InlineData("all([false, null])", "false")]
    [InlineData("any([true, null])", "true")]
    [InlineData("any([false, null])", "null")]
    [InlineData("all(0)", "null")]
    [InlineData("""any([false, "a"])""", "null")]
    public void All_and_any_are_three_valued(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("sublist([1, 2, 3], 2)", "[2, 3]")]
    [InlineData("sublist([1, 2, 3], 1, 2)", "[1, 2]")]
    [InlineData("sublist([1, 2, 3], -2, 1)", "[2]")]
    [InlineData("sublist(list: [1, 2, 3], start position: 2, length: 1)", "[2]")]
    [InlineData("sublist([1, 2, 3], 0)", "null")]
    [InlineData("sublist([1, 2, 3], 2, 5)", "null")]
    [InlineData("remove([1, 2, 3], 2)", "[1, 3]")]
    [InlineData("remove([1, 2, 3], -1)", "[1, 2]")]
    [InlineData("remove([1, 2, 3], 4)", "null")]
    public void Lists_are_cut(string text, string expected) => Check.Same(expected, text);

    [Theory]
    [InlineData("append([1], 2, 3)", "[1, 2, 3]")]
    [InlineData("append([1], [2])", "[1, [2]]")]
    [InlineData("append(1, 2)", "[1, 2]")]
    [InlineData("append([1], null)", "[1, null]")]
    [InlineData("append(list: [1], item: 2)", "[1, 2]")]
    [InlineData("concatenate([1, 2], [3])", "[1, 2, 3]")]
    [InlineData("concatenate([1], 2)", "[1, 2]")]
    [InlineData("insert before([1, 3], 2, 2)", "[1, 2, 3]")]
    [InlineData("insert before([1, 3], -1, 2)", "[1, 2, 3]")]
    [InlineData("insert before([1, 3], 3, 2)", "null")]
    [InlineData("insert before(list: [1], position: 1, newItem: 0)", "[0, 1]")]
    [InlineData("union([1, 2], [2, 3])", "[1, 2, 3]")]
    [InlineData("union([1], null)", "null")]
    [InlineData("flatten([[1, 2], [[3]], 4])", "[1, 2, 3, 4]")]
    [InlineData("distinct values([1, 2, null, 2, 1, null])", "[1, 2, null]")]
    [InlineData("reverse([1, 2])", "[2, 1]")]
    public void Lists_are_put_together(string text, string expected) => Check.Same(expected, text);

    [Theory]
    [InlineData("list replace([2, 4, 7, 8], 3, 6)", "[2, 4, 6, 8]")]
    [InlineData("list replace([1, 2], -1, 5)", "[1, 5]")]
    [InlineData(
        "list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5)",
        "[5, 5, 7, 8]"
    )]
    [InlineData(
        "list replace(list: [2, 4], match: function(item, newItem) true, newItem: 6)",
        "[6, 6]"
    )]
    [InlineData("list replace([1, 2], 3, 5)", "null")]
    [InlineData("list replace([1, 2], function(item) true, 5)", "null")]
    [InlineData("list replace([1, 2], function(item, newItem) 1, 5)", "null")]
    public void Elements_are_replaced(string text, string expected) => Check.Same(expected, text);

    [Theory]
    [InlineData("sort([3, 1, 4, 5, 2], function(x, y) x < y)", "[1, 2, 3, 4, 5]")]
    [InlineData("sort([3, 1, 2], function(x, y) x > y)", "[3, 2, 1]")]
    [InlineData(
        "sort([{a: 2, b: 1}, {a: 1, b: 2}, {a: 2, b: 3}], function(x, y) x.a < y.a).b",
        "[2, 1, 3]"
    )]
    [InlineData("sort([2, 1, 3], function(x, y) false)", "[2, 1, 3]")]
    [InlineData("""sort(["b", "a"])""", """["a", "b"]""")]
    [InlineData("sort(list: [2, 1], precedes: function(x, y) x < y)", "[1, 2]")]
    [InlineData("sort([], function(x, y) x < y)", "[]")]
    [InlineData("sort([1, 2], function(x) true)", "null")]
    [InlineData("sort([1, 2], function(x, y) null)", "null")]
    [InlineData("""sort([1, "a"])""", "null")]
    public void Sort_is_stable_and_takes_the_order_it_is_given(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("count(1)", "1")]
    [InlineData("list contains(1, 1)", "true")]
    [InlineData("sum(1)", "1")]
    [InlineData("all(true)", "true")]
    [InlineData("sort(1, function(x, y) x < y)", "[1]")]
    [InlineData("flatten(1)", "[1]")]
    [InlineData("abs([-1])", "1")]
    [InlineData("""substring(["foobar"], 4)""", "\"bar\"")]
    [InlineData("count(null)", "null")]
    public void One_value_stands_for_a_list_of_it_and_the_other_way_round(
        string text,
        string expected
    ) => Check.Same(expected, text);
}
