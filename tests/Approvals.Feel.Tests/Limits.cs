namespace Approvals.Feel.Tests;

/// <summary>
/// Texts that would take all time, memory or stack: each ends with the warning that says which limit it met, on a stack
/// of 1 MB.
/// </summary>
public sealed class Limits
{
    // 491,520 characters in the name "s", and 49,152 in the name "part", for an expression in which they are known.
    private const string Strings =
        "{a: \"0123456789abcdef\", b: a+a+a+a, c: b+b+b+b, d: c+c+c+c, e: d+d+d+d, "
        + "f: e+e+e+e, part: f+f+f, s: part+part+part+part+part+part+part+part+part+part, r: ";

    // Few rounds, each of little work but for the length of what it works on: whatever stops them counts that length.
    private const string Rounds = "some i in 1..200 satisfies";
    private static readonly FeelLimits FewSteps = new() { MaxSteps = 200_000 };

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("-")]
    [InlineData("(<")]
    [InlineData("[1..")]
    [InlineData("]1..")]
    [InlineData("1 in (")]
    [InlineData("not(")]
    [InlineData("if true then ")]
    [InlineData("if ")]
    [InlineData("for a in ")]
    [InlineData("some a in ")]
    [InlineData("function(a) ")]
    [InlineData("a[")]
    [InlineData("1+(")]
    [InlineData("list<", "1 instance of ")]
    [InlineData("context<a: ", "1 instance of ")]
    public void Texts_may_be_nested_only_so_deep(string piece, string before = "")
    {
        var text = before + Repeat(piece, 60_000 / piece.Length);

        AssertStops(WarningCode.TooDeep, text);
        AssertStops(WarningCode.TooDeep, text, asTests: true);
    }

    [Theory]
    [InlineData("1", "+1")]
    [InlineData("1", "**1")]
    [InlineData("true", " and true")]
    [InlineData("1", " in 1")]
    [InlineData("1", " in <1")]
    [InlineData("1", " between 1 and 1")]
    [InlineData("a", ".a")]
    [InlineData("[1]", "[true]")]
    [InlineData("abs", "()")]
    [InlineData("1", " instance of number")]
    [InlineData("", "if 1 then 1 else ", "1")]
    [InlineData("for a in [1]", ", a in [1]", " return a")]
    [InlineData("some a in [1]", ", a in [1]", " satisfies true")]
    public void Chains_may_be_only_so_long(string first, string piece, string last = "") =>
        AssertStops(WarningCode.TooDeep, first + Repeat(piece, 60_000 / piece.Length) + last);

    [Fact]
    public void A_text_may_be_only_so_long() =>
        AssertStops(WarningCode.TooLarge, Repeat("1 + ", 20_000) + "1");

    [Fact]
    public void A_text_may_declare_only_so_many_names_of_several_words() =>
        AssertStops(
            WarningCode.TooLarge,
            $"{{{string.Join(',', Enumerable.Range(0, 4_000).Select(i => $"a {i}: 1"))}}}"
        );

    [Theory]
    [InlineData("{f: function(x) f(x + 1), r: f(1)}")]
    [InlineData("{f: function(x) [f(x + 1), f(x + 2)], r: f(1)}")]
    [InlineData("{f: function(x) {a: f(x)}, r: f(1)}")]
    [InlineData("{f: function(x) if f(x) then 1 else 2, r: f(1)}")]
    [InlineData("{f: function(x) for i in [1] return f(x), r: f(1)}")]
    [InlineData("{f: function(x) some i in [1] satisfies f(x), r: f(1)}")]
    [InlineData("{f: function(x) [1][f(x)], r: f(1)}")]
    [InlineData("{f: function(x) 1 in (f(x)), r: f(1)}")]
    [InlineData("{f: function(g) g(g), r: f(f)}")]
    [InlineData("{f: function(x, y) sort([1, 2], f) = 1, r: f(1, 2)}")]
    [InlineData("{f: function(x, y) list replace([1, 2], f, 1) = 1, r: f(1, 2)}")]
    [InlineData("{f: function() g(), g: function() f(), r: f()}")]
    public void Recursion_must_end(string text) => AssertStops(WarningCode.TooDeep, text);

    [Theory]
    [InlineData("some i in 1..1000000000 satisfies false")]
    [InlineData("every i in @\"0001-01-01\"..@\"99999-01-01\" satisfies true")]
    [InlineData("for i in 1..1000000 return 1 + null")]
    [InlineData("for i in 1..1000000 return 1 / 0")]
    [InlineData("for i in 1..1000000 return unheard of")]
    [InlineData("for i in 1..190000 return time(\"10:00:00@Nowhere/Land\")")]
    [InlineData("for i in 1..190000 return count(partial)")]
    [InlineData("{fib: function(n) if n < 2 then n else fib(n - 1) + fib(n - 2), r: fib(40)}")]
    [InlineData("for i in 1..190000 return matches(\"abc\", \"a\" + string(i))")]
    public void Work_must_end(string text) => AssertStops(WarningCode.TooManySteps, text);

    [Theory]
    [InlineData("string length(part)")]
    [InlineData("contains(part, \"xyz\")")]
    [InlineData("upper case(part)")]
    [InlineData("substring(part, 5)")]
    [InlineData("substring before(part, \"z\")")]
    [InlineData("part + \"\" = \"\" + part")]
    [InlineData("part + \"\" < \"\" + part")]
    [InlineData("part in [part..part]")]
    [InlineData("part between part and part")]
    [InlineData("is(part, part + \"\")")]
    [InlineData("list contains([part + \"\"], part)")]
    [InlineData("matches(part, \"[a-z]+(0|1)*x\")")]
    [InlineData("split(part, \"a\")[1]")]
    [InlineData("matches(\"a\", part + string(i))")]
    [InlineData("date(part)")]
    public void Work_on_long_strings_counts_by_their_length(string work) =>
        AssertStops(WarningCode.TooManySteps, $"{Strings}{Rounds} {work} = 1}}", FewSteps);

    [Theory]
    [InlineData("count(many)")]
    [InlineData("sum(many)")]
    [InlineData("median(many)")]
    [InlineData("mode(many)")]
    [InlineData("stddev(many)")]
    [InlineData("min(many)")]
    [InlineData("reverse(many)")]
    [InlineData("sort(many)")]
    [InlineData("index of(many, i)")]
    [InlineData("list contains(many, 0)")]
    [InlineData("distinct values(many)")]
    [InlineData("append(many, i)")]
    [InlineData("flatten([many])")]
    [InlineData("string(many)")]
    [InlineData("many = reverse(many)")]
    [InlineData("many instance of list<number>")]
    [InlineData("(function(x: list<number>) 1)(many)")]
    [InlineData("many[item > i]")]
    [InlineData("many.a")]
    [InlineData("i in many")]
    public void Work_on_long_lists_counts_by_their_length(string work) =>
        AssertStops(
            WarningCode.TooManySteps,
            $"{{many: for i in 1..20000 return i, r: {Rounds} {work} = null}}",
            FewSteps
        );

    [Theory]
    [InlineData(Strings)]
    [InlineData("{many: for i in 1..20000 return i, r: ")]
    [InlineData("{many: context(for i in 1..5000 return {key: string(i), value: i}), r: ")]
    public void Rounds_of_little_work_do_not_stop(string before) =>
        Assert.Empty(Evaluate($"{before}{Rounds} i = 0}}", FewSteps).Warnings);

    [Theory]
    [InlineData("context put(many, \"x\", i)")]
    [InlineData("context merge([many, many])")]
    [InlineData("get entries(many)")]
    [InlineData("many = context put(many, \"1\", 0)")]
    public void Work_on_large_contexts_counts_by_their_size(string work) =>
        AssertStops(
            WarningCode.TooManySteps,
            "{many: context(for i in 1..5000 return {key: string(i), value: i}), "
                + $"r: {Rounds} {work} = null}}",
            FewSteps
        );

    [Theory]
    [InlineData("[1]", "[#, #]")]
    [InlineData("[]", "[#, #]")]
    [InlineData("{}", "{x: #, y: #}")]
    [InlineData("{}", "context put(context put({}, \"x\", #), \"y\", #)")]
    [InlineData("[1]", "concatenate(#, #)")]
    [InlineData("\"0123456789\"", "# + #")]
    public void What_doubles_must_stop(string first, string twice)
    {
        var steps = Enumerable
            .Range(1, 60)
            .Select(i => $"a{i}: {twice.Replace("#", $"a{i - 1}", StringComparison.Ordinal)}");

        AssertStops(WarningCode.TooLarge, $"{{a0: {first}, {string.Join(", ", steps)}}}");
    }

    [Theory]
    [InlineData("for i in 1..1000000000 return i")]
    [InlineData("for i in 1..100000, j in 1..100000 return []")]
    [InlineData("for i in 1..190000 return partial")]
    public void A_result_may_have_only_so_many_elements(string text) =>
        AssertStops(WarningCode.TooLarge, text);

    [Theory]
    [InlineData("replace(s, \".\", s)")]
    [InlineData("replace(s, \"(.{8})\", \"$1$1$1\")")]
    [InlineData("string join([s, s], s)")]
    [InlineData("s + s + s")]
    [InlineData("string(for i in 1..10000 return s)")]
    public void A_string_may_be_only_so_long(string work) =>
        AssertStops(WarningCode.TooLarge, $"{Strings}{work}}}");

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a*)*c")]
    [InlineData("(a|aa)+c")]
    [InlineData("(.*a){12}c")]
    public void Patterns_match_in_linear_time(string pattern) =>
        Check.Same("false", $"matches(\"{Repeat("a", 5_000)}b\", \"{pattern}\")");

    [Fact]
    public void A_pattern_with_a_back_reference_has_only_so_much_time() =>
        AssertStops(
            WarningCode.PatternTooSlow,
            $"matches(\"{Repeat("a", 5_000)}b\", \"(a*)*(a*)*\\\\1c\")"
        );

    [Theory]
    [InlineData("[a-")]
    [InlineData("(")]
    [InlineData("(a|")]
    public void A_pattern_may_be_nested_only_so_deep(string piece)
    {
        var pattern = Repeat(piece, 60_000 / piece.Length);

        var result = Evaluate($"matches(\"a\", \"{pattern}\")");

        Assert.Equal(WarningCode.InvalidPattern, Assert.Single(result.Warnings).Code);
    }

    [Theory]
    [InlineData("function(a, b) true")]
    [InlineData("function(a, b) a > b or a < b")]
    [InlineData("function(a, b) modulo(a * b, 7) > 3")]
    public void An_order_that_contradicts_itself_still_gives_all_elements(string order)
    {
        var sorted = Evaluate($"sort(for i in 1..1000 return i, {order})");

        Assert.Equal(1_000, Assert.IsType<Value.List>(sorted.Value).Items.Distinct().Count());
    }

    [Fact]
    public void Only_so_many_warnings_are_kept_and_the_last_says_why_there_is_no_result()
    {
        var result = Evaluate("for i in 1..1000000 return 1 + null");

        Assert.Equal(FeelLimits.Default.MaxWarnings, result.Warnings.Count);
        Assert.Equal(WarningCode.TooManySteps, result.Warnings[^1].Code);
    }

    [Fact]
    public void What_is_far_from_the_limits_is_not_touched() =>
        Check.Same("199000 * 199001 / 2", "sum(for i in 1..199000 return i)");

    [Fact]
    public void The_caller_may_set_the_limits()
    {
        var few = new FeelLimits { MaxSteps = 100 };

        var result = FeelExpression.Parse("for i in 1..1000 return i", null, few).Evaluate();

        Assert.Equal(WarningCode.TooManySteps, Assert.Single(result.Warnings).Code);
    }

    private static string Repeat(string piece, int times) =>
        string.Concat(Enumerable.Repeat(piece, times));

    private static void AssertStops(
        WarningCode expected,
        string text,
        FeelLimits? limits = null,
        bool asTests = false
    )
    {
        var result = Evaluate(text, limits, asTests);

        Assert.Equal(Value.None, result.Value);
        Assert.Equal(expected, result.Warnings[^1].Code);
    }

    private static FeelResult Evaluate(string text, FeelLimits? limits = null, bool asTests = false)
    {
        FeelResult result = default;
        Exception? thrown = null;
        var thread = new Thread(Run, maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
        return result;

        void Run()
        {
            try
            {
                var expression = asTests
                    ? FeelExpression.ParseUnaryTests(text, null, limits)
                    : FeelExpression.Parse(text, null, limits);
                result = expression.Evaluate();
            }
#pragma warning disable CA1031 // Whatever it is, it is what the test looks for.
            catch (Exception e)
#pragma warning restore CA1031
            {
                thrown = e;
            }
        }
    }
}
