using Approvals.Casework.Outbox;
using Approvals.Casework.Outbox.Letters;
using Approvals.Casework.Wording;

namespace Approvals.Mail.Tests;

/// <summary>
/// Every letter of the table, written in an office in which every text that is no code and every amount is poison: none
/// may come through. A letter that is added is tried by itself; where it cannot be written here, this says so.
/// </summary>
public sealed class Poison
{
    public static TheoryData<string, string> LettersAndLanguages
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var kind in LetterTable.All.Append(LetterTable.Bell))
            {
                foreach (var languages in new[] { "zh", "en", "zh en" })
                    rows.Add(kind.Code, languages);
            }
            return rows;
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(LettersAndLanguages))]
    public async Task No_letter_lets_anything_through(string code, string languages)
    {
        await using var office = await PoisonedOffice.OpenAsync(
            [
                .. languages
                    .Split(' ')
                    .Select(l => l == "zh" ? Language.Chinese : Language.English),
            ]
        );

        foreach (var letter in await office.WriteAsync(code, Cancel))
            AssertClean(office, letter);
    }

    [Fact]
    public async Task The_poison_is_in_what_letters_are_made_from()
    {
        await using var office = await PoisonedOffice.OpenAsync([Language.Chinese]);

        Assert.Superset(
            new HashSet<string> { "case.title", "task.name", "person.name", "ledger_entry.text" },
            office.Poisoned.ToHashSet()
        );
    }

    private static void AssertClean(PoisonedOffice office, Letter letter)
    {
        using var message = Mailers.MessagesOf(office.Office).Of(letter);
        string[] all =
        [
            letter.Subject,
            letter.Text,
            letter.Html,
            message.Subject!,
            message.TextBody!,
            message.HtmlBody!,
            .. message.Headers.Select(h => h.Value),
        ];
        Assert.All(
            all,
            text =>
                Assert.All(
                    PoisonedOffice.Signs,
                    sign => Assert.DoesNotContain(sign, text, StringComparison.OrdinalIgnoreCase)
                )
        );
    }
}
