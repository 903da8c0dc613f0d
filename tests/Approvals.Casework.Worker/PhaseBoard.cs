using System.IO.MemoryMappedFiles;

namespace Approvals.Casework.Worker;

/// <summary>
/// A small file in memory that says where each hand stands: the worker writes it, the test reads it, also when the
/// worker is dead.
/// </summary>
public sealed class PhaseBoard : IDisposable
{
    /// <summary>How many hands work at once.</summary>
    public const int Hands = 3;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    private PhaseBoard(MemoryMappedFile file)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, Hands);
    }

    /// <summary>Opens the board; makes it where it does not exist.</summary>
    public static PhaseBoard Open(string path) =>
        new(MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, Hands));

    /// <summary>Where a hand stands.</summary>
    public Phase this[int hand]
    {
        get => (Phase)_view.ReadByte(hand);
        set => _view.Write(hand, (byte)value);
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
