using Approvals.Engine.Model;
using Approvals.Engine.Model.Forms;
using Approvals.Engine.Reading.Forms;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Engine.Tests.FormTests;

/// <summary>Forms for the tests of them: read from a few components, filled in by somebody at nine in the
/// morning.</summary>
internal static class OneForm
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>A form with these components, written as JSON without the outermost brackets.</summary>
    public static Form Of(string components)
    {
        var (form, findings) = FormReader.Read(TextOf(components));
        Assert.Empty(findings);
        return form!;
    }

    /// <summary>The file of a form with these components.</summary>
    public static string TextOf(string components) =>
        $$"""{"type": "default", "id": "f", "components": [{{components}}]}""";

    public static FormSetting Setting(params (string, Value)[] around) =>
        new([Value.Context.Of(around)], Moment.Of(Now), "li");

    /// <summary>Fills in a form that has one component.</summary>
    public static FormFilling Fill(string component, Value given) =>
        Fill(component, Value.Context.Of(("x", given)));

    public static FormFilling Fill(
        string components,
        Value.Context given,
        params (string, Value)[] around
    ) => FormFill.Check(Of(components), given, Setting(around));

    /// <summary>The codes of what is wrong, each with its field.</summary>
    public static IEnumerable<string> Wrongs(FormFilling filling) =>
        filling.Complaints.Select(c => $"{c.Path}: {c.Code}");
}
