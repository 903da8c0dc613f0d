using Approvals.Casework.Outbox;

namespace Approvals.Mail;

/// <summary>Reads the password of the account from where it is kept, each time that it is needed.</summary>
internal static class MailPassword
{
    /// <summary>The password.</summary>
    /// <exception cref="MailException">There is none.</exception>
    public static string Of(MailServer server)
    {
        var password = server.PasswordFile is { } path
            ? Read(path)
            : Environment.GetEnvironmentVariable(server.PasswordVariable);
        if (!string.IsNullOrEmpty(password))
            return password;
        var where = server.PasswordFile is { } file
            ? $"the file '{file}'"
            : $"the environment variable {server.PasswordVariable}";
        throw new MailException(
            MailFailure.Unavailable,
            $"Expected the password of the mail account in {where}, but there is none. Put it there, or take "
                + "'account' out of mail.json for a server that asks for none."
        );
    }

    private static string? Read(string path) =>
        File.Exists(path) ? File.ReadAllText(path).TrimEnd('\r', '\n') : null;
}
