using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Approvals.Casework.Storage;

/// <summary>The office's database on PostgreSQL.</summary>
/// <param name="options">How it is reached.</param>
public sealed class PostgresOfficeDb(DbContextOptions<PostgresOfficeDb> options) : OfficeDb(options)
{
    private protected override Type InstantConverter => typeof(UtcConverter);

    /// <summary>PostgreSQL keeps instants without an offset, and Npgsql takes none but zero.</summary>
    private sealed class UtcConverter()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(
            instant => instant.ToUniversalTime(),
            stored => stored
        );
}
