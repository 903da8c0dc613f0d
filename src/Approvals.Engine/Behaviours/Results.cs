using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>Where the result of a script, decision or function goes.</summary>
internal static class Results
{
    /// <summary>Into the named variable; without one, the entries of a context go into variables of their
    /// names.</summary>
    public static void Keep(Step step, Instance self, string? variable, Value result)
    {
        if (variable is not null)
            step.Assign(self.Key, variable, result);
        else if (result is Value.Context entries)
            step.Assign(self.Key, entries);
    }
}
