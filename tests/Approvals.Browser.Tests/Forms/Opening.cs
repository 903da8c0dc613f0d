using System.Text.Json.Nodes;

namespace Approvals.Browser.Tests.Forms;

/// <summary>The editor of form-js opens the forms under <c>workflows/</c>, one after the other in one page.</summary>
public sealed class Opening(Browser browser)
{
    private static Task<FormPage>? _page;

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Root, "*.form", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    private static string Root => Path.Combine(AppContext.BaseDirectory, "workflows");

    [Theory, MemberData(nameof(Files))]
    public async Task A_form_is_saved_as_it_was_opened(string file)
    {
        var text = File.ReadAllText(Path.Combine(Root, file));
        var page = await (_page ??= FormPage.OpenAsync(browser));

        await page.OpenAsync(text);

        Assert.Empty(page.Warnings.Concat(page.Errors));
        var saved = await page.SaveAsync();
        Assert.True(Keeps(saved["components"], JsonNode.Parse(text)!["components"]), $"{saved}");
    }

    // Everything that was there; what the editor sets by itself may stand beside it.
    private static bool Keeps(JsonNode? saved, JsonNode? was) =>
        (saved, was) switch
        {
            (JsonObject now, JsonObject before) => before.All(one =>
                Keeps(now[one.Key], one.Value)
            ),
            (JsonArray now, JsonArray before) => now.Count == before.Count
                && now.Zip(before).All(pair => Keeps(pair.First, pair.Second)),
            _ => JsonNode.DeepEquals(saved, was),
        };
}
