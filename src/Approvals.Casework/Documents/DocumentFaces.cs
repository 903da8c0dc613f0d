namespace Approvals.Casework.Documents;

/// <summary>
/// The faces of GB/T 9704 by their names, and what stands in for them. They come with Windows and office
/// programs and are on few servers; a file names them, so that it looks right wherever they are.
/// </summary>
public static class DocumentFaces
{
    /// <summary>小标宋: titles and red heads.</summary>
    public const string Title = "方正小标宋简体";

    /// <summary>仿宋: text.</summary>
    public const string Body = "仿宋_GB2312";

    /// <summary>楷体: headings of the second level, and who signs.</summary>
    public const string Script = "楷体_GB2312";

    /// <summary>黑体: headings of the first level, and marks.</summary>
    public const string Black = "黑体";

    /// <summary>宋体: page numbers.</summary>
    public const string Song = "宋体";

    /// <summary>Latin letters and digits.</summary>
    public const string Latin = "Times New Roman";

    /// <summary>Each face with the names that it goes by elsewhere, the best first, and what it is for.</summary>
    public static IReadOnlyList<DocumentFace> All { get; } =
    [
        new(Title, ["FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "小标宋"], "Noto Serif CJK SC")
        {
            IsBold = true,
        },
        new(Body, ["FangSong_GB2312", "FangSong", "仿宋", "STFangsong"], "Noto Serif CJK SC"),
        new(Script, ["KaiTi_GB2312", "KaiTi", "楷体", "STKaiti"], "Noto Serif CJK SC"),
        new(Black, ["SimHei", "STHeiti"], "Noto Sans CJK SC"),
        new(Song, ["SimSun", "NSimSun", "STSong"], "Noto Serif CJK SC"),
        new(Latin, ["Liberation Serif", "Tinos"], "Noto Serif CJK SC"),
    ];
}

/// <summary>A face of official documents.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="OtherNames">Names under which it, or one cut like it, is installed elsewhere.</param>
/// <param name="LastResort">What Debian has and PDF is drawn with where none of them is there.</param>
public sealed record DocumentFace(string Name, IReadOnlyList<string> OtherNames, string LastResort)
{
    /// <summary>Whether what stands in for it is set bold.</summary>
    public bool IsBold { get; init; }
}
