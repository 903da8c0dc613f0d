using System.Text;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>Letters as plain text.</summary>
internal static class LetterPlain
{
    /// <summary>One language of a letter; lines end in line feeds, and none is at its end.</summary>
    public static string Of(LetterWords words)
    {
        var text = new StringBuilder();
        Line(words.Greeting);
        Line("");
        Line(words.StandsIn);
        Line(words.Opening);
        Line(words.Lights);
        foreach (var group in words.Groups)
        {
            Line("");
            Line(group.Heading);
            foreach (var item in group.Items)
                Line(string.Join(Gap(words.Language), item.Columns));
        }
        Line(words.More);
        Line("");
        Line(words.After);
        Line(words.Link is { } link ? $"{words.SignIn} {link.AbsoluteUri}" : words.SignIn);
        Line(words.Contact);
        Line("");
        text.Append(words.Foot);
        return text.ToString();

        void Line(string? line)
        {
            if (line is not null)
                text.Append(line).Append('\n');
        }
    }

    // Chinese has a space as wide as a character.
    private static string Gap(Language language) => language == Language.Chinese ? "　" : "  ";
}
