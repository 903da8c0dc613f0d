using Approvals.Casework.Wording;
using Approvals.Engine.Run.Forms;

namespace Approvals.Casework.Cases;

/// <summary>What is wrong with a form, in words: <c>Texts/forms.*.json</c>, keyed by code.</summary>
public static class FormTexts
{
    internal static readonly Texts Sentences = Texts.Of("forms");

    /// <summary>The sentence, which names the field.</summary>
    public static string Of(FormComplaint complaint, Language language) =>
        Sentences.Say(language, complaint.Code, [complaint.Label, .. complaint.Values]);
}
