using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Approvals.Casework.Storage;

/// <summary>
/// The office's database. Its tables are described beside their rows, in the folder of their concern; what differs
/// between SQLite and PostgreSQL is in the two that derive from it.
/// </summary>
public abstract class OfficeDb : DbContext
{
    private protected OfficeDb(DbContextOptions options)
        : base(options) { }

    /// <summary>The converter with which instants are stored.</summary>
    private protected abstract Type InstantConverter { get; }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion(InstantConverter);
        configurationBuilder.Properties<CaseId>().HaveConversion<CaseIdConverter>();
        configurationBuilder.Properties<UnitId>().HaveConversion<UnitIdConverter>();
        configurationBuilder.Properties<PersonId>().HaveConversion<PersonIdConverter>();
        configurationBuilder.Properties<DepartmentId>().HaveConversion<DepartmentIdConverter>();
        configurationBuilder.Properties<PostId>().HaveConversion<PostIdConverter>();
        configurationBuilder.Properties<FieldId>().HaveConversion<FieldIdConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OfficeDb).Assembly);
        // Nothing goes because something else went, unless a table says so.
        foreach (var type in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var key in type.GetForeignKeys())
            {
                var source = ((IConventionForeignKey)key).GetDeleteBehaviorConfigurationSource();
                if (source != ConfigurationSource.Explicit)
                    key.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    private sealed class CaseIdConverter()
        : ValueConverter<CaseId, long>(id => id.Value, value => new(value));

    private sealed class UnitIdConverter()
        : ValueConverter<UnitId, string>(id => id.Value, value => new(value));

    private sealed class PersonIdConverter()
        : ValueConverter<PersonId, string>(id => id.Value, value => new(value));

    private sealed class DepartmentIdConverter()
        : ValueConverter<DepartmentId, string>(id => id.Value, value => new(value));

    private sealed class PostIdConverter()
        : ValueConverter<PostId, string>(id => id.Value, value => new(value));

    private sealed class FieldIdConverter()
        : ValueConverter<FieldId, string>(id => id.Value, value => new(value));
}
