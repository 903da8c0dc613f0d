namespace Approvals.Casework.Plans.Files;

/// <summary>The check sum of zip files (polynomial 0xEDB88320): a changed bit would otherwise be a changed
/// word.</summary>
internal struct Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Row)];

    private uint _state;

    public readonly uint Value => _state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var state = ~_state;
        foreach (var one in bytes)
            state = Table[(byte)(state ^ one)] ^ (state >> 8);
        _state = ~state;
    }

    private static uint Row(int value)
    {
        var row = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            row = (row & 1) == 1 ? (row >> 1) ^ Polynomial : row >> 1;
        return row;
    }
}
