using System.Collections.Immutable;
using Approvals.Feel;

namespace Approvals.Engine.Storing;

/// <summary>Writes the binary form: before each field its number, after each record a 0.</summary>
internal sealed class BinaryArchiveWriter(BinaryOutput output) : Archive
{
    /// <summary>The number behind the last field of a record.</summary>
    public const int End = 0;

    public override int Int(int number, string name, int value)
    {
        if (Begin(number, value != 0))
            output.Signed(value);
        return value;
    }

    public override int? OptionalInt(int number, string name, int? value)
    {
        if (Begin(number, value is not null))
            output.Signed(value!.Value);
        return value;
    }

    public override bool Flag(int number, string name, bool value) => Begin(number, value);

    public override string? Text(int number, string name, string? value)
    {
        if (Begin(number, value is not null))
            output.Name(value!);
        return value;
    }

    public override DateTimeOffset? Instant(int number, string name, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            output.Byte(number);
            output.Signed(instant.Ticks);
            output.Signed(instant.TotalOffsetMinutes);
        }
        return value;
    }

    public override int OneOf(int number, string name, ImmutableArray<string> names, int value) =>
        Int(number, name, value);

    public override Value? Optional(int number, string name, Value? value)
    {
        if (Begin(number, value is not null))
            BinaryValues.Write(output, value!, 0);
        return value;
    }

    public override Value.Context? Context(int number, string name, Value.Context? value)
    {
        if (Begin(number, value is not null))
            BinaryValues.WriteEntries(output, value!);
        return value;
    }

    public override Value.List? List(int number, string name, Value.List? value)
    {
        if (Begin(number, value is not null))
            BinaryValues.WriteItems(output, value!.Items);
        return value;
    }

    public override ImmutableArray<Value> Values(
        int number,
        string name,
        ImmutableArray<Value> values
    )
    {
        if (Begin(number, !values.IsEmpty))
            BinaryValues.WriteItems(output, values);
        return values;
    }

    public override ImmutableSortedDictionary<int, Value> Numbered(
        int number,
        string name,
        ImmutableSortedDictionary<int, Value> values
    )
    {
        if (!Begin(number, !values.IsEmpty))
            return values;
        output.Count(values.Count);
        foreach (var (key, value) in values)
        {
            output.Signed(key);
            BinaryValues.Write(output, value, 0);
        }
        return values;
    }

    public override ImmutableArray<string> Texts(
        int number,
        string name,
        ImmutableArray<string> values
    )
    {
        if (!Begin(number, !values.IsEmpty))
            return values;
        output.Count(values.Length);
        foreach (var text in values)
            output.Name(text);
        return values;
    }

    public override ImmutableArray<int> Ints(int number, string name, ImmutableArray<int> values)
    {
        if (!Begin(number, !values.IsEmpty))
            return values;
        output.Count(values.Length);
        foreach (var value in values)
            output.Signed(value);
        return values;
    }

    protected override bool Begin(int number, string name, bool isThere) => Begin(number, isThere);

    protected override int BeginList(int count)
    {
        output.Count(count);
        return count;
    }

    protected override void EndList() { }

    protected override void BeginRecord() { }

    protected override void EndRecord(Type type) => output.Byte(End);

    private bool Begin(int number, bool isThere)
    {
        if (isThere)
            output.Byte(number);
        return isThere;
    }
}
