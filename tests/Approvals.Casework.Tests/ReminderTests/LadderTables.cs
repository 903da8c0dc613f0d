using Approvals.Casework.Reminders.Ladder;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>The ladder as a table that an office may change.</summary>
public sealed class LadderTables
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_shipped_one_has_the_rungs_of_the_handbook() =>
        Assert.Equal([-5, -3, -1, 0, 1, 3, 5, 10, 20], Ladder.Shipped.Rungs);

    [Fact]
    public void The_shipped_one_tells_nobody_of_what_is_outside() =>
        Assert.Empty(
            Ladder.Shipped.Rungs.SelectMany(rung => Ladder.Shipped.StepsOf(rung, true, false))
        );

    [Fact]
    public async Task The_file_of_an_office_takes_its_place()
    {
        var folder = Databases.TestFolder.Make();
        var own = (await LadderTable.ShippedAsync(Cancel)).Replace(
            "<text>-5</text>",
            "<text>-7</text>",
            StringComparison.Ordinal
        );
        await File.WriteAllTextAsync(Path.Combine(folder, LadderTable.FileName), own, Cancel);

        Assert.Equal(-7, (await LadderTable.OfAsync(new(folder), Cancel)).Rungs[0]);
    }

    [Theory]
    [InlineData("\"section-head\"", "\"section-chief\"", "Expected one of assignee")]
    [InlineData("\"task-due\"", "\"task-doo\"", "as letter")]
    [InlineData("\"mail-and-notice\"", "\"pigeon\"", "as way")]
    [InlineData("name=\"Receivers\"", "name=\"Takers\"", "decision 'Receivers'")]
    [InlineData("</definitions>", "", "Line")]
    public async Task A_faulty_one_is_refused_with_what_and_where(
        string text,
        string wrong,
        string said
    )
    {
        var xml = (await LadderTable.ShippedAsync(Cancel)).Replace(
            text,
            wrong,
            StringComparison.Ordinal
        );

        var problem = Assert.Throws<FormatException>(() => LadderTable.Read(xml, "own.dmn"));

        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }
}
