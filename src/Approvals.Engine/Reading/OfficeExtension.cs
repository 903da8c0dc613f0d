using System.Collections.Frozen;
using System.Collections.Immutable;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>
/// Our own extension of BPMN: what may be said in its namespace, and where. The reader honours what is listed here and
/// nothing else; <c>approvals.moddle.json</c> tells the same to modellers.
/// </summary>
public static class OfficeExtension
{
    /// <summary>Its namespace.</summary>
    public const string Namespace = BpmnNames.Own;

    /// <summary>What a process or step may say that it deals with (<c>approvals:visibility</c>): the kinds of record
    /// that there are rules on who may see them for.</summary>
    public static ImmutableArray<string> VisibilityClasses { get; } =
    [
        "ordinary-measure",
        "evidence",
        "talk-record",
        "clue-content",
        "clawback-list",
        "membership-file",
        "personnel-assessment",
        "secret-ballot",
        "meeting-minutes",
        "penalty-file",
    ];

    private const string Resource = "approvals.moddle.json";

    private static readonly ImmutableArray<string> UserTasks = ["userTask", "globalUserTask"];
    private static readonly ImmutableArray<string> Deciding = [.. UserTasks, "callActivity"];
    private static readonly ImmutableArray<string> Awaited =
    [
        "messageEventDefinition",
        "receiveTask",
    ];
    private static readonly ImmutableArray<string> Offered = [.. UserTasks, .. Awaited];
    private static readonly ImmutableArray<string> Calls =
    [
        "serviceTask",
        "sendTask",
        "businessRuleTask",
    ];
    private static readonly ImmutableArray<string> RuleTasks =
    [
        "businessRuleTask",
        "globalBusinessRuleTask",
    ];
    private static readonly ImmutableArray<string> Activities =
    [
        "task",
        "manualTask",
        "userTask",
        "serviceTask",
        "sendTask",
        "receiveTask",
        "businessRuleTask",
        "scriptTask",
        "callActivity",
        "subProcess",
        "transaction",
        "adHocSubProcess",
    ];
    private static readonly ImmutableArray<string> Loops = ["multiInstanceLoopCharacteristics"];

    /// <summary>The extension as modellers built on bpmn-js take it: a descriptor of moddle, in JSON.</summary>
    public static string Moddle
    {
        get
        {
            using var stream = typeof(OfficeExtension).Assembly.GetManifestResourceStream(
                Resource
            )!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The attributes of elements of BPMN.</summary>
    internal static ImmutableArray<ExtensionAttribute> Attributes { get; } =
    [
        new("version", ["process"], "which version of the process this is"),
        new(
            "startable",
            ["process"],
            "as what people may begin it by themselves; `candidateGroups` says who"
        ),
        new(
            "visibility",
            ["process", .. UserTasks],
            "the class of what is dealt with, for rules on who may see what"
        ),
        new("assignee", UserTasks, "who does it"),
        new("candidateUsers", Offered, "who may claim or do it, with commas between"),
        new(
            "candidateGroups",
            ["process", .. Offered],
            "the groups whose members may claim or do it, with commas between"
        ),
        new("dueDate", UserTasks, "until when: a date, or a time from when the task opens"),
        new("followUpDate", UserTasks, "when it is to be looked at again"),
        new("priority", UserTasks, "how urgent, from 0 to 100"),
        new("formKey", Offered, "which form is shown"),
        new(
            "duty",
            UserTasks,
            "what who does it is in the case by that, for rules on who may do what"
        ),
        new(
            "concerns",
            ["process", .. UserTasks],
            "whom the case concerns: the code of a person, or a list of them"
        ),
        new(
            "recuses",
            UserTasks,
            "who steps aside from the case by what is decided: the code of a person, or a list of them"
        ),
        new("nobodyFound", UserTasks, "what happens where there is nobody for it"),
        new(
            "approverIsStarter",
            UserTasks,
            "what happens where whoever is to decide began the case"
        ),
        new("onTimeout", UserTasks, "what happens when its time is over"),
        new("approval", Deciding, "how it decides"),
        new("subject", Deciding, "what it decides on, with commas between"),
        new(
            "merged",
            UserTasks,
            "what counts as given where the same person has just decided on the same"
        ),
        new(
            "forbids",
            UserTasks,
            "what may not be done with it, with commas between: transfer, delegate, add-signer, return, withdraw, copy"
        ),
        new(
            "serves",
            Activities,
            "true: a document is served on somebody by it, and no return goes back across it"
        ),
        new("function", Calls, "what is asked outside of the engine"),
        new("retries", Calls, "how often a failing call is tried again, from 0 to 100"),
        new("decision", RuleTasks, "the name or id of the decision"),
        new(
            "resultVariable",
            [.. Calls, "scriptTask", "globalScriptTask", "globalBusinessRuleTask"],
            "the variable that takes the result"
        ),
        new("collection", Loops, "the list with an item for each instance"),
        new("elementVariable", Loops, "the variable that an instance reads its item from"),
        new("outputElement", Loops, "what gives the result of an instance"),
        new("outputCollection", Loops, "the variable that takes the list of the results"),
        new(
            "correlationKey",
            ["message", "messageEventDefinition", "sendTask", "receiveTask"],
            "what tells apart those who wait for messages of the same name"
        ),
        new("action", Awaited, "what people do who bring the message themselves"),
        new("errorCodeVariable", ["errorEventDefinition"], "the variable that takes the code"),
        new(
            "escalationCodeVariable",
            ["escalationEventDefinition"],
            "the variable that takes the code"
        ),
    ];

    /// <summary>The elements that stand in <c>extensionElements</c>, and those in them.</summary>
    internal static ImmutableArray<ExtensionElement> Elements { get; } =
    [
        new(
            "ioMapping",
            [],
            ["input", "output"],
            "what goes into an activity or event, and what comes out"
        ),
        new(
            "input",
            ["source", "target"],
            [],
            "a value that is put into a variable of its own beforehand"
        ),
        new(
            "output",
            ["source", "target"],
            [],
            "a value that is put into a variable around it afterwards"
        ),
    ];

    private static readonly FrozenSet<(string Element, string Attribute)> Known = Attributes
        .SelectMany(a => a.On.Select(element => (element, a.Name)))
        .ToFrozenSet();

    /// <summary>Whether an element of BPMN may have that attribute of ours.</summary>
    internal static bool Allows(XmlNode node, string attribute) =>
        Known.Contains((node.LocalName, attribute));

    /// <summary>Whether there is an element of ours of that name.</summary>
    internal static bool Has(string element) => Elements.Any(e => e.Name == element);
}

/// <summary>An attribute of our extension.</summary>
/// <param name="Name">Its name without the prefix.</param>
/// <param name="On">The elements of BPMN that may have it.</param>
/// <param name="Meaning">What it says.</param>
internal sealed record ExtensionAttribute(string Name, ImmutableArray<string> On, string Meaning);

/// <summary>An element of our extension.</summary>
/// <param name="Name">Its name without the prefix.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Parts">The elements in it.</param>
/// <param name="Meaning">What it says.</param>
internal sealed record ExtensionElement(
    string Name,
    ImmutableArray<string> Attributes,
    ImmutableArray<string> Parts,
    string Meaning
);
