namespace Approvals.Feel.Dmn;

/// <summary>The versions of DMN that are read and written. They differ in little but their namespaces.</summary>
public enum DmnVersion
{
    /// <summary>DMN 1.2, 2018.</summary>
    V12,

    /// <summary>DMN 1.3, 2019.</summary>
    V13,

    /// <summary>DMN 1.4, 2021.</summary>
    V14,

    /// <summary>DMN 1.5, 2023.</summary>
    V15,
}
