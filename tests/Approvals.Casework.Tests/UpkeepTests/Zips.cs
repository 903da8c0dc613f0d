using System.IO.Compression;

namespace Approvals.Casework.Tests.UpkeepTests;

/// <summary>Meddles with archives.</summary>
internal static class Zips
{
    /// <summary>Changes the text of a file in an archive.</summary>
    public static async Task ChangeAsync(string path, string name, Func<string, string> change)
    {
        await using var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update);
        var entry = zip.GetEntry(name)!;
        string text;
        using (var reader = new StreamReader(await entry.OpenAsync()))
            text = await reader.ReadToEndAsync();
        entry.Delete();
        await using var writer = new StreamWriter(await zip.CreateEntry(name).OpenAsync());
        await writer.WriteAsync(change(text));
    }
}
