using System.Globalization;
using System.Xml.Linq;

namespace Approvals.Engine.Tests.Properties;

/// <summary>A file of BPMN that is being drawn.</summary>
internal sealed class Sketch
{
    public static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Own = "urn:approvals:bpmn:1";

    /// <summary>How many elements and flows a file gets, roughly: what is bigger shows nothing new.</summary>
    private const int MaxNodes = 80;

    private int _last;

    public Sketch(Answers answers)
    {
        Answers = answers;
        HasData = answers.OneIn(2);
        IsCorrelated = answers.OneIn(3);
        Definitions = new(
            Bpmn + "definitions",
            new XAttribute("targetNamespace", "urn:approvals:random"),
            new XAttribute(XNamespace.Xmlns + "approvals", Own.NamespaceName),
            Declarations(),
            IsCorrelated ? Correlation() : null
        );
    }

    public Answers Answers { get; }

    public XElement Definitions { get; }

    /// <summary>Whether its processes have data objects; else these are plain variables.</summary>
    public bool HasData { get; }

    /// <summary>Whether the message m1 is known by what it carries.</summary>
    public bool IsCorrelated { get; }

    /// <summary>Whether it should come to an end soon.</summary>
    public bool IsFull => _last > MaxNodes || !Answers.AreLeft;

    /// <summary>An element of BPMN with an id of its own.</summary>
    public XElement Make(string kind, params object?[] content) =>
        new(Bpmn + kind, new XAttribute("id", NextId(kind)), content);

    /// <summary>An element of BPMN without an id.</summary>
    public static XElement Part(string kind, params object?[] content) => new(Bpmn + kind, content);

    public string NextId(string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}{++_last}");

    private static IEnumerable<XElement> Declarations()
    {
        foreach (var number in new[] { 0, 1, 2 })
        {
            yield return Declared("message", $"m{number}");
            yield return Declared("signal", $"s{number}");
            yield return Declared("error", $"e{number}", new XAttribute("errorCode", $"E{number}"));
            yield return Declared(
                "escalation",
                $"x{number}",
                new XAttribute("escalationCode", $"X{number}")
            );
        }
        // Only who waits with that key gets it.
        yield return Declared("message", "keyed", new XAttribute(Own + "correlationKey", "=x"));
        yield return Part(
            "signalEventDefinition",
            new XAttribute("id", "each"),
            new XAttribute("signalRef", "s2")
        );
    }

    private static IEnumerable<XElement> Correlation() =>
        [
            Declared(
                "correlationProperty",
                "number",
                Part(
                    "correlationPropertyRetrievalExpression",
                    new XAttribute("messageRef", "m1"),
                    Part("messagePath", "x")
                )
            ),
            Part(
                "collaboration",
                new XAttribute("id", "talk"),
                Part(
                    "participant",
                    new XAttribute("id", "us"),
                    new XAttribute("processRef", "main")
                ),
                Part(
                    "correlationKey",
                    new XAttribute("id", "by_number"),
                    Part("correlationPropertyRef", "number")
                )
            ),
        ];

    private static XElement Declared(string kind, string id, params object[] content) =>
        new(Bpmn + kind, new XAttribute("id", id), new XAttribute("name", id), content);
}
