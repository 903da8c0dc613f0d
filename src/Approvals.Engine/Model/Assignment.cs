using System.Collections.Immutable;

namespace Approvals.Engine.Model;

/// <summary>Who may do a user task, until when and with which form.</summary>
public sealed record Assignment
{
    /// <summary>Nobody in particular, no date.</summary>
    public static Assignment None { get; } = new();

    /// <summary>Who does it; null where anybody of the candidates may claim it.</summary>
    public Formula? Assignee { get; init; }

    /// <summary>Who may claim it: each gives a name, a list of names, or names with commas between.</summary>
    public ImmutableArray<Formula> CandidateUsers { get; init; } = [];

    /// <summary>The groups or roles whose members may claim it: each gives a name, a list, or names with
    /// commas.</summary>
    public ImmutableArray<Formula> CandidateGroups { get; init; } = [];

    /// <summary>Until when: an instant, or a time counted from when the task opens.</summary>
    public TimerRule? Due { get; init; }

    /// <summary>When it is to be looked at again.</summary>
    public TimerRule? FollowUp { get; init; }

    /// <summary>How urgent; 0 to 100.</summary>
    public Formula? Priority { get; init; }

    /// <summary>Which form is shown: a key, or the id of a form.</summary>
    public string? Form { get; init; }

    /// <summary>What who does it is in the case by that, such as <c>verifier</c>: for rules on who may do what besides;
    /// null where nothing is said.</summary>
    public string? Duty { get; init; }

    /// <summary>Whom the case concerns, as is known once the task is done: gives the code of a person, or a list of
    /// them; null where nothing is said.</summary>
    public Formula? Concerns { get; init; }

    /// <summary>Who steps aside from the case by what is decided here: gives the code of a person, or a list of them;
    /// null where nothing is said.</summary>
    public Formula? Recuses { get; init; }

    /// <summary>The class of what is seen and given here, such as <c>talk-record</c>; null for that of the
    /// process.</summary>
    public string? Visibility { get; init; }

    /// <summary>What happens where nobody is found.</summary>
    public VacancyRule NobodyFound { get; init; }

    /// <summary>What happens where whoever is found has begun the case.</summary>
    public StarterRule ApproverIsStarter { get; init; }

    /// <summary>What happens when its time is over.</summary>
    public TimeoutRule OnTimeout { get; init; }

    /// <summary>What may not be done with it, besides doing it.</summary>
    public TaskActions Forbids { get; init; }
}

/// <summary>What a service task, or a task that acts like one, asks for outside of the engine.</summary>
/// <param name="Name">The function's name, literal or computed.</param>
/// <param name="ResultVariable">The variable that takes a single result; null where the results go by name.</param>
/// <param name="Retries">How often a failing call is tried again before it becomes an incident; at least 0.</param>
public sealed record Function(Formula Name, string? ResultVariable = null, int Retries = 0);

/// <summary>A value that is computed and put into a variable.</summary>
/// <param name="Source">The value.</param>
/// <param name="Target">The variable's name; a point in it (<c>a.b</c>) names an entry of a context.</param>
public sealed record Mapping(Formula Source, string Target);
