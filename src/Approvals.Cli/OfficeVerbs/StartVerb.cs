using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals start</c>: begins a case of what the catalogue offers, and prints its number; without a
/// process, shows the catalogue.</summary>
internal sealed class StartVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals start leave --unit civil-affairs --as office-clerk-2 --title 探亲假 --set 天数=2",
            "3"
        ),
        new(
            "approvals start --as office-clerk-2",
            "purchase  采购",
            "leave     请假",
            "meeting   召集会议"
        ),
    ];

    private readonly Argument<string?> _process = new("PROCESS")
    {
        Description =
            "The id of a published process that is in the catalogue; without one, shows what may be begun",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _unit = new("--unit")
    {
        HelpName = "UNIT",
        Description = "The unit whose case it is, by its code",
    };

    private readonly Option<string?> _title = new("--title")
    {
        HelpName = "TEXT",
        Description = "What it is about; the process's id where nothing is said",
    };

    private readonly Option<string?> _key = new("--key")
    {
        HelpName = "BUSINESSKEY",
        Description =
            "Makes it the only case about the same in its unit: a second start finds the first",
    };

    private readonly Option<string> _kind = new("--kind")
    {
        HelpName = "RECORDKIND",
        Description = "What kind of record it is, from which follows who may see it",
        DefaultValueFactory = _ => StoredCode.Of(RecordKind.OrdinaryMeasure),
    };

    private readonly Option<string[]> _persons = new("--person")
    {
        HelpName = "CODE:DUTY",
        Description =
            "Who is what in it from the start, such as li:person-concerned; may be repeated",
        DefaultValueFactory = _ => [],
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _department = new("--department")
    {
        HelpName = "DEPARTMENT",
        Description = "The department that leads, by its code",
    };

    private readonly Option<string?> _field = new("--field")
    {
        HelpName = "FIELD",
        Description = "The field of work that it belongs to, by its code",
    };

    private readonly GivenValues _values = new();
    private readonly DeedOptions _deed = new();
    private readonly JsonOption _json = new();

    public StartVerb(TimeProvider clock)
        : base("start", "Begins a case, and prints its number.", clock, Shown)
    {
        _kind.AcceptOnlyFromAmong([.. Enum.GetValues<RecordKind>().Select(StoredCode.Of)]);
        Add(_process);
        Add(_unit);
        _deed.AddTo(this);
        Add(_title);
        Add(_key);
        Add(_kind);
        Add(_persons);
        Add(_department);
        Add(_field);
        _values.AddTo(this, withRestricted: true);
        Add(_json);
        AddOfficeOptions();
        Validators.Add(given =>
        {
            if (given.GetValue(_process) is not null && given.GetValue(_unit) is null)
                given.AddError("Expected the unit whose case it is (--unit), but found none.");
            foreach (var person in given.GetValue(_persons) ?? [])
            {
                if (
                    person.Split(':') is not [{ Length: > 0 }, var duty]
                    || !StoredCode.TryRead<Duty>(duty, out _)
                )
                    given.AddError(
                        $"Expected a person and a duty such as li:person-concerned, but found '{person}'."
                    );
            }
        });
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        if (_deed.Read(given, speech) is not { } deed)
            return ExitCode.NothingDone;
        if (given.GetValue(_process) is not { } process)
            return await ShowAsync(office, speech, deed, given.GetValue(_json), cancel);
        if (Wanted(process, given, speech) is not { } wanted)
            return ExitCode.NothingDone;
        var answer = await new Catalogue(office).StartAsync(wanted, deed, cancel);
        if (given.GetValue(_json))
            return AnswerText.Tell(answer, speech, asJson: true, about: null);
        var number = answer switch
        {
            CaseAnswer.Done done => done.Id,
            CaseAnswer.Exists exists => exists.Id,
            _ => (CaseId?)null,
        };
        AnswerText.Complain(answer, speech);
        if (number is { } id)
            speech.Output.WriteLine(id.Value.ToString(CultureInfo.InvariantCulture));
        return AnswerText.CodeOf(answer);
    }

    private static async Task<int> ShowAsync(
        Office office,
        Speech speech,
        Deed deed,
        bool asJson,
        CancellationToken cancel
    )
    {
        if (
            deed.Seat is not { } person
            || await new Catalogue(office).ListAsync(person, cancel) is not { } lines
        )
        {
            speech.Complain("error.no-person");
            return ExitCode.NothingDone;
        }
        if (asJson)
        {
            foreach (var line in lines)
                speech.TellJson(
                    new JsonObject { ["process"] = line.Process, ["label"] = line.Label }
                );
        }
        else if (lines.IsEmpty)
            speech.Tell("start.nothing");
        else
        {
            foreach (var text in Columns.Of([.. lines.Select(l => new[] { l.Process, l.Label })]))
                speech.Output.WriteLine(text);
        }
        return ExitCode.Fine;
    }

    private NewCase? Wanted(string process, ParseResult given, Speech speech)
    {
        if (
            _values.Read(given, speech) is not { } values
            || _values.ReadRestricted(given, speech) is not { } restricted
        )
            return null;
        return new(new(given.GetValue(_unit)!), process, given.GetValue(_title) ?? process)
        {
            BusinessKey = given.GetValue(_key),
            Kind = StoredCode.Read<RecordKind>(given.GetRequiredValue(_kind)),
            DepartmentId = given.GetValue(_department) is { } department
                ? new DepartmentId(department)
                : null,
            FieldId = given.GetValue(_field) is { } field ? new FieldId(field) : null,
            Persons =
            [
                .. given
                    .GetRequiredValue(_persons)
                    .Select(p => p.Split(':'))
                    .Select(p => (new PersonId(p[0]), StoredCode.Read<Duty>(p[1]))),
            ],
            Variables = values,
            Restricted = restricted,
        };
    }
}
