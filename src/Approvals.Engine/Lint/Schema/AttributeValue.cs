using System.Diagnostics;
using Approvals.Engine.Lint.Standard;

namespace Approvals.Engine.Lint.Schema;

/// <summary>
/// An attribute says what it can say: a truth value, a whole number, one of some words (XML schema).
/// </summary>
internal static class AttributeValue
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.Nodes
        from attribute in node.Xml.Attributes
        where attribute.Namespace.Length == 0
        let type = node.Type.Attribute(attribute.LocalName)
        where type is not null
        let expected = ExpectedInsteadOf(attribute.Value.Trim(), type)
        where expected is not null
        select new Complaint(
            node,
            $"{expected} as '{attribute.LocalName}' of {node}",
            $"found '{attribute.Value}'"
        )
        {
            Attribute = attribute,
        };

    private static string? ExpectedInsteadOf(string value, AttributeType type) =>
        type.Kind switch
        {
            AttributeKind.Boolean => value is "true" or "false" or "1" or "0"
                ? null
                : "true or false",
            AttributeKind.Integer => IsInteger(value) ? null : "a whole number",
            AttributeKind.OneOf => type.Words.Contains(value, StringComparer.Ordinal)
                ? null
                : $"one of {string.Join(", ", type.Words)}",
            AttributeKind.Text
            or AttributeKind.Id
            or AttributeKind.Reference
            or AttributeKind.ForeignName => null,
            _ => throw new UnreachableException(type.Kind.ToString()),
        };

    private static bool IsInteger(string value)
    {
        var digits = value.AsSpan();
        if (digits is ['+' or '-', ..])
            digits = digits[1..];
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
