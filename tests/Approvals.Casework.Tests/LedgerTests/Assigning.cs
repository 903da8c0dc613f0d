using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>Who is responsible for what, and until when.</summary>
public sealed class Assigning
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Filling_sets_what_the_plan_names_and_what_follows_from_fields(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        await office.FillAsync();

        Assert.Equal(
            [
                "1 deputy-director-1 social-affairs 2026-03-31",
                "2 party-group-member office 2026-01-19",
                "3 deputy-director-3 elder-care 2026-04-30",
                "4 deputy-director-1 social-affairs 2026-02-27",
                "5 party-group-member planning-finance 2026-02-10",
                "6 director personnel 2026-01-30",
                "7   ",
                "8   2026-04-30",
            ],
            (await office.EntriesAsync()).Select(e =>
                $"{e.Number} {e.LeaderPostId} {e.DepartmentId} {e.DueOn:yyyy-MM-dd}"
            )
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Filling_again_fills_nothing(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var done = Assert.IsType<LedgerAnswer.Done>(await office.FillAsync());

        Assert.Empty(done.Numbers);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_set_stays_when_the_rest_is_filled(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        await office.SetAsync(new(LedgerOffice.Bureau, [1]) { Leader = new("deputy-director-2") });

        await office.FillAsync();

        Assert.Equal(
            new PostId("deputy-director-2"),
            (await office.EntriesAsync())[0].LeaderPostId
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Setting_changes_what_is_given_and_notes_each_change(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var answer = await office.SetAsync(
            new(LedgerOffice.Bureau, [8, 4])
            {
                Department = new("office"),
                Assisting = [new("personnel"), new("elder-care")],
            }
        );

        Assert.Equal([4, 8], Assert.IsType<LedgerAnswer.Done>(answer).Numbers);
        Assert.Equal(
            [
                ("department", null, "office"),
                ("assisting", null, "elder-care personnel"),
                ("department", null, "office"),
                ("assisting", null, "elder-care personnel"),
            ],
            (await office.ChangesAsync()).Select(c => (c.Field, c.Before, c.After))
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Helpers_that_are_set_anew_replace_those_before(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        await office.SetAsync(
            new(LedgerOffice.Bureau, [8]) { Assisting = [new("personnel"), new("office")] }
        );

        await office.SetAsync(
            new(LedgerOffice.Bureau, [8]) { Assisting = [new("office"), new("elder-care")] }
        );

        Assert.Equal(
            ["elder-care", "office"],
            (await office.LineAsync(8)).Assisting.Select(d => d.Id.Value)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_measure_that_has_a_case_is_not_assigned_anew(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        var answer = await office.SetAsync(
            new(LedgerOffice.Bureau, [8, 1]) { Leader = new("director") }
        );

        var refused = Assert.IsType<LedgerAnswer.Refused>(answer);
        Assert.Equal(("already-open", "1"), (refused.Code, refused.Values[0]));
        Assert.Null((await office.EntriesAsync())[7].LeaderPostId);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_code_that_the_unit_does_not_know_is_refused(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        WantedAssignment of = new(LedgerOffice.Bureau, [1]);
        WantedAssignment[] wanted =
        [
            of with
            {
                Leader = new("archives-director"),
            },
            of with
            {
                Department = new("archives-section"),
            },
            of with
            {
                Field = new("archives"),
            },
            of with
            {
                Handler = new("archives-clerk-1"),
            },
            of with
            {
                Assisting = [new("nobody")],
            },
        ];
        var codes = new List<string>();

        foreach (var one in wanted)
            codes.Add(Assert.IsType<LedgerAnswer.Refused>(await office.SetAsync(one)).Code);

        Assert.All(codes, code => Assert.Equal("unknown-code", code));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_number_that_the_plan_does_not_have_is_refused(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var answer = await office.SetAsync(
            new(LedgerOffice.Bureau, [1, 99]) { Target = "全部改正" }
        );

        Assert.Equal("no-measure", Assert.IsType<LedgerAnswer.Refused>(answer).Code);
        Assert.Null((await office.EntriesAsync())[0].Target);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Proposals_tell_where_each_value_comes_from(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var proposals = await new AssignMeasures(office.Office).ProposeAsync(
            LedgerOffice.Bureau,
            null,
            Cancel
        );

        var named = proposals!.Single(p => p.Number == 1);
        var byWords = proposals!.Single(p => p.Number == 4);
        var byClass = proposals!.Single(p => p.Number == 8);
        Assert.Equal(
            (ProposalSource.Named, ProposalSource.Named, ProposalSource.Set),
            (named.Department?.Source, named.Leader?.Source, named.DueOn?.Source)
        );
        Assert.Equal(
            (ProposalSource.WordsOfMeasure, ProposalSource.FieldOfWork),
            (byWords.Field?.Source, byWords.Leader?.Source)
        );
        Assert.Equal((null, ProposalSource.ClassDefault), (byClass.Leader, byClass.DueOn?.Source));
    }
}
