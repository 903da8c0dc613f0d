using System.Text;

namespace Approvals.Cli.Tests;

public sealed class Encodings
{
    [Theory]
    [InlineData("utf-8", "UTF-8", false)]
    [InlineData("utf-8", "UTF-8", true)]
    [InlineData("utf-8", "UTF-16", false)] // Says so, and is not: it could not be read that far otherwise.
    [InlineData("utf-16", "UTF-16", true)]
    [InlineData("utf-16", "UTF-16", false)]
    [InlineData("utf-16BE", "UTF-16", true)]
    [InlineData("utf-16BE", "UTF-8", false)]
    [InlineData("utf-32", "UTF-32", true)]
    [InlineData("iso-8859-1", "ISO-8859-1", false)]
    [InlineData("windows-1252", "windows-1252", false)]
    [InlineData("gbk", "GBK", false)]
    [InlineData("gb18030", "gb18030", false)]
    public void A_file_is_read_and_written_in_its_encoding(
        string encoding,
        string declared,
        bool isMarked
    )
    {
        var text = $"<?xml version=\"1.0\" encoding=\"{declared}\"?>\r\n<a>é</a>";
        byte[] bytes = [.. isMarked ? Of(encoding).Preamble : [], .. Of(encoding).GetBytes(text)];

        var read = EncodedText.Read(bytes, out var problem);

        Assert.Null(problem);
        Assert.Equal(text, read!.Text);
        Assert.Equal(bytes, read.Write(read.Text));
    }

    [Theory]
    [InlineData("<a>\n\u00FF</a>", "utf-8", 2)]
    [InlineData("<?xml version='1.0' encoding='ascii'?>\u00FF", "us-ascii", 1)]
    public void Bytes_that_are_no_text_are_told_with_their_line(
        string latin,
        string encoding,
        int line
    )
    {
        Assert.Null(EncodedText.Read(Encoding.Latin1.GetBytes(latin), out var problem));

        Assert.Equal(
            ("encoding", line, $"text in {encoding}"),
            (problem!.Rule, problem.Line, problem.Expected)
        );
    }

    [Fact]
    public void A_text_that_the_encoding_cannot_say_is_not_written() =>
        Assert.Null(
            EncodedText
                .Read(
                    Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?>"),
                    out _
                )!
                .Write("审批")
        );

    private static Encoding Of(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
