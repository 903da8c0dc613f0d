using System.Net;
using System.Text;

namespace Approvals.Casework.Rehearsal.Results;

/// <summary>A simple page: headings, sentences and tables, to be read on a screen and printed.</summary>
internal sealed class HtmlPage
{
    private const string Style = """
        body { font: 14px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif;
               max-width: 70em; margin: 2em auto; padding: 0 1em; color: #222; }
        h1 { font-size: 1.6em; border-bottom: 2px solid #b00; padding-bottom: .3em; }
        h2 { font-size: 1.25em; margin-top: 2em; }
        table { border-collapse: collapse; width: 100%; margin: .6em 0 1.2em; }
        th, td { border: 1px solid #ccc; padding: .25em .6em; text-align: left; vertical-align: top; }
        th { background: #f3f3f3; }
        td.no, th.no { text-align: right; white-space: nowrap; }
        td.day { white-space: nowrap; }
        tr.bad td { background: #fdecea; }
        p.bad { color: #b00; font-weight: bold; }
        p.good { color: #060; font-weight: bold; }
        @media print { body { margin: 0; max-width: none; font-size: 11px; } thead { display: table-header-group; }
          tr { break-inside: avoid; } }
        """;

    private readonly StringBuilder _body = new();
    private readonly string _title;

    /// <summary>A page with a title.</summary>
    public HtmlPage(string title)
    {
        _title = title;
        _body.Append("<h1>").Append(Text(title)).Append("</h1>\n");
    }

    /// <summary>A heading.</summary>
    public void Heading(string text) => _body.Append("<h2>").Append(Text(text)).Append("</h2>\n");

    /// <summary>A sentence.</summary>
    /// <param name="text">It.</param>
    /// <param name="mark">How it looks: <c>good</c>, <c>bad</c>, or nothing.</param>
    public void Say(string text, string mark = "") =>
        _body.Append("<p class=\"").Append(mark).Append("\">").Append(Text(text)).Append("</p>\n");

    /// <summary>A list of links to other pages.</summary>
    public void Links(IEnumerable<(string Name, string File)> links)
    {
        _body.Append("<ul>\n");
        foreach (var (name, file) in links)
            _body
                .Append("<li><a href=\"")
                .Append(Text(file))
                .Append("\">")
                .Append(Text(name))
                .Append("</a></li>\n");
        _body.Append("</ul>\n");
    }

    /// <summary>A table.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="rows">Its rows, each with whether it is marked as bad.</param>
    public void Table(IEnumerable<string> head, IEnumerable<(bool IsBad, string?[] Cells)> rows)
    {
        _body.Append("<table>\n<thead><tr>");
        foreach (var cell in head)
            _body.Append("<th>").Append(Text(cell)).Append("</th>");
        _body.Append("</tr></thead>\n<tbody>\n");
        foreach (var (isBad, cells) in rows)
        {
            _body.Append(isBad ? "<tr class=\"bad\">" : "<tr>");
            foreach (var cell in cells)
                _body.Append("<td>").Append(Text(cell ?? "")).Append("</td>");
            _body.Append("</tr>\n");
        }
        _body.Append("</tbody>\n</table>\n");
    }

    /// <summary>The page as text.</summary>
    public override string ToString() =>
        $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(_title)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            {_body}</body>
            </html>

            """;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
