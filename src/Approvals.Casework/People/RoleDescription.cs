using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>What a role is called and is.</summary>
/// <param name="Role">The role.</param>
/// <param name="Abbreviation">Its short code in tables of the office; unique.</param>
/// <param name="Chinese">Its Chinese name.</param>
/// <param name="English">Its English name.</param>
/// <param name="What">What it is, in a sentence.</param>
/// <param name="Origin">How one comes to have it.</param>
/// <param name="Side">Which roles go together with it.</param>
public sealed record RoleDescription(
    Role Role,
    string Abbreviation,
    string Chinese,
    string English,
    string What,
    RoleOrigin Origin,
    RoleSide Side
)
{
    /// <summary>Its stored code, in kebab-case; the same for ever.</summary>
    public string Code => StoredCode.Of(Role);
}

/// <summary>How one comes to have a role.</summary>
public enum RoleOrigin
{
    /// <summary>By a grant.</summary>
    Grant,

    /// <summary>By a post, and in no other way.</summary>
    Post,

    /// <summary>By the division of work: whoever holds the post in charge of a field.</summary>
    Division,

    /// <summary>By a case that concerns one.</summary>
    Case,
}

/// <summary>Which roles go together: two of different sides never do, but for <see cref="Anybody"/>.</summary>
public enum RoleSide
{
    /// <summary>Does the unit's business.</summary>
    Business,

    /// <summary>Belongs to a body outside of the unit.</summary>
    Outside,

    /// <summary>One of the three administrators (三员), none of whom is a business user.</summary>
    Administrator,

    /// <summary>Reads over all units, for the county.</summary>
    CountyReader,

    /// <summary>Anybody may be it.</summary>
    Anybody,
}
