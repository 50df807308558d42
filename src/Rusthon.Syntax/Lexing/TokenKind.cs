namespace Rusthon.Syntax;

/// <summary>The kinds of tokens.</summary>
public enum TokenKind : byte
{
    /// <summary>The end of the file.</summary>
    EndMarker,

    /// <summary>The end of a logical line.</summary>
    Newline,

    /// <summary>The next line is indented further.</summary>
    Indent,

    /// <summary>The next line is indented less; one for each block that ends.</summary>
    Dedent,

    /// <summary>A name; also a soft keyword (match, case, type, _).</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string or bytes literal that is not an f-string, with its prefix and quotes.</summary>
    String,

    /// <summary>The prefix and the opening quotes of an f-string.</summary>
    FStringStart,

    /// <summary>Text of an f-string or of a format specification; it may end with a doubled brace.</summary>
    FStringMiddle,

    /// <summary>The closing quotes of an f-string.</summary>
    FStringEnd,

    /// <summary>A character that no token begins with: one of <c>$ ? `</c>, or the operator &lt;&gt;.</summary>
    Unknown,

    /// <summary>The place where the lexer gave up; nothing but this is behind it.</summary>
    Error,

    /// <summary><c>(</c></summary>
    LeftParen,

    /// <summary><c>)</c></summary>
    RightParen,

    /// <summary><c>[</c></summary>
    LeftBracket,

    /// <summary><c>]</c></summary>
    RightBracket,

    /// <summary><c>{</c></summary>
    LeftBrace,

    /// <summary><c>}</c></summary>
    RightBrace,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>;</c></summary>
    Semicolon,

    /// <summary><c>.</c></summary>
    Dot,

    /// <summary><c>...</c></summary>
    Ellipsis,

    /// <summary><c>-&gt;</c></summary>
    Arrow,

    /// <summary><c>:=</c></summary>
    ColonEqual,

    /// <summary><c>!</c></summary>
    Exclamation,

    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>+=</c></summary>
    PlusEqual,

    /// <summary><c>-=</c></summary>
    MinusEqual,

    /// <summary><c>*=</c></summary>
    StarEqual,

    /// <summary><c>/=</c></summary>
    SlashEqual,

    /// <summary><c>%=</c></summary>
    PercentEqual,

    /// <summary><c>&amp;=</c></summary>
    AmpersandEqual,

    /// <summary><c>|=</c></summary>
    BarEqual,

    /// <summary><c>^=</c></summary>
    CaretEqual,

    /// <summary><c>&lt;&lt;=</c></summary>
    LeftShiftEqual,

    /// <summary><c>&gt;&gt;=</c></summary>
    RightShiftEqual,

    /// <summary><c>**=</c></summary>
    DoubleStarEqual,

    /// <summary><c>//=</c></summary>
    DoubleSlashEqual,

    /// <summary><c>@=</c></summary>
    AtEqual,

    /// <summary><c>|</c></summary>
    Bar,

    /// <summary><c>^</c></summary>
    Caret,

    /// <summary><c>&amp;</c></summary>
    Ampersand,

    /// <summary><c>&lt;&lt;</c></summary>
    LeftShift,

    /// <summary><c>&gt;&gt;</c></summary>
    RightShift,

    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>-</c></summary>
    Minus,

    /// <summary><c>*</c></summary>
    Star,

    /// <summary><c>/</c></summary>
    Slash,

    /// <summary><c>%</c></summary>
    Percent,

    /// <summary><c>//</c></summary>
    DoubleSlash,

    /// <summary><c>@</c></summary>
    At,

    /// <summary><c>**</c></summary>
    DoubleStar,

    /// <summary><c>~</c></summary>
    Tilde,

    /// <summary><c>==</c></summary>
    EqualEqual,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterEqual,

    /// <summary><c>False</c></summary>
    FalseKeyword,

    /// <summary><c>None</c></summary>
    NoneKeyword,

    /// <summary><c>True</c></summary>
    TrueKeyword,

    /// <summary><c>and</c></summary>
    AndKeyword,

    /// <summary><c>as</c></summary>
    AsKeyword,

    /// <summary><c>assert</c></summary>
    AssertKeyword,

    /// <summary><c>async</c></summary>
    AsyncKeyword,

    /// <summary><c>await</c></summary>
    AwaitKeyword,

    /// <summary><c>break</c></summary>
    BreakKeyword,

    /// <summary><c>class</c></summary>
    ClassKeyword,

    /// <summary><c>continue</c></summary>
    ContinueKeyword,

    /// <summary><c>def</c></summary>
    DefKeyword,

    /// <summary><c>del</c></summary>
    DelKeyword,

    /// <summary><c>elif</c></summary>
    ElifKeyword,

    /// <summary><c>else</c></summary>
    ElseKeyword,

    /// <summary><c>except</c></summary>
    ExceptKeyword,

    /// <summary><c>finally</c></summary>
    FinallyKeyword,

    /// <summary><c>for</c></summary>
    ForKeyword,

    /// <summary><c>from</c></summary>
    FromKeyword,

    /// <summary><c>global</c></summary>
    GlobalKeyword,

    /// <summary><c>if</c></summary>
    IfKeyword,

    /// <summary><c>import</c></summary>
    ImportKeyword,

    /// <summary><c>in</c></summary>
    InKeyword,

    /// <summary><c>is</c></summary>
    IsKeyword,

    /// <summary><c>lambda</c></summary>
    LambdaKeyword,

    /// <summary><c>nonlocal</c></summary>
    NonlocalKeyword,

    /// <summary><c>not</c></summary>
    NotKeyword,

    /// <summary><c>or</c></summary>
    OrKeyword,

    /// <summary><c>pass</c></summary>
    PassKeyword,

    /// <summary><c>raise</c></summary>
    RaiseKeyword,

    /// <summary><c>return</c></summary>
    ReturnKeyword,

    /// <summary><c>try</c></summary>
    TryKeyword,

    /// <summary><c>while</c></summary>
    WhileKeyword,

    /// <summary><c>with</c></summary>
    WithKeyword,

    /// <summary><c>yield</c></summary>
    YieldKeyword,
}
