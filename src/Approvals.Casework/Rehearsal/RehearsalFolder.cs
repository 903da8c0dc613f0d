namespace Approvals.Casework.Rehearsal;

/// <summary>
/// The folder of a rehearsal. While it is played it is called <c>….part</c>, and holds the scratch office; it gets its
/// name when it is whole. So one that was cut off leaves no result that looks like one, and the next one begins anew.
/// </summary>
internal sealed class RehearsalFolder : IDisposable
{
    private const string Mark = ".rehearsal";

    private readonly string? _out;
    private bool _isDone;

    private RehearsalFolder(string? into, string part, bool beganAnew)
    {
        (_out, Path, BeganAnew) = (into, part, beganAnew);
        Directory.CreateDirectory(part);
        File.WriteAllText(System.IO.Path.Combine(part, Mark), "");
    }

    /// <summary>Where it lies while it is played.</summary>
    public string Path { get; }

    /// <summary>Where the scratch office lies.</summary>
    public string Office => System.IO.Path.Combine(Path, ".office");

    /// <summary>Where the letters lie.</summary>
    public string Mails => System.IO.Path.Combine(Path, "mails");

    /// <summary>Whether an earlier one had been cut off.</summary>
    public bool BeganAnew { get; }

    /// <summary>Begins one.</summary>
    /// <param name="into">Its name in the end; null for one that nobody keeps.</param>
    /// <param name="refused">Why it cannot begin; null where it has.</param>
    /// <returns>It; null where it cannot begin.</returns>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static RehearsalFolder? Begin(string? into, out RehearsalAnswer.Refused? refused)
    {
        refused = null;
        if (into is null)
            return new(null, Directory.CreateTempSubdirectory("rehearsal-").FullName, false);
        var full = System.IO.Path.GetFullPath(into).TrimEnd(System.IO.Path.DirectorySeparatorChar);
        if (Directory.Exists(full) || File.Exists(full))
        {
            refused = new("exists", into);
            return null;
        }
        var part = $"{full}.part";
        var isThere = Directory.Exists(part) || File.Exists(part);
        if (isThere && !File.Exists(System.IO.Path.Combine(part, Mark)))
        {
            refused = new("foreign", part);
            return null;
        }
        if (isThere)
            Directory.Delete(part, recursive: true);
        return new(full, part, isThere);
    }

    /// <summary>Gives it its name: all is written.</summary>
    public void Finish()
    {
        if (Directory.Exists(Office))
            Directory.Delete(Office, recursive: true);
        File.Delete(System.IO.Path.Combine(Path, Mark));
        if (_out is not null)
            Directory.Move(Path, _out);
        _isDone = _out is not null;
    }

    /// <summary>Takes away what nobody keeps; what was cut off stays until the next one.</summary>
    public void Dispose()
    {
        if (!_isDone && _out is null && Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
