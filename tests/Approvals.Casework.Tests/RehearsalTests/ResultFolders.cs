using System.Security.Cryptography;
using Approvals.Casework.Rehearsal;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.RehearsalTests;

/// <summary>The folder that a rehearsal leaves.</summary>
public sealed class ResultFolders
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly DateOnly Soon = new(2023, 9, 8);

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes()
    {
        var (one, other) = (Rehearsed.NewFolder(), Rehearsed.NewFolder());
        await Rehearsed.PlayAsync(Rehearsed.Request() with { Out = one, Until = Soon });
        await Rehearsed.PlayAsync(Rehearsed.Request() with { Out = other, Until = Soon });

        Assert.Equal(TreeOf(one), TreeOf(other));
    }

    [Fact]
    public async Task It_holds_pages_tables_letters_and_the_journal()
    {
        var folder = Rehearsed.NewFolder();
        await Rehearsed.PlayAsync(Rehearsed.Request() with { Out = folder, Until = Soon });

        Assert.Equal(
            [
                "calendar",
                "calendar.csv",
                "dates-on-days-off.csv",
                "full-days.csv",
                "index.html",
                "journal.jsonl",
                "mails",
                "measures.csv",
                "steps-nobody-could-take.csv",
            ],
            Directory
                .EnumerateFileSystemEntries(folder)
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_folder_that_is_there_is_not_touched()
    {
        var folder = TestFolder.Make();

        var answer = await new RehearsePlan(Rehearsed.Request() with { Out = folder }).RunAsync(
            null,
            Cancel
        );

        Assert.Equal("exists", Assert.IsType<RehearsalAnswer.Refused>(answer).Code);
    }

    [Fact]
    public async Task What_was_cut_off_is_begun_anew()
    {
        var folder = Rehearsed.NewFolder();
        using var stop = new CancellationTokenSource();
        var request = Rehearsed.Request() with { Out = folder, Until = new(2023, 8, 4) };
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new RehearsePlan(request).RunAsync(null, stop.Token)
        );

        var answer = await new RehearsePlan(request).RunAsync(null, Cancel);

        Assert.True(Assert.IsType<RehearsalAnswer.Played>(answer).BeganAnew);
    }

    [Fact]
    public async Task A_folder_of_somebody_else_is_not_thrown_away()
    {
        var folder = Rehearsed.NewFolder();
        Directory.CreateDirectory($"{folder}.part");
        await File.WriteAllTextAsync(Path.Combine($"{folder}.part", "mine.txt"), "", Cancel);

        var answer = await new RehearsePlan(Rehearsed.Request() with { Out = folder }).RunAsync(
            null,
            Cancel
        );

        Assert.Equal("foreign", Assert.IsType<RehearsalAnswer.Refused>(answer).Code);
        Assert.True(File.Exists(Path.Combine($"{folder}.part", "mine.txt")));
    }

    private static IEnumerable<string> TreeOf(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path =>
                $"{Path.GetRelativePath(folder, path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"
            );
}
