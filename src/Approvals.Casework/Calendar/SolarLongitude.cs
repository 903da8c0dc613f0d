using System.Collections.Immutable;

namespace Approvals.Casework.Calendar;

/// <summary>The sun's longitude as seen from the earth: what solar terms are computed from.</summary>
/// <remarks>
/// The place of the earth, with aberration, nutation and the slowing of the earth. The method is the usual one of the
/// textbooks on astronomical algorithms (VSOP87).
/// </remarks>
internal static class SolarLongitude
{
    private const double JulianDaysPerMillennium = 365_250;
    private const double RadiansPerArcsecond = Math.PI / 180 / 3600;

    /// <summary>Noon of 1 January 2000, terrestrial time: where the series begin.</summary>
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The apparent longitude of the sun, in radians from 0 to 2π.</summary>
    /// <param name="at">An instant in the years 1900 to 2150; past them it slowly gets worse.</param>
    public static double At(DateTimeOffset at)
    {
        var days = (at - Epoch).TotalDays + TerrestrialDelay(at).TotalDays;
        var millennia = days / JulianDaysPerMillennium;
        var centuries = millennia * 10;
        var sun =
            Sum(EarthSeries.Still, millennia)
            + Sum(EarthSeries.Steady, millennia) * millennia
            + Sum(EarthSeries.Squared, millennia) * Math.Pow(millennia, 2)
            + Sum(EarthSeries.Cubed, millennia) * Math.Pow(millennia, 3);
        return Turn(sun + Math.PI + Aberration(centuries) + Nutation(centuries));
    }

    private static double Sum(ImmutableArray<EarthSeries.Wave> waves, double millennia) =>
        waves.Sum(wave => wave.Size * 1e-8 * Math.Cos(wave.Phase + wave.Speed * millennia));

    /// <summary>The light of the sun takes eight minutes; the frame of the series differs a little from that of
    /// stars.</summary>
    private static double Aberration(double centuries)
    {
        var anomaly = Radians(357.5291 + 35_999.0503 * centuries);
        var distance = 1.00014 - 0.01671 * Math.Cos(anomaly) - 0.00014 * Math.Cos(2 * anomaly);
        return (-20.4898 / distance - 0.09033) * RadiansPerArcsecond;
    }

    /// <summary>The axis of the earth nods: in longitude, by its four largest terms.</summary>
    private static double Nutation(double centuries)
    {
        var node = Radians(125.04452 - 1934.136261 * centuries);
        var sun = Radians(280.4665 + 36_000.7698 * centuries);
        var moon = Radians(218.3165 + 481_267.8813 * centuries);
        var arcseconds =
            -17.2 * Math.Sin(node)
            - 1.32 * Math.Sin(2 * sun)
            - 0.23 * Math.Sin(2 * moon)
            + 0.21 * Math.Sin(2 * node);
        return arcseconds * RadiansPerArcsecond;
    }

    /// <summary>How far clocks lag behind even time, as the earth slows: an estimate, as nobody knows it
    /// beforehand.</summary>
    private static TimeSpan TerrestrialDelay(DateTimeOffset at)
    {
        var years = at.Year + at.DayOfYear / 365.25 - 2000;
        return TimeSpan.FromSeconds(
            years < 25
                ? 63.8 + 0.22 * years
                : 69.3 + 0.2 * (years - 25) + 0.013 * Math.Pow(years - 25, 2)
        );
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Turn(double radians)
    {
        var rest = radians % Math.Tau;
        return rest < 0 ? rest + Math.Tau : rest;
    }
}
