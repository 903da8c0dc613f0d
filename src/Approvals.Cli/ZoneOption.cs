using System.CommandLine;

namespace Approvals.Cli;

/// <summary><c>--zone</c>: where the machine's instant is told as a time of day.</summary>
internal sealed class ZoneOption : Option<string>
{
    private readonly TimeProvider _clock;

    public ZoneOption(
        TimeProvider clock,
        string description = "The time zone of now() and today(), by its name in the IANA database"
    )
        : base("--zone")
    {
        _clock = clock;
        HelpName = "ID";
        Description = description;
        DefaultValueFactory = _ => "Asia/Shanghai";
        Validators.Add(result =>
        {
            var id = result.GetValueOrDefault<string>();
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))
                result.AddError(
                    $"Expected a time zone such as Asia/Shanghai or UTC, but this machine knows no '{id}'."
                );
        });
    }

    public DateTimeOffset Now(ParseResult parsed) =>
        TimeZoneInfo.ConvertTime(
            _clock.GetUtcNow(),
            TimeZoneInfo.FindSystemTimeZoneById(parsed.GetRequiredValue(this))
        );
}
