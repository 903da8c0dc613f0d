namespace Approvals.Feel;

internal enum TokenKind
{
    End,
    Name,
    Number,
    String,
    Other, // A character that can only be part of a name that the vocabulary knows.
    Plus,
    Minus,
    Star,
    Power,
    Slash,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Dot,
    DotDot,
    Comma,
    Colon,
    Arrow,
    At,

    // Reserved words (DMN 1.5, 10.3.1.2); inside of a longer name they are part of it.
    And,
    Between,
    Else,
    Every,
    External,
    False,
    For,
    Function,
    If,
    In,
    Instance,
    Null,
    Of,
    Or,
    Return,
    Satisfies,
    Some,
    Then,
    True,
}

/// <summary>A piece of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public SourceSpan At => new(Start, Length);

    public bool IsWord => Kind is TokenKind.Name or >= TokenKind.And;

    /// <summary>
    /// Whether a known name may begin here: the standard wants a letter, but a year is as likely in an office.
    /// </summary>
    public bool BeginsName => IsWord || Kind == TokenKind.Number;
}
