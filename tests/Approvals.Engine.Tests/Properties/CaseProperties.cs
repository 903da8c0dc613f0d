using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Approvals.Engine.Tests.Properties;

/// <summary>
/// What holds for all processes and all that is done to a case. FsCheck looks for one for which it does not, and
/// tells the simplest it finds with its diagram and commands. The long form (<c>./test --long</c>) tries a hundred
/// times as many.
/// </summary>
public sealed class CaseProperties(ITestOutputHelper output)
{
    private static int Many(int shortForm) =>
        Environment.GetEnvironmentVariable("APPROVALS_LONG") == "1" ? shortForm * 100 : shortForm;

    [Fact]
    public void What_was_decided_can_be_replayed_decided_again_and_stored() =>
        Holds(
            Expectations.The_facts_give_the_state,
            Expectations.The_same_is_decided_again,
            Expectations.A_stored_state_behaves_the_same,
            Expectations.Stored_facts_are_the_same
        );

    [Fact]
    public void At_rest_every_token_waits_and_nothing_outlives_its_scope() =>
        Holds(
            Expectations.Every_token_waits,
            Expectations.Nothing_outlives_its_scope,
            Expectations.Loops_count_their_instances,
            Expectations.What_compensates_is_awaited,
            Expectations.Keys_only_grow
        );

    [Fact]
    public void What_people_do_beside_the_drawing_leaves_no_ghosts() =>
        Holds(
            Expectations.A_signer_signs_a_task_that_lives,
            Expectations.What_is_set_aside_is_awaited_by_one_correction,
            Expectations.Events_on_borders_are_awaited_once_and_only_while_the_host_lasts,
            Expectations.What_interrupts_a_step_on_its_border_is_awaited_while_the_step_lasts,
            Expectations.It_can_be_cancelled_and_nothing_remains
        );

    [Fact]
    public void In_shipped_processes_no_action_leaves_ghosts()
    {
        var processes = RandomProcess.All(Shipped()).ToList();
        Assert.NotEmpty(processes);
        Prop.ForAll(
                RandomCase.Any,
                c =>
                    c.Play(
                        processes[c.Drawing[0] % processes.Count],
                        step =>
                        {
                            Expectations.The_facts_give_the_state(step);
                            Expectations.A_stored_state_behaves_the_same(step);
                            Expectations.Stored_facts_are_the_same(step);
                            Expectations.Every_token_waits(step);
                            Expectations.Nothing_outlives_its_scope(step);
                            Expectations.Loops_count_their_instances(step);
                            Expectations.A_signer_signs_a_task_that_lives(step);
                            Expectations.What_is_set_aside_is_awaited_by_one_correction(step);
                            Expectations.Events_on_borders_are_awaited_once_and_only_while_the_host_lasts(
                                step
                            );
                            Expectations.What_interrupts_a_step_on_its_border_is_awaited_while_the_step_lasts(
                                step
                            );
                            Expectations.It_can_be_cancelled_and_nothing_remains(step);
                        }
                    )
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Many(100)));
    }

    // Without their forms: then tasks take anything.
    private static IEnumerable<SourceFile> Shipped() =>
        from path in Directory.EnumerateFiles(
            Path.Combine(AppContext.BaseDirectory, "workflows"),
            "*",
            SearchOption.AllDirectories
        )
        where Path.GetExtension(path) is ".bpmn" or ".dmn"
        orderby path
        select new SourceFile(Path.GetFileName(path), File.ReadAllText(path));

    [Fact]
    public void What_was_done_is_not_done_twice_and_what_was_rejected_was_not_done() =>
        Holds(
            Expectations.What_was_done_is_not_done_twice,
            Expectations.A_rejection_changes_nothing
        );

    // Shares of few draws differ from run to run; this asks how the drawing is made, not whether one is in luck.
    private static readonly Replay TheSame = new(new Rnd(2026, 1), size: null);

    [Fact]
    public void All_kinds_of_elements_and_events_are_drawn()
    {
        var drawn = new DrawnKinds();

        Prop.ForAll(RandomCase.Any, c => drawn.Add(RandomProcess.Draw(c.Drawing).Library))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Many(400)).WithReplay(TheSame));

        foreach (var (what, percent) in drawn.Shares)
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{percent, 5:0.0} % {what}")
            );
        Assert.All(drawn.Shares, share => Assert.InRange(share.Percent, 1, 100));
    }

    private static void Holds(params Action<PlayedStep>[] expectations) =>
        Prop.ForAll(
                RandomCase.Any,
                c =>
                {
                    c.Play(step =>
                    {
                        foreach (var expectation in expectations)
                            expectation(step);
                    });
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Many(100)));
}
