using System.ComponentModel;
using System.Diagnostics;
using Approvals.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Approvals.Browser.Tests;

/// <summary>
/// The Chromium of the machine, without a window: one for all tests. Where something is missing, the tests that need it
/// are skipped, and say what to install. <c>APPROVALS_CHROMIUM</c> names another program to be used.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What cannot be, and what to do about it; null: all is there.</summary>
    public string? Missing { get; private set; }

    /// <summary>The folder that holds what npm has installed.</summary>
    public static string Packages { get; } =
        Path.Combine(FindRoot(), "tests", "Approvals.Browser.Tests", "node_modules");

    /// <summary>Starts the browser, if there is one.</summary>
    public async ValueTask InitializeAsync()
    {
        var program = Find();
        Missing =
            program is null ? "Chromium is not installed: please install it (Debian: chromium)."
            : !HasChineseFont() ? "There is no font for Chinese (Debian: fonts-noto-cjk)."
            : !Directory.Exists(Packages)
                ? "Please run 'npm ci' in tests/Approvals.Browser.Tests (./test does)."
            : null;
        if (Missing is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program });
    }

    /// <summary>A page of its own; skips the test where there is no browser.</summary>
    public async Task<IPage> NewPageAsync()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        return await _browser!.NewPageAsync();
    }

    /// <summary>Ends the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("APPROVALS_CHROMIUM") is { Length: > 0 } given
            ? given
            : (
                from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
                    Path.PathSeparator,
                    StringSplitOptions.RemoveEmptyEntries
                )
                from name in Names
                let path = Path.Combine(folder, name)
                where File.Exists(path)
                select path
            ).FirstOrDefault();

    // Without one every Chinese letter is a box of another width, and what is measured says nothing.
    private static bool HasChineseFont()
    {
        if (!OperatingSystem.IsLinux())
            return true;
        try
        {
            using var list = Process.Start(
                new ProcessStartInfo("fc-list", [":lang=zh", "family"])
                {
                    RedirectStandardOutput = true,
                }
            )!;
            var families = list.StandardOutput.ReadToEnd();
            list.WaitForExit();
            return families.Length > 0;
        }
        catch (Win32Exception) // No fc-list: no fontconfig, which brings the fonts to Chromium.
        {
            return false;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Approvals.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Approvals.sln.");
        return folder.FullName;
    }
}
