using Approvals.Casework.Tests.Databases;

[assembly: AssemblyFixture(typeof(Leftovers))]

namespace Approvals.Casework.Tests.Databases;

/// <summary>
/// Takes away what the tests leave once they have all run. At the exit of the process it would be late: the runner
/// gives that ten seconds, and the databases of thousands of tests take longer to delete.
/// </summary>
public sealed class Leftovers : IDisposable
{
    public void Dispose()
    {
        PostgresCluster.Remove();
        TestFolder.Remove();
    }
}
