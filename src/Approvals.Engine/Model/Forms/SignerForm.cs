using Approvals.Feel;

namespace Approvals.Engine.Model.Forms;

/// <summary>The form of an added signer: agrees or not, and says so in words; a disagreement needs reasons. A library
/// with a form of this id uses that.</summary>
public static class SignerForm
{
    /// <summary>Its id.</summary>
    public const string Id = "signer-opinion";

    /// <summary>The key of the answer: <c>agree</c> or <c>disagree</c>.</summary>
    public const string Outcome = "outcome";

    /// <summary>The key of the words.</summary>
    public const string Opinion = "opinion";

    private const int LeastCharacters = 2;
    private const int MostCharacters = 2_000;

    /// <summary>The form.</summary>
    public static Form Form { get; } =
        new(
            Id,
            [
                new FormItem.Field(
                    Outcome,
                    "加签结论",
                    new FieldKind.Choice(
                        [new(Value.Of("agree"), "同意"), new(Value.Of("disagree"), "不同意")],
                        IsMany: false
                    )
                    {
                        Type = "radio",
                    }
                )
                {
                    Required = FormRule.Always,
                },
                new FormItem.Field(
                    Opinion,
                    "加签意见",
                    new FieldKind.Words(IsLong: true)
                    {
                        Type = "textarea",
                        MinLength = LeastCharacters,
                        MaxLength = MostCharacters,
                        Reasons = FormRule.When(Formula.Expression("outcome = \"disagree\"")),
                    }
                )
                {
                    Required = FormRule.Always,
                },
            ]
        );
}
