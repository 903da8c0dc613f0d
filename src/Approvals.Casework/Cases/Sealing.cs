using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model.Forms;
using Approvals.Engine.Run;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>
/// Puts the seals of restricted texts into a command in place of the texts: so these are never among the facts, in the
/// state, in a log or in a letter. Which texts those are is said with the command, or by the form that was filled in.
/// </summary>
/// <param name="office">The office.</param>
/// <param name="kind">What record the case is: the class of a text whose form says <c>case</c>.</param>
internal sealed class Sealing(Office office, RecordKind kind)
{
    private const string OfCase = "case";

    private readonly List<SealedText> _sealed = [];

    /// <summary>Whether it has sealed a text under that seal, in hexadecimal digits.</summary>
    public bool Has(string seal) => _sealed.Any(s => Audit.Seal.Text(s.Seal) == seal);

    /// <summary>Values, and the seals of texts among them.</summary>
    public Value.Context Into(Value.Context values, IEnumerable<RestrictedText> texts)
    {
        foreach (var text in texts)
            values = values.With(text.Name, SealOf(text, supersedes: null));
        return values;
    }

    /// <summary>A command, and the seals among what it gives.</summary>
    /// <param name="command">The command.</param>
    /// <param name="texts">Texts that come with it.</param>
    /// <param name="form">The form that it fills in; null where it fills in none.</param>
    /// <param name="setting">Where that is filled in.</param>
    /// <exception cref="ArgumentException">The command gives nothing, so that no text can come with it.</exception>
    public Command Into(
        Command command,
        IReadOnlyList<RestrictedText> texts,
        Form? form,
        FormSetting setting
    )
    {
        if (texts.Count == 0 && form is null)
            return command;
        return command switch
        {
            Command.CompleteTask c => c with { Values = Into(c.Values, texts, form, setting) },
            Command.PrepareTask c => c with { Values = Into(c.Values, texts, form, setting) },
            Command.DeliverMessage c => c with { Payload = Into(c.Payload, texts, form, setting) },
            Command.SetVariables c => c with { Values = Into(c.Values, texts) },
            _ when texts.Count == 0 => command,
            _ => throw new ArgumentException(
                $"Expected a command that gives values, but {command.GetType().Name} takes no texts.",
                nameof(command)
            ),
        };
    }

    /// <summary>Adds what writes the texts.</summary>
    public void AddTo(List<Statement> statements, CaseChange change)
    {
        foreach (var text in _sealed)
        {
            statements.Add(
                office.Tables.RestrictedTexts.Insert(
                    new()
                    {
                        CaseId = change.Before.Id,
                        Seal = text.Seal,
                        UnitId = change.Before.UnitId,
                        Number = change.Number,
                        Class = text.Class,
                        Cipher = text.Cipher,
                        Supersedes = text.Supersedes,
                    }
                )
            );
        }
    }

    private Value.Context Into(
        Value.Context given,
        IReadOnlyList<RestrictedText> texts,
        Form? form,
        FormSetting setting
    )
    {
        var restricted = (form?.Fields ?? [])
            .Where(field => field.Restricted is not null)
            .Select(field => field.Key)
            .ToHashSet(StringComparer.Ordinal);
        // What the form restricts by itself is checked as it reads, and sealed by the class that the form names.
        foreach (var text in texts.Where(text => restricted.Contains(text.Name)))
            given = given.With(text.Name, Value.Of(text.Text));
        given = Into(given, texts.Where(text => !restricted.Contains(text.Name)));
        if (form is null)
            return given;
        var filling = FormFill.Check(form, given, setting);
        // What is not filled in as it asks is refused as it is, and nothing of it is kept.
        return filling.Complaints.IsEmpty
            ? SealedIn(form.Items, given, filling.Values, setting)
            : given;
    }

    private Value.Context SealedIn(
        IEnumerable<FormItem> items,
        Value.Context given,
        Value.Context filled,
        FormSetting? setting
    )
    {
        foreach (var field in Form.FieldsOf(items))
        {
            var value = filled.Entries.GetValueOrDefault(field.Key);
            if (field.Kind is FieldKind.Rows rows && value is Value.List list)
                given = given.With(
                    field.Key,
                    Value.Of(
                        list.Items.ToArray()
                            .Select(row =>
                                row is Value.Context one
                                    ? SealedIn(rows.Items, one, one, null)
                                    : row
                            )
                    )
                );
            else if (field.Restricted is { } secrecy && value is Value.String { Text: var text })
                given = given.With(
                    field.Key,
                    SealOf(
                        new(field.Key, text, secrecy == OfCase ? StoredCode.Of(kind) : secrecy),
                        SealReference.SealOf(setting?.Known(field.Key))
                    )
                );
        }
        return given;
    }

    private Value SealOf(RestrictedText text, string? supersedes)
    {
        var cipher = office.Keys.Encrypt(text.Text, text.Class, office.Seals, out var seal);
        _sealed.Add(
            new(
                text.Class,
                cipher,
                seal,
                supersedes is null ? null : Convert.FromHexString(supersedes)
            )
        );
        return SealReference.Of(seal);
    }

    private sealed record SealedText(string Class, byte[] Cipher, byte[] Seal, byte[]? Supersedes);
}
