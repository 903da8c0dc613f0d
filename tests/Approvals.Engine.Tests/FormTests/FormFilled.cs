using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Engine.Tests.FormTests;

/// <summary>What a form takes, and what it does not.</summary>
public sealed class FormFilled
{
    private const string Hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const string Outcome = """
        {"type": "radio", "key": "outcome", "label": "结论",
        "validate": {"required": true},
        "values": [{"value": "agree", "label": "同意"},
        {"value": "return", "label": "退回"}]}
        """;

    private const string Opinion = """
        {"type": "textarea", "key": "opinion", "label": "意见",
        "properties": {"required": "=outcome = \"return\""}}
        """;

    private const string Parts = """
        {"type": "dynamiclist", "path": "parts", "label": "分期",
        "properties": {"maxRows": "2"},
        "components": [{"type": "datetime", "key": "on", "label": "日期",
        "validate": {"required": true}},
        {"type": "money", "key": "yuan", "label": "金额"}]}
        """;

    /// <summary>A component, what is given, and what becomes of it.</summary>
    public static TheoryData<string, Value, Value> Taken =>
        new()
        {
            { """{"type": "textfield", "key": "x"}""", Value.Of("  一行 "), Value.Of("一行") },
            { """{"type": "textarea", "key": "x"}""", Value.Of("一\n二"), Value.Of("一\n二") },
            { """{"type": "textarea", "key": "x"}""", Value.Of(" \n "), Value.None },
            { """{"type": "number", "key": "x"}""", Value.Of(3.5m), Value.Of(3.5m) },
            { """{"type": "number", "key": "x"}""", Value.Of("3.50"), Value.Of(3.5m) },
            { """{"type": "money", "key": "x"}""", Value.Of("14260.00"), Value.Of(14260m) },
            { """{"type": "checkbox", "key": "x"}""", Value.Of("on"), Value.True },
            { """{"type": "checkbox", "key": "x"}""", Value.False, Value.False },
            {
                """{"type": "select", "key": "x", "values": [{"value": 6, "label": "半年"}]}""",
                Value.Of("6"),
                Value.Of(6m)
            },
            {
                """{"type": "checklist", "key": "x", "values": [{"value": "a"}, {"value": "b"}]}""",
                Value.Of([Value.Of("b"), Value.Of("a")]),
                Value.Of([Value.Of("b"), Value.Of("a")])
            },
            {
                """{"type": "checklist", "key": "x", "values": [{"value": "a"}, {"value": "b"}]}""",
                Value.Of("b"),
                Value.Of([Value.Of("b")])
            },
            {
                """{"type": "datetime", "key": "x"}""",
                Value.Of("2026-01-31"),
                Value.Of(new DateOnly(2026, 1, 31))
            },
            {
                """{"type": "texts", "key": "x"}""",
                Value.Of("办法一\n\n 办法二"),
                Value.Of([Value.Of("办法一"), Value.Of("办法二")])
            },
            {
                """{"type": "datetime", "key": "x", "subtype": "time"}""",
                Value.Of("09:30"),
                ValueJson.FromText("time", "09:30:00")!
            },
            {
                """{"type": "datetime", "key": "x", "subtype": "datetime"}""",
                Value.Of("2026-01-31T09:30"),
                ValueJson.FromText("dateTime", "2026-01-31T09:30:00")!
            },
            { """{"type": "person", "key": "x"}""", Value.Of("li"), Value.Of("li") },
            { """{"type": "people", "key": "x"}""", Value.Of("li"), Value.Of([Value.Of("li")]) },
            { """{"type": "signature", "key": "x"}""", Value.Of("li"), Value.Of("li") },
            {
                """{"type": "reference", "key": "x", "properties": {"to": "case, measure"}}""",
                Value.Of("measure:2023/7"),
                Value.Of("measure:2023/7")
            },
            {
                """{"type": "file", "key": "x"}""",
                Value.Of(Hash.ToUpperInvariant()),
                Value.Of(Hash)
            },
        };

    /// <summary>A component, what is given, and what is wrong with it.</summary>
    public static TheoryData<string, Value, string> NotTaken =>
        new()
        {
            { """{"type": "textfield", "key": "x"}""", Value.Of(3m), "not-text" },
            { """{"type": "textfield", "key": "x"}""", Value.Of("一\n二"), "not-one-line" },
            {
                """{"type": "textarea", "key": "x", "validate": {"minLength": 3}}""",
                Value.Of("𠮷野"),
                "too-short"
            },
            {
                """{"type": "textarea", "key": "x", "validate": {"maxLength": 1}}""",
                Value.Of("同意"),
                "too-long"
            },
            {
                """{"type": "textfield", "key": "x", "validate": {"pattern": "^[0-9]{4}$"}}""",
                Value.Of("12a4"),
                "pattern"
            },
            { """{"type": "opinion", "key": "x"}""", Value.Of("好"), "too-short" },
            {
                """{"type": "opinion", "key": "x", "properties": {"reasons": "=true"}}""",
                Value.Of("请补正"),
                "no-reasons"
            },
            { """{"type": "number", "key": "x"}""", Value.Of("很多"), "not-number" },
            {
                """{"type": "number", "key": "x", "validate": {"min": 0}}""",
                Value.Of(-1m),
                "too-small"
            },
            {
                """{"type": "number", "key": "x", "validate": {"max": 100}}""",
                Value.Of(100.5m),
                "too-large"
            },
            {
                """{"type": "number", "key": "x", "decimalDigits": 0}""",
                Value.Of(2.5m),
                "decimals"
            },
            { """{"type": "money", "key": "x"}""", Value.Of(0.005m), "decimals" },
            { """{"type": "checkbox", "key": "x"}""", Value.Of("maybe"), "not-truth" },
            {
                """{"type": "select", "key": "x", "values": [{"value": "a"}]}""",
                Value.Of("b"),
                "not-offered"
            },
            {
                """{"type": "taglist", "key": "x", "values": [{"value": "a"}]}""",
                Value.Of([Value.Of("a"), Value.Of("a")]),
                "double"
            },
            { """{"type": "datetime", "key": "x"}""", Value.Of("2026-02-30"), "not-date" },
            {
                """{"type": "datetime", "key": "x", "subtype": "time"}""",
                Value.Of("25:00:00"),
                "not-time"
            },
            {
                """{"type": "datetime", "key": "x", "subtype": "datetime"}""",
                Value.Of("2026-01-31"),
                "not-date-time"
            },
            { """{"type": "person", "key": "x"}""", Value.True, "not-text" },
            { """{"type": "signature", "key": "x"}""", Value.Of("wang"), "not-own-signature" },
            {
                """{"type": "reference", "key": "x", "properties": {"to": "case"}}""",
                Value.Of("measure:7"),
                "not-reference"
            },
            { """{"type": "file", "key": "x"}""", Value.Of("minutes.pdf"), "not-file" },
            {
                """{"type": "dynamiclist", "path": "x", "components": []}""",
                Value.Of("a"),
                "not-rows"
            },
            {
                """{"type": "textfield", "key": "x", "conditional": {"hide": "=true"}}""",
                Value.Of("a"),
                "not-asked"
            },
            {
                """{"type": "textfield", "key": "x", "readonly": true}""",
                Value.Of("a"),
                "read-only"
            },
            {
                """{"type": "textfield", "key": "x", "validate": {"required": true}}""",
                Value.Of("  "),
                "missing"
            },
            {
                """{"type": "checkbox", "key": "x", "validate": {"required": true}}""",
                Value.False,
                "missing"
            },
        };

    [Theory, MemberData(nameof(Taken))]
    public void A_value_of_its_kind_is_taken(string component, Value given, Value taken)
    {
        var filling = OneForm.Fill(component, given);

        Assert.Empty(filling.Complaints);
        Assert.Equal(taken, filling.Values.Entries["x"]);
    }

    [Theory, MemberData(nameof(NotTaken))]
    public void Anything_else_is_not(string component, Value given, string code) =>
        Assert.Equal([$"x: {code}"], OneForm.Wrongs(OneForm.Fill(component, given)));

    [Fact]
    public void Every_code_is_listed() =>
        Assert.Equal(
            FormComplaint.Codes.Order(StringComparer.Ordinal),
            NotTaken
                .Select(row => row.Data.Item3)
                .Concat(["unknown-field", "too-few-rows", "too-many-rows"])
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_field_that_the_form_has_not_is_not_taken()
    {
        var filling = OneForm.Fill(
            """{"type": "textfield", "key": "x"}""",
            OneOf("stage", "closed")
        );

        Assert.Equal(["stage: unknown-field"], OneForm.Wrongs(filling));
    }

    [Fact]
    public void What_must_be_filled_in_may_depend_on_the_rest()
    {
        var agreed = OneForm.Fill($"{Outcome}, {Opinion}", OneOf("outcome", "agree"));
        var returned = OneForm.Fill($"{Outcome}, {Opinion}", OneOf("outcome", "return"));

        Assert.Empty(agreed.Complaints);
        Assert.Equal(["opinion: missing"], OneForm.Wrongs(returned));
    }

    [Fact]
    public void An_opinion_gives_reasons_where_they_are_due()
    {
        const string opinion =
            """{"type": "opinion", "key": "opinion", "properties": {"reasons": "=outcome = \"return\""}}""";

        var agreed = OneForm.Fill($"{Outcome}, {opinion}", OneOf("outcome", "agree"));
        var returned = OneForm.Fill($"{Outcome}, {opinion}", OneOf("outcome", "return"));

        Assert.Empty(agreed.Complaints);
        Assert.Equal(["opinion: missing"], OneForm.Wrongs(returned));
    }

    [Fact]
    public void What_must_be_filled_in_may_depend_on_the_case()
    {
        const string record =
            """{"type": "textfield", "key": "x", "properties": {"required": "=aboutLeader = true"}}""";

        var filling = OneForm.Fill(record, Value.Context.Empty, ("aboutLeader", Value.True));

        Assert.Equal(["x: missing"], OneForm.Wrongs(filling));
    }

    [Fact]
    public void What_is_left_empty_is_null_and_not_what_it_was()
    {
        var filling = OneForm.Fill(
            """{"type": "textfield", "key": "x"}""",
            Value.Context.Empty,
            ("x", Value.Of("旧"))
        );

        Assert.Equal(Value.None, filling.Values.Entries["x"]);
    }

    [Fact]
    public void What_is_only_shown_stays_as_it_is()
    {
        var filling = OneForm.Fill(
            """{"type": "textfield", "key": "x", "readonly": true}""",
            OneOf("x", "旧"),
            ("x", Value.Of("旧"))
        );

        Assert.Empty(filling.Complaints);
        Assert.Empty(filling.Values.Entries);
    }

    [Fact]
    public void A_sum_is_computed_and_cannot_be_given()
    {
        const string components =
            """{"type": "number", "key": "a"}, {"type": "expression", "key": "double", "expression": "=a * 2"}""";

        var filling = OneForm.Fill(
            components,
            Value.Context.Of(("a", Value.Of(21m)), ("double", Value.Of(1m)))
        );

        Assert.Equal(Value.Of(42m), filling.Values.Entries["double"]);
    }

    [Fact]
    public void A_group_that_is_left_out_takes_its_fields_along()
    {
        const string group = """
            {"type": "group", "label": "延期",
            "conditional": {"hide": "=outcome = \"agree\""},
            "components": [{"type": "textfield", "key": "why",
            "validate": {"required": true}}]}
            """;

        var filling = OneForm.Fill($"{Outcome}, {group}", OneOf("outcome", "agree"));

        Assert.Empty(filling.Complaints);
        Assert.Equal(Value.None, filling.Values.Entries["why"]);
    }

    [Fact]
    public void A_row_says_which_one_it_is()
    {
        var filling = OneForm.Fill(
            Parts,
            Value.Context.Of(
                ("parts", Value.Of([Row(("on", "2026-03-31")), Row(("yuan", "1.234"))]))
            )
        );

        Assert.Equal(
            ["parts[2].on: missing", "parts[2].yuan: decimals"],
            OneForm.Wrongs(filling).Order(StringComparer.Ordinal)
        );
        Assert.Equal("分期 2 日期", filling.Complaints[0].Label);
    }

    [Fact]
    public void Blank_rows_count_as_none()
    {
        var filling = OneForm.Fill(
            Parts,
            Value.Context.Of(("parts", Value.Of([Row(("on", "")), Row(("on", "2026-03-31"))])))
        );

        Assert.Equal(
            Value.Of([
                Value.Context.Of(("on", Value.Of(new DateOnly(2026, 3, 31))), ("yuan", Value.None)),
            ]),
            filling.Values.Entries["parts"]
        );
    }

    [Fact]
    public void A_table_has_at_least_so_many_rows()
    {
        var filling = OneForm.Fill(
            """
            {"type": "dynamiclist", "path": "x",
            "properties": {"minRows": "2"},
            "components": [{"type": "textfield", "key": "a"}]}
            """,
            Value.Of([Row(("a", "一"))])
        );

        Assert.Equal(["x: too-few-rows"], OneForm.Wrongs(filling));
    }

    [Fact]
    public void A_table_has_at_most_so_many_rows()
    {
        var row = Row(("on", "2026-03-31"));

        var filling = OneForm.Fill(Parts, Value.Context.Of(("parts", Value.Of([row, row, row]))));

        Assert.Equal(["parts: too-many-rows"], OneForm.Wrongs(filling));
    }

    [Fact]
    public void A_text_that_is_kept_elsewhere_counts_as_filled_in()
    {
        var kept = Value.Context.Of(("restricted", Value.Of(Hash)));

        var filling = OneForm.Fill(
            """{"type": "textarea", "key": "x", "validate": {"required": true, "maxLength": 10}}""",
            Value.Context.Of(("x", kept))
        );

        Assert.Empty(filling.Complaints);
        Assert.Equal(kept, filling.Values.Entries["x"]);
    }

    [Fact]
    public void Answers_may_come_from_the_case()
    {
        const string who =
            """{"type": "select", "key": "x", "label": "谁", "valuesExpression": "=team"}""";

        var filling = OneForm.Fill(
            who,
            OneOf("x", "li"),
            ("team", Value.Of([Value.Of("li"), Value.Of("wang")]))
        );

        Assert.Empty(filling.Complaints);
    }

    [Fact]
    public void What_is_wrong_is_said_in_a_sentence_that_names_the_field()
    {
        var filling = OneForm.Fill(
            """{"type": "number", "key": "x", "label": "完成百分比", "validate": {"max": 100}}""",
            Value.Of(140m)
        );

        Assert.Equal(
            "完成百分比: Expected at most 100, but found 140.",
            filling.Complaints[0].Message
        );
    }

    [Fact]
    public void A_form_is_shown_with_what_the_case_knows_and_what_is_asked()
    {
        var form = OneForm.Of($"{Outcome}, {Opinion}");

        var lines = FormView.Of(
            form,
            OneOf("outcome", "return"),
            OneForm.Setting(("opinion", Value.Of("旧意见")))
        );

        Assert.Equal(
            [("outcome", true, Value.Of("return")), ("opinion", true, Value.Of("旧意见"))],
            lines.OfType<FormLine.Entry>().Select(e => (e.Field.Key, e.IsRequired, e.Value))
        );
    }

    private static Value.Context OneOf(string name, string text) =>
        Value.Context.Of((name, Value.Of(text)));

    private static Value.Context Row(params (string Name, string Text)[] cells) =>
        Value.Context.Of([.. cells.Select(c => (c.Name, Value.Of(c.Text)))]);
}
