using System.Buffers;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>The people that the resources of an activity name.</summary>
/// <param name="Assignee">Who does it; null where nobody is named.</param>
/// <param name="Users">Who may do it.</param>
/// <param name="Groups">The groups whose members may do it.</param>
internal sealed record Resources(
    Formula? Assignee,
    IReadOnlyList<Formula> Users,
    IReadOnlyList<Formula> Groups
);

/// <summary>
/// Reads <c>performer</c>, <c>humanPerformer</c> and <c>potentialOwner</c> (BPMN 2.0, 10.3.1 and 10.3.4). An expression
/// that is a bare name is that name, as all vendors have it; <c>user(a)</c> and <c>group(b)</c> say which kind it is.
/// </summary>
internal static class ResourceReader
{
    private static readonly SearchValues<char> Operators = SearchValues.Create("\"[]{}+*/<>=?");

    public static Resources Read(ProcessContext context, XmlNode node)
    {
        Formula? assignee = null;
        var users = new List<Formula>();
        var groups = new List<Formula>();
        foreach (var role in node.Parts())
        {
            if (role.LocalName is "performer" or "humanPerformer")
                assignee ??= NamesOf(context, role).Select(n => n.Name).FirstOrDefault();
            else if (role.LocalName == "potentialOwner")
                foreach (var (name, isUser) in NamesOf(context, role))
                    (isUser ? users : groups).Add(name);
        }
        return new(assignee, users, groups);
    }

    private static IEnumerable<(Formula Name, bool IsUser)> NamesOf(
        ProcessContext context,
        XmlNode role
    )
    {
        if (role.Part("resourceAssignmentExpression") is { } assignment)
        {
            var expression = assignment
                .Parts()
                .FirstOrDefault(p => p.LocalName is "formalExpression" or "expression");
            return ExpressionNames(context, expression ?? assignment);
        }
        return context.File.Resolve(role, role.PartText("resourceRef")) is { } resource
            ? [(Formula.Of(context.File.NameOf(resource), role.Line), false)]
            : [];
    }

    private static IEnumerable<(Formula Name, bool IsUser)> ExpressionNames(
        ProcessContext context,
        XmlNode expression
    )
    {
        var passage = Passage.Of(expression);
        if (passage.Text.StartsWith('=') || !IsNames(passage.Text))
        {
            var formula = context.Expressions.Expression(expression);
            return formula is null ? [] : [(formula, false)];
        }
        return from part in Translation.SplitAtCommas(passage.Text)
            let user = Inside(part, "user")
            let name = context.Expressions.Text(passage.With(user ?? Inside(part, "group") ?? part))
            where name is not null
            select (name, user is not null);
    }

    private static bool IsNames(string text) =>
        Translation.HasDollar(text) || !text.AsSpan().ContainsAny(Operators);

    private static string? Inside(string text, string kind) =>
        text.StartsWith(kind + "(", StringComparison.Ordinal) && text.EndsWith(')')
            ? text[(kind.Length + 1)..^1].Trim()
            : null;
}
