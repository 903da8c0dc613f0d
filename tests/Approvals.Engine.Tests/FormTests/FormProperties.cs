using Approvals.Engine.Model.Forms;
using Approvals.Engine.Run.Forms;
using Approvals.Engine.Tests.StoredTests;
using Approvals.Feel;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Approvals.Engine.Tests.FormTests;

/// <summary>What holds whatever somebody hands in.</summary>
public sealed class FormProperties
{
    private static readonly Form Every = OneForm.Of(
        string.Join(
            ", ",
            """{"type": "textfield", "key": "name", "validate": {"maxLength": 4}}""",
            """{"type": "opinion", "key": "opinion", "properties": {"reasons": "=agreed = false"}}""",
            """{"type": "number", "key": "count", "validate": {"min": 0}, "decimalDigits": 0}""",
            """{"type": "money", "key": "sum"}""",
            """{"type": "checkbox", "key": "agreed"}""",
            """{"type": "select", "key": "one", "values": [{"value": "a"}, {"value": 3}]}""",
            """{"type": "checklist", "key": "some", "values": [{"value": "a"}, {"value": "B"}]}""",
            """{"type": "datetime", "key": "on"}""",
            """{"type": "datetime", "key": "at", "subtype": "datetime"}""",
            """{"type": "texts", "key": "lines"}""",
            """{"type": "people", "key": "who"}""",
            """{"type": "dynamiclist", "path": "rows", "components": [{"type": "number", "key": "n"}]}""",
            """{"type": "textarea", "key": "more", "conditional": {"hide": "=count > 3"}}"""
        )
    );

    private static Gen<Value.Context> Given =>
        from values in StoredValues.Any.ArrayOf(Every.Fields.Count())
        from isGiven in ArbMap.Default.GeneratorFor<bool>().ArrayOf(values.Length)
        select Value.Context.Of([
            .. Every
                .Fields.Zip(values, isGiven)
                .Where(v => v.Third)
                .Select(v => (v.First.Key, v.Second)),
        ]);

    [Property]
    public Property Whatever_is_handed_in_is_taken_or_complained_of() =>
        Prop.ForAll(
            Given.ToArbitrary(),
            given =>
            {
                var filling = Check(given);
                Assert.Equal(
                    Every.Fields.Select(f => f.Key).Order(StringComparer.Ordinal),
                    filling.Values.Entries.Keys.Order(StringComparer.Ordinal)
                );
                Assert.All(filling.Complaints, c => Assert.Contains(c.Code, FormComplaint.Codes));
            }
        );

    [Property]
    public Property What_was_taken_is_taken_again_as_it_is() =>
        Prop.ForAll(
            Given.ToArbitrary(),
            given =>
            {
                var first = Check(given);
                var wrong = first.Complaints.Select(c => c.Path.Split('[')[0]).ToHashSet();
                var taken = new Value.Context(
                    first.Values.Entries.Where(e => !wrong.Contains(e.Key))
                );

                var second = Check(taken);

                Assert.All(
                    taken.Entries,
                    entry => Assert.Equal(entry.Value, second.Values.Entries[entry.Key])
                );
            }
        );

    private static FormFilling Check(Value.Context given) =>
        FormFill.Check(Every, given, OneForm.Setting());
}
