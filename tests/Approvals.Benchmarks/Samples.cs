using Approvals.Feel;

namespace Approvals.Benchmarks;

/// <summary>The inputs, the same ones for FEEL and for C#.</summary>
internal static class Samples
{
    public const string Condition = "amount > 5000 and not(rejected)";
    public const string DateFunctions = """date("2026-01-31") + duration("P1M") < deadline""";
    public const string DateLiterals = """@"2026-01-31" + @"P1M" < deadline""";

    public static Value.Context Claim { get; } =
        Value.Context.Of(("amount", Value.Of(8_000)), ("rejected", Value.False));

    public static Dictionary<string, object> ClaimInCSharp { get; } =
        new() { ["amount"] = 8_000m, ["rejected"] = false };

    /// <summary>1,000 entries, of which the condition holds for 332.</summary>
    public static Value.Context Ledger { get; } =
        Value.Context.Of(("entries", Value.Of(Amounts.Select(EntryOf))));

    public static IReadOnlyList<Dictionary<string, object>> LedgerInCSharp { get; } =
    [
        .. Amounts.Select(amount => new Dictionary<string, object>
        {
            ["amount"] = amount,
            ["rejected"] = IsRejected(amount),
        }),
    ];

    public static Value.Context Plan { get; } =
        Value.Context.Of(("deadline", Value.Of(new DateOnly(2026, 3, 15))));

    public static Dictionary<string, object> PlanInCSharp { get; } =
        new() { ["deadline"] = new DateOnly(2026, 3, 15) };

    /// <summary>What the condition asks, in C#.</summary>
    public static bool HoldsInCSharp(Dictionary<string, object> claim) =>
        (decimal)claim["amount"] > 5_000m && !(bool)claim["rejected"];

    private static IEnumerable<decimal> Amounts => Enumerable.Range(0, 1_000).Select(i => i * 10m);

    private static bool IsRejected(decimal amount) => amount % 30 == 0;

    private static Value.Context EntryOf(decimal amount) =>
        Value.Context.Of(("amount", Value.Of(amount)), ("rejected", Value.Of(IsRejected(amount))));
}
