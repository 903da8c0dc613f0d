using System.Collections.Frozen;

namespace Approvals.Engine.Lint.Standard;

/// <summary>
/// The elements of BPMN 2.0 (formal/2013-12-09): which there are, which attributes and elements each may have, and to
/// which kinds it may refer. Rules ask here, and name nothing twice.
/// </summary>
internal static class Metamodel
{
    /// <summary>
    /// One kind a line, or a few: its name, what it is derived from, its own attributes (@) and elements. Where tools
    /// put an element that the schema wants elsewhere, and the meaning is plain, it is laxer than the schema.
    /// <code>
    /// ~name  only derived kinds stand in files     "name  text may stand in it     #name  open to anything
    /// @a     a text        @a!      required       @a=bool  @a=int  @a=id          @a=foreign  a name outside of BPMN
    /// @a=X|Y one of these  @a>kind  the id of an element of that kind              @a>kind|other
    /// e      exactly one   e?  at most one   e*  any number   e+  at least one     e:kind  of a kind with another name
    /// e>kind its text is the id of an element of that kind
    /// </code>
    /// </summary>
    private const string Table = """
        ~baseElement                 | @id=id documentation* extensionElements?
        #documentation               | @id=id @textFormat
        #extensionElements           |
        #text                        |
        #script                      |
        #partitionElement            |
        extension                    | @definition=foreign @mustUnderstand=bool documentation*
        import                       | @namespace! @location! @importType!
        relationship : baseElement   | @type! @direction=None|Forward|Backward|Both
                                       source+:foreignName target+:foreignName
        #foreignName                 |
        ~rootElement : baseElement   |
        definitions : baseElement    | @name @targetNamespace! @expressionLanguage @typeLanguage
                                       @exporter @exporterVersion
                                       import* extension* rootElement* correlationKey* relationship*

        "expression : baseElement    |
        "formalExpression : expression | @language @evaluatesToTypeRef=foreign
        auditing : baseElement       |
        monitoring : baseElement     |
        category : rootElement       | @name categoryValue*
        categoryValue : baseElement  | @value
        endPoint : rootElement       |
        interface : rootElement      | @name! @implementationRef=foreign operation+
        operation : baseElement      | @name! @implementationRef=foreign inMessageRef>message outMessageRef?>message
                                       errorRef*>error
        itemDefinition : rootElement | @structureRef=foreign @isCollection=bool @itemKind=Information|Physical
        message : rootElement        | @name @itemRef>itemDefinition
        signal : rootElement         | @name @structureRef>itemDefinition
        error : rootElement          | @name @errorCode @structureRef>itemDefinition
        escalation : rootElement     | @name @escalationCode @structureRef>itemDefinition
        partnerEntity : rootElement  | @name participantRef*>participant
        partnerRole : rootElement    | @name participantRef*>participant
        resource : rootElement       | @name! resourceParameter*
        resourceParameter : baseElement | @name @type>itemDefinition @isRequired=bool

        ~artifact : baseElement      |
        association : artifact       | @sourceRef!>baseElement @targetRef!>baseElement
                                       @associationDirection=None|One|Both
        group : artifact             | @categoryValueRef>categoryValue
        textAnnotation : artifact    | @textFormat text?

        collaboration : rootElement  | @name @isClosed=bool participant* messageFlow* artifact* conversationNode*
                                       conversationAssociation* participantAssociation* messageFlowAssociation*
                                       correlationKey* choreographyRef*>choreography conversationLink*
        globalConversation : collaboration |
        participant : baseElement    | @name @processRef>process interfaceRef*>interface endPointRef*>endPoint
                                       participantMultiplicity?
        participantMultiplicity : baseElement | @minimum=int @maximum=int
        participantAssociation : baseElement  | innerParticipantRef>participant outerParticipantRef>participant
        messageFlow : baseElement    | @name @sourceRef!>participant|activity|event|conversationNode
                                       @targetRef!>participant|activity|event|conversationNode @messageRef>message
        messageFlowAssociation : baseElement  | @innerMessageFlowRef!>messageFlow @outerMessageFlowRef!>messageFlow
        ~conversationNode : baseElement | @name participantRef*>participant messageFlowRef*>messageFlow correlationKey*
        conversation : conversationNode |
        subConversation : conversationNode  | conversationNode*
        callConversation : conversationNode | @calledCollaborationRef>collaboration participantAssociation*
        conversationAssociation : baseElement | @innerConversationNodeRef!>conversationNode
                                       @outerConversationNodeRef!>conversationNode
        conversationLink : baseElement | @name @sourceRef!>participant|activity|event|conversationNode
                                       @targetRef!>participant|activity|event|conversationNode

        correlationKey : baseElement | @name correlationPropertyRef*>correlationProperty
        correlationProperty : rootElement | @name @type=foreign correlationPropertyRetrievalExpression+
        correlationPropertyRetrievalExpression : baseElement | @messageRef!>message messagePath:formalExpression
        correlationSubscription : baseElement | @correlationKeyRef!>correlationKey correlationPropertyBinding*
        correlationPropertyBinding : baseElement | @correlationPropertyRef!>correlationProperty
                                       dataPath:formalExpression

        ~callableElement : rootElement | @name supportedInterfaceRef*>interface ioSpecification? ioBinding*
        ~flowElementsContainer       |
        process : callableElement, flowElementsContainer | @processType=None|Public|Private @isClosed=bool
                                       @isExecutable=bool @definitionalCollaborationRef>collaboration
                                       auditing? monitoring? property* laneSet* flowElement* artifact* resourceRole*
                                       correlationSubscription* supports*>process
        globalTask : callableElement | resourceRole*
        globalManualTask : globalTask |
        globalUserTask : globalTask  | @implementation rendering*
        globalScriptTask : globalTask | @scriptLanguage script?
        globalBusinessRuleTask : globalTask | @implementation
        ioBinding : baseElement      | @operationRef!>operation @inputDataRef!>inputSet @outputDataRef!>outputSet
        laneSet : baseElement        | @name lane*
        lane : baseElement           | @name @partitionElementRef>baseElement partitionElement? flowNodeRef*>flowNode
                                       childLaneSet?:laneSet

        ~flowElement : baseElement   | @name auditing? monitoring? categoryValueRef*>categoryValue
        ~flowNode : flowElement      | incoming*>sequenceFlow outgoing*>sequenceFlow
        sequenceFlow : flowElement   | @sourceRef!>flowNode @targetRef!>flowNode @isImmediate=bool
                                       conditionExpression?:expression

        ~activity : flowNode         | @isForCompensation=bool @startQuantity=int @completionQuantity=int
                                       @default>sequenceFlow ioSpecification? property* dataInputAssociation*
                                       dataOutputAssociation* resourceRole* loopCharacteristics?
        task : activity              |
        manualTask : task            |
        userTask : task              | @implementation rendering*
        scriptTask : task            | @scriptFormat script?
        businessRuleTask : task      | @implementation
        serviceTask : task           | @implementation @operationRef>operation
        sendTask : task              | @implementation @messageRef>message @operationRef>operation
        receiveTask : task           | @implementation @instantiate=bool @messageRef>message @operationRef>operation
        callActivity : activity      | @calledElement>callableElement
        subProcess : activity, flowElementsContainer | @triggeredByEvent=bool laneSet* flowElement* artifact*
        transaction : subProcess     | @method
        adHocSubProcess : subProcess | @cancelRemainingInstances=bool @ordering=Parallel|Sequential
                                       completionCondition?:expression
        rendering : baseElement      |

        resourceRole : baseElement   | @name resourceRef?>resource resourceParameterBinding*
                                       resourceAssignmentExpression?
        performer : resourceRole     |
        humanPerformer : performer   |
        potentialOwner : humanPerformer |
        resourceAssignmentExpression : baseElement | expression
        resourceParameterBinding : baseElement | @parameterRef!>resourceParameter expression

        ~loopCharacteristics : baseElement |
        standardLoopCharacteristics : loopCharacteristics | @testBefore=bool @loopMaximum=int loopCondition?:expression
        multiInstanceLoopCharacteristics : loopCharacteristics | @isSequential=bool @behavior=None|One|All|Complex
                                       @oneBehaviorEventRef>eventDefinition @noneBehaviorEventRef>eventDefinition
                                       loopCardinality?:expression loopDataInputRef?>itemAwareElement
                                       loopDataOutputRef?>itemAwareElement inputDataItem?:dataInput
                                       outputDataItem?:dataOutput complexBehaviorDefinition*
                                       completionCondition?:expression
        complexBehaviorDefinition : baseElement | condition:formalExpression event?:implicitThrowEvent

        ~itemAwareElement            | @itemSubjectRef>itemDefinition dataState?
        dataState : baseElement      | @name
        dataObject : flowElement, itemAwareElement | @isCollection=bool
        dataObjectReference : flowElement, itemAwareElement | @dataObjectRef>dataObject
        dataStoreReference : flowElement, itemAwareElement  | @dataStoreRef>dataStore
        dataStore : rootElement, itemAwareElement | @name @capacity=int @isUnlimited=bool
        property : baseElement, itemAwareElement  | @name
        dataInput : baseElement, itemAwareElement | @name @isCollection=bool
        dataOutput : baseElement, itemAwareElement | @name @isCollection=bool
        ioSpecification : baseElement | dataInput* dataOutput* inputSet* outputSet*
        inputSet : baseElement       | @name dataInputRefs*>dataInput optionalInputRefs*>dataInput
                                       whileExecutingInputRefs*>dataInput outputSetRefs*>outputSet
        outputSet : baseElement      | @name dataOutputRefs*>dataOutput optionalOutputRefs*>dataOutput
                                       whileExecutingOutputRefs*>dataOutput inputSetRefs*>inputSet
        ~dataAssociation : baseElement | sourceRef*>itemAwareElement targetRef>itemAwareElement
                                       transformation?:formalExpression assignment*
        dataInputAssociation : dataAssociation |
        dataOutputAssociation : dataAssociation |
        assignment : baseElement     | from:expression to:expression

        ~gateway : flowNode          | @gatewayDirection=Unspecified|Converging|Diverging|Mixed
        parallelGateway : gateway    |
        exclusiveGateway : gateway   | @default>sequenceFlow
        inclusiveGateway : gateway   | @default>sequenceFlow
        complexGateway : gateway     | @default>sequenceFlow activationCondition?:expression
        eventBasedGateway : gateway  | @instantiate=bool @eventGatewayType=Exclusive|Parallel

        ~event : flowNode            | property*
        ~catchEvent : event          | @parallelMultiple=bool dataOutput* dataOutputAssociation* outputSet?
                                       eventDefinition* eventDefinitionRef*>eventDefinition
        startEvent : catchEvent      | @isInterrupting=bool
        intermediateCatchEvent : catchEvent |
        boundaryEvent : catchEvent   | @cancelActivity=bool @attachedToRef!>activity
        ~throwEvent : event          | dataInput* dataInputAssociation* inputSet? eventDefinition*
                                       eventDefinitionRef*>eventDefinition
        intermediateThrowEvent : throwEvent |
        implicitThrowEvent : throwEvent |
        endEvent : throwEvent        |

        ~eventDefinition : rootElement |
        messageEventDefinition : eventDefinition | @messageRef>message operationRef?>operation
        timerEventDefinition : eventDefinition | timeDate?:expression timeDuration?:expression timeCycle?:expression
        signalEventDefinition : eventDefinition | @signalRef>signal
        conditionalEventDefinition : eventDefinition | condition:expression
        errorEventDefinition : eventDefinition | @errorRef>error
        escalationEventDefinition : eventDefinition | @escalationRef>escalation
        linkEventDefinition : eventDefinition | @name! source*>linkEventDefinition target?>linkEventDefinition
        compensateEventDefinition : eventDefinition | @waitForCompletion=bool @activityRef>activity
        cancelEventDefinition : eventDefinition |
        terminateEventDefinition : eventDefinition |

        choreography : collaboration, flowElementsContainer | flowElement*
        globalChoreographyTask : choreography | @initiatingParticipantRef>participant
        ~choreographyActivity : flowNode | @initiatingParticipantRef!>participant
                                       @loopType=None|Standard|MultiInstanceSequential|MultiInstanceParallel
                                       participantRef+>participant correlationKey*
        choreographyTask : choreographyActivity | messageFlowRef+>messageFlow
        subChoreography : choreographyActivity, flowElementsContainer | flowElement* artifact*
        callChoreography : choreographyActivity | @calledChoreographyRef>choreography participantAssociation*
        """;

    private static readonly FrozenDictionary<string, ElementType> Types = MetamodelText.Read(Table);

    /// <summary>All kinds by name.</summary>
    public static IReadOnlyDictionary<string, ElementType> All => Types;

    /// <summary>The outermost element of a file.</summary>
    public static ElementType Root { get; } = Types["definitions"];

    private static readonly FrozenSet<string> Names = Types
        .Values.SelectMany(type => type.Children.Select(child => child.Name).Append(type.Name))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a kind of that name exists.</summary>
    public static bool Knows(string name) => Types.ContainsKey(name);

    /// <summary>Whether an element of that name may stand anywhere.</summary>
    public static bool KnowsElement(string name) => Names.Contains(name);
}
