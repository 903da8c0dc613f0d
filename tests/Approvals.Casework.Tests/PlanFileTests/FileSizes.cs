using Approvals.Casework.Plans.Files;

namespace Approvals.Casework.Tests.PlanFileTests;

public sealed class FileSizes
{
    [Fact]
    public void A_file_that_tells_its_length_is_not_read_when_it_is_too_large()
    {
        using var stream = new WatchedStream(new byte[2_000_000], tellsLength: true);

        var reading = PlanFile.Read(stream, "plan.txt", new() { MaxBytes = 1_000_000 });

        Assert.Equal(("too-large", 0), (Assert.Single(reading.Problems).Code, stream.BytesRead));
    }

    [Fact]
    public void A_file_that_does_not_tell_is_read_no_further_than_needed()
    {
        using var stream = new WatchedStream(new byte[2_000_000], tellsLength: false);

        var reading = PlanFile.Read(stream, "plan.txt", new() { MaxBytes = 1_000_000 });

        Assert.Equal("too-large", Assert.Single(reading.Problems).Code);
        Assert.InRange(stream.BytesRead, 1_000_001, 1_100_000);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told()
    {
        using var stream = new WatchedStream([], tellsLength: false) { Fails = true };

        Assert.Equal("unreadable", Assert.Single(PlanFile.Read(stream, "plan.txt").Problems).Code);
    }

    [Fact]
    public void A_file_of_just_the_limit_is_read() =>
        Assert.NotNull(PlanFile.Read("abc"u8.ToArray(), "plan.txt", new() { MaxBytes = 3 }).Source);

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var bytes = OfficeZip
            .Word(OfficeZip.Paragraph("整改"))
            .With("word/media/image1.png", new byte[100 << 20])
            .ToBytes();

        Assert.InRange(bytes.Length, 1, 1 << 20);
        Assert.Equal("zip-bomb", PlanFiles.RefusalCode(bytes, "plan.docx"));
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_found()
    {
        var bytes = OfficeZip
            .Word(OfficeZip.Paragraph("整改"))
            .With("word/media/image1.png", new byte[50 << 20])
            .ToBytes();
        Overwrite(bytes, BitConverter.GetBytes(50 << 20), BitConverter.GetBytes(1_000));

        Assert.Contains(
            PlanFiles.RefusalCode(bytes, "plan.docx"),
            (string[])["zip-bomb", "zip-broken"]
        );
    }

    [Fact]
    public void Words_beyond_the_limit_of_a_part_are_refused()
    {
        var bytes = OfficeZip.Word(OfficeZip.Paragraph(Many())).ToBytes();

        Assert.Equal(
            "zip-part-too-large",
            PlanFiles.Refusal(bytes, "plan.docx", new() { MaxBytesOfPart = 100_000 }).Code
        );

        static string Many() =>
            string.Concat(Enumerable.Range(0, 30_000).Select(i => $"{i * 7919 % 10_007}"));
    }

    [Fact]
    public void A_sheet_with_too_many_merged_cells_is_refused()
    {
        var cells =
            $"""<row r="1"><c r="A1" t="str"><v>甲</v></c></row><row r="1048576"><c r="B1048576"><v>1</v></c></row>""";
        var bytes = OfficeZip
            .Excel(cells, """<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>""")
            .ToBytes();

        Assert.Equal("too-many-cells", PlanFiles.RefusalCode(bytes, "plan.xlsx"));
    }

    private static void Overwrite(byte[] bytes, byte[] what, byte[] with)
    {
        for (var at = 0; at + what.Length <= bytes.Length; at++)
        {
            if (bytes.AsSpan(at).StartsWith(what))
                with.CopyTo(bytes, at);
        }
    }

    private sealed class WatchedStream(byte[] bytes, bool tellsLength) : MemoryStream(bytes)
    {
        public bool Fails { get; init; }
        public int BytesRead { get; private set; }
        public override bool CanSeek => tellsLength;

        public override int Read(Span<byte> buffer)
        {
            if (Fails)
                throw new IOException("The disk is gone.");
            var read = base.Read(buffer);
            BytesRead += read;
            return read;
        }
    }
}
