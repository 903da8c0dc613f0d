using Approvals.Casework.Storage;

namespace Approvals.Casework.Sessions;

/// <summary>
/// A key for each secret vote, in a file of its own beside the key of the office: both are needed to read the papers.
/// When the urn was opened the file is destroyed, and with it every copy of the papers that a log, a freed page or a
/// backup of the database may still hold.
/// </summary>
internal sealed class BallotKeys(string folder, Chance chance)
{
    private const int Length = 32;

    /// <summary>Makes the key of a vote, unless it is there.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Make(CaseId id, int vote)
    {
        Directory.CreateDirectory(folder);
        var path = PathOf(id, vote);
        if (File.Exists(path))
            return;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        // Whole or not at all, as with the key of the office; of two who make it at once the first one's stays.
        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        using (var file = new FileStream(unfinished, options))
        {
            file.Write(chance.Bytes(Length));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(unfinished); // Somebody else was first.
        }
    }

    /// <summary>The key of a vote; null where it is not there: it was destroyed, or the database was put back from a
    /// backup.</summary>
    public byte[]? Read(CaseId id, int vote)
    {
        var path = PathOf(id, vote);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>Destroys the key of a vote for good.</summary>
    public void Destroy(CaseId id, int vote)
    {
        var path = PathOf(id, vote);
        if (!File.Exists(path))
            return;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write))
        {
            file.Write(chance.Bytes(Length));
            file.Flush(flushToDisk: true);
        }
        File.Delete(path);
    }

    private string PathOf(CaseId id, int vote) =>
        Path.Combine(folder, FormattableString.Invariant($"{id.Value}-{vote}.key"));
}
