using System.Text;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;

namespace Approvals.Engine.Tests.StoredTests;

/// <summary>What is no stored form of ours is refused with words, whatever it is.</summary>
public sealed class CorruptForms
{
    public static TheoryData<string, string> WrongFacts =>
        new()
        {
            { "", "Expected JSON, but it is none" },
            { "{", "Expected JSON, but it is none" },
            { "[]", "Expected an object, but found []" },
            { "{}", "Expected a field 'kind', but there is none." },
            {
                """{"kind":"task-forgotten"}""",
                "Expected one of the names for 'kind' that this version knows, but found \"task-forgotten\"."
            },
            { """{"kind":"task-claimed","key":2}""", "Expected a field 'by', but there is none." },
            {
                """{"kind":"task-claimed","key":2,"by":"li","mood":"good"}""",
                "Expected the fields of a record (CaseEvent) as this version knows them"
            },
            {
                """{"kind":"task-claimed","key":2.5,"by":"li"}""",
                "Expected a number of 32 bits, but found 2.5."
            },
            { """{"kind":"task-claimed","key":2,"by":7}""", "Expected a text, but found 7." },
            { """{"kind":"task-claimed","\ud800":1}""", "Expected" },
            {
                """{"kind":"variables-set","values":{"\ud800":1}}""",
                "Expected JSON, but it is none"
            },
            { """{"kind":"task-claimed","by":"\ud800"}""", "Expected JSON, but it is none" },
            {
                """{"kind":"variables-set","values":[]}""",
                "Expected a Context in 'values', but found"
            },
            {
                """{"kind":"variables-set","values":{"a":{"$future":1}}}""",
                "Expected a value of a type that this version knows, but found {\"$future\":1}."
            },
            {
                """{"kind":"variables-set","values":{"a":{"$date":"soon"}}}""",
                "Expected a value of a type that this version knows"
            },
            {
                """{"kind":"variables-set","values":{"a":1e99}}""",
                "Expected a number that fits a decimal, but found 1e99."
            },
            {
                """{"kind":"due-changed","dueAt":"tomorrow"}""",
                "Expected an instant, but found \"tomorrow\"."
            },
        };

    [Theory, MemberData(nameof(WrongFacts))]
    public void JSON_of_another_form_is_refused(string json, string message)
    {
        var refused = Assert.Throws<StoredFormatException>(() => FactJson.Read(json));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_of_a_newer_version_is_refused()
    {
        var refused = Assert.Throws<StoredFormatException>(() =>
            StateJson.Read("""{"v":2,"process":"p"}""")
        );

        Assert.StartsWith(
            "Expected a stored form of version 1 to 1, but it is of version 2",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Bytes_of_a_newer_version_are_refused()
    {
        var bytes = Bytes.Of(CaseState.New);
        bytes[1] = 2;

        var refused = Assert.Throws<StoredFormatException>(() => Stored.ReadState(bytes));

        Assert.Contains("of version 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_are_no_state() =>
        Assert.Throws<StoredFormatException>(() => Stored.ReadState(Bytes.Of(Everything.Facts)));

    [Fact]
    public void Bytes_that_were_cut_off_are_refused()
    {
        var bytes = Bytes.Of(Everything.Facts);

        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<StoredFormatException>(() => Stored.ReadFacts(bytes.AsSpan(0, length)));
    }

    [Fact]
    public void Bytes_with_more_behind_them_are_refused() =>
        Assert.Throws<StoredFormatException>(() =>
            Stored.ReadState([.. Bytes.Of(CaseState.New), 0])
        );

    // An altered byte may give another state; it must not give another exception.
    [Fact]
    public void Bytes_that_were_altered_are_read_or_refused()
    {
        foreach (var state in Everything.States.Values)
        {
            var bytes = Bytes.Of(state);
            for (var at = 0; at < bytes.Length * 8; at++)
            {
                var altered = bytes.ToArray();
                altered[at / 8] ^= (byte)(1 << (at % 8));
                try
                {
                    Stored.ReadState(altered);
                }
                catch (StoredFormatException) { }
            }
        }
    }

    [Fact]
    public void JSON_that_was_altered_is_read_or_refused()
    {
        foreach (var state in Everything.States.Values)
        {
            var json = Encoding.UTF8.GetBytes(StateJson.Write(state));
            for (var at = 0; at < json.Length; at++)
            {
                var altered = json.ToArray();
                altered[at] = (byte)"0\"{[\\"[at % 5];
                try
                {
                    StateJson.Read(altered);
                }
                catch (StoredFormatException) { }
            }
        }
    }

    [Fact]
    public void Keys_that_are_not_in_their_order_are_refused() =>
        Assert.Throws<StoredFormatException>(() =>
            StateJson.Read(
                """
                {"v":1,"process":"p","status":"running","instances":[
                  {"key":2,"element":"p"},{"key":1,"element":"q"}]}
                """
            )
        );

    [Theory, InlineData(1), InlineData(200), InlineData(500)]
    public void Values_survive_as_deep_as_FEEL_gives_them_and_deeper(int depth)
    {
        var fact = Deep(depth);

        Assert.Equal(Dump.Of(fact), Dump.Of(FactJson.Read(FactJson.Write(fact))));
        Assert.Equal(Dump.Of(fact), Dump.Of(Stored.ReadFacts(Bytes.Of(fact)).Single()));
    }

    [Theory, InlineData(502), InlineData(20_000)]
    public void Values_that_lie_deeper_in_each_other_are_refused(int depth)
    {
        Assert.Throws<StoredFormatException>(() => FactJson.Write(Deep(depth)));
        Assert.Throws<StoredFormatException>(() => Bytes.Of(Deep(depth)));
    }

    [Fact]
    public void JSON_that_is_nested_too_deep_is_refused()
    {
        var deep = new string('[', 600) + new string(']', 600);

        Assert.Throws<StoredFormatException>(() =>
            FactJson.Read("""{"kind":"variables-set","values":{"a":""" + deep + "}}")
        );
    }

    [Fact]
    public void A_function_is_stored_as_null()
    {
        var function = FeelExpression.Parse("function(a) a").Evaluate().Value;
        Assert.IsType<Value.Function>(function);

        var json = FactJson.Write(new CaseEvent.VariablesSet(1, Value.Context.Of(("f", function))));

        Assert.Equal("""{"kind":"variables-set","scope":1,"values":{"f":null}}""", json);
    }

    private static CaseEvent.VariablesSet Deep(int depth)
    {
        var value = Value.None;
        for (var i = 1; i < depth; i++)
            value = new Value.List([value]);
        return new(1, Value.Context.Of(("deep", value)));
    }
}
