using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Money;
using Approvals.Casework.People;
using Approvals.Casework.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>Money is kept to the fen, by person, and shown to few.</summary>
public sealed class MoneyLines
{
    private const string Finance = "planning-finance-clerk-1";

    private static readonly DateOnly On = new(2026, 1, 5);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_due_and_came_back_reconciles_to_the_fen(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        await EnterAsync(office, Due("社会救助科干部甲岗", 1234.46m), Due("低保中心乙岗", 0.1m));
        var open = await ReadAsync(office);
        await EnterAsync(
            office,
            Back("社会救助科干部甲岗", 1234.16m),
            Back("社会救助科干部甲岗", 0.3m)
        );

        await EnterAsync(office, Line(MoneyKind.Waived, "低保中心乙岗", 0.1m));

        var sheet = await ReadAsync(office);
        Assert.Equal((1234.56m, false), (open.Total.Balance, open.Reconciles));
        Assert.Equal(
            (1234.56m, 1234.46m, 0.1m, 0m, true),
            (
                sheet.Total.Due,
                sheet.Total.Returned,
                sheet.Total.Waived,
                sheet.Total.Balance,
                sheet.Reconciles
            )
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task More_than_is_due_does_not_come_back_and_nothing_of_the_list_is_entered(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var answer = await EnterAsync(office, Due("甲岗", 100m), Back("甲岗", 100.01m));

        var refused = Assert.IsType<LedgerAnswer.Refused>(answer);
        Assert.Equal("money-too-much", refused.Code);
        Assert.Equal(["2", "甲岗", "0.01"], refused.Values);
        Assert.Empty((await ReadAsync(office)).Accounts);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Part_of_a_fen_is_refused(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var answer = await EnterAsync(office, Due("甲岗", 0.005m));

        Assert.Equal("money-fraction", Assert.IsType<LedgerAnswer.Refused>(answer).Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_wrong_line_is_taken_back_by_another_and_once_only(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        await EnterAsync(office, Due("甲岗", 50m), Due("甲岗", 5m));
        var wrong = (await ReadAsync(office)).Accounts[0].Lines[0];

        var done = await TakeBackAsync(office, wrong);
        var again = await TakeBackAsync(office, wrong);

        Assert.IsType<LedgerAnswer.Done>(done);
        Assert.Equal("taken-back", Assert.IsType<LedgerAnswer.Refused>(again).Code);
        var account = Assert.Single((await ReadAsync(office)).Accounts);
        Assert.Equal((5m, 3), (account.Money.Due, account.Lines.Count));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_has_come_back_already_is_not_taken_from_what_is_due(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        await EnterAsync(office, Due("甲岗", 50m), Back("甲岗", 20m));
        var due = (await ReadAsync(office)).Accounts[0].Lines[0];

        var answer = await TakeBackAsync(office, due);

        Assert.Equal("money-too-much", Assert.IsType<LedgerAnswer.Refused>(answer).Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_person_of_the_staff_is_known_by_the_code(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        await EnterAsync(office, Due(" elder-care-clerk-1 ", 1m), Due("archives-clerk-1", 2m));

        var accounts = (await ReadAsync(office)).Accounts;

        Assert.Equal(
            [("archives-clerk-1", null), ("elder-care-clerk-1", "elder-care-clerk-1")],
            accounts.Select(a => (a.Subject, a.PersonId?.Value))
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Finance_and_the_keeper_of_the_ledger_enter_money_and_others_do_not(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var answers = new List<LedgerAnswer>
        {
            await EnterByAsync(office, Finance, Due("甲岗", 1m)),
            await EnterByAsync(office, LedgerOffice.Keeper, Due("甲岗", 1m)),
            await EnterByAsync(office, "social-affairs-head", Due("甲岗", 1m)),
        };

        Assert.Equal(
            [typeof(LedgerAnswer.Done), typeof(LedgerAnswer.Done), typeof(LedgerAnswer.Forbidden)],
            answers.Select(a => a.GetType())
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Only_those_who_may_read_a_list_of_refunds_read_it(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);
        await EnterAsync(office, Due("甲岗", 1m));
        string[] people =
        [
            Finance,
            "planning-finance-head",
            "party-group-member",
            "director",
            LedgerOffice.Keeper,
            "social-affairs-head",
            "archives-director",
            "county-reader",
        ];
        var read = new List<string>();

        foreach (var person in people)
        {
            if ((await ReadByAsync(office, person)).Sheet is not null)
                read.Add(person);
        }

        Assert.Equal(people[..4], read);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whom_the_money_concerns_does_not_read_the_list_by_an_office(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(5);
        await office.InDatabaseAsync(db =>
            Task.FromResult(
                db.Add(
                    new CasePersonRow
                    {
                        CaseId = id,
                        PersonId = new(Finance),
                        Duty = Duty.PersonConcerned,
                        UnitId = LedgerOffice.Bureau,
                        Since = office.Clock.GetUtcNow(),
                    }
                )
            )
        );

        var (sheet, answer) = await ReadByAsync(office, Finance);

        Assert.Null(sheet);
        Assert.IsType<LedgerAnswer.Forbidden>(answer);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_reads_the_list_is_in_the_chain_of_the_office(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        await ReadByAsync(office, Finance);

        var last = await office.InDatabaseAsync(db =>
            db.Set<OfficeJournalRow>().OrderBy(j => j.Number).LastAsync(Cancel)
        );
        Assert.Equal(
            ("money-read", "2026/5", Finance),
            (last.Kind, last.Subject, last.ActorId!.Value.Value)
        );
    }

    [Fact]
    public async Task Who_does_not_say_who_that_is_reads_nothing()
    {
        await using var office = await LedgerOffice.WithPlanAsync(DatabaseKind.Sqlite);

        var (sheet, answer) = await new ReadMoney(office.Office).RunAsync(
            LedgerOffice.Measure(5),
            new(Channel.Console),
            Cancel
        );

        Assert.Null(sheet);
        Assert.IsType<LedgerAnswer.Forbidden>(answer);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_returns_at_once_do_not_exceed_what_is_due(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        var wrong = new List<string>();
        for (var round = 0; round < 10; round++)
        {
            var subject = $"岗位{round}";
            await EnterAsync(office, Due(subject, 100m));

            var answers = await Task.WhenAll(
                Task.Run(() => EnterAsync(office, Back(subject, 60m)), Cancel),
                Task.Run(() => EnterAsync(office, Back(subject, 60m)), Cancel)
            );

            if (answers.Count(a => a is LedgerAnswer.Done) != 1)
                wrong.Add(string.Join(' ', answers.Select(a => a.ToString())));
        }

        Assert.Empty(wrong);
    }

    private static MoneyLine Due(string subject, decimal yuan) =>
        Line(MoneyKind.Due, subject, yuan);

    private static MoneyLine Back(string subject, decimal yuan) =>
        Line(MoneyKind.Returned, subject, yuan);

    private static MoneyLine Line(MoneyKind kind, string subject, decimal yuan) =>
        new(kind, subject, yuan, On, "清单1号");

    private static Task<LedgerAnswer> EnterAsync(LedgerOffice office, params MoneyLine[] lines) =>
        EnterByAsync(office, LedgerOffice.Keeper, lines);

    private static Task<LedgerAnswer> EnterByAsync(
        LedgerOffice office,
        string person,
        params MoneyLine[] lines
    ) =>
        new EnterMoney(office.Office).RunAsync(
            LedgerOffice.Measure(5),
            lines,
            LedgerOffice.By(person),
            Cancel
        );

    private static Task<LedgerAnswer> TakeBackAsync(LedgerOffice office, long line) =>
        new EnterMoney(office.Office).TakeBackAsync(
            LedgerOffice.Measure(5),
            line,
            LedgerOffice.By(LedgerOffice.Keeper),
            Cancel
        );

    private static async Task<MoneySheet> ReadAsync(LedgerOffice office) =>
        (
            await new ReadMoney(office.Office).RunAsync(
                LedgerOffice.Measure(5),
                Deed.OfClock,
                Cancel
            )
        ).Sheet!;

    private static Task<(MoneySheet? Sheet, LedgerAnswer Answer)> ReadByAsync(
        LedgerOffice office,
        string person
    ) =>
        new ReadMoney(office.Office).RunAsync(
            LedgerOffice.Measure(5),
            LedgerOffice.By(person),
            Cancel
        );
}
