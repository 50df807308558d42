using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace Rusthon.Syntax;

/// <content>Expressions.</content>
public sealed partial class TreePrinter
{
    /// <summary>How strongly the parts of an expression are bound, weakest first.</summary>
    private enum Precedence
    {
        Named,
        Test,
        Or,
        And,
        Not,
        Compare,
        BitOr,
        BitXor,
        BitAnd,
        Shift,
        Sum,
        Term,
        Factor,
        Power,
        Await,
        Atom,
    }

    private static string SymbolOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Sub => "-",
        BinaryOperator.Mult => "*",
        BinaryOperator.MatMult => "@",
        BinaryOperator.Div => "/",
        BinaryOperator.Mod => "%",
        BinaryOperator.Pow => "**",
        BinaryOperator.LShift => "<<",
        BinaryOperator.RShift => ">>",
        BinaryOperator.BitOr => "|",
        BinaryOperator.BitXor => "^",
        BinaryOperator.BitAnd => "&",
        _ => "//",
    };

    private static string SymbolOf(CompareOperator op) => op switch
    {
        CompareOperator.Eq => "==",
        CompareOperator.NotEq => "!=",
        CompareOperator.Lt => "<",
        CompareOperator.LtE => "<=",
        CompareOperator.Gt => ">",
        CompareOperator.GtE => ">=",
        CompareOperator.Is => "is",
        CompareOperator.IsNot => "is not",
        CompareOperator.In => "in",
        _ => "not in",
    };

    private static Precedence PrecedenceOf(BinaryOperator op) => op switch
    {
        BinaryOperator.BitOr => Precedence.BitOr,
        BinaryOperator.BitXor => Precedence.BitXor,
        BinaryOperator.BitAnd => Precedence.BitAnd,
        BinaryOperator.LShift or BinaryOperator.RShift => Precedence.Shift,
        BinaryOperator.Add or BinaryOperator.Sub => Precedence.Sum,
        BinaryOperator.Pow => Precedence.Power,
        _ => Precedence.Term,
    };

    private static Precedence PrecedenceOf(Expression expression) => expression switch
    {
        NamedExpr or Yield or YieldFrom => Precedence.Named,
        Lambda or IfExp => Precedence.Test,
        BoolOp n => n.Op == BooleanOperator.Or ? Precedence.Or : Precedence.And,
        UnaryOp n => n.Op == UnaryOperator.Not ? Precedence.Not : Precedence.Factor,
        Compare => Precedence.Compare,
        BinOp n => PrecedenceOf(n.Op),
        Await => Precedence.Await,
        _ => Precedence.Atom,
    };

    /// <summary>Writes an expression where any expression but a walrus or a yield may be.</summary>
    private void Write(Expression expression) => Write(expression, Precedence.Test);

    /// <summary>Writes an expression, in parentheses where it binds less than it must.</summary>
    private void Write(Expression expression, Precedence minimum) => DeepRecursion.Run(WriteHere, (expression, minimum));

    private void WriteHere((Expression Expression, Precedence Minimum) part)
    {
        var inParentheses = PrecedenceOf(part.Expression) < part.Minimum || part.Expression is NamedExpr or Yield or YieldFrom;
        output.Append(inParentheses ? "(" : "");
        WriteBare(part.Expression);
        output.Append(inParentheses ? ")" : "");
    }

    private void WriteBare(Expression expression)
    {
        switch (expression)
        {
            case Name n:
                output.Append(n.Id);
                break;
            case Constant n:
                WriteConstant(n);
                break;
            case Attribute n:
                WriteAttribute(n);
                break;
            case Call n:
                Write(n.Func, Precedence.Atom);
                WriteArguments(n.Args, n.Keywords);
                break;
            case Subscript n:
                Write(n.Value, Precedence.Atom);
                WriteIndex(n.Index);
                break;
            case BinOp n:
                var precedence = PrecedenceOf(n.Op);
                var isPower = n.Op == BinaryOperator.Pow;
                Write(n.Left, isPower ? precedence + 1 : precedence);
                output.Append(' ').Append(SymbolOf(n.Op)).Append(' ');
                Write(n.Right, isPower ? Precedence.Factor : precedence + 1);
                break;
            case UnaryOp n:
                output.Append(n.Op switch { UnaryOperator.Not => "not ", UnaryOperator.USub => "-", UnaryOperator.UAdd => "+", _ => "~" });
                Write(n.Operand, PrecedenceOf(n));
                break;
            case Compare n:
                Write(n.Left, Precedence.BitOr);
                for (var i = 0; i < n.Ops.Length; i++)
                {
                    output.Append(' ').Append(SymbolOf(n.Ops[i])).Append(' ');
                    Write(n.Comparators[i], Precedence.BitOr);
                }

                break;
            case BoolOp n:
                WriteSeparated(n.Values, n.Op == BooleanOperator.Or ? " or " : " and ", PrecedenceOf(n) + 1);
                break;
            case NamedExpr n:
                output.Append(n.Target.Id).Append(" := ");
                Write(n.Value);
                break;
            case IfExp n:
                Write(n.Body, Precedence.Or);
                output.Append(" if ");
                Write(n.Test, Precedence.Or);
                output.Append(" else ");
                Write(n.OrElse);
                break;
            case Lambda n:
                output.Append("lambda ");
                WriteParameters(n.Args);
                output.Append(": ");
                Write(n.Body);
                break;
            case Await n:
                output.Append("await ");
                Write(n.Value, Precedence.Atom);
                break;
            case Yield n:
                output.Append("yield");
                WriteOptional(" ", n.Value, Precedence.Named);
                break;
            case YieldFrom n:
                output.Append("yield from ");
                Write(n.Value);
                break;
            case Starred n:
                output.Append('*');
                Write(n.Value, Precedence.BitOr);
                break;
            case JoinedStr n:
                WriteJoinedStr(n);
                break;
            default:
                WriteDisplay(expression);
                break;
        }
    }

    private void WriteDisplay(Expression expression)
    {
        switch (expression)
        {
            case Tuple n:
                output.Append('(');
                WriteSeparated(n.Elements, ", ", Precedence.Test);
                output.Append(n.Elements.Length == 1 ? ",)" : ")");
                break;
            case List n:
                output.Append('[');
                WriteSeparated(n.Elements, ", ", Precedence.Test);
                output.Append(']');
                break;
            case Set n:
                output.Append('{');
                WriteSeparated(n.Elements, ", ", Precedence.Test);
                output.Append('}');
                break;
            case Dict n:
                output.Append('{');
                for (var i = 0; i < n.Values.Length; i++)
                {
                    output.Append(i == 0 ? "" : ", ");
                    WriteOptional("", n.Keys[i], Precedence.Test);
                    output.Append(n.Keys[i] is null ? "**" : ": ");
                    Write(n.Values[i], n.Keys[i] is null ? Precedence.BitOr : Precedence.Test);
                }

                output.Append('}');
                break;
            case ListComp n:
                WriteComprehension('[', null, n.Element, n.Generators, ']');
                break;
            case SetComp n:
                WriteComprehension('{', null, n.Element, n.Generators, '}');
                break;
            case GeneratorExp n:
                WriteComprehension('(', null, n.Element, n.Generators, ')');
                break;
            case DictComp n:
                WriteComprehension('{', n.Key, n.Value, n.Generators, '}');
                break;
            case Slice n:
                WriteOptional("", n.Lower, Precedence.Test);
                output.Append(':');
                WriteOptional("", n.Upper, Precedence.Test);
                WriteOptional(":", n.Step, Precedence.Test);
                break;
            default:
                throw new System.InvalidOperationException($"syntax: {expression.GetType().Name} cannot be printed here");
        }
    }

    private void WriteSeparated(ImmutableArray<Expression> items, string separator, Precedence minimum)
    {
        for (var i = 0; i < items.Length; i++)
        {
            output.Append(i == 0 ? "" : separator);
            Write(items[i], minimum);
        }
    }

    private void WriteAttribute(Attribute attribute)
    {
        var isNumber = attribute.Value is Constant { Value: IntConstant or FloatConstant or ComplexConstant };
        output.Append(isNumber ? "(" : "");
        Write(attribute.Value, Precedence.Atom);
        output.Append(isNumber ? ")." : ".").Append(attribute.Name);
    }

    private void WriteArguments(ImmutableArray<Expression> args, ImmutableArray<Keyword> keywords)
    {
        output.Append('(');
        WriteSeparated(args, ", ", Precedence.Test);
        output.Append(args.Length > 0 && keywords.Length > 0 ? ", " : "");
        WriteList(keywords, WriteKeyword);
        output.Append(')');
    }

    private void WriteKeyword(Keyword keyword)
    {
        output.Append(keyword.Name is null ? "**" : keyword.Name + "=");
        Write(keyword.Value);
    }

    /// <summary>Slices are not allowed in parentheses, so a tuple with one is written without.</summary>
    private void WriteIndex(Expression index)
    {
        output.Append('[');
        if (index is Tuple tuple && System.Linq.ImmutableArrayExtensions.Any(tuple.Elements, element => element is Slice))
        {
            WriteSeparated(tuple.Elements, ", ", Precedence.Test);
            output.Append(tuple.Elements.Length == 1 ? "," : "");
        }
        else
        {
            Write(index);
        }

        output.Append(']');
    }

    private void WriteComprehension(char open, Expression? key, Expression element, ImmutableArray<Comprehension> generators, char close)
    {
        output.Append(open);
        if (key is not null)
        {
            Write(key);
            output.Append(": ");
        }

        Write(element);
        foreach (var generator in generators)
        {
            output.Append(generator.IsAsync ? " async for " : " for ");
            Write(generator.Target);
            output.Append(" in ");
            Write(generator.Iter, Precedence.Or);
            foreach (var test in generator.Ifs)
            {
                output.Append(" if ");
                Write(test, Precedence.Or);
            }
        }

        output.Append(close);
    }

    private void WriteConstant(Constant constant)
    {
        if (constant.HasPrefixU)
        {
            output.Append('u');
        }

        output.Append(constant.Value switch
        {
            EllipsisConstant => "...",
            FloatConstant { Value: double.PositiveInfinity } => "1e999",
            ComplexConstant { Value.Imaginary: double.PositiveInfinity } => "1e999j",
            IntConstant number when number.Value > LongestDecimal => "0x" + number.Value.ToString("x", System.Globalization.CultureInfo.InvariantCulture),
            _ => PythonRepr.Of(constant.Value),
        });
    }

    /// <summary>Longer ints are refused in decimal.</summary>
    private static readonly System.Numerics.BigInteger LongestDecimal = System.Numerics.BigInteger.Pow(10, NumberLiteral.MaxDecimalDigits) - 1;

    /// <summary>Strings with the prefix u are literals of their own next to the f-string.</summary>
    private void WriteJoinedStr(JoinedStr joined)
    {
        var open = false;
        foreach (var value in joined.Values)
        {
            if (value is Constant { HasPrefixU: true } literal)
            {
                output.Append(open ? "' " : "");
                open = false;
                WriteConstant(literal);
                output.Append(' ');
                continue;
            }

            output.Append(open ? "" : "f'");
            open = true;
            WriteFStringPart(value, inFormatSpec: false);
        }

        output.Append(open ? "'" : joined.Values is [] or [Constant { HasPrefixU: true }] ? "f''" : "");
    }

    private void WriteFStringPart(Expression part, bool inFormatSpec)
    {
        if (part is FormattedValue field)
        {
            WriteField(field);
            return;
        }

        foreach (var point in ((StringConstant)((Constant)part).Value).CodePoints)
        {
            if (point is not ('{' or '}'))
            {
                PythonRepr.AppendEscaped(output, point, '\'');
            }
            else if (inFormatSpec)
            {
                output.Append(point == '{' ? "\\x7b" : "\\x7d");
            }
            else
            {
                output.Append((char)point, 2);
            }
        }
    }

    private void WriteField(FormattedValue field)
    {
        output.Append('{');
        var start = output.Length;
        if (field.Value is Lambda)
        {
            output.Append('(');
            Write(field.Value);
            output.Append(')');
        }
        else
        {
            Write(field.Value, Precedence.Or);
        }

        if (output[start] == '{')
        {
            output.Insert(start, ' ');
        }

        output.Append(field.Conversion == FormatConversion.None ? "" : "!" + (char)field.Conversion);
        if (field.FormatSpec is not null)
        {
            output.Append(':');
            foreach (var part in field.FormatSpec.Values)
            {
                WriteFStringPart(part, inFormatSpec: true);
            }
        }

        output.Append('}');
    }
}
