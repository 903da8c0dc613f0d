using System.Globalization;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Own;
using Approvals.Casework.Reports.Functions;
using Approvals.Casework.Sessions.Functions;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;
using Approvals.Feel;

namespace Approvals.Casework;

/// <summary>The functions that come with the program, each concern's own, which service tasks may ask for by their
/// names: what <see cref="RunFunctions"/> is given.</summary>
public static class OfficeFunctions
{
    /// <summary>Copies the case to people (知会): its input <c>to</c> is a person's code, or a list of them. Who has a
    /// copy already gets no other.</summary>
    public const string Notify = "notify";

    /// <summary>Puts its input <c>corrected</c>, the seal of a restricted text of the case, in the place of the text
    /// that the case asks to be corrected (更正), and tells all who were told.</summary>
    public const string CorrectRecord = "correct-record";

    /// <summary>Tells all who were told of the case that an objection in it was granted (更正通知).</summary>
    public const string CorrectingNotice = "correcting-notice";

    /// <summary>All of them.</summary>
    /// <param name="office">The office whose cases ask.</param>
    public static IReadOnlyDictionary<string, CaseFunction> Of(Office office) =>
        new Dictionary<string, CaseFunction>(
            MeetingFunctions.Of(office).Concat(ReportFunctions.Of(office)),
            StringComparer.Ordinal
        )
        {
            [Notify] = (call, inputs, cancel) => NotifyAsync(office, call.Case, inputs, cancel),
            [CorrectRecord] = async (call, inputs, cancel) =>
            {
                var corrected = inputs.Entries.GetValueOrDefault("corrected") ?? Value.None;
                await new CorrectRecord(office).RunAsync(call.Case, corrected, cancel);
                return Value.Context.Empty;
            },
            [CorrectingNotice] = async (call, _, cancel) =>
            {
                var about = string.Create(CultureInfo.InvariantCulture, $"call/{call.Key}");
                await new CorrectingNotice(office).RunAsync(call.Case, about, [], cancel);
                return Value.Context.Empty;
            },
        };

    private static async Task<Value.Context> NotifyAsync(
        Office office,
        CaseId id,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var receivers = ReceiversOf(inputs.Entries.GetValueOrDefault("to") ?? Value.None);
        if (receivers.Count == 0)
            throw new InvalidOperationException(
                $"Expected the codes of people as the input 'to' of '{Notify}', but there are none."
            );
        var answer = await new CopyCase(office).NotifyAsync(id, receivers, cancel);
        // All have it already where it is called again, after a crash.
        return answer is ActAnswer.Refused { Why: { Reason: not CopyCase.CopiedAlready } why }
            ? throw new InvalidOperationException(why.Text(Language.English))
            : Value.Context.Empty;
    }

    /// <summary>The people whose codes a value holds: one, or a list of them.</summary>
    internal static IReadOnlyList<PersonId> ReceiversOf(Value to) =>
        to switch
        {
            Value.String text => [new(text.Text)],
            Value.List list =>
            [
                .. list.Items.OfType<Value.String>().Select(s => new PersonId(s.Text)),
            ],
            _ => [],
        };
}
