using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace Rusthon.Syntax;

/// <summary>Writes a tree as Python source that parses back to the same tree.</summary>
public sealed partial class TreePrinter
{
    private readonly StringBuilder output = new();
    private int indent;

    private TreePrinter()
    {
    }

    /// <summary>The source of a tree, four spaces a block, one statement a line.</summary>
    public static string Print(Module module)
    {
        var printer = new TreePrinter();
        foreach (var statement in module.Body)
        {
            printer.Write(statement);
        }

        return printer.output.ToString();
    }

    private void Write(Statement statement) => DeepRecursion.Run(WriteHere, statement);

    private void WriteHere(Statement statement)
    {
        switch (statement)
        {
            case FunctionStatement n:
                WriteFunction(n);
                break;
            case ClassDef n:
                WriteClass(n);
                break;
            case ForStatement n:
                StartLine(n is AsyncFor ? "async for " : "for ");
                Write(n.Target, Precedence.Named);
                output.Append(" in ");
                Write(n.Iter, Precedence.Named);
                WriteBlock(n.Body);
                WriteElse("else", n.OrElse);
                break;
            case While n:
                StartLine("while ");
                Write(n.Test, Precedence.Named);
                WriteBlock(n.Body);
                WriteElse("else", n.OrElse);
                break;
            case If n:
                WriteIf(n);
                break;
            case WithStatement n:
                StartLine(n is AsyncWith ? "async with " : "with ");
                WriteList(n.Items, WriteItem);
                WriteBlock(n.Body);
                break;
            case Match n:
                StartLine("match ");
                Write(n.Subject, Precedence.Named);
                output.Append(":\n");
                indent++;
                foreach (var matchCase in n.Cases)
                {
                    WriteCase(matchCase);
                }

                indent--;
                break;
            case TryStatement n:
                WriteTry(n);
                break;
            default:
                StartLine("");
                WriteSimple(statement);
                output.Append('\n');
                break;
        }
    }

    private void StartLine(string text) => output.Append(' ', 4 * indent).Append(text);

    private void WriteBlock(ImmutableArray<Statement> body)
    {
        output.Append(":\n");
        indent++;
        foreach (var statement in body)
        {
            Write(statement);
        }

        indent--;
    }

    private void WriteElse(string keyword, ImmutableArray<Statement> body)
    {
        if (body.Length > 0)
        {
            StartLine(keyword);
            WriteBlock(body);
        }
    }

    private void WriteList<T>(IReadOnlyList<T> items, System.Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            output.Append(i == 0 ? "" : ", ");
            write(items[i]);
        }
    }

    private void WriteIf(If statement)
    {
        var keyword = "if ";
        while (true)
        {
            StartLine(keyword);
            Write(statement.Test, Precedence.Named);
            WriteBlock(statement.Body);
            if (statement.OrElse is not [If next])
            {
                WriteElse("else", statement.OrElse);
                return;
            }

            statement = next;
            keyword = "elif ";
        }
    }

    private void WriteTry(TryStatement statement)
    {
        StartLine("try");
        WriteBlock(statement.Body);
        foreach (var handler in statement.Handlers)
        {
            StartLine(statement is TryStar ? "except* " : handler.Type is null ? "except" : "except ");
            WriteOptional("", handler.Type, Precedence.Test);
            output.Append(handler.Name is null ? "" : " as " + handler.Name);
            WriteBlock(handler.Body);
        }

        WriteElse("else", statement.OrElse);
        WriteElse("finally", statement.FinalBody);
    }

    private void WriteItem(WithItem item)
    {
        if (item.ContextExpr is Tuple)
        {
            // Alone in parentheses, its elements would be items.
            output.Append('(');
            Write(item.ContextExpr, Precedence.Test);
            output.Append(')');
        }
        else
        {
            Write(item.ContextExpr, Precedence.Test);
        }

        WriteOptional(" as ", item.OptionalVars, Precedence.Test);
    }

    private void WriteDecorators(ImmutableArray<Expression> decorators)
    {
        foreach (var decorator in decorators)
        {
            StartLine("@");
            Write(decorator, Precedence.Named);
            output.Append('\n');
        }
    }

    private void WriteFunction(FunctionStatement function)
    {
        WriteDecorators(function.Decorators);
        StartLine(function is AsyncFunctionDef ? "async def " : "def ");
        output.Append(function.Name);
        WriteTypeParams(function.TypeParams);
        output.Append('(');
        WriteParameters(function.Args);
        output.Append(')');
        WriteOptional(" -> ", function.Returns, Precedence.Test);
        WriteBlock(function.Body);
    }

    private void WriteClass(ClassDef definition)
    {
        WriteDecorators(definition.Decorators);
        StartLine("class ");
        output.Append(definition.Name);
        WriteTypeParams(definition.TypeParams);
        if (definition.Bases.Length + definition.Keywords.Length > 0)
        {
            WriteArguments(definition.Bases, definition.Keywords);
        }

        WriteBlock(definition.Body);
    }

    private void WriteTypeParams(ImmutableArray<TypeParameter> parameters)
    {
        if (parameters.Length == 0)
        {
            return;
        }

        output.Append('[');
        WriteList(parameters, WriteTypeParam);
        output.Append(']');
    }

    private void WriteTypeParam(TypeParameter parameter)
    {
        output.Append(parameter switch { ParamSpec => "**", TypeVarTuple => "*", _ => "" }).Append(parameter.Name);
        WriteOptional(": ", (parameter as TypeVar)?.Bound, Precedence.Test);
        WriteOptional(" = ", parameter.Default, Precedence.Test);
    }

    private void WriteParameters(Arguments args)
    {
        var separator = "";
        void Next(string text)
        {
            output.Append(separator).Append(text);
            separator = ", ";
        }

        var firstDefault = args.PosOnlyArgs.Length + args.Args.Length - args.Defaults.Length;
        for (var i = 0; i < args.PosOnlyArgs.Length + args.Args.Length; i++)
        {
            Next("");
            WriteParameter(i < args.PosOnlyArgs.Length ? args.PosOnlyArgs[i] : args.Args[i - args.PosOnlyArgs.Length]);
            WriteOptional("=", i >= firstDefault ? args.Defaults[i - firstDefault] : null, Precedence.Test);
            if (i == args.PosOnlyArgs.Length - 1)
            {
                Next("/");
            }
        }

        if (args.VarArg is not null || args.KwOnlyArgs.Length > 0)
        {
            Next("*");
            if (args.VarArg is not null)
            {
                WriteParameter(args.VarArg);
            }
        }

        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            Next("");
            WriteParameter(args.KwOnlyArgs[i]);
            WriteOptional("=", args.KwDefaults[i], Precedence.Test);
        }

        if (args.KwArg is not null)
        {
            Next("**");
            WriteParameter(args.KwArg);
        }
    }

    private void WriteParameter(Arg parameter)
    {
        output.Append(parameter.Name);
        WriteOptional(": ", parameter.Annotation, Precedence.Test);
    }

    private void WriteOptional(string lead, Expression? expression, Precedence precedence)
    {
        if (expression is not null)
        {
            output.Append(lead);
            Write(expression, precedence);
        }
    }

    private void WriteSimple(Statement statement)
    {
        switch (statement)
        {
            case Return n:
                output.Append("return");
                WriteOptional(" ", n.Value, Precedence.Named);
                break;
            case Delete n:
                output.Append("del ");
                WriteList(n.Targets, Write);
                break;
            case Assign n:
                foreach (var target in n.Targets)
                {
                    Write(target, Precedence.Named);
                    output.Append(" = ");
                }

                Write(n.Value, Precedence.Named);
                break;
            case TypeAlias n:
                output.Append("type ").Append(n.Name.Id);
                WriteTypeParams(n.TypeParams);
                WriteOptional(" = ", n.Value, Precedence.Test);
                break;
            case AugAssign n:
                Write(n.Target);
                output.Append(' ').Append(SymbolOf(n.Op)).Append("= ");
                Write(n.Value, Precedence.Named);
                break;
            case AnnAssign n:
                WriteOptional(n.Target is Name && !n.Simple ? "(" : "", n.Target, Precedence.Test);
                output.Append(n.Target is Name && !n.Simple ? ")" : "");
                WriteOptional(": ", n.Annotation, Precedence.Test);
                WriteOptional(" = ", n.Value, Precedence.Named);
                break;
            case Raise n:
                output.Append("raise");
                WriteOptional(" ", n.Exc, Precedence.Test);
                WriteOptional(" from ", n.Cause, Precedence.Test);
                break;
            case Assert n:
                output.Append("assert ");
                Write(n.Test);
                WriteOptional(", ", n.Msg, Precedence.Test);
                break;
            case Import n:
                output.Append("import ");
                WriteList(n.Names, WriteAlias);
                break;
            case ImportFrom n:
                output.Append("from ").Append('.', n.Level).Append(n.Module).Append(" import ");
                WriteList(n.Names, WriteAlias);
                break;
            case Global n:
                output.Append("global ").AppendJoin(", ", n.Names);
                break;
            case Nonlocal n:
                output.Append("nonlocal ").AppendJoin(", ", n.Names);
                break;
            case ExprStmt n:
                Write(n.Value, Precedence.Named);
                break;
            default:
                output.Append(statement.GetType().Name.ToLowerInvariant());
                break;
        }
    }

    private void WriteAlias(Alias alias) => output.Append(alias.Name).Append(alias.AsName is null ? "" : " as " + alias.AsName);
}
