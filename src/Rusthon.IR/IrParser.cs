using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using Rusthon.Source;

namespace Rusthon.IR;

/// <summary>IR text is malformed; the message names the line.</summary>
public sealed class IrSyntaxException(int line, string message) : Exception($"line {line}: {message}");

/// <summary>
/// Reads the text that <see cref="IrPrinter"/> writes. In hand-written text <c>values N</c> and the parts of a
/// function's heading other than its name may be left out.
/// </summary>
public sealed class IrParser
{
    private readonly string text;
    private int at;
    private int line = 1;
    private List<IRType> types = [];
    private List<string?> names = [];

    private IrParser(string text) => this.text = text;

    /// <summary>Reads a program. The source of a module is asked for by its path; without it the module has empty text.</summary>
    /// <exception cref="IrSyntaxException">The text is malformed.</exception>
    public static Program ParseProgram(string text, Func<string, SourceText>? source = null)
    {
        var parser = new IrParser(text);
        var modules = ImmutableArray.CreateBuilder<Module>();
        while (!parser.AtEnd())
        {
            modules.Add(parser.ParseModule(source ?? (path => new SourceText(path, ""))));
        }

        return new Program(modules.ToImmutable());
    }

    /// <summary>Reads one function.</summary>
    /// <exception cref="IrSyntaxException">The text is malformed.</exception>
    public static Function ParseFunction(string text)
    {
        var parser = new IrParser(text);
        var function = parser.ParseFunction();
        return parser.AtEnd() ? function : throw parser.Error("text after the function");
    }

    /// <summary>True for the characters of names that are printed without quotes.</summary>
    internal static bool IsSymbolCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '<' or '>' or '$';

    private Module ParseModule(Func<string, SourceText> source)
    {
        Expect("module");
        var name = Quoted();
        Expect("from");
        var path = Quoted();
        Expect("globals");
        var globals = Names();
        var functions = ImmutableArray.CreateBuilder<Function>();
        while (Peek("func"))
        {
            functions.Add(ParseFunction());
        }

        return new Module(name, source(path), globals, functions.ToImmutable());
    }

    private Function ParseFunction()
    {
        types = [];
        names = [];
        Expect("func");
        var name = Symbol('@');
        var kind = Accept("name") ? FunctionKind.Function : ParseEnum<FunctionKind>(FunctionKind.Function);
        var signature = ParseSignature(name);
        if (Accept("values"))
        {
            Reserve((int)Integer() - 1);
        }

        var isRare = Accept("rare");
        var result = Accept("result") ? ParseEnum<IRType>(IRType.V) : IRType.V;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        while (Peek("^"))
        {
            blocks.Add(ParseBlock());
        }

        Expect("end");
        return new Function(name, kind, signature, blocks.ToImmutable(), [.. types], [.. names]) { Result = result, IsRare = isRare };
    }

    private Signature ParseSignature(string function)
    {
        var name = Accept("name") ? Quoted() : function;
        var qualName = Accept("qualname") ? Quoted() : name;
        var doc = Accept("doc") ? (StringConstant)ParseConstant() : null;
        var firstLine = Accept("line") ? (int)Integer() : 1;
        var positionalOnly = Accept("posonly") ? (int)Integer() : 0;
        var positional = Accept("positional") ? (int)Integer() : 0;
        var keywordOnly = Accept("kwonly") ? (int)Integer() : 0;
        var varArgs = Accept("varargs");
        var varKeywords = Accept("varkeywords");
        var locals = Accept("locals") ? Names() : [];
        var free = Accept("free") ? Names() : [];
        var taken = Accept("takes") ? Names() : [];
        return new Signature(name, qualName, doc, firstLine, positionalOnly, positional, keywordOnly, varArgs, varKeywords, locals, free)
        {
            Taken = [.. taken.Select(parameter => locals.IndexOf(parameter))],
        };
    }

    private Block ParseBlock()
    {
        var id = BlockReference();
        var parameters = ImmutableArray.CreateBuilder<ValueId>();
        if (Accept("("))
        {
            do
            {
                var value = Definition();
                types[value.Index] = Peek(",") || Peek(")") ? IRType.V : ParseEnum<IRType>(IRType.V);
                parameters.Add(value);
            }
            while (Accept(","));
            Expect(")");
        }

        Expect(":");
        var instructions = ImmutableArray.CreateBuilder<Instruction>();
        while (true)
        {
            var result = ValueId.None;
            if (Peek("%"))
            {
                result = Definition();
                Expect("=");
            }

            var word = Word();
            if (Ops.ByName.TryGetValue(word, out var op))
            {
                instructions.Add(ParseInstruction(op, result));
            }
            else
            {
                return new Block(id, parameters.ToImmutable(), instructions.ToImmutable(), ParseTerminator(word));
            }
        }
    }

    private Instruction ParseInstruction(Op op, ValueId result)
    {
        if (result.Exists)
        {
            types[result.Index] = op.Result;
        }

        var immediates = ImmutableArray.CreateBuilder<Immediate>(op.Immediates.Length);
        foreach (var kind in op.Immediates)
        {
            immediates.Add(kind switch
            {
                ImmediateKind.Int => new IntImmediate((long)Integer()),
                ImmediateKind.Names => new NamesImmediate(Names()),
                ImmediateKind.Function => new NameImmediate(Symbol('@')),
                ImmediateKind.Constant => new ConstantImmediate(ParseConstant()),
                _ => new NameImmediate(Quoted()),
            });
        }

        var operands = Peek("(") ? Values('(', ')') : [];
        var given = Accept("giving") ? (ulong)Integer() : 0;
        var position = default(Position);
        if (Accept("@"))
        {
            var span = ParseSpan();
            position = new Position(span, Accept("^") ? ParseSpan() : default);
            position = Accept("of") ? position with { Inlined = Symbol('@') } : position;
        }

        return new Instruction(op, result, operands, immediates.ToImmutable(), position) { Given = given };
    }

    private Terminator ParseTerminator(string word)
    {
        if (!Enum.TryParse<TerminatorKind>(word, true, out var kind) || word.Any(char.IsAsciiLetterUpper))
        {
            throw Error($"no op and no terminator is called '{word}'");
        }

        var operand = PeekOnLine('%') ? Value() : ValueId.None;
        var edges = ImmutableArray.CreateBuilder<Edge>();
        while (PeekOnLine('^'))
        {
            var target = BlockReference();
            edges.Add(new Edge(target, PeekOnLine('(') ? Values('(', ')') : []));
        }

        return new Terminator(kind, operand, edges.ToImmutable());
    }

    private Constant ParseConstant()
    {
        SkipSpace();
        var c = at < text.Length ? text[at] : '\0';
        if (c == '"')
        {
            return new StringConstant([.. Points()]);
        }

        if (c == 'b' && at + 1 < text.Length && text[at + 1] == '"')
        {
            at++;
            return new BytesConstant([.. Points().Select(point => (byte)point)]);
        }

        if (Accept("("))
        {
            var items = ImmutableArray.CreateBuilder<Constant>();
            while (!Accept(")"))
            {
                items.Add(ParseConstant());
                Accept(",");
            }

            return new TupleConstant(items.ToImmutable());
        }

        if (Accept("complex"))
        {
            Expect("(");
            var real = Float(Number());
            Expect(",");
            var imaginary = Float(Number());
            Expect(")");
            return new ComplexConstant(real, imaginary);
        }

        if (Peek("inf") || Peek("nan:") || c == '-' || char.IsAsciiDigit(c))
        {
            var number = Number();
            return number.AsSpan().IndexOfAny(".Ein") >= 0 ? new FloatConstant(Float(number)) : new IntConstant(BigInteger.Parse(number, CultureInfo.InvariantCulture));
        }

        return Word() switch
        {
            "unset" => SingletonConstant.Unset,
            "undefined" => SingletonConstant.Undefined,
            "None" => SingletonConstant.None,
            "True" => SingletonConstant.True,
            "False" => SingletonConstant.False,
            "Ellipsis" => SingletonConstant.Ellipsis,
            "NotImplemented" => new SingletonConstant("NotImplemented"),
            var other => throw Error($"no constant is called '{other}'"),
        };
    }

    private string Number()
    {
        SkipSpace();
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '+' or '-' or ':'))
        {
            at++;
        }

        return text[start..at];
    }

    private double Float(string number)
    {
        if (number.StartsWith("nan:", StringComparison.Ordinal))
        {
            return BitConverter.UInt64BitsToDouble(ulong.Parse(number.AsSpan(4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        return number switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            _ => double.TryParse(number, CultureInfo.InvariantCulture, out var value) ? value : throw Error($"'{number}' is not a float"),
        };
    }

    private Span ParseSpan()
    {
        var start = (int)Integer();
        Expect("..");
        return new Span(start, (int)Integer());
    }

    private BigInteger Integer()
    {
        SkipSpace();
        var start = at;
        if (at < text.Length && text[at] == '-')
        {
            at++;
        }

        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return BigInteger.TryParse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture, out var value) ? value : throw Error("a number is missing");
    }

    private ValueId Value()
    {
        Expect("%");
        var value = new ValueId((int)Integer());
        Reserve(value.Index);
        return value;
    }

    private ValueId Definition()
    {
        var value = Value();
        if (at < text.Length && text[at] == '.')
        {
            names[value.Index] = Symbol('.');
        }

        return value;
    }

    private BlockId BlockReference()
    {
        Expect("^");
        return new BlockId((int)Integer());
    }

    private ImmutableArray<ValueId> Values(char open, char close)
    {
        Expect(open.ToString());
        var values = ImmutableArray.CreateBuilder<ValueId>();
        while (!Accept(close.ToString()))
        {
            values.Add(Value());
            Accept(",");
        }

        return values.ToImmutable();
    }

    private ImmutableArray<string> Names()
    {
        Expect("[");
        var list = ImmutableArray.CreateBuilder<string>();
        while (!Accept("]"))
        {
            list.Add(Quoted());
            Accept(",");
        }

        return list.ToImmutable();
    }

    private string Symbol(char prefix)
    {
        Expect(prefix.ToString());
        if (at < text.Length && text[at] == '"')
        {
            return Quoted();
        }

        var start = at;
        while (at < text.Length && IsSymbolCharacter(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    private string Quoted()
    {
        var value = new StringBuilder();
        foreach (var unit in Points())
        {
            value.Append((char)unit);
        }

        return value.ToString();
    }

    private List<int> Points()
    {
        Expect("\"");
        var points = new List<int>();
        while (at < text.Length && text[at] != '"')
        {
            var c = text[at++];
            if (c == '\\' && at < text.Length)
            {
                c = text[at++];
                if (c == '{')
                {
                    var end = text.IndexOf('}', at);
                    if (end < 0 || !int.TryParse(text.AsSpan(at, end - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var point))
                    {
                        throw Error("an escape is malformed");
                    }

                    points.Add(point);
                    at = end + 1;
                    continue;
                }

                c = c == 'n' ? '\n' : c;
            }

            points.Add(c);
        }

        Expect("\"");
        return points;
    }

    private T ParseEnum<T>(T missing)
        where T : struct, Enum
    {
        SkipSpace();
        var start = at;
        if (at < text.Length && char.IsAsciiLetter(text[at]) && Enum.TryParse<T>(Word(), false, out var value))
        {
            return value;
        }

        at = start;
        return missing;
    }

    private string Word()
    {
        SkipSpace();
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at > start ? text[start..at] : throw Error("a word is missing");
    }

    private void Reserve(int last)
    {
        while (types.Count <= last)
        {
            types.Add(IRType.V);
            names.Add(null);
        }
    }

    private bool AtEnd()
    {
        SkipSpace();
        return at == text.Length;
    }

    private void SkipSpace()
    {
        while (at < text.Length)
        {
            if (text[at] == ';')
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end;
            }
            else if (char.IsWhiteSpace(text[at]))
            {
                line += text[at++] == '\n' ? 1 : 0;
            }
            else
            {
                return;
            }
        }
    }

    private bool PeekOnLine(char c)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && text[at] == c;
    }

    private bool Peek(string token)
    {
        SkipSpace();
        return string.CompareOrdinal(text, at, token, 0, token.Length) == 0
            && !(char.IsAsciiLetter(token[^1]) && at + token.Length < text.Length && (char.IsAsciiLetterOrDigit(text[at + token.Length]) || text[at + token.Length] == '_'));
    }

    private bool Accept(string token)
    {
        if (!Peek(token))
        {
            return false;
        }

        at += token.Length;
        return true;
    }

    private void Expect(string token)
    {
        if (!Accept(token))
        {
            throw Error($"'{token}' is missing");
        }
    }

    private IrSyntaxException Error(string message) => new(line, message);
}
