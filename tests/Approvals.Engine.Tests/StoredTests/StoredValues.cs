using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Approvals.Engine.Tests.StoredTests;

public sealed class StoredValues
{
    [Property]
    public Property Any_value_survives_in_binary() =>
        Prop.ForAll(
            Any.ToArbitrary(),
            value =>
            {
                var fact = new CaseEvent.LoopResultKept(1, 1, value);
                Assert.Equal(Dump.Of(fact), Dump.Of(Stored.ReadFacts(Bytes.Of(fact)).Single()));
            }
        );

    [Property]
    public Property Any_value_survives_as_JSON() =>
        Prop.ForAll(
            Any.ToArbitrary(),
            value =>
            {
                var fact = new CaseEvent.LoopResultKept(1, 1, value);
                Assert.Equal(Dump.Of(fact), Dump.Of(FactJson.Read(FactJson.Write(fact))));
            }
        );

    /// <summary>Values of all kinds, up to four deep.</summary>
    internal static Gen<Value> Any => Gen.Sized(size => OfDepth(Math.Min(size / 10, 4)));

    private static Gen<string> Texts =>
        Gen.Elements('a', 'B', '$', ' ', '"', '\\', '\n', '\0', 'é', '请', '\uD842', '\uDFB7')
            .ArrayOf()
            .Select(units => new string(units));

    private static Gen<Value> Simple =>
        Gen.OneOf(
            Gen.Elements(Value.None, Value.True, Value.False),
            ArbMap.Default.GeneratorFor<decimal>().Select(Value.Of),
            ArbMap.Default.GeneratorFor<long>().Select(n => Value.Of(n)),
            Texts.Select(text => Value.Of(text)),
            Temporal
        );

    private static Gen<Zone?> Zones =>
        Gen.OneOf(
            Gen.Constant<Zone?>(null),
            Gen.Choose(-14 * 3600, 14 * 3600).Select(seconds => Zone.FromOffset(seconds)),
            Gen.Elements("Asia/Shanghai", "Europe/Berlin", "UTC").Select(id => Zone.FromId(id))
        );

    private static Gen<Value> Temporal
    {
        get
        {
            var days =
                from year in Gen.OneOf(
                    Gen.Choose(1900, 2100),
                    Gen.Choose(-LocalDate.MaxYear, LocalDate.MaxYear)
                )
                from month in Gen.Choose(1, 12)
                from day in Gen.Choose(1, 28)
                select LocalDate.Of(year, month, day)!.Value;
            var times =
                from second in Gen.Choose(0, 86_399)
                from nanosecond in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 999_999_999))
                select second * 1_000_000_000L + nanosecond;
            return Gen.OneOf(
                days.Select(Value (day) => new Value.Date(day)),
                times.Zip(Zones, Value (time, zone) => new Value.Time(time, zone)),
                from day in days
                from time in times
                from zone in Zones
                select (Value)new Value.DateTime(day, time, zone),
                Gen.Choose(int.MinValue, int.MaxValue)
                    .Select(Value (n) => new Value.DaysTime(n / 1_000_000m)),
                Gen.Choose(int.MinValue, int.MaxValue).Select(Value (n) => new Value.YearsMonths(n))
            );
        }
    }

    private static Gen<Value> OfDepth(int depth)
    {
        if (depth == 0)
            return Simple;
        var inner = OfDepth(depth - 1);
        return Gen.OneOf(
            Simple,
            inner.ArrayOf().Select(items => Value.Of(items)),
            Texts
                .Zip(inner)
                .ArrayOf()
                .Select(
                    Value (entries) =>
                        new Value.Context(
                            entries.Select(e => KeyValuePair.Create(e.Item1, e.Item2))
                        )
                ),
            from start in Simple
            from end in Simple
            from includes in ArbMap.Default.GeneratorFor<bool>()
            from inverted in ArbMap.Default.GeneratorFor<bool>()
            select (Value)
                new Value.Range(
                    start is Value.Null ? null : start,
                    includes,
                    end is Value.Null ? null : end,
                    !includes
                )
                {
                    Inverted = inverted,
                }
        );
    }
}
