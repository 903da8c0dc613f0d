using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Tests.StoredTests;

/// <summary>All that an object says of itself, as text, found by reflection: what is compared must not come from the
/// code that is tested.</summary>
internal static class Dump
{
    public static string Of(object? subject)
    {
        var text = new StringBuilder();
        Write(text, subject, indent: 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? subject, int indent)
    {
        switch (subject)
        {
            case null:
                text.Append("null\n");
                break;
            case string or Value.String:
                text.Append('\'').Append(Escaped($"{subject}")).Append("'\n");
                break;
            case Value.Number number: // With the zeros behind its point.
                text.Append(CultureInfo.InvariantCulture, $"{number.Amount}\n");
                break;
            case DateTimeOffset instant: // With its offset.
                text.Append(CultureInfo.InvariantCulture, $"{instant:O}\n");
                break;
            case Value.List list:
                Write(text, list.Items, indent);
                break;
            case Value.Context context:
                text.Append("{\n");
                foreach (var (name, value) in context.Entries)
                {
                    text.Append(' ', indent + 1).Append('\'').Append(Escaped(name)).Append("': ");
                    Write(text, value, indent + 1);
                }
                text.Append(' ', indent).Append("}\n");
                break;
            case Enum or int or bool:
                text.Append(CultureInfo.InvariantCulture, $"{subject}\n");
                break;
            case Value:
                text.Append(CultureInfo.InvariantCulture, $"{subject.GetType().Name} {subject}\n");
                break;
            case CaseState state:
                Members(text, state, indent);
                Write(text, state.Instances.ToArray(), indent + 1);
                Write(text, state.Waits.ToArray(), indent + 1);
                break;
            case IDictionary entries:
                foreach (DictionaryEntry entry in entries)
                {
                    text.Append('\n').Append(' ', indent + 1).Append(entry.Key).Append(": ");
                    Write(text, entry.Value, indent + 1);
                }
                break;
            case IEnumerable items:
                Write(text, items, indent);
                break;
            default:
                Members(text, subject, indent);
                break;
        }
    }

    private static void Write(StringBuilder text, IEnumerable items, int indent)
    {
        text.Append("[\n");
        foreach (var item in items)
        {
            text.Append(' ', indent + 1).Append("- ");
            Write(text, item, indent + 1);
        }
        text.Append(' ', indent).Append("]\n");
    }

    private static void Members(StringBuilder text, object subject, int indent)
    {
        text.Append(subject.GetType().Name).Append('\n');
        foreach (var member in PropertiesOf(subject.GetType()))
        {
            var value = member.GetValue(subject);
            if (!IsSomething(value))
                continue; // So that what a later version adds changes no text of an earlier one.
            text.Append(' ', indent + 1).Append(member.Name).Append(": ");
            Write(text, value, indent + 1);
        }
    }

    /// <summary>Whether it is more than what a field holds that was never set.</summary>
    public static bool IsSomething(object? value) =>
        value switch
        {
            null or 0 or false or "" => false,
            Enum member => Convert.ToInt32(member, CultureInfo.InvariantCulture) != 0,
            Value.Context context => context.Entries.Count > 0,
            Value => true,
            IEnumerable items => items.GetEnumerator().MoveNext(),
            _ => true,
        };

    private static string Escaped(string text) =>
        string.Concat(
            text.Select(
                (c, i) =>
                    char.IsControl(c)
                    || (char.IsLowSurrogate(c) && (i == 0 || !char.IsHighSurrogate(text[i - 1])))
                    || (
                        char.IsHighSurrogate(c)
                        && (i == text.Length - 1 || !char.IsLowSurrogate(text[i + 1]))
                    )
                        ? $"\\u{(int)c:X4}"
                        : c.ToString()
            )
        );

    /// <summary>What can be read of a type, but for what is put together from the rest.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => !p.PropertyType.IsByRefLike && p.GetIndexParameters().Length == 0)
            .Where(p => p.Name is not (nameof(CaseState.OpenTasks)))
            .OrderBy(p => p.Name, StringComparer.Ordinal);
}
