using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.Storage;
using Approvals.Feel;

namespace Approvals.Casework.Sessions.Functions;

/// <summary>The minutes of a meeting as far as they follow from what was entered: roll, agenda, statements, counts.
/// What was said in a secret vote is no more than its totals.</summary>
internal sealed class MinutesDraft(MeetingSetting setting, Value.Context inputs)
{
    private readonly MeetingBody _body = inputs.Code<MeetingBody>("body");

    /// <summary>All of it.</summary>
    public string Text() => string.Join('\n', Lines());

    /// <summary>What it says about one item.</summary>
    public string Extract(Value.Context result) => string.Join('\n', LinesOf(result));

    private IEnumerable<string> Lines()
    {
        var members = inputs.Members();
        yield return Say(
            "title",
            MeetingText.Of(MeetingSetting.FileLanguage, _body),
            inputs
                .NeededDay("meetsOn")
                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
        if (inputs.Text("place") is { } place)
            yield return Say("place", place);
        yield return Say(
            "present",
            Names(members.Where(m => m.AbsentBecause is null).Select(m => m.Id))
        );
        foreach (var member in members.Where(m => m.AbsentBecause is not null))
            yield return Say("absent", setting.NameOf(member.Id), member.AbsentBecause!);
        if (!inputs.Guests().IsEmpty)
            yield return Say("guests", Names(inputs.Guests().Select(g => g.Id)));
        if (_body == MeetingBody.PartyGroup)
            yield return MeetingText.Of(MeetingSetting.FileLanguage, Invited());
        foreach (var answer in inputs.Contexts("emergencyAnswers").Where(a => !a.Truth("taken")))
            yield return Say("refused", answer.Text("itemId") ?? "", answer.Text("why") ?? "");
        foreach (var result in inputs.Contexts("results"))
        {
            foreach (var line in LinesOf(result))
                yield return line;
        }
    }

    private IEnumerable<string> LinesOf(Value.Context result)
    {
        var entry = inputs
            .Contexts("agenda")
            .FirstOrDefault(e => e.Text("itemId") == result.Text("itemId"));
        yield return Say("item", entry?.Text("mark") ?? "", result.Text("title") ?? "");
        if (result.Text("report") is { } report)
            yield return Say("report", report);
        var recused = result.People("recused").ToList();
        if (recused.Count > 0)
            yield return Say("recused", Names(recused));
        foreach (var said in result.Contexts("statements"))
            yield return Say(
                "statement",
                setting.NameOf(new(said.Needed("member"))),
                said.Text("statement") ?? ""
            );
        var readOut = result.People("readOut").ToList();
        if (readOut.Count > 0)
            yield return Say("read-out", Names(readOut));
        if (result.Text("countText") is { } count)
            yield return count;
        yield return Say($"outcome.{result.Text("outcome")}", result.Text("text") ?? "");
    }

    private Invitation Invited()
    {
        var said = inputs.Inner("invitation");
        var by = said.Text("signedBy") ?? "";
        return new()
        {
            SentOn = said.Day("sentOn"),
            RemindedOn = said.Day("remindedOn"),
            Receipt = said.Text("answer") switch
            {
                "attends" => new Receipt.Attends(by, setting.Now),
                "sends-deputy" => new Receipt.SendsDeputy(
                    said.Text("deputy") ?? "",
                    by,
                    setting.Now
                ),
                "stays-away" => new Receipt.StaysAway(said.Text("because") ?? "", by, setting.Now),
                _ => null,
            },
        };
    }

    private string Names(IEnumerable<PersonId> people) =>
        string.Join('、', people.Select(setting.NameOf));

    private static string Say(string key, params object[] values) =>
        MeetingText.Minutes(MeetingSetting.FileLanguage, key, values);
}
