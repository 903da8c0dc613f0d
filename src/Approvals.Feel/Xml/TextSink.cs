using System.Text;

namespace Approvals.Feel.Xml;

/// <summary>Collects the pieces of a file.</summary>
internal sealed class TextSink
{
    private readonly StringBuilder _text = new();

    public void Add(ReadOnlyMemory<char> piece) => _text.Append(piece.Span);

    public override string ToString() => _text.ToString();
}
