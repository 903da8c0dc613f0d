using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Approvals.Feel;

namespace Approvals.Engine.Storing;

/// <summary>Values of FEEL in the binary form: a <see cref="BinaryValue"/>, then what there is to say.</summary>
internal static class BinaryValues
{
    [Flags]
    private enum Bounds
    {
        None = 0,
        StartIncluded = 1,
        EndIncluded = 2,
        Inverted = 4,
        HasStart = 8,
        HasEnd = 16,
    }

    private enum ZoneKind
    {
        None,
        Offset,
        Named,
    }

    public static void Write(BinaryOutput output, Value value, int depth)
    {
        switch (value)
        {
            case Value.Boolean v:
                Kind(output, v.Truth ? BinaryValue.True : BinaryValue.False);
                break;
            case Value.Number v:
                WriteNumber(output, v.Amount);
                break;
            case Value.String v:
                Kind(output, BinaryValue.String);
                output.Text(v.Text);
                break;
            case Value.List v:
                Kind(output, BinaryValue.List);
                WriteItems(output, v.Items, depth);
                break;
            case Value.Context v:
                Kind(output, BinaryValue.Context);
                WriteEntries(output, v, depth);
                break;
            case Value.Range v:
                WriteRange(output, v, depth);
                break;
            default:
                WriteTime(output, value);
                break;
        }
    }

    public static void WriteItems(BinaryOutput output, ImmutableArray<Value> items, int depth = 0)
    {
        Archive.CheckDepth(depth);
        output.Count(items.Length);
        foreach (var item in items)
            Write(output, item, depth + 1);
    }

    public static void WriteEntries(BinaryOutput output, Value.Context context, int depth = 0)
    {
        Archive.CheckDepth(depth);
        output.Count(context.Entries.Count);
        foreach (var (name, value) in context.Entries)
        {
            output.Name(name);
            Write(output, value, depth + 1);
        }
    }

    public static Value Read(BinaryInput input, int depth) =>
        (BinaryValue)input.Byte() switch
        {
            BinaryValue.Null => Value.None,
            BinaryValue.False => Value.False,
            BinaryValue.True => Value.True,
            BinaryValue.Whole => Value.Of(input.Signed()),
            BinaryValue.Number => Value.Of(ReadDecimal(input)),
            BinaryValue.String => new Value.String(input.Text()),
            BinaryValue.Date => new Value.Date(ReadDay(input)),
            BinaryValue.Time => new Value.Time((long)input.Unsigned(), ReadZone(input)),
            BinaryValue.DateTime => new Value.DateTime(
                ReadDay(input),
                (long)input.Unsigned(),
                ReadZone(input)
            ),
            BinaryValue.DaysTime => new Value.DaysTime(ReadDecimal(input)),
            BinaryValue.YearsMonths => new Value.YearsMonths(input.Signed()),
            BinaryValue.List => new Value.List(ReadItems(input, depth)),
            BinaryValue.Context => ReadEntries(input, depth),
            BinaryValue.Range => ReadRange(input, depth),
            _ => throw input.Wrong("a value"),
        };

    public static ImmutableArray<Value> ReadItems(BinaryInput input, int depth = 0)
    {
        Archive.CheckDepth(depth);
        var items = new Value[input.Count()];
        for (var i = 0; i < items.Length; i++)
            items[i] = Read(input, depth + 1);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public static Value.Context ReadEntries(BinaryInput input, int depth = 0)
    {
        Archive.CheckDepth(depth);
        var entries = new (string, Value)[input.Count()];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = (input.Name(), Read(input, depth + 1));
        return entries.Length == 0 ? Value.Context.Empty : Value.Context.Of(entries);
    }

    private static void Kind(BinaryOutput output, BinaryValue kind) => output.Byte((int)kind);

    private static void WriteTime(BinaryOutput output, Value value)
    {
        switch (value)
        {
            case Value.Date v:
                Kind(output, BinaryValue.Date);
                output.Signed(v.Day.EpochDay);
                break;
            case Value.Time v:
                Kind(output, BinaryValue.Time);
                output.Unsigned((ulong)v.NanosecondOfDay);
                WriteZone(output, v.Zone);
                break;
            case Value.DateTime v:
                Kind(output, BinaryValue.DateTime);
                output.Signed(v.Day.EpochDay);
                output.Unsigned((ulong)v.NanosecondOfDay);
                WriteZone(output, v.Zone);
                break;
            case Value.DaysTime v:
                Kind(output, BinaryValue.DaysTime);
                WriteDecimal(output, v.Seconds);
                break;
            case Value.YearsMonths v:
                Kind(output, BinaryValue.YearsMonths);
                output.Signed(v.Months);
                break;
            default:
                Kind(output, BinaryValue.Null); // A function cannot be stored.
                break;
        }
    }

    private static void WriteNumber(BinaryOutput output, decimal number)
    {
        // A number with a point in it, though with nothing but zeros behind it, is told as it is.
        if (number.Scale == 0 && number is >= long.MinValue and <= long.MaxValue)
        {
            Kind(output, BinaryValue.Whole);
            output.Signed((long)number);
            return;
        }
        Kind(output, BinaryValue.Number);
        WriteDecimal(output, number);
    }

    private static void WriteDecimal(BinaryOutput output, decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        foreach (var part in parts)
            output.Unsigned((uint)part);
    }

    private static decimal ReadDecimal(BinaryInput input)
    {
        Span<int> parts = stackalloc int[4];
        foreach (ref var part in parts)
            part = (int)(uint)input.Unsigned();
        try
        {
            return new(parts);
        }
        catch (ArgumentException)
        {
            throw input.Wrong("a number");
        }
    }

    private static LocalDate ReadDay(BinaryInput input) =>
        LocalDate.FromEpochDay(input.Signed()) ?? throw input.Wrong("a day of the calendar");

    private static void WriteZone(BinaryOutput output, Zone? zone)
    {
        output.Byte(
            (int)(
                zone is null ? ZoneKind.None
                : zone.Id is null ? ZoneKind.Offset
                : ZoneKind.Named
            )
        );
        if (zone?.Id is { } id)
            output.Name(id);
        else if (zone is not null)
            output.Signed(zone.OffsetAtLocal(default, 0));
    }

    private static Zone? ReadZone(BinaryInput input) =>
        (ZoneKind)input.Byte() switch
        {
            ZoneKind.None => null,
            ZoneKind.Offset => Zone.FromOffset(input.Int()) ?? throw input.Wrong("an offset"),
            ZoneKind.Named when input.Name() is var id => Zone.FromId(id)
                ?? throw new StoredFormatException(
                    $"Expected this machine to know the time zone '{id}', but it does not."
                ),
            _ => throw input.Wrong("a time zone"),
        };

    private static void WriteRange(BinaryOutput output, Value.Range range, int depth)
    {
        Archive.CheckDepth(depth);
        Kind(output, BinaryValue.Range);
        output.Byte(
            (int)(
                (range.StartIncluded ? Bounds.StartIncluded : 0)
                | (range.EndIncluded ? Bounds.EndIncluded : 0)
                | (range.Inverted ? Bounds.Inverted : 0)
                | (range.Start is null ? 0 : Bounds.HasStart)
                | (range.End is null ? 0 : Bounds.HasEnd)
            )
        );
        if (range.Start is { } start)
            Write(output, start, depth + 1);
        if (range.End is { } end)
            Write(output, end, depth + 1);
    }

    private static Value.Range ReadRange(BinaryInput input, int depth)
    {
        Archive.CheckDepth(depth);
        var bounds = (Bounds)input.Byte();
        return new(
            bounds.HasFlag(Bounds.HasStart) ? Read(input, depth + 1) : null,
            bounds.HasFlag(Bounds.StartIncluded),
            bounds.HasFlag(Bounds.HasEnd) ? Read(input, depth + 1) : null,
            bounds.HasFlag(Bounds.EndIncluded)
        )
        {
            Inverted = bounds.HasFlag(Bounds.Inverted),
        };
    }
}
