namespace Approvals.Casework.Calendar;

/// <summary>The 24 solar terms (节气), in the order in which they come in a year of our calendar.</summary>
/// <remarks>Each begins as the sun passes a multiple of 15° of longitude; the first, in January, is 285°.</remarks>
public enum SolarTerm
{
    /// <summary>小寒: the sun at 285°.</summary>
    MinorCold,

    /// <summary>大寒: the sun at 300°.</summary>
    GreatCold,

    /// <summary>立春: the sun at 315°.</summary>
    BeginningOfSpring,

    /// <summary>雨水: the sun at 330°.</summary>
    RainWater,

    /// <summary>惊蛰: the sun at 345°.</summary>
    AwakeningOfInsects,

    /// <summary>春分: the sun at 0°.</summary>
    SpringEquinox,

    /// <summary>清明: the sun at 15°.</summary>
    Qingming,

    /// <summary>谷雨: the sun at 30°.</summary>
    GrainRain,

    /// <summary>立夏: the sun at 45°.</summary>
    BeginningOfSummer,

    /// <summary>小满: the sun at 60°.</summary>
    GrainBuds,

    /// <summary>芒种: the sun at 75°.</summary>
    GrainInEar,

    /// <summary>夏至: the sun at 90°.</summary>
    SummerSolstice,

    /// <summary>小暑: the sun at 105°.</summary>
    MinorHeat,

    /// <summary>大暑: the sun at 120°.</summary>
    GreatHeat,

    /// <summary>立秋: the sun at 135°.</summary>
    BeginningOfAutumn,

    /// <summary>处暑: the sun at 150°.</summary>
    EndOfHeat,

    /// <summary>白露: the sun at 165°.</summary>
    WhiteDew,

    /// <summary>秋分: the sun at 180°.</summary>
    AutumnEquinox,

    /// <summary>寒露: the sun at 195°.</summary>
    ColdDew,

    /// <summary>霜降: the sun at 210°.</summary>
    FrostsDescent,

    /// <summary>立冬: the sun at 225°.</summary>
    BeginningOfWinter,

    /// <summary>小雪: the sun at 240°.</summary>
    MinorSnow,

    /// <summary>大雪: the sun at 255°.</summary>
    GreatSnow,

    /// <summary>冬至: the sun at 270°.</summary>
    WinterSolstice,
}
