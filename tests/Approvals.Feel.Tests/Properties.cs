using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Approvals.Feel.Tests;

/// <summary>What holds for all texts and values; FsCheck looks for one for which it does not.</summary>
public sealed class Properties
{
    [Property(MaxTest = 500)]
    public void Any_text_can_be_read(string? text) => Evaluate(text ?? "");

    [Property(MaxTest = 1_000)]
    public Property Any_row_of_tokens_can_be_read_and_evaluated() =>
        Prop.ForAll(Texts.OfTokens.ToArbitrary(), text => _ = Evaluate(text));

    [Property(MaxTest = 1_000)]
    public Property Any_expression_can_be_evaluated_and_says_why_it_is_no_FEEL() =>
        Prop.ForAll(
            Texts.OfGrammar.ToArbitrary(),
            text =>
            {
                Evaluate(text);
                Assert.Null(FeelExpression.Parse(text, Vocabulary.Of(Variables)).Problem);
            }
        );

    /// <summary>The long form of the tests (<c>./test --long</c>) tries a hundred times as many.</summary>
    [Fact]
    public void Many_texts_of_all_kinds_can_be_evaluated()
    {
        var many = Environment.GetEnvironmentVariable("APPROVALS_LONG") == "1" ? 200_000 : 2_000;
        var config = Config.QuickThrowOnFailure.WithMaxTest(many);
        Any_row_of_tokens_can_be_read_and_evaluated().Check(config);
        Any_expression_can_be_evaluated_and_says_why_it_is_no_FEEL().Check(config);
    }

    [Property(MaxTest = 300)]
    public Property The_same_text_gives_the_same_result() =>
        Prop.ForAll(
            Texts.OfGrammar.ToArbitrary(),
            text =>
            {
                var (first, second) = (Evaluate(text), Evaluate(text));
                Assert.Equal(
                    first.Warnings.Select(w => w.ToString()),
                    second.Warnings.Select(w => w.ToString())
                );
                Assert.Equal(first.Value.ToString(), second.Value.ToString());
            }
        );

    [Property(MaxTest = 300)]
    public Property Warnings_lie_within_the_text() =>
        Prop.ForAll(
            Texts.OfTokens.ToArbitrary(),
            text =>
                Assert.All(
                    Evaluate(text).Warnings,
                    w => Assert.InRange(w.At.End, w.At.Start, text.Length)
                )
        );

    [Property]
    public void A_number_survives_as_text(decimal number) =>
        Check.Same("true", "number(string(n)) = n", ("n", Value.Of(number)));

    [Property]
    public Property A_value_survives_as_typed_JSON() =>
        Prop.ForAll(
            Values.Any.ToArbitrary(),
            value =>
            {
                using var json = JsonDocument.Parse(ValueJson.WriteTyped(value).ToJsonString());
                Assert.Equal(value, ValueJson.ReadTyped(json.RootElement));
            }
        );

    [Property]
    public Property A_value_equals_itself_and_is_itself() =>
        Prop.ForAll(
            Values.Any.ToArbitrary(),
            value => Check.Same("[true, true, true]", "[v = v, is(v, v), v in [v]]", ("v", value))
        );

    [Property]
    public void Dates_move_by_months_as_those_of_dotnet(int day, short months)
    {
        var date = DateOf(day);
        var whole = date.Year * 12 + date.Month - 1 + months;
        if (whole < 12 || whole >= 10_000 * 12)
            return;

        var moved = Check.Evaluate(
            "d + m",
            ("d", Value.Of(date)),
            ("m", new Value.YearsMonths(months))
        );

        Assert.Equal(Value.Of(date.AddMonths(months)), moved.Value);
    }

    [Property]
    public void Between_two_dates_lie_as_many_days_as_for_dotnet(int from, int to)
    {
        var (a, b) = (DateOf(from), DateOf(to));

        var between = Check.Evaluate("b - a", ("a", Value.Of(a)), ("b", Value.Of(b)));

        Assert.Equal(Value.Of(TimeSpan.FromDays(b.DayNumber - a.DayNumber)), between.Value);
    }

    [Property]
    public void Days_and_weeks_are_those_of_dotnet(int day)
    {
        var date = DateOf(day);
        var week = ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue));

        Check.Same(
            $"[{date.DayOfYear}, \"{date.DayOfWeek}\", {week}, {date.Day}]",
            "[day of year(d), day of week(d), week of year(d), d.day]",
            ("d", Value.Of(date))
        );
    }

    [Property]
    public void Modulo_is_what_its_definition_says(decimal dividend, decimal divisor)
    {
        var (a, b) = (decimal.Round(dividend % 1_000_000, 6), decimal.Round(divisor % 1_000, 3));
        if (b == 0)
            return;

        Check.Same(
            "true",
            "modulo(a, b) = a - b * floor(a / b)",
            ("a", Value.Of(a)),
            ("b", Value.Of(b))
        );
    }

    [Property]
    public void Sort_puts_all_elements_in_order(int[] numbers)
    {
        var list = Value.Of(numbers.Select(n => Value.Of(n)));

        var sorted = Check.Evaluate("sort(l, function(x, y) x < y)", ("l", list));

        Assert.Equal(Value.Of(numbers.Order().Select(n => Value.Of(n))), sorted.Value);
    }

    [Property]
    public Property What_is_around_a_match_and_the_match_are_the_whole() =>
        Prop.ForAll(
            Texts.Short.ToArbitrary(),
            Texts.Short.ToArbitrary(),
            (text, match) =>
                Check.Same(
                    "true",
                    "if contains(s, m) then substring before(s, m) + m + substring after(s, m) = s else true",
                    ("s", Value.Of(text)),
                    ("m", Value.Of(match))
                )
        );

    [Property]
    public Property The_length_of_a_string_is_that_of_its_parts() =>
        Prop.ForAll(
            Texts.Short.ToArbitrary(),
            Gen.Choose(1, 6).ToArbitrary(),
            (text, at) =>
                Check.Same(
                    "true",
                    "at > string length(s) or string length(substring(s, at)) = string length(s) - at + 1",
                    ("s", Value.Of(text)),
                    ("at", Value.Of(at))
                )
        );

    private static DateOnly DateOf(int seed) =>
        DateOnly.FromDayNumber(Math.Abs(seed % DateOnly.MaxValue.DayNumber));

    private static readonly Value.Context Variables = Value.Context.Of(
        ("x", Value.Of(3)),
        ("月 薪", Value.Of(8_000)),
        ("rate-1", Value.Of(0.5m)),
        ("items", Value.Of([Value.Context.Of(("a b", Value.Of(1))), Value.None])),
        ("?", Value.Of(5))
    );

    private static FeelResult Evaluate(string text)
    {
        var vocabulary = Vocabulary.Of(Variables);
        FeelExpression.ParseUnaryTests(text, vocabulary).Evaluate(Variables, Check.Now);
        return FeelExpression.Parse(text, vocabulary).Evaluate(Variables, Check.Now);
    }

    private static class Values
    {
        private static readonly Gen<Value> Simple = Gen.OneOf(
            Gen.Constant(Value.None),
            Gen.Elements(Value.True, Value.False),
            ArbMap.Default.GeneratorFor<decimal>().Select(Value.Of),
            Texts.Short.Select(Value.Of),
            Gen.Choose(0, 3_652_058).Select(d => Value.Of(DateOnly.FromDayNumber(d))),
            Gen.Choose(-1_000, 1_000).Select(m => (Value)new Value.YearsMonths(m)),
            Gen.Choose(-1_000_000, 1_000_000).Select(s => (Value)new Value.DaysTime(s / 1_000m)),
            from second in Gen.Choose(0, 86_399)
            from zone in Gen.Elements(
                null,
                Zone.Utc,
                Zone.FromOffset(-5_400),
                Zone.FromId("Asia/Shanghai")
            )
            select (Value)new Value.Time(second * 1_000_000_000L + 500, zone),
            from day in Gen.Choose(0, 3_652_058)
            from zone in Gen.Elements(
                null,
                Zone.Utc,
                Zone.FromOffset(28_800),
                Zone.FromId("Europe/Paris")
            )
            select (Value)
                new Value.DateTime(
                    LocalDate.Of(DateOnly.FromDayNumber(day)),
                    36_000_000_000_000,
                    zone
                ),
            from start in Gen.Choose(-9, 9)
            from startIncluded in Gen.Elements(true, false)
            from endIncluded in Gen.Elements(true, false)
            select (Value)
                new Value.Range(Value.Of(start), startIncluded, Value.Of(start + 3), endIncluded),
            Gen.Choose(0, 1_000)
                .Select(d =>
                    (Value)
                        new Value.Range(
                            Value.Of(DateOnly.FromDayNumber(d)),
                            true,
                            Value.Of(DateOnly.FromDayNumber(d + 31)),
                            false
                        )
                ),
            Gen.Choose(0, 9).Select(n => (Value)new Value.Range(Value.Of(n), true, null, false))
        );

        public static readonly Gen<Value> Any = Nested(3);

        private static Gen<Value> Nested(int depth) =>
            depth == 0
                ? Simple
                : Gen.Frequency(
                    (3, Simple),
                    (1, Gen.ListOf(Nested(depth - 1)).Resize(4).Select(l => Value.Of(l))),
                    (
                        1,
                        Gen.ListOf(
                                from name in Texts.Short
                                from value in Nested(depth - 1)
                                select KeyValuePair.Create(name, value)
                            )
                            .Resize(4)
                            .Select(entries => (Value)new Value.Context(entries))
                    )
                );
    }

    private static class Texts
    {
        public static readonly Gen<string> Short = Gen.ListOf(
                Gen.Elements("a", "b", "A", " ", "\"", "\\", "\n", "é", "审", "🐎", "$", "@")
            )
            .Resize(6)
            .Select(string.Concat);

        private static readonly string[] Tokens =
        [
            .. "( ) [ ] { } , : . .. + - * ** / < <= > >= = != @ -> ? § 1 2.5 1e9".Split(' '),
            .. "x a b 月 薪 items partial item true false null and or not between in if".Split(' '),
            .. "then else for return some every satisfies function external instance of".Split(' '),
            .. "list context range number string date time duration".Split(' '),
            .. "date and time,context put,list replace,sort,matches,replace,before".Split(','),
            .. "// c\n,/* c */,\",\"a\",\"\\\",@\"2026-01-05\",@\"P1D\",@\"x\"".Split(','),
        ];

        public static readonly Gen<string> OfTokens = Gen.ListOf(Gen.Elements(Tokens))
            .Select(tokens => string.Join(' ', tokens));

        public static readonly Gen<string> OfGrammar = Gen.Sized(size =>
            Expression(Math.Min(size / 8, 5))
        );

        private static readonly Gen<string> Leaf = Gen.Elements(
            "1",
            "-2.5",
            "79228162514264337593543950335",
            "\"a\"",
            "\"审🐎\"",
            "true",
            "null",
            "x",
            "月 薪",
            "rate-1",
            "items",
            "items.a b",
            "unheard of",
            "[]",
            "{}",
            "abs",
            "@\"2026-01-31\"",
            "@\"09:30:00\"",
            "@\"2026-01-31T09:30:00@Asia/Shanghai\"",
            "@\"999999999-12-31\"",
            "@\"P1Y2M\"",
            "@\"-P1DT2H\"",
            "(< 5)",
            "(!= 5)",
            "now()"
        );

        private static readonly string[] Forms =
        [
            "(#)",
            "[#, #]",
            "[#..#]",
            "(#..#]",
            "{a: #, \"b c\": #}",
            "(# + #)",
            "(# - #)",
            "(# * #)",
            "(# / #)",
            "(# ** #)",
            "(-#)",
            "(# = #)",
            "(# < #)",
            "(# and #)",
            "(# or #)",
            "(# between # and #)",
            "(# in #)",
            "(# in (#, < #))",
            "(if # then # else #)",
            "(for i in #, j in # return [i, j, partial])",
            "(for i in 1..4 return #)",
            "(some i in # satisfies #)",
            "(every i in # satisfies #)",
            "#[#]",
            "#[item = #]",
            "#[1]",
            "(#).a",
            "(#).year",
            "(#).start included",
            "(# instance of list<number>)",
            "(function(x) #)(#)",
            "(function(x: number) #)(#)",
            "(#)(#)",
            "not(#)",
            "string(#)",
            "number(#)",
            "string length(#)",
            "substring(#, #)",
            "matches(#, #)",
            "replace(#, #, #)",
            "split(#, #)",
            "string join(#, #)",
            "count(#)",
            "sum(#, #)",
            "median(#)",
            "mode(#)",
            "stddev(#)",
            "all(#)",
            "flatten(#)",
            "distinct values(#)",
            "sublist(#, #, #)",
            "insert before(#, #, #)",
            "list replace(#, #, #)",
            "list replace(#, function(a, b) #, #)",
            "sort(#, function(a, b) #)",
            "context put(#, #, #)",
            "context merge([#, #])",
            "context(#)",
            "get entries(#)",
            "date(#)",
            "date(#, #, #)",
            "time(#, #, #, #)",
            "date and time(#, #)",
            "duration(#)",
            "years and months duration(#, #)",
            "round half up(#, #)",
            "modulo(#, #)",
            "abs(#)",
            "sqrt(#)",
            "exp(#)",
            "odd(#)",
            "range(#)",
            "before(#, #)",
            "overlaps(#, #)",
            "includes(#, #)",
            "is(#, #)",
            "week of year(#)",
        ];

        private static Gen<string> Expression(int depth) =>
            depth == 0
                ? Leaf
                : Gen.OneOf(Leaf, Gen.Elements(Forms).SelectMany(form => Filled(form, depth - 1)));

        private static Gen<string> Filled(string form, int depth) =>
            form.Split('#')
                .Skip(1)
                .Aggregate(
                    Gen.Constant(form.Split('#')[0]),
                    (before, after) =>
                        from text in before
                        from inner in Expression(depth)
                        select text + inner + after
                );
    }
}
