using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Approvals.Casework.Storage;

/// <summary>The office's database in one file of SQLite.</summary>
/// <param name="options">How it is reached.</param>
public sealed class SqliteOfficeDb(DbContextOptions<SqliteOfficeDb> options) : OfficeDb(options)
{
    private protected override Type InstantConverter => typeof(TicksConverter);

    /// <summary>SQLite can neither order nor compare instants: they are ticks of 100 nanoseconds, in UTC.</summary>
    private sealed class TicksConverter()
        : ValueConverter<DateTimeOffset, long>(
            instant => instant.UtcTicks,
            ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
        );
}
