using System.Collections.Immutable;
using Approvals.Feel;

namespace Approvals.Engine.Model.Forms;

/// <summary>One thing that a form shows.</summary>
public abstract record FormItem
{
    private FormItem() { } // Closed: these kinds and no others.

    /// <summary>Whether it is left out. A field that is left out has no value.</summary>
    public FormRule Hidden { get; init; } = FormRule.Never;

    /// <summary>Words to read.</summary>
    /// <param name="Text">They, as they stand in the file: plain, or Markdown.</param>
    public sealed record Note(string Text) : FormItem;

    /// <summary>What belongs together.</summary>
    /// <param name="Label">What it is called; empty for nothing.</param>
    /// <param name="Items">What it holds, in order.</param>
    public sealed record Group(string Label, ImmutableArray<FormItem> Items) : FormItem;

    /// <summary>Something to fill in.</summary>
    /// <param name="Key">The variable that it is.</param>
    /// <param name="Label">What people read beside it.</param>
    /// <param name="Kind">What it takes.</param>
    public sealed record Field(string Key, string Label, FieldKind Kind) : FormItem
    {
        /// <summary>What helps to fill it in; null where nothing is said.</summary>
        public string? Description { get; init; }

        /// <summary>Whether it must be filled in.</summary>
        public FormRule Required { get; init; } = FormRule.Never;

        /// <summary>Whether it only shows what the variable holds.</summary>
        public FormRule ReadOnly { get; init; } = FormRule.Never;

        /// <summary>What stands in it before anything was filled in; nothing counts that was not handed in.</summary>
        public Value Proposed { get; init; } = Value.None;

        /// <summary>The class of record that its text belongs to, such as <c>talk-record</c>: few may read it. Null for
        /// an ordinary field. The engine does not look at it; whoever keeps cases seals such a text when it is handed
        /// in.</summary>
        public string? Restricted { get; init; }
    }
}

/// <summary>One of the answers that a field offers.</summary>
/// <param name="Value">The value of the field where it is chosen.</param>
/// <param name="Label">What people read.</param>
public sealed record FormOption(Value Value, string Label);
