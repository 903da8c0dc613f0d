using System.Collections;
using System.Reflection;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;

namespace Approvals.Engine.Tests.StoredTests;

public sealed class StoredForms
{
    public static TheoryData<string> StateNames => [.. Everything.States.Keys.Order()];

    public static TheoryData<int> FactNumbers => [.. Enumerable.Range(0, Everything.Facts.Length)];

    [Theory, MemberData(nameof(StateNames))]
    public void A_state_survives_in_binary(string name)
    {
        var state = Everything.States[name];

        var read = Stored.ReadState(Bytes.Of(state));

        Assert.Equal(Dump.Of(state), Dump.Of(read));
    }

    [Theory, MemberData(nameof(StateNames))]
    public void A_state_survives_as_JSON(string name)
    {
        var state = Everything.States[name];

        var read = StateJson.Read(StateJson.Write(state));

        Assert.Equal(Dump.Of(state), Dump.Of(read));
    }

    [Fact]
    public void Facts_survive_in_binary()
    {
        var read = Stored.ReadFacts(Bytes.Of(Everything.Facts));

        Assert.Equal(Dump.Of(Everything.Facts), Dump.Of(read));
    }

    [Theory, MemberData(nameof(FactNumbers))]
    public void A_fact_survives_as_JSON(int number)
    {
        var fact = Everything.Facts[number];

        var read = FactJson.Read(FactJson.Write(fact));

        Assert.Equal(Dump.Of(fact), Dump.Of(read));
    }

    [Fact]
    public void Every_kind_of_fact_has_a_stored_name() =>
        Assert.Empty(KindsOf(typeof(CaseEvent)).Except(FactShapes.Kinds.Types));

    [Fact]
    public void Every_kind_of_wait_has_a_stored_name() =>
        Assert.Empty(KindsOf(typeof(Wait)).Except(StateShapes.Waits.Types));

    [Fact]
    public void Every_member_of_an_enumeration_has_a_stored_name()
    {
        Assert.All(Enum.GetValues<CaseStatus>(), m => StoredNames.Statuses.IndexOf(m));
        Assert.All(Enum.GetValues<Phase>(), m => StoredNames.Phases.IndexOf(m));
        Assert.All(Enum.GetValues<IncidentKind>(), m => StoredNames.IncidentKinds.IndexOf(m));
        Assert.All(Enum.GetValues<RedirectKind>(), m => StoredNames.RedirectKinds.IndexOf(m));
        Assert.All(Enum.GetValues<CancelReason>(), m => StoredNames.CancelReasons.IndexOf(m));
    }

    // A field that is forgotten is seen when something in it is lost: so each must hold something.
    [Fact]
    public void The_samples_hold_something_in_every_field()
    {
        var unused = new SortedSet<string>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Everything.Facts.Concat<object>(Everything.States.Values))
            Visit(part, unused, used);

        unused.ExceptWith(used);

        Assert.Empty(unused);
    }

    [Fact]
    public void The_samples_hold_every_kind_of_fact_wait_and_value()
    {
        Assert.Empty(KindsOf(typeof(CaseEvent)).Except(Everything.Facts.Select(f => f.GetType())));
        Assert.Empty(KindsOf(typeof(Wait)).Except(Everything.Waits.Select(w => w.GetType())));
        Assert.Equal(
            [typeof(Value.Function)],
            KindsOf(typeof(Value)).Except(Everything.Values.Select(v => v.GetType()))
        );
    }

    private static IEnumerable<Type> KindsOf(Type hierarchy) =>
        hierarchy
            .GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
            .Where(t => t.IsSubclassOf(hierarchy) && !t.IsAbstract);

    private static void Visit(object part, SortedSet<string> seen, HashSet<string> used)
    {
        if (part is CaseState state)
        {
            foreach (var inside in state.Instances.ToArray().Concat<object>(state.Waits.ToArray()))
                Visit(inside, seen, used);
        }
        foreach (var property in Dump.PropertiesOf(part.GetType()))
        {
            var name = $"{part.GetType().Name}.{property.Name}";
            seen.Add(name);
            var value = property.GetValue(part);
            if (Dump.IsSomething(value))
                used.Add(name);
            if (value?.GetType() is { Namespace: "Approvals.Engine.Run", IsEnum: false })
                Visit(value, seen, used);
            else if (value is IEnumerable items and not (string or Value))
            {
                foreach (var item in items)
                {
                    if (item.GetType().Namespace == "Approvals.Engine.Run")
                        Visit(item, seen, used);
                }
            }
        }
    }
}
