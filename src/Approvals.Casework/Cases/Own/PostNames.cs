using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Cases.Own;

/// <summary>How people are named to those whom a case concerns: by their post.</summary>
internal static class PostNames
{
    /// <summary>The highest post of a person on a day; where there is none the department; where there is neither the
    /// unit.</summary>
    public static string Of(OfficeDirectory directory, PersonId person, DateOnly day) =>
        directory.PostsOf(person, day) is [var post, ..] ? post.Name
        : directory.Find(person) is not { } found ? person.Value
        : directory.Find(found.UnitId, found.DepartmentId)?.Name
            ?? directory.Find(found.UnitId)?.Name
            ?? found.UnitId.Value;
}
