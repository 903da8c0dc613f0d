using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Conformance;

public sealed class DmnConformance(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Every_case_of_level_2_gives_what_it_expects()
    {
        var cases = TckCase.Below(ConformanceData.Require("dmn-tck-level-2")).ToList();
        var failed = cases
            .GroupBy(c => c.Id)
            .Where(c => c.Any(one => !Passes(one)))
            .Select(c => c.Key)
            .ToList();

        var all = cases.DistinctBy(c => c.Id).Count();
        output.WriteLine($"{all - failed.Count} of {all} cases");
        Assert.Equal(116, all);
        Assert.Empty(failed);
    }

    private bool Passes(TckCase one)
    {
        var model = ModelIn(one.Folder);
        var result = one.IsService
            ? model.EvaluateService(one.Node, one.Inputs, Now)
            : model.Evaluate(one.Node, one.Inputs, Now);
        if (ConformanceData.IsSame(one.Expected, result.Value))
            return true;
        var why = string.Join(" | ", result.Warnings.Concat<object>(model.Problems));
        output.WriteLine(
            $"{one.Id}, {one.Node}: expected {one.Expected}, found {result.Value} {why}"
        );
        return false;
    }

    private static DmnModel ModelIn(string folder) =>
        DmnModel.Read(File.ReadAllText(Directory.EnumerateFiles(folder, "*.dmn").Single()));
}
