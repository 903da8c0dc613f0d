namespace Approvals.Engine.Storing;

/// <summary>How a text is told in the binary form: the two low bits of the number before it.</summary>
internal enum BinaryText
{
    /// <summary>It follows in UTF-8; the number is its length in bytes.</summary>
    Utf8,

    /// <summary>It came before; the number is its place among the texts of fields.</summary>
    Again,

    /// <summary>It follows in UTF-16, as it ends within a character; the number counts code units.</summary>
    Utf16,
}
