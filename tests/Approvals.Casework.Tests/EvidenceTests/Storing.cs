using System.Text;
using Approvals.Casework.Ledger.Evidence;
using Approvals.Casework.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Approvals.Casework.Tests.EvidenceTests;

public sealed class Storing
{
    private const string HashOfAbc =
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly FakeTimeProvider _clock = new(
        new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero)
    );
    private readonly string _folder = TestFolder.Make();
    private readonly EvidenceStore _store;

    public Storing() => _store = EvidenceStore.Open(_folder, _clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string PathOfAbc => Path.Combine(_folder, "ba", "78", HashOfAbc);

    [Fact]
    public async Task A_file_lies_under_the_hash_of_its_bytes()
    {
        var receipt = await AddAsync("abc");

        Assert.Equal(new(HashOfAbc, 3, EvidenceType.Text), receipt.File);
        Assert.Equal("abc", await File.ReadAllTextAsync(PathOfAbc, Cancel));
    }

    [Fact]
    public async Task The_same_bytes_twice_are_one_file()
    {
        await AddAsync("abc");
        await AddAsync("abc");

        Assert.Equal([PathOfAbc], AllFiles());
    }

    [Fact]
    public async Task Adding_a_file_again_mends_one_that_was_altered()
    {
        await AddAsync("abc");
        await File.WriteAllTextAsync(PathOfAbc, "abd", Cancel);

        await AddAsync("abc");

        Assert.Equal("abc", await File.ReadAllTextAsync(PathOfAbc, Cancel));
    }

    [Fact]
    public async Task Many_who_add_the_same_at_once_all_succeed()
    {
        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AddAsync("abc")));

        Assert.All(receipts, receipt => Assert.Equal(HashOfAbc, receipt.File?.Sha256));
        Assert.Equal([PathOfAbc], AllFiles());
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_before_it_is_read_whole()
    {
        using var content = new EndlessStream();

        var receipt = await _store.AddAsync(content, "a.txt", new() { MaxBytes = 2 << 20 }, Cancel);

        Assert.Equal("too-large", receipt.Problem?.Code);
        Assert.InRange(content.BytesRead, 2 << 20, 3 << 20);
        Assert.Empty(AllFiles());
    }

    [Fact]
    public async Task A_file_of_just_the_limit_is_taken() =>
        Assert.NotNull((await AddAsync("abc", new() { MaxBytes = 3 })).File);

    [Fact]
    public async Task What_is_refused_leaves_nothing()
    {
        await _store.AddAsync(new MemoryStream([1, 2, 3]), "a.txt", new(), Cancel);

        Assert.Empty(AllFiles());
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        using var content = new EndlessStream { FailsAfter = 1 << 20 };

        await Assert.ThrowsAsync<IOException>(() =>
            _store.AddAsync(content, "a.txt", new(), Cancel)
        );

        Assert.Empty(AllFiles());
    }

    [Fact]
    public async Task What_was_added_is_read_back()
    {
        await AddAsync("abc");

        await using var stream = await _store.OpenReadAsync(HashOfAbc, verify: true, Cancel);

        Assert.Equal("abc", await new StreamReader(stream).ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task An_altered_file_is_not_given_out_when_it_is_verified()
    {
        await AddAsync("abc");
        await File.WriteAllTextAsync(PathOfAbc, "abd", Cancel);

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            _store.OpenReadAsync(HashOfAbc, verify: true, Cancel)
        );
    }

    [Theory]
    [InlineData("../../etc/hostname")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("")]
    public async Task What_is_no_hash_opens_nothing(string hash) =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            _store.OpenReadAsync(hash, verify: false, Cancel)
        );

    [Fact]
    public async Task A_walk_finds_nothing_wrong_where_nothing_is()
    {
        await AddAsync("abc");

        var check = await _store.CheckAsync(new HashSet<string> { HashOfAbc }, null, Cancel);

        Assert.True(check.IsWhole);
        Assert.Equal((1, 0), (check.Files, check.Surplus.Count));
    }

    [Fact]
    public async Task A_walk_finds_what_is_missing()
    {
        await AddAsync("abc");
        File.Delete(PathOfAbc);

        var check = await _store.CheckAsync(new HashSet<string> { HashOfAbc }, null, Cancel);

        Assert.Equal([HashOfAbc], check.Missing);
    }

    [Fact]
    public async Task A_walk_finds_what_was_altered()
    {
        await AddAsync("abc");
        await File.AppendAllTextAsync(PathOfAbc, "d", Cancel);

        var check = await _store.CheckAsync(new HashSet<string> { HashOfAbc }, null, Cancel);

        Assert.Equal([HashOfAbc], check.Altered);
    }

    [Fact]
    public async Task A_walk_finds_what_nobody_expects()
    {
        await AddAsync("abc");
        await File.WriteAllTextAsync(Path.Combine(_folder, "notes.txt"), "x", Cancel);

        var check = await _store.CheckAsync(new HashSet<string>(), null, Cancel);

        Assert.Equal([Path.Combine("ba", "78", HashOfAbc), "notes.txt"], check.Surplus);
    }

    [Theory]
    [InlineData(25, false)]
    [InlineData(23, true)]
    public void A_rest_is_taken_away_when_it_is_older_than_a_day(int hours, bool stays)
    {
        var rest = Path.Combine(_folder, "incoming", "rest");
        File.WriteAllText(rest, "x");
        File.SetLastWriteTimeUtc(
            rest,
            (_clock.GetUtcNow() - TimeSpan.FromHours(hours)).UtcDateTime
        );

        EvidenceStore.Open(_folder, _clock);

        Assert.Equal(stays, File.Exists(rest));
    }

    private Task<EvidenceReceipt> AddAsync(string text, EvidenceLimits? limits = null) =>
        _store.AddAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(text)),
            "a.txt",
            limits ?? new(),
            Cancel
        );

    private string[] AllFiles() => Directory.GetFiles(_folder, "*", SearchOption.AllDirectories);

    /// <summary>Text without an end.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public int FailsAfter { get; init; } = int.MaxValue;
        public int BytesRead { get; private set; }

        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            if (BytesRead > FailsAfter)
                throw new IOException("The line is gone.");
            buffer.Span.Fill((byte)'a');
            BytesRead += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
