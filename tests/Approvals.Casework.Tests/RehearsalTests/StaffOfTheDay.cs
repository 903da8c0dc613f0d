using Approvals.Casework.Rehearsal;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.RehearsalTests;

/// <summary>Since when people hold their posts in a rehearsal.</summary>
public sealed class StaffOfTheDay
{
    private const string Staff = """
        unit,code,name,department,status,employer,external,posts,acting,from,until
        bureau,li,李,office,active,civil-servant,no,clerk,,2024-01-01,
        bureau,wang,王,office,active,civil-servant,no,clerk,,2024-06-01,2025-01-01

        """;

    [Fact]
    public void Who_began_on_the_earliest_day_is_there_from_the_first_day_on()
    {
        var (moved, text) = Copied(new(2023, 8, 3));

        Assert.Equal(new DateOnly(2024, 1, 1), moved);
        Assert.Contains("clerk,,2023-08-03,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_came_later_comes_later() =>
        Assert.Contains(
            "clerk,,2024-06-01,2025-01-01",
            Copied(new(2023, 8, 3)).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_is_moved_where_all_are_there_already() =>
        Assert.Equal((null, Staff), Copied(new(2024, 1, 1)));

    private static (DateOnly? Moved, string Text) Copied(DateOnly start)
    {
        var from = TestFolder.Make();
        var into = Path.Combine(TestFolder.Make(), "copied");
        File.WriteAllText(Path.Combine(from, "staff.csv"), Staff);
        var moved = RehearsalStaff.Copy(from, into, start);
        return (moved, File.ReadAllText(Path.Combine(into, "staff.csv")));
    }
}
