using Approvals.Casework.Rehearsal;

namespace Approvals.Casework.Tests.RehearsalTests;

/// <summary>What people of a rehearsal decide by chance, and where its keys come from.</summary>
public sealed class DrawnByChance
{
    [Fact]
    public void The_same_person_and_task_give_the_same_draw_whatever_was_drawn_before()
    {
        var draws = new Draws(7);
        var first = draws.Of("li", "plan");
        draws.Of("wang", "plan");

        Assert.Equal(first, draws.Of("li", "plan"));
    }

    [Fact]
    public void Another_seed_gives_another_draw() =>
        Assert.NotEqual(new Draws(1).Of("li", "plan"), new Draws(2).Of("li", "plan"));

    [Fact]
    public void Draws_lie_evenly_between_0_and_1()
    {
        var draws = new Draws(1);

        var below = Enumerable.Range(0, 1_000).Count(i => draws.Of($"{i}") < 0.25);

        Assert.InRange(below, 200, 300);
    }

    [Fact]
    public void The_same_seed_gives_the_same_keys() =>
        Assert.Equal(new SeededChance(5).Bytes(100), new SeededChance(5).Bytes(100));

    [Fact]
    public void A_key_is_not_the_one_before()
    {
        var chance = new SeededChance(5);

        Assert.NotEqual(chance.Bytes(32), chance.Bytes(32));
    }

    [Fact]
    public void What_is_shuffled_is_the_same_in_another_order()
    {
        byte[] bytes = [.. Enumerable.Range(0, 50).Select(i => (byte)i)];
        byte[] shuffled = [.. bytes];
        new SeededChance(3).Shuffle(shuffled);

        Assert.NotEqual(bytes, shuffled);
        Assert.Equal(bytes, shuffled.Order());
    }
}
