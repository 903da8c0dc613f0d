using System.Net;
using System.Text;
using Approvals.Casework.Ledger;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>
/// Letters as simple HTML: one column for a telephone, styles in the elements as mail programs want them. It has no
/// script and loads nothing: no pictures, no fonts, nothing that would tell that it was read.
/// </summary>
internal static class LetterHtml
{
    private const string Body =
        "margin:0;padding:16px;max-width:600px;font:16px/1.6 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;"
        + "color:#222;background:#fff;";
    private const string Item =
        "margin:8px 0;padding:8px 12px;border-left:4px solid {0};background:#f6f6f6;";
    private const string Small = "margin:16px 0 0;font-size:13px;color:#666;";
    private const string NoLight = "#8a8a8a";

    /// <summary>A letter, one language below the other.</summary>
    public static string Of(IReadOnlyList<LetterWords> parts)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"").Append(CodeOf(parts[0].Language));
        html.Append("\">\n<head><meta charset=\"utf-8\">");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Append("</head>\n<body style=\"").Append(Body).Append("\">\n");
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                html.Append("<hr style=\"margin:20px 0;border:0;border-top:1px solid #ccc\">\n");
            Add(html, parts[i]);
        }
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Add(StringBuilder html, LetterWords words)
    {
        html.Append("<div lang=\"").Append(CodeOf(words.Language)).Append("\">\n");
        Paragraph(words.Greeting);
        Paragraph(words.StandsIn);
        Paragraph(words.Opening);
        Paragraph(words.Lights);
        foreach (var group in words.Groups)
        {
            if (group.Heading is { } heading)
                Paragraph(heading, "margin:16px 0 4px;font-weight:bold;");
            foreach (var item in group.Items)
                AddItem(html, item);
        }
        Paragraph(words.More);
        Paragraph(words.After);
        AddSignIn(html, words);
        Paragraph(words.Contact);
        Paragraph(words.Foot, Small);
        html.Append("</div>\n");

        void Paragraph(string? text, string style = "margin:8px 0;")
        {
            if (text is not null)
                html.Append("<p style=\"" + style + "\">" + Escaped(text) + "</p>\n");
        }
    }

    private static void AddItem(StringBuilder html, LetterItemWords item)
    {
        var style = Item.Replace("{0}", ColourOf(item.Colour), StringComparison.Ordinal);
        html.Append("<div style=\"" + style + "\"><b>" + Escaped(item.Reference) + "</b> ");
        html.Append(Escaped(item.Verb));
        var below = new[] { item.Due, item.Left, item.Light }.OfType<string>().Select(Escaped);
        if (below.Any())
            html.Append("<br>").AppendJoin(" · ", below);
        html.Append("</div>\n");
    }

    private static void AddSignIn(StringBuilder html, LetterWords words)
    {
        html.Append("<p style=\"margin:8px 0;\">");
        if (words.Link is { } link)
            html.Append("<a style=\"color:#1a5fb4\" href=\"" + Escaped(link.AbsoluteUri) + "\">")
                .Append(Escaped(words.SignIn))
                .Append("</a>");
        else
            html.Append(Escaped(words.SignIn));
        html.Append("</p>\n");
    }

    // A mark beside the word, which says the same for who does not see colours.
    private static string ColourOf(Light? light) =>
        light switch
        {
            Light.Red => "#c01c28",
            Light.Yellow => "#d9a400",
            Light.Green => "#26a269",
            Light.Blue => "#1a5fb4",
            _ => NoLight,
        };

    private static string CodeOf(Language language) =>
        language == Language.Chinese ? "zh-CN" : "en";

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
