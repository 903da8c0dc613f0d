using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Approvals.Browser.Tests.Forms;

/// <summary>A page with the editor of form-js, and a form open in it.</summary>
internal sealed class FormPage(IPage page) : IAsyncDisposable
{
    private const string Empty = """{"type":"default","id":"new-form","components":[]}""";

    private const string Page = """
        <!doctype html>
        <html lang="zh">
        <body style="margin: 0; font-family: 'Noto Sans CJK SC', sans-serif">
        <div id="editor" style="height: 900px"></div>
        </body>
        </html>
        """;

    private static readonly string Script = Read("Forms", "editor.js");

    private static readonly string Fields = Read("office-fields.js");

    /// <summary>What went wrong in the page, as its console tells it.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>What the editor could not read.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>Opens the editor.</summary>
    /// <param name="browser">Where.</param>
    /// <param name="schema">The text of a form; null for an empty one.</param>
    /// <param name="isOurs">Whether it knows the types of the office.</param>
    public static async Task<FormPage> OpenAsync(
        Browser browser,
        string? schema = null,
        bool isOurs = true
    )
    {
        var open = new FormPage(await browser.NewPageAsync());
        await open.LoadAsync(isOurs);
        await open.OpenAsync(schema ?? Empty);
        return open;
    }

    /// <summary>Opens another form in it.</summary>
    /// <param name="schema">The text of the form.</param>
    public async Task OpenAsync(string schema)
    {
        Errors.Clear();
        Warnings = await page.EvaluateAsync<string[]>(
            "schema => openForm(JSON.parse(schema))",
            schema
        );
    }

    /// <summary>The types that the palette offers.</summary>
    public async Task<IReadOnlyList<string>> OfferedAsync() =>
        await page.Locator(".fjs-palette-field")
            .EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.fieldType)");

    /// <summary>Takes a type from the palette, as the keyboard does.</summary>
    public Task AddAsync(string type) =>
        page.Locator($".fjs-palette-field[data-field-type={type}]").PressAsync("Enter");

    /// <summary>What may be set of the only field, by the ids of the editor.</summary>
    public async Task<IReadOnlyList<string>> SettableAsync()
    {
        await page.Locator(".fjs-form-field:not(.fjs-powered-by)").ClickAsync();
        await page.Locator(".bio-properties-panel-group[data-group-id=group-validation]")
            .WaitForAsync();
        return await page.Locator(".bio-properties-panel-entry[data-entry-id]")
            .EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.entryId)");
    }

    /// <summary>The form, as the editor saves it.</summary>
    public async Task<JsonObject> SaveAsync() =>
        JsonNode
            .Parse(
                await page.EvaluateAsync<string>("() => JSON.stringify(window.editor.saveSchema())")
            )!
            .AsObject();

    public async ValueTask DisposeAsync() => await page.CloseAsync();

    private async Task LoadAsync(bool isOurs)
    {
        page.PageError += (_, error) => Errors.Add(error);
        await page.SetViewportSizeAsync(1400, 900);
        var files = Path.Combine(Browser.Packages, "@bpmn-io", "form-js", "dist");
        await page.SetContentAsync(Page);
        foreach (var style in new[] { "form-js.css", "form-js-editor.css", "properties-panel.css" })
            await page.AddStyleTagAsync(new() { Path = Path.Combine(files, "assets", style) });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(files, "form-editor.umd.js") });
        await page.EvaluateAsync(Script, isOurs ? Fields : "export default {}");
    }

    private static string Read(params string[] path) =>
        File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. path]));
}
