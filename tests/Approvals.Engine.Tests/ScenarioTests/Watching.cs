using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Scenarios;
using Approvals.Feel;
using static Approvals.Engine.Tests.ScenarioTests.Rehearsal;

namespace Approvals.Engine.Tests.ScenarioTests;

public sealed class Watching
{
    [Fact]
    public void Commands_and_facts_can_be_told_as_lines()
    {
        var lines = new List<string>();
        TryAll(
            TwoTasks,
            """{"variables": {"days": 5}, "steps": [{"do": {"complete": "ask", "by": "Li", "with": {"ok": true}}}]}""",
            (_, command, decision) =>
            {
                lines.Add(Trace.Of(command));
                lines.AddRange(decision.Facts.Select(Trace.Of));
                return decision.State;
            }
        );

        Assert.Equal(
            """
            > start days=5
            case of leave started days=5
            entered begin #2 in #1
            occurred begin #2
            entered ask #3 in #1 by f1
            task #3
            > complete #3 ok=true by Li
            task #3 done by Li ok=true
            set in #1 ok=true
            completed ask #3 by Li
            entered decide #4 in #1 by f2
            waiting #5 at late of #4 for 2026-01-07 09:00
            task #4
            """,
            string.Join('\n', lines)
        );
    }

    [Fact]
    public void A_case_goes_on_with_the_state_that_the_watcher_gives()
    {
        var result = Assert.Single(
            TryAll(
                TwoTasks,
                """{"steps": [{"do": {"complete": "ask"}, "expect_rejected": "not-found"}]}""",
                (_, _, _) => CaseState.New
            )
        );

        Assert.Equal(ScenarioOutcome.Passed, result.Outcome);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Every_fact_has_a_line(Type kind) =>
        Assert.NotEmpty(Trace.Of((CaseEvent)Sample(kind)));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_a_line(Type kind) =>
        Assert.StartsWith("> ", Trace.Of((Command)Sample(kind)), StringComparison.Ordinal);

    public static TheoryData<Type> Facts => [.. typeof(CaseEvent).GetNestedTypes()];

    public static TheoryData<Type> Commands => [.. typeof(Command).GetNestedTypes()];

    // Something of a type, whatever it is.
    private static object Sample(Type type)
    {
        if (type == typeof(string))
            return "text";
        if (type == typeof(Wait))
            return new Wait.Signal(1, 2, "element", 0, "signal");
        if (type == typeof(Value) || type == typeof(Value.Context))
            return Value.Context.Of(("x", Value.True));
        if (type == typeof(Value.List))
            return Value.List.Empty;
        if (type == typeof(MigrationPlan))
            return MigrationPlan.Same;
        if (type == typeof(CompiledProcess))
            return RuntimeHelpers.GetUninitializedObject(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return type.GetField("Empty")!.GetValue(null)!;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Sample(underlying);
        if (type.IsValueType)
            return Activator.CreateInstance(type)!;
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([
            .. constructor.GetParameters().Select(p => Sample(p.ParameterType)),
        ]);
    }
}
