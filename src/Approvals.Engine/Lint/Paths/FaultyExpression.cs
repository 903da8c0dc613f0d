namespace Approvals.Engine.Lint.Paths;

/// <summary>Each expression is one of FEEL (8.4.6; DMN 1.5, chapter 10).</summary>
internal static class FaultyExpression
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from process in file.Processes
        let root = file.Find(process.Id)
        from use in Formulas.Of(process)
        let problem = use.Formula.Problem
        where problem is not null
        let node = file.Find(use.Owner) ?? root
        where node is not null
        orderby use.Formula.Line
        let complaint = Complaint.Of(node, problem.Message)
        select complaint with
        {
            Found = $"{complaint.Found}, in '{Excerpt(use.Formula.Text, problem.At.Start)}'",
            Line = use.Formula.Line > 0 ? use.Formula.Line : null,
        };

    /// <summary>The text around the place where it goes wrong, with a mark there.</summary>
    private static string Excerpt(string text, int at)
    {
        const int Around = 30; // Characters to both sides: the message stays on one line.
        var place = Math.Clamp(at, 0, text.Length);
        var (from, to) = (Math.Max(0, place - Around), Math.Min(text.Length, place + Around));
        return $"{text[from..place]}⟨here⟩{text[place..to]}".ReplaceLineEndings(" ").Trim();
    }
}
