namespace Approvals.Casework.Tests.Databases;

/// <summary>Which database a test runs on: all that touch one run on both.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
