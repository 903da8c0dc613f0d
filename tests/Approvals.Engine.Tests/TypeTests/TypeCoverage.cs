using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Approvals.Engine.Tests.TypeTests;

/// <summary>What <c>coverage.json</c> in the folder of a workflow says: where the process of a type of measure has what
/// the handbook asks of that type.</summary>
/// <param name="Type">The type's number in the handbook.</param>
/// <param name="Process">The id of its process.</param>
/// <param name="Rows">A row for each thing that is asked for.</param>
internal sealed record TypeCoverage(string Type, string Process, ImmutableArray<TypeRow> Rows)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "coverage.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, false) },
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is none, or has what it should not have.</exception>
    public static TypeCoverage Read(string text) =>
        JsonSerializer.Deserialize<TypeCoverage>(text, Options)
        ?? throw new JsonException("null is no coverage");
}

/// <summary>One thing that the handbook asks for.</summary>
/// <param name="Id">What it is called: the type's number and more.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Says">What is asked for, in our words.</param>
/// <param name="Element">The element of the process that does it.</param>
internal sealed record TypeRow(string Id, TypeRowKind Kind, string Says, string Element)
{
    /// <summary>The called process that the element lies in; null: it lies in the type's own.</summary>
    public string? Part { get; init; }

    /// <summary>The field of the element's form, in a table <c>TABLE.COLUMN</c>; null: it is no field.</summary>
    public string? Field { get; init; }

    /// <summary>Whether the form must ask for it, always or under a condition.</summary>
    public bool Required { get; init; }

    /// <summary>The name of a run that comes by there; only a field may be without.</summary>
    public string? Scenario { get; init; }

    /// <summary>The element, with the process that it lies in where that is another.</summary>
    public string Place => Part is null ? Element : $"{Part}: {Element}";
}

/// <summary>What a row is about.</summary>
internal enum TypeRowKind
{
    /// <summary>A step of the ordinary course.</summary>
    Step,

    /// <summary>Something that must or may be entered.</summary>
    Field,

    /// <summary>What happens when something does not go as it should.</summary>
    Exception,

    /// <summary>What happens when a time has passed.</summary>
    Timer,
}
