using Approvals.Casework.Audit;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>
/// Puts the seals of restricted texts into a command in place of the texts: so these are never among the facts, in the
/// state, in a log or in a letter.
/// </summary>
internal sealed class Sealing
{
    /// <summary>The entry of a variable that holds a seal.</summary>
    private const string SealEntry = "restricted";

    private readonly Office _office;
    private readonly List<(RestrictedText Text, byte[] Cipher, byte[] Seal)> _sealed = [];

    public Sealing(Office office, IReadOnlyList<RestrictedText> texts)
    {
        _office = office;
        foreach (var text in texts)
        {
            var cipher = office.Keys.Encrypt(text.Text, text.Class, office.Seals, out var seal);
            _sealed.Add((text, cipher, seal));
        }
    }

    /// <summary>Values, and the seals among them.</summary>
    public Value.Context Into(Value.Context values)
    {
        foreach (var (text, _, seal) in _sealed)
        {
            var reference = Value.Context.Of((SealEntry, Value.Of(Seal.Text(seal))));
            values = values.With(text.Name, reference);
        }
        return values;
    }

    /// <summary>A command, and the seals among what it gives.</summary>
    /// <exception cref="ArgumentException">The command gives nothing, so that no text can come with it.</exception>
    public Command Into(Command command) =>
        command switch
        {
            _ when _sealed.Count == 0 => command,
            Command.CompleteTask c => c with { Values = Into(c.Values) },
            Command.DeliverMessage c => c with { Payload = Into(c.Payload) },
            Command.SetVariables c => c with { Values = Into(c.Values) },
            _ => throw new ArgumentException(
                $"Expected a command that gives values, but {command.GetType().Name} takes no texts.",
                nameof(command)
            ),
        };

    /// <summary>Adds what writes the texts.</summary>
    public void AddTo(List<Statement> statements, CaseChange change)
    {
        foreach (var (text, cipher, seal) in _sealed)
        {
            statements.Add(
                _office.Tables.RestrictedTexts.Insert(
                    new()
                    {
                        CaseId = change.Before.Id,
                        Seal = seal,
                        UnitId = change.Before.UnitId,
                        Number = change.Number,
                        Class = text.Class,
                        Cipher = cipher,
                    }
                )
            );
        }
    }
}
