using System.Text;
using Approvals.Casework.Ledger.Evidence;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.PlanFileTests;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.EvidenceTests;

public sealed class Types
{
    private const string Presentation =
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    private const string Macros = "application/vnd.ms-word.document.macroEnabled.main+xml";

    public static TheoryData<string, byte[], EvidenceType> Taken =>
        new()
        {
            { "a.pdf", "%PDF-1.7\n"u8.ToArray(), EvidenceType.Pdf },
            { "A.PDF", "%PDF-1.7\n"u8.ToArray(), EvidenceType.Pdf },
            { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0], EvidenceType.Jpeg },
            { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], EvidenceType.Png },
            { "a.mp3", "ID3\u0003\0"u8.ToArray(), EvidenceType.Mp3 },
            { "a.mp4", "\0\0\0\u0018ftypisom"u8.ToArray(), EvidenceType.Mp4 },
            { "a.txt", PlanFiles.Utf8("谈话记录\n"), EvidenceType.Text },
            { "a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("谈话")], EvidenceType.Text },
            { "a.csv", PlanFiles.Utf8("甲,乙"), EvidenceType.Csv },
            { "a.docx", OfficeZip.Word("").ToBytes(), EvidenceType.Docx },
            { "a.xlsx", OfficeZip.Excel("").ToBytes(), EvidenceType.Xlsx },
            {
                "a.pptx",
                OfficeZip.Word("").WithMainType(Presentation).ToBytes(),
                EvidenceType.Pptx
            },
            { "a.ofd", OfficeZip.Zip(("OFD.xml", "<OFD/>"u8.ToArray())), EvidenceType.Ofd },
        };

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "a.txt", [], "empty" },
            { "a.zip", OfficeZip.Zip(("a.txt", "x"u8.ToArray())), "not-taken" },
            { "a.exe", "MZ\u0090\0\u0003\0\0\0"u8.ToArray(), "not-taken" },
            { "a.heic", "\0\0\0\u0018ftypheic"u8.ToArray(), "not-taken" },
            { "a.bin", [1, 2, 3], "not-taken" },
            { "a.jpg", "%PDF-1.7\n"u8.ToArray(), "name-differs" },
            { "a", "%PDF-1.7\n"u8.ToArray(), "name-differs" },
            { "a.html", PlanFiles.Utf8("<html/>"), "name-differs" },
            { "a.xlsx", OfficeZip.Word("").ToBytes(), "name-differs" },
            { "a.docx", OfficeZip.Word("").WithMainType(Macros).ToBytes(), "macros" },
            { "a.docx", OfficeZip.Word("").ToBytes()[..60], "broken" },
            { "a.docx", OldOfficeFiles.With("EncryptedPackage"), "encrypted" },
            { "a.doc", OldOfficeFiles.With("WordDocument"), "old-office" },
        };

    [Theory, MemberData(nameof(Taken))]
    public async Task The_kind_of_a_file_is_told_by_its_content(
        string name,
        byte[] bytes,
        EvidenceType type
    ) => Assert.Equal(type, (await AddAsync(name, bytes)).File?.Type);

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_not_taken_is_refused(string name, byte[] bytes, string code) =>
        Assert.Equal(code, (await AddAsync(name, bytes)).Problem?.Code);

    [Fact]
    public async Task A_kind_that_the_office_does_not_take_is_refused() =>
        Assert.Equal(
            "not-taken",
            (
                await AddAsync(
                    "a.mp4",
                    "\0\0\0\u0018ftypisom"u8.ToArray(),
                    new() { Types = [EvidenceType.Pdf] }
                )
            )
                .Problem
                ?.Code
        );

    [Fact]
    public async Task A_refusal_says_what_to_do()
    {
        var problem = (await AddAsync("a.jpg", "%PDF-1.7\n"u8.ToArray())).Problem!;

        Assert.Contains(
            "扩展名改为.pdf",
            problem.Message(Language.Chinese),
            StringComparison.Ordinal
        );
        Assert.Contains("a PDF", problem.Message(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_has_a_name() =>
        Assert.All(
            Enum.GetNames<EvidenceType>(),
            name => Assert.True(Texts.Of("evidence").Has($"kind.{name}"), name)
        );

    private static Task<EvidenceReceipt> AddAsync(
        string name,
        byte[] bytes,
        EvidenceLimits? limits = null
    ) =>
        EvidenceStore
            .Open(TestFolder.Make(), TimeProvider.System)
            .AddAsync(
                new MemoryStream(bytes),
                name,
                limits ?? new(),
                TestContext.Current.CancellationToken
            );
}
