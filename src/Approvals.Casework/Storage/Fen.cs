namespace Approvals.Casework.Storage;

/// <summary>Money as it is stored: whole fen (分), so that the database adds it up to the cent.</summary>
internal static class Fen
{
    /// <summary>An amount of yuan in fen; half a fen away from zero.</summary>
    public static long Of(decimal yuan) =>
        (long)decimal.Round(yuan * 100m, 0, MidpointRounding.AwayFromZero);

    /// <summary>Fen as yuan.</summary>
    public static decimal ToYuan(long fen) => fen / 100m;
}
