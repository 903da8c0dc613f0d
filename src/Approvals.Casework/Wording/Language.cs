namespace Approvals.Casework.Wording;

/// <summary>In which language something is said to a person.</summary>
public enum Language
{
    /// <summary>中文: what comes first, and what people sign under.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
