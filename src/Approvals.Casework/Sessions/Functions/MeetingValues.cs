using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Feel;

namespace Approvals.Casework.Sessions.Functions;

/// <summary>Meetings as the processes write them in their variables, read and written. What is not as the processes of
/// this program write it is told, and stops the step: nothing of a vote is guessed.</summary>
internal static class MeetingValues
{
    private const string ItemPrefix = "item-";

    /// <summary>The code of an item, by which its case waits: never a number, which a text would not equal.</summary>
    public static string CodeOf(int number) => FormattableString.Invariant($"{ItemPrefix}{number}");

    /// <summary>The number of an item; null for what is no code of one.</summary>
    public static int? NumberOf(string? code) =>
        code is not null
        && code.StartsWith(ItemPrefix, StringComparison.Ordinal)
        && int.TryParse(
            code.AsSpan(ItemPrefix.Length),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>A text that must be there.</summary>
    public static string Needed(this Value.Context values, string name) =>
        values.Text(name)
        ?? throw new InvalidOperationException(
            $"Expected a text '{name}', but found {values.Entries.GetValueOrDefault(name) ?? Value.None}."
        );

    /// <summary>A day that must be there.</summary>
    public static DateOnly NeededDay(this Value.Context values, string name) =>
        values.Day(name)
        ?? throw new InvalidOperationException(
            $"Expected a date '{name}', but found {values.Entries.GetValueOrDefault(name) ?? Value.None}."
        );

    /// <summary>A code that must be there.</summary>
    public static T Code<T>(this Value.Context values, string name)
        where T : struct, Enum => StoredCode.Read<T>(values.Needed(name));

    /// <summary>A code; null where nothing is said.</summary>
    public static T? CodeOrNull<T>(this Value.Context values, string name)
        where T : struct, Enum => values.Text(name) is { } code ? StoredCode.Read<T>(code) : null;

    /// <summary>A context in a variable; the empty one where there is none.</summary>
    public static Value.Context Inner(this Value.Context values, string name) =>
        values.Entries.GetValueOrDefault(name) as Value.Context ?? Value.Context.Empty;

    /// <summary>The contexts of a list.</summary>
    public static IEnumerable<Value.Context> Contexts(this Value.Context values, string name) =>
        values.Items(name).OfType<Value.Context>();

    /// <summary>The texts of a list.</summary>
    public static IEnumerable<string> Texts(this Value.Context values, string name) =>
        values.Items(name).OfType<Value.String>().Select(text => text.Text);

    /// <summary>The people of a list of their codes.</summary>
    public static IEnumerable<PersonId> People(this Value.Context values, string name) =>
        values.Texts(name).Select(code => new PersonId(code));

    /// <summary>An instant; a time without an offset is one of the office's clocks. Null where there is
    /// none.</summary>
    public static DateTimeOffset? Instant(
        this Value.Context values,
        string name,
        OfficeCalendar calendar
    )
    {
        if (
            values.Entries.GetValueOrDefault(name)
                is not Value.DateTime
                {
                    Day: var day,
                    NanosecondOfDay: var nanoseconds,
                    Zone: var zone
                }
            || day.ToDateOnly() is not { } on
        )
            return null;
        var time = new TimeOnly(nanoseconds / 100);
        return zone is null
            ? calendar.InstantOf(on, time)
            : new(on.ToDateTime(time), TimeSpan.FromSeconds(zone.OffsetAtLocal(day, nanoseconds)));
    }

    /// <summary>A list of texts.</summary>
    public static Value List(IEnumerable<string> texts) => Value.Of(texts.Select(Value.Of));

    /// <summary>A list of people, by their codes.</summary>
    public static Value List(IEnumerable<PersonId> people) => List(people.Select(p => p.Value));

    /// <summary>A member, as the processes know one.</summary>
    public static Value.Context Of(Member member, OfficeDirectory directory) =>
        Value.Context.Of(
            ("person", Value.Of(member.Id.Value)),
            ("name", Value.Of(directory.NameOf(member.Id))),
            ("rank", Value.Of(member.Rank)),
            ("isMain", Value.Of(member.IsMainLeader)),
            ("isEntitled", Value.Of(member.IsEntitled)),
            ("absentBecause", Value.Of(member.AbsentBecause))
        );

    /// <summary>The members of a body.</summary>
    public static ImmutableArray<Member> Members(this Value.Context values) =>
        [
            .. values
                .Contexts("members")
                .Select(member => new Member(
                    new(member.Needed("person")),
                    member.Whole("rank", 0, int.MaxValue) ?? 0
                )
                {
                    IsMainLeader = member.Truth("isMain"),
                    IsEntitled = member.Truth("isEntitled"),
                    AbsentBecause = member.Entries.GetValueOrDefault("absentBecause")
                        is Value.String because
                        ? because.Text
                        : null,
                }),
        ];

    /// <summary>Who is in attendance.</summary>
    public static ImmutableArray<Guest> Guests(this Value.Context values) =>
        [
            .. values
                .Contexts("guests")
                .Select(guest => new Guest(new(guest.Needed("person")), guest.Text("post") ?? "")),
        ];

    /// <summary>The written views of those who are absent; one without a time came when the meeting had
    /// begun.</summary>
    public static ImmutableArray<WrittenView> Written(
        this Value.Context values,
        OfficeCalendar calendar
    ) =>
        [
            .. values
                .Contexts("written")
                .Select(view => new WrittenView(
                    new(view.Needed("member")),
                    view.Code<StatedView>("view"),
                    view.Instant("handedInAt", calendar) ?? DateTimeOffset.MaxValue
                )),
        ];

    /// <summary>An item, from its form.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="form">The form.</param>
    /// <param name="checks">Who has looked at it.</param>
    public static AgendaItem Item(int number, Value.Context form, IEnumerable<ItemCheck> checks) =>
        new()
        {
            Id = new(number),
            Class = form.Code<ItemClass>("class"),
            Title = form.Text("title") ?? "",
            Reason = form.Text("reason") ?? "",
            Options = [.. form.Texts("options")],
            LegalBasis = form.Text("legalBasis") ?? "",
            AmountYuan = form.Amount("amount", decimal.MinValue, decimal.MaxValue),
            FundsSource = form.Text("moneySource") ?? "",
            Consulted = form.Text("consulted") ?? "",
            Risk = form.Text("risk") ?? "",
            Draft = form.Text("draftDecision") ?? "",
            SecrecyMark = form.Text("secrecy") ?? "",
            NeedsLegality = form.Truth("legal"),
            Checked = [.. checks],
        };

    /// <summary>By which rules of voting a body decides on an item. What an assembly of a branch decides about people
    /// is who becomes a member.</summary>
    public static VoteSubject SubjectOf(MeetingBody body, ItemClass itemClass) =>
        body == MeetingBody.BranchAssembly && itemClass == ItemClass.Personnel
            ? VoteSubject.Membership
            : ItemRules.SubjectOf(itemClass);
}
