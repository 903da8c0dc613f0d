using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Wording;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What all verbs of an office understand: where its data lies, and how they speak.</summary>
internal sealed class OfficeOptions
{
    /// <summary>Names the folder of the office.</summary>
    public const string FolderVariable = "APPROVALS_DATA";

    /// <summary>Says how PostgreSQL is reached: there a password stands in no list of processes.</summary>
    public const string PostgresVariable = "APPROVALS_DATABASE";

    /// <summary>Names the language.</summary>
    public const string LanguageVariable = "APPROVALS_LANG";

    private readonly Option<string> _folder = new("--data-folder")
    {
        HelpName = "DIR",
        Description = $"The folder of the office: database, keys, mails; or {FolderVariable}",
        DefaultValueFactory = _ => Variable(FolderVariable) ?? "data",
    };

    private readonly Option<string?> _postgres = new("--postgres")
    {
        HelpName = "CONNECTION",
        Description =
            $"A PostgreSQL instead of a file of SQLite, such as 'Host=db;Database=office'; or {PostgresVariable}",
        DefaultValueFactory = _ => Variable(PostgresVariable),
    };

    private readonly Option<SealAlgorithm> _seal = new("--seal")
    {
        HelpName = "sha256|sm3",
        Description = "How journals are sealed from now on",
        DefaultValueFactory = _ => SealAlgorithm.Sha256,
    };

    private readonly Option<string> _language = new("--lang")
    {
        HelpName = "zh|en",
        Description = $"The language of answers; or {LanguageVariable}",
        DefaultValueFactory = _ => Variable(LanguageVariable) ?? "zh",
    };

    private readonly ZoneOption _zone;

    public OfficeOptions(TimeProvider clock)
    {
        _zone = new(clock, "The time zone of the office, by its name in the IANA database");
        _language.AcceptOnlyFromAmong("zh", "en");
    }

    public void AddTo(Command command)
    {
        command.Add(_folder);
        command.Add(_postgres);
        command.Add(_zone);
        command.Add(_seal);
        command.Add(_language);
    }

    public Speech Speech(ParseResult given) =>
        new(
            given.GetValue(_language) == "en" ? Language.English : Language.Chinese,
            TimeZoneInfo.FindSystemTimeZoneById(given.GetRequiredValue(_zone)),
            given.InvocationConfiguration.Output,
            given.InvocationConfiguration.Error
        );

    public OfficeSettings Settings(ParseResult given) =>
        new(given.GetRequiredValue(_folder))
        {
            Postgres = given.GetValue(_postgres),
            Zone = given.GetRequiredValue(_zone),
            Seals = given.GetValue(_seal),
            CaseNumbersTogether = 1, // Who types begins one case at a time; so numbers stay without gaps.
        };

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
