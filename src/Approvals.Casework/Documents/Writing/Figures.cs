using System.Globalization;

namespace Approvals.Casework.Documents.Writing;

/// <summary>The figures of GB/T 9704-2012, in the units of the file: twips (1/20 point) and half-points.</summary>
internal static class Figures
{
    /// <summary>A4: 210 by 297 mm.</summary>
    public const int PageWidth = 11906;

    /// <summary>A4: 210 by 297 mm.</summary>
    public const int PageHeight = 16838;

    /// <summary>天头: 37 mm.</summary>
    public const int Top = 2098;

    /// <summary>订口: 28 mm.</summary>
    public const int Left = 1587;

    /// <summary>26 mm: what is left of 210 beside a type area of 156.</summary>
    public const int Right = 1474;

    /// <summary>35 mm: what is left of 297 below a type area of 225.</summary>
    public const int Bottom = 1984;

    /// <summary>Width of the type area, 156 mm.</summary>
    public const int AreaWidth = PageWidth - Left - Right;

    /// <summary>From the edge of the paper to the foot of the page number, 23 mm: its dash is 7 mm below the
    /// area.</summary>
    public const int Footer = 1304;

    /// <summary>From line to line: 28.95 points, 22 in the type area.</summary>
    public const int Line = 579;

    /// <summary>What the grid adds to a character of 16 points, in 1/4096 point: 28 in the type area.</summary>
    public const int CharacterSpace = -849;

    /// <summary>What is set between characters of 16 points so that 28 fit on a line, in all programs: -0.3
    /// points.</summary>
    public const int CharacterSpacing = -6;

    /// <summary>字: the width of a character in the grid, 442.2 points / 28.</summary>
    public const double Character = 315.85;

    /// <summary>3号, half-points.</summary>
    public const int Size3 = 32;

    /// <summary>2号, half-points.</summary>
    public const int Size2 = 44;

    /// <summary>4号, half-points.</summary>
    public const int Size4 = 28;

    /// <summary>The most that the name of the issuing body has, half-points.</summary>
    public const int LargestBody = 100;

    /// <summary>Red of the head.</summary>
    public const string Red = "FF0000";

    /// <summary>Characters of the grid in twips.</summary>
    public static int Characters(double count) => (int)Math.Round(count * Character);

    /// <summary>Millimetres in twips.</summary>
    public static int Millimetres(double count) => (int)Math.Round(count * 1440 / 25.4);

    /// <summary>A number as the file has it.</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
