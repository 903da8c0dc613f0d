using System.Reflection;
using NetArchTest.Rules;

namespace Approvals.Repository.Tests;

public sealed class Arrows
{
    /// <summary>One row an arrow: the assembly, a namespace in it, and the namespaces it never uses.</summary>
    /// <remarks>A namespace takes in those below it, but for those that the row names as never used.</remarks>
    public static TheoryData<string, string, string[]> Rows =>
        new()
        {
            { Feel, Feel, [$"{Feel}.Dmn"] },
            { Feel, $"{Feel}.Xml", [$"{Feel}.Dmn", $"{Feel}.Builtins"] },
            {
                Engine,
                $"{Engine}.Model",
                [
                    $"{Engine}.Reading",
                    $"{Engine}.Lint",
                    $"{Engine}.Run",
                    $"{Engine}.Behaviours",
                    $"{Engine}.Migration",
                    $"{Engine}.Scenarios",
                ]
            },
            {
                Engine,
                $"{Engine}.Reading",
                [$"{Engine}.Run", $"{Engine}.Behaviours", $"{Engine}.Scenarios"]
            },
            {
                Engine,
                $"{Engine}.Lint",
                [$"{Engine}.Run", $"{Engine}.Behaviours", $"{Engine}.Scenarios"]
            },
            {
                Engine,
                $"{Engine}.Run",
                [
                    $"{Engine}.Behaviours",
                    $"{Engine}.Migration",
                    $"{Engine}.Reading",
                    $"{Engine}.Lint",
                    $"{Engine}.Storing",
                    $"{Engine}.Scenarios",
                ]
            },
            {
                Engine,
                $"{Engine}.Behaviours",
                [$"{Engine}.Reading", $"{Engine}.Lint", $"{Engine}.Storing", $"{Engine}.Scenarios"]
            },
            {
                Engine,
                $"{Engine}.Storing",
                [
                    $"{Engine}.Behaviours",
                    $"{Engine}.Migration",
                    $"{Engine}.Reading",
                    $"{Engine}.Lint",
                    $"{Engine}.Scenarios",
                ]
            },
            { Casework, $"{Casework}.Storage", Above("Audit") },
            { Casework, $"{Casework}.Audit", Above("People") },
            { Casework, $"{Casework}.Calendar", Above("Audit") },
            { Casework, $"{Casework}.Plans", [$"{Casework}.Storage", .. Above("Audit")] },
            { Casework, $"{Casework}.People", Above("Meetings") },
            { Casework, $"{Casework}.Meetings", [$"{Casework}.Plans", .. Above("Outbox")] },
            { Casework, $"{Casework}.Outbox", Above("Cases") },
            { Casework, $"{Casework}.Cases", Above("Definitions") },
            { Casework, $"{Casework}.Definitions", Above("Sessions") },
            { Casework, $"{Casework}.Sessions", [$"{Casework}.Plans", .. Above("Ledger")] },
            { Casework, $"{Casework}.Ledger", Above("Feasibility") },
            { Casework, $"{Casework}.Feasibility", Above("Documents") },
            { Casework, $"{Casework}.Documents", Above("Reports") },
            { Casework, $"{Casework}.Reports", Above("Reminders") },
            { Casework, $"{Casework}.Reminders", Above("Outbox.Letters") },
            { Casework, $"{Casework}.Outbox.Letters", Above("Outbox.Sending") },
            { Casework, $"{Casework}.Outbox.Sending", Above("Upkeep") },
            { Casework, $"{Casework}.Upkeep", Above("Rehearsal") },
            {
                Casework,
                $"{Casework}.Documents.Writing",
                [$"{Casework}.Documents.Kinds", $"{Casework}.Cases", $"{Casework}.Storage"]
            },
            // It acts by use cases, and writes no row.
            {
                Casework,
                $"{Casework}.Rehearsal",
                [
                    "Microsoft.EntityFrameworkCore",
                    $"{Casework}.Cases.Rows",
                    $"{Casework}.Ledger.Rows",
                    $"{Casework}.Sessions.Rows",
                    $"{Casework}.Storage.OfficeDb",
                    $"{Casework}.Storage.Statement",
                ]
            },
        };

    private const string Feel = "Approvals.Feel";
    private const string Engine = "Approvals.Engine";
    private const string Casework = "Approvals.Casework";

    /// <summary>The concerns of casework, the lowest first: what stands before uses none of what stands
    /// later.</summary>
    private static readonly string[] Concerns =
    [
        "Audit",
        "People",
        "Meetings",
        "Outbox",
        "Cases",
        "Definitions",
        "Sessions",
        "Ledger",
        "Feasibility",
        "Documents",
        "Reports",
        "Reminders",
        "Outbox.Letters",
        "Outbox.Sending",
        "Upkeep",
        "Rehearsal",
    ];

    private static string[] Above(string first) =>
        [.. Concerns.SkipWhile(c => c != first).Select(c => $"{Casework}.{c}")];

    [Theory, MemberData(nameof(Rows))]
    public void The_arrows_point_one_way(string assembly, string source, string[] never)
    {
        var sources = Sources(assembly, source, never);
        Assert.True(
            sources.GetTypes().Any(),
            $"No type resides in {source}: this arrow checks nothing."
        );

        var result = sources.ShouldNot().HaveDependencyOnAny(never).GetResult();

        Checkout.AssertNone(
            from type in result.FailingTypeNames ?? []
            select $"{type} uses {string.Join(" or ", never)}"
        );
    }

    [Theory, MemberData(nameof(Rows))]
    public void What_an_arrow_forbids_exists(string assembly, string source, string[] never) =>
        Checkout.AssertNone(
            from name in never
            where name.StartsWith(source, StringComparison.Ordinal)
            where
                !Types
                    .InAssembly(Assembly.Load(assembly))
                    .That()
                    .ResideInNamespace(name)
                    .GetTypes()
                    .Any()
            select $"No type resides in {name}: the arrow from {source} checks nothing."
        );

    private static PredicateList Sources(string assembly, string source, string[] never) =>
        never.Aggregate(
            Types.InAssembly(Assembly.Load(assembly)).That().ResideInNamespace(source),
            (types, name) => types.And().DoNotResideInNamespace(name)
        );
}
