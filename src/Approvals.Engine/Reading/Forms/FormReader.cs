using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Model.Forms;

namespace Approvals.Engine.Reading.Forms;

/// <summary>Reads forms in the JSON schema of form-js. What only says how a form looks (<c>layout</c>,
/// <c>appearance</c>) is passed over.</summary>
internal static class FormReader
{
    /// <summary>The name of its findings.</summary>
    private const string Rule = "form";

    // Far more than any form has.
    private const int MaxLength = 1024 * 1024;

    /// <summary>Whether a file is a form, by how it begins.</summary>
    public static bool IsForm(string text) =>
        text.AsSpan().TrimStart('\uFEFF').TrimStart() is ['{', ..];

    /// <summary>Reads a form. What is wrong with it is among the findings; with an error there is no form.</summary>
    public static (Form? Form, ImmutableArray<Finding> Findings) Read(string text)
    {
        if (text.Length > MaxLength)
            return (
                null,
                [
                    new(
                        Rule,
                        Severity.Error,
                        null,
                        0,
                        0,
                        $"at most {MaxLength} characters",
                        "there are more"
                    ),
                ]
            );
        var json = new JsonText(text.TrimStart('\uFEFF'), Rule);
        var form = json.Parse()?.AsFields() is { } fields ? ReadForm(fields) : null;
        return (json.Problems.Count == 0 ? form : null, [.. json.Problems]);
    }

    private static Form ReadForm(JsonFields fields)
    {
        var id = fields.Needed("id");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (fields["components"] is { } components)
            return new(id, ReadItems(components, keys));
        fields.Complain("'components'", "it is missing");
        return new(id, []);
    }

    /// <summary>What a list of components shows.</summary>
    /// <param name="components">The list.</param>
    /// <param name="keys">The keys that are taken; those of the list are added.</param>
    public static ImmutableArray<FormItem> ReadItems(JsonAt components, HashSet<string> keys) =>
        [
            .. components
                .Items()
                .Select(at =>
                    at.AsFields() is { } fields
                        ? ComponentReaders.Read(new(at, fields, keys))
                        : null
                )
                .OfType<FormItem>(),
        ];
}
