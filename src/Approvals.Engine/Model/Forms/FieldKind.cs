using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Approvals.Engine.Model.Forms;

/// <summary>What a field takes.</summary>
public abstract record FieldKind
{
    private FieldKind() { } // Closed: these kinds and no others.

    /// <summary>The name of it in files, such as <c>textfield</c>.</summary>
    public required string Type { get; init; }

    /// <summary>A text.</summary>
    /// <param name="IsLong">Whether it may have several lines.</param>
    public sealed record Words(bool IsLong) : FieldKind
    {
        /// <summary>The fewest characters, where it is filled in; null for any.</summary>
        public int? MinLength { get; init; }

        /// <summary>The most characters; null for any.</summary>
        public int? MaxLength { get; init; }

        /// <summary>When it has to give reasons: then it must be filled in, with at least
        /// <see cref="LeastReasons"/> characters.</summary>
        public FormRule Reasons { get; init; } = FormRule.Never;

        /// <summary>The fewest characters of an opinion that gives reasons, as for a return, a refusal or a
        /// condition.</summary>
        public const int LeastReasons = 10;

        /// <summary>What it has to hold somewhere; null for anything.</summary>
        public Regex? Pattern { get; init; }
    }

    /// <summary>Several texts, one a line.</summary>
    public sealed record Lines : FieldKind;

    /// <summary>A number.</summary>
    public sealed record Figure : FieldKind
    {
        /// <summary>The least; null for any.</summary>
        public decimal? Least { get; init; }

        /// <summary>The most; null for any.</summary>
        public decimal? Most { get; init; }

        /// <summary>How many decimals it may have; null for any number.</summary>
        public int? Decimals { get; init; }

        /// <summary>Whether it is an amount of money, in yuan.</summary>
        public bool IsMoney { get; init; }
    }

    /// <summary>Yes or no.</summary>
    public sealed record Truth : FieldKind;

    /// <summary>One of some answers, or several of them.</summary>
    /// <param name="Options">The answers.</param>
    /// <param name="IsMany">Whether several may be chosen; the value is a list then.</param>
    public sealed record Choice(ImmutableArray<FormOption> Options, bool IsMany) : FieldKind
    {
        /// <summary>What gives further answers, as a list of values or of contexts with <c>value</c> and <c>label</c>;
        /// null where all are known.</summary>
        public Formula? More { get; init; }
    }

    /// <summary>A date, a time of day, or both.</summary>
    /// <param name="Form">Which.</param>
    public sealed record Moment(MomentForm Form) : FieldKind;

    /// <summary>Somebody, by their code; or several.</summary>
    /// <param name="IsMany">Whether it may be several; the value is a list then.</param>
    public sealed record Person(bool IsMany) : FieldKind;

    /// <summary>That whoever fills the form in signs: their own code and nobody else's.</summary>
    public sealed record Signature : FieldKind;

    /// <summary>Other things of the office, each as <c>kind:key</c>: <c>case:12</c>, <c>measure:2023/7</c>.</summary>
    /// <param name="To">Which kinds.</param>
    /// <param name="IsMany">Whether it may be several; the value is a list then.</param>
    public sealed record Reference(ImmutableArray<string> To, bool IsMany) : FieldKind;

    /// <summary>Files that are kept already, each by the SHA-256 of its content in hexadecimal digits.</summary>
    /// <param name="Endings">The endings that its name may have, such as <c>.pdf</c>; empty for any.</param>
    /// <param name="IsMany">Whether it may be several; the value is a list then.</param>
    public sealed record File(ImmutableArray<string> Endings, bool IsMany) : FieldKind;

    /// <summary>A table that people add rows to; the value is a list of contexts.</summary>
    /// <param name="Items">What each row asks for.</param>
    public sealed record Rows(ImmutableArray<FormItem> Items) : FieldKind
    {
        /// <summary>The fewest rows, where it is filled in.</summary>
        public int Least { get; init; }

        /// <summary>The most rows.</summary>
        public int Most { get; init; }
    }

    /// <summary>What is computed of the rest, and cannot be filled in.</summary>
    /// <param name="Formula">How.</param>
    public sealed record Computed(Formula Formula) : FieldKind;
}

/// <summary>What of a moment a field takes.</summary>
public enum MomentForm
{
    /// <summary>A date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Both.</summary>
    DateTime,
}
