using Approvals.Engine;

namespace Approvals.Browser.Tests.Forms;

/// <summary>The editor of form-js knows the fields of the office.</summary>
public sealed class Editing(Browser browser)
{
    /// <summary>Those that form-js does not have.</summary>
    private static readonly string[] Ours =
    [
        "money",
        "opinion",
        "texts",
        "person",
        "people",
        "reference",
        "signature",
        "file",
    ];

    public static TheoryData<string> Types => [.. Ours];

    [Fact]
    public async Task The_palette_offers_what_the_office_has_besides()
    {
        await using var without = await FormPage.OpenAsync(browser, isOurs: false);
        await using var with = await FormPage.OpenAsync(browser);

        var more = (await with.OfferedAsync()).Except(await without.OfferedAsync());

        Assert.Equal(Ours.Order(), more.Order());
    }

    [Theory, MemberData(nameof(Types))]
    public async Task A_field_that_is_new_in_the_editor_is_one_that_the_check_accepts(string type)
    {
        await using var page = await FormPage.OpenAsync(browser);

        await page.AddAsync(type);

        var saved = await page.SaveAsync();
        Assert.Equal(type, saved["components"]![0]!["type"]!.GetValue<string>());
        Assert.Empty(Definitions.Check([new("new.form", saved.ToJsonString())]).Findings);
    }

    [Theory, MemberData(nameof(Types))]
    public async Task Key_label_and_whether_it_is_required_may_be_set(string type)
    {
        await using var page = await FormPage.OpenAsync(browser);

        await page.AddAsync(type);

        string[] wanted = ["key", "label", "required", "readonly", "conditional-hide"];
        Assert.Empty(wanted.Except(await page.SettableAsync()));
    }
}
