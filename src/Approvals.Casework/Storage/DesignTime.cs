using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Approvals.Casework.Storage;

/// <summary>What <c>dotnet ef migrations add</c> makes a context for SQLite with. No database is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteOfficeDb>
{
    public SqliteOfficeDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteOfficeDb>()
                .UseSqlite("Data Source=:memory:")
                .UseSnakeCaseNamingConvention()
                .Options
        );
}

/// <summary>The same for PostgreSQL.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresOfficeDb>
{
    public PostgresOfficeDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresOfficeDb>()
                .UseNpgsql("Host=nowhere")
                .UseSnakeCaseNamingConvention()
                .Options
        );
}
