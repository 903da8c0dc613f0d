using System.Collections.Immutable;
using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Feel;

namespace Approvals.Casework.Sessions.Functions;

/// <summary>What a meeting asks about the item that it deals with: who is there for it, and how the vote came
/// out.</summary>
internal sealed class ItemFunctions(Office office)
{
    /// <summary><c>begin-agenda-item</c>: notes that the meeting deals with <c>item</c>; <c>state</c> is
    /// <c>withdrawn</c> where it was taken back. <c>present</c> are the members who are there, <c>mustStepAside</c>
    /// those whom the item concerns, or somebody near to them.</summary>
    public async Task<Value.Context> BeginAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var item = inputs.Inner("item");
        var row =
            await setting.FindAsync(item.Text("itemId"), cancel)
            ?? throw new InvalidOperationException(
                $"Expected an item of the pool, but there is no '{item.Text("itemId")}'."
            );
        var isWithdrawn = row.Status == AgendaStatus.Withdrawn;
        if (!isWithdrawn)
            await setting.WriteAsync([
                office.Sessions.UpdateAgendaItem(row with { Status = AgendaStatus.InSession }),
            ]);
        var members = inputs.Members();
        return Value.Context.Of(
            ("state", Value.Of(isWithdrawn ? "withdrawn" : "open")),
            (
                "present",
                MeetingValues.List(members.Where(m => m.AbsentBecause is null).Select(m => m.Id))
            ),
            (
                "mustStepAside",
                Value.Of(
                    GroundsOf(setting, members, item)
                        .Select(one =>
                            (Value)
                                Value.Context.Of(
                                    ("member", Value.Of(one.Member.Value)),
                                    ("ground", Value.Of(StoredCode.Of(one.Ground)))
                                )
                        )
                )
            )
        );
    }

    /// <summary><c>count-item-quorum</c>: whether those who are there and did not step aside can decide
    /// (<c>quorum</c>), the <c>rounds</c> in which they speak, the <c>voters</c> and the <c>ballotForms</c>.</summary>
    public async Task<Value.Context> CountQuorumAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var declared = inputs
            .Contexts("declarations")
            .Where(d => d.Text("ground") is not null)
            .Select(d =>
                (
                    Member: new PersonId(d.Needed("member")),
                    Ground: d.Code<RecusalGroundKind>("ground")
                )
            );
        var must = inputs
            .Contexts("mustStepAside")
            .Select(d =>
                (
                    Member: new PersonId(d.Needed("member")),
                    Ground: d.Code<RecusalGroundKind>("ground")
                )
            );
        var roll = new Roll
        {
            Members = inputs.Members(),
            Guests = inputs.Guests(),
            Recused =
            [
                .. declared
                    .Concat(must)
                    .DistinctBy(one => one.Member)
                    .Select(one => new SteppedAside(one.Member, one.Ground, setting.Now)),
            ],
        };
        var rule = RuleOf(setting, inputs);
        var quorum = ItemQuorum.Of(rule, roll);
        return Value.Context.Of(
            ("quorum", Value.Of(StoredCode.Of(quorum.Outcome))),
            ("quorumText", Value.Of(MeetingText.Of(MeetingSetting.FileLanguage, quorum))),
            ("recused", MeetingValues.List(roll.Recused.Select(aside => aside.Member))),
            ("rounds", Value.Of(Rounds(roll).Select(round => MeetingValues.List(round)))),
            (
                "voters",
                MeetingValues.List(
                    roll.Members.Where(m => roll.StandingOf(m) == Standing.Votes).Select(m => m.Id)
                )
            ),
            ("ballotForms", MeetingValues.List(rule.Forms.Select(StoredCode.Of)))
        );
    }

    /// <summary><c>open-ballot</c>: sets up an urn for the <c>voters</c>; gives the number of the
    /// <c>vote</c>.</summary>
    public async Task<Value.Context> OpenBallotAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var voters = inputs.People("voters").Distinct().Count();
        await new Ballots(office).SetUpAsync(setting.Unit, call.Case, call.Key, voters, cancel);
        return Value.Context.Of(("vote", Value.Of(call.Key)));
    }

    /// <summary><c>count-ballot</c>: opens the urn of a <c>vote</c> and counts it; gives <c>voteCount</c>.</summary>
    public async Task<Value.Context> CountBallotAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var vote =
            inputs.Whole("vote", 0, int.MaxValue)
            ?? throw new InvalidOperationException(
                "Expected the number of a vote, but there is none."
            );
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        return Count(setting, inputs, await new Ballots(office).OpenAsync(call.Case, vote, cancel));
    }

    /// <summary><c>count-votes</c>: counts <c>papers</c> that say whose they are; gives <c>voteCount</c>.</summary>
    public async Task<Value.Context> CountVotesAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var setting = await MeetingSetting.OfAsync(office, call, cancel);
        var papers = inputs
            .Contexts("papers")
            .Select(paper => new NamedPaper(
                new(new(paper.Needed("member"))),
                paper.Code<StatedView>("view")
            ));
        return Count(
            setting,
            inputs,
            new Ballot.Named(inputs.Code<BallotForm>("ballotForm"), [.. papers])
        );
    }

    private static Value.Context Count(MeetingSetting setting, Value.Context inputs, Ballot ballot)
    {
        var language = MeetingSetting.FileLanguage;
        var roll = new Roll
        {
            Members = inputs.Members(),
            Guests = inputs.Guests(),
            Recused =
            [
                .. inputs
                    .People("recused")
                    // On which ground is told before; here it only matters that they did.
                    .Select(person => new SteppedAside(
                        person,
                        RecusalGroundKind.OwnInterest,
                        setting.Now
                    )),
            ],
        };
        var count = VoteCounting.Count(
            new(
                RuleOf(setting, inputs),
                roll,
                ballot,
                inputs.Written(setting.Calendar),
                inputs.Instant("beganAt", setting.Calendar) ?? setting.Now
            )
        );
        return Value.Context.Of(
            (
                "voteCount",
                Value.Context.Of(
                    ("outcome", Value.Of(StoredCode.Of(count.Outcome))),
                    ("yes", Value.Of(count.Tally.Agree)),
                    ("no", Value.Of(count.Tally.Disagree)),
                    ("abstain", Value.Of(count.Tally.Abstain)),
                    ("postpone", Value.Of(count.Tally.Postpone)),
                    ("written", Value.Of(count.Written)),
                    ("text", Value.Of(MeetingText.Of(language, count))),
                    ("readOut", MeetingValues.List(count.ReadOut)),
                    (
                        "complaints",
                        MeetingValues.List(
                            count.Complaints.Select(c =>
                                MeetingText.Of(language, c, setting.NameOf)
                            )
                        )
                    )
                )
            )
        );
    }

    private static VoteRule RuleOf(MeetingSetting setting, Value.Context inputs)
    {
        var body = inputs.Code<MeetingBody>("body");
        var itemClass = inputs.Inner("item").Code<ItemClass>("class");
        return setting.RuleOf(body, itemClass)
            ?? throw new InvalidOperationException(
                $"Expected an item that the {StoredCode.Of(body)} may decide, but it may not decide "
                    + $"'{StoredCode.Of(itemClass)}'."
            );
    }

    // Whom the item names, or somebody whose near relative it names.
    private static IEnumerable<(PersonId Member, RecusalGroundKind Ground)> GroundsOf(
        MeetingSetting setting,
        ImmutableArray<Member> members,
        Value.Context item
    )
    {
        var about = item.People("about").ToList();
        var subject = new CaseSubject
        {
            Kind = RecordKind.MeetingMinutes,
            UnitId = setting.Unit,
            Circle =
            [
                .. about.Select(person => new CasePerson(
                    person,
                    Duty.PersonConcerned,
                    setting.Today
                )),
            ],
        };
        foreach (var member in members)
        {
            if (
                Recusal.GroundsOf(setting.Directory, member.Id, Duty.Voter, subject)
                is [var ground, ..]
            )
                yield return (member.Id, ground.Kind);
        }
    }

    // Those who may state a view at the same time, round by round: by rank, the main leader alone and last.
    private static IEnumerable<ImmutableArray<PersonId>> Rounds(Roll roll)
    {
        var voters = roll
            .Members.Where(m => roll.StandingOf(m) == Standing.Votes)
            .Select(m => m.Id)
            .ToList();
        var stated = ImmutableArray<PersonId>.Empty;
        while (stated.Length < voters.Count)
        {
            var floor = new Floor(roll, default, HasReported: true, stated);
            ImmutableArray<PersonId> round =
            [
                .. voters.Where(voter => StatementOrder.MayState(floor, voter).IsAllowed),
            ];
            yield return round;
            stated = [.. stated, .. round];
        }
    }
}
