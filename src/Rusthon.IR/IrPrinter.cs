using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Rusthon.Source;

namespace Rusthon.IR;

/// <summary>
/// Prints IR as text that <see cref="IrParser"/> reads back. One line for each op:
/// <c>%2.total = binary "+" (%0, %1) @4..9^6..7</c>: result, its Python variable, op, immediates, operands,
/// of a call the bits of those that it hands over (giving 6), source range and anchor (UTF-16 offsets). Comments start with a semicolon.
/// </summary>
public static class IrPrinter
{
    /// <summary>Prints a program.</summary>
    public static string Print(Program program)
    {
        var text = new StringBuilder();
        foreach (var module in program.Modules)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            Print(text, module);
        }

        return text.ToString();
    }

    /// <summary>Prints a function; with its source, source lines are shown as comments.</summary>
    public static string Print(Function function, SourceText? source = null)
    {
        var text = new StringBuilder();
        Print(text, function, source);
        return text.ToString();
    }

    private static void Print(StringBuilder text, Module module)
    {
        text.Append("module ");
        AppendQuoted(text, module.Name);
        text.Append(" from ");
        AppendQuoted(text, module.Source.Path);
        text.Append(" globals ");
        AppendNames(text, module.Globals);
        text.Append('\n');
        foreach (var function in module.Functions)
        {
            text.Append('\n');
            Print(text, function, module.Source);
        }
    }

    private static void Print(StringBuilder text, Function function, SourceText? source)
    {
        var signature = function.Signature;
        text.Append("func ");
        AppendSymbol(text, '@', function.Name);
        text.Append(' ').Append(function.Kind).Append(" name ");
        AppendQuoted(text, signature.Name);
        text.Append(" qualname ");
        AppendQuoted(text, signature.QualName);
        if (signature.Doc is not null)
        {
            text.Append(" doc ");
            AppendConstant(text, signature.Doc);
        }

        text.Append(CultureInfo.InvariantCulture, $" line {signature.FirstLine} posonly {signature.PositionalOnly} positional {signature.Positional} kwonly {signature.KeywordOnly}");
        text.Append(signature.VarArgs ? " varargs" : "").Append(signature.VarKeywords ? " varkeywords" : "").Append(" locals ");
        AppendNames(text, signature.Locals);
        text.Append(" free ");
        AppendNames(text, signature.FreeVariables);
        if (!signature.Taken.IsEmpty)
        {
            text.Append(" takes ");
            AppendNames(text, [.. signature.Taken.Select(parameter => signature.Locals[parameter])]);
        }

        text.Append(CultureInfo.InvariantCulture, $" values {function.ValueTypes.Length}");
        text.Append(function.IsRare ? " rare" : "").Append(function.Result == IRType.V ? "\n" : $" result {function.Result}\n");
        var line = 0;
        foreach (var block in function.Blocks)
        {
            text.Append(block.Id);
            for (var i = 0; i < block.Parameters.Length; i++)
            {
                text.Append(i == 0 ? "(" : ", ");
                AppendDefinition(text, function, block.Parameters[i]);
                var type = function.ValueTypes[block.Parameters[i].Index];
                text.Append(type == IRType.V ? "" : " " + type);
            }

            text.Append(block.Parameters.Length > 0 ? "):\n" : ":\n");
            foreach (var instruction in block.Instructions)
            {
                if (source is not null && instruction.Position != default && source.PositionOf(instruction.Position.Span.Start).Line is var next && next != line)
                {
                    line = next;
                    if (source.Line(line).Trim() is { Length: > 0 } words)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"  ; {line}: ").Append(words).Append('\n');
                    }
                }

                Print(text, function, instruction);
            }

            Print(text, block.Terminator);
        }

        text.Append("end\n");
    }

    private static void Print(StringBuilder text, Function function, Instruction instruction)
    {
        text.Append("  ");
        if (instruction.Result.Exists)
        {
            AppendDefinition(text, function, instruction.Result);
            text.Append(" = ");
        }

        text.Append(instruction.Op.Name);
        for (var i = 0; i < instruction.Immediates.Length; i++)
        {
            text.Append(' ');
            var kind = i < instruction.Op.Immediates.Length ? instruction.Op.Immediates[i] : ImmediateKind.Name;
            switch (instruction.Immediates[i])
            {
                case IntImmediate number:
                    text.Append(number.Value.ToString(CultureInfo.InvariantCulture));
                    break;
                case NameImmediate name when kind == ImmediateKind.Function:
                    AppendSymbol(text, '@', name.Name);
                    break;
                case NameImmediate name:
                    AppendQuoted(text, name.Name);
                    break;
                case NamesImmediate list:
                    AppendNames(text, list.Names);
                    break;
                case ConstantImmediate constant:
                    AppendConstant(text, constant.Value);
                    break;
                default:
                    throw new InvalidOperationException($"@{function.Name}: immediate of an unknown kind");
            }
        }

        if (instruction.Operands.Length > 0)
        {
            text.Append(' ');
            AppendList(text, '(', instruction.Operands, ')');
        }

        if (instruction.Given != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" giving {instruction.Given}");
        }

        if (instruction.Position != default)
        {
            var (span, anchor, inlined) = instruction.Position;
            text.Append(CultureInfo.InvariantCulture, $" @{span.Start}..{span.End}");
            if (anchor != default)
            {
                text.Append(CultureInfo.InvariantCulture, $"^{anchor.Start}..{anchor.End}");
            }

            text.Append(inlined is null ? "" : $" of @{inlined}");
        }

        text.Append('\n');
    }

    private static void Print(StringBuilder text, Terminator terminator)
    {
        text.Append("  ").Append(terminator.Kind.ToString().ToLowerInvariant());
        if (terminator.Operand.Exists)
        {
            text.Append(' ').Append(terminator.Operand);
        }

        foreach (var edge in terminator.Edges)
        {
            text.Append(' ').Append(edge.Target);
            if (edge.Arguments.Length > 0)
            {
                AppendList(text, '(', edge.Arguments, ')');
            }
        }

        text.Append('\n');
    }

    private static void AppendDefinition(StringBuilder text, Function function, ValueId value)
    {
        text.Append(value);
        if (function.Names[value.Index] is { } name)
        {
            AppendSymbol(text, '.', name);
        }
    }

    private static void AppendSymbol(StringBuilder text, char prefix, string name)
    {
        text.Append(prefix);
        if (name.Length > 0 && name.All(IrParser.IsSymbolCharacter))
        {
            text.Append(name);
        }
        else
        {
            AppendQuoted(text, name);
        }
    }

    private static void AppendList(StringBuilder text, char open, ImmutableArray<ValueId> values, char close) =>
        text.Append(open).AppendJoin(", ", values).Append(close);

    private static void AppendNames(StringBuilder text, ImmutableArray<string> names)
    {
        text.Append('[');
        for (var i = 0; i < names.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            AppendQuoted(text, names[i]);
        }

        text.Append(']');
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var unit in value)
        {
            AppendCharacter(text, unit);
        }

        text.Append('"');
    }

    private static void AppendCharacter(StringBuilder text, int point)
    {
        switch (point)
        {
            case '"' or '\\':
                text.Append('\\').Append((char)point);
                break;
            case '\n':
                text.Append("\\n");
                break;
            case >= ' ' and < 127:
                text.Append((char)point);
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"\\{{{point:x}}}");
                break;
        }
    }

    private static void AppendConstant(StringBuilder text, Constant constant)
    {
        switch (constant)
        {
            case SingletonConstant singleton:
                text.Append(singleton.Name);
                break;
            case IntConstant number:
                text.Append(number.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case FloatConstant number:
                text.Append(FloatText(number.Value));
                break;
            case ComplexConstant number:
                text.Append("complex(").Append(FloatText(number.Real)).Append(", ").Append(FloatText(number.Imaginary)).Append(')');
                break;
            case StringConstant value:
                text.Append('"');
                foreach (var point in value.CodePoints)
                {
                    AppendCharacter(text, point);
                }

                text.Append('"');
                break;
            case BytesConstant value:
                text.Append("b\"");
                foreach (var item in value.Bytes)
                {
                    AppendCharacter(text, item);
                }

                text.Append('"');
                break;
            case TupleConstant tuple:
                text.Append('(');
                for (var i = 0; i < tuple.Items.Length; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    AppendConstant(text, tuple.Items[i]);
                }

                text.Append(')');
                break;
            default:
                throw new InvalidOperationException("constant of an unknown kind");
        }
    }

    /// <summary>The shortest decimal that reads back as the same bits, always with a mark of a float; a NaN by its bits.</summary>
    private static string FloatText(double value)
    {
        if (double.IsNaN(value))
        {
            return "nan:" + BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "inf" : "-inf";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') >= 0 ? text : text + ".0";
    }
}
