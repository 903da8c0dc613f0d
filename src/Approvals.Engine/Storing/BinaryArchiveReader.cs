using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Approvals.Feel;

namespace Approvals.Engine.Storing;

/// <summary>Reads the binary form.</summary>
internal sealed class BinaryArchiveReader(BinaryInput input) : Archive
{
    public override int Int(int number, string name, int value) =>
        input.TryByte(number) ? input.Int() : 0;

    public override int? OptionalInt(int number, string name, int? value) =>
        input.TryByte(number) ? input.Int() : null;

    public override bool Flag(int number, string name, bool value) => input.TryByte(number);

    public override string? Text(int number, string name, string? value) =>
        input.TryByte(number) ? input.Name() : null;

    public override DateTimeOffset? Instant(int number, string name, DateTimeOffset? value)
    {
        if (!input.TryByte(number))
            return null;
        var (ticks, minutes) = (input.Signed(), input.Int());
        try
        {
            return new(ticks, TimeSpan.FromMinutes(minutes, 0));
        }
        catch (ArgumentException)
        {
            throw input.Wrong("an instant");
        }
    }

    public override int OneOf(int number, string name, ImmutableArray<string> names, int value) =>
        Int(number, name, value) is var found && found >= 0 && found < names.Length
            ? found
            : throw input.Wrong(
                $"one of the {names.Length} names for '{name}' that this version knows"
            );

    public override Value? Optional(int number, string name, Value? value) =>
        input.TryByte(number) ? BinaryValues.Read(input, 0) : null;

    public override Value.Context? Context(int number, string name, Value.Context? value) =>
        input.TryByte(number) ? BinaryValues.ReadEntries(input) : null;

    public override Value.List? List(int number, string name, Value.List? value) =>
        input.TryByte(number) ? new(BinaryValues.ReadItems(input)) : null;

    public override ImmutableArray<Value> Values(
        int number,
        string name,
        ImmutableArray<Value> values
    ) => input.TryByte(number) ? BinaryValues.ReadItems(input) : [];

    public override ImmutableSortedDictionary<int, Value> Numbered(
        int number,
        string name,
        ImmutableSortedDictionary<int, Value> values
    )
    {
        if (!input.TryByte(number))
            return ImmutableSortedDictionary<int, Value>.Empty;
        var all = ImmutableSortedDictionary.CreateBuilder<int, Value>();
        for (var left = input.Count(); left > 0; left--)
            all[input.Int()] = BinaryValues.Read(input, 0);
        return all.ToImmutable();
    }

    public override ImmutableArray<string> Texts(
        int number,
        string name,
        ImmutableArray<string> values
    )
    {
        if (!input.TryByte(number))
            return [];
        var all = new string[input.Count()];
        for (var i = 0; i < all.Length; i++)
            all[i] = input.Name();
        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    public override ImmutableArray<int> Ints(int number, string name, ImmutableArray<int> values)
    {
        if (!input.TryByte(number))
            return [];
        var all = new int[input.Count()];
        for (var i = 0; i < all.Length; i++)
            all[i] = input.Int();
        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    protected override bool Begin(int number, string name, bool isThere) => input.TryByte(number);

    protected override int BeginList(int count) => input.Count();

    protected override void EndList() { }

    protected override void BeginRecord() { }

    protected override void EndRecord(Type type)
    {
        if (!input.TryByte(BinaryArchiveWriter.End))
            throw input.Wrong($"the end of a record ({type.Name}) as this version knows it");
    }
}
