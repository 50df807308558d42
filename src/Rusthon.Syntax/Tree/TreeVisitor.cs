using System.Collections.Immutable;

namespace Rusthon.Syntax;

/// <summary>
/// Goes through a tree in the order of the text. Override what matters and call the base for the
/// children. Depth is not limited by the thread's stack.
/// </summary>
public abstract class TreeVisitor
{
    /// <summary>Visits a node of any kind, or nothing.</summary>
    public void Visit(Node? node)
    {
        if (node is not null)
        {
            DeepRecursion.Run(VisitNode, node);
        }
    }

    /// <summary>Visits nodes, leaving out the missing ones.</summary>
    public void Visit<T>(ImmutableArray<T> nodes)
        where T : Node?
    {
        foreach (var node in nodes)
        {
            Visit(node);
        }
    }

    /// <summary>Called for every node; goes on to its children.</summary>
    protected virtual void VisitNode(Node node)
    {
        switch (node)
        {
            case Expression expression:
                VisitChildren(expression);
                break;
            case Statement statement:
                VisitChildren(statement);
                break;
            case Pattern pattern:
                VisitChildren(pattern);
                break;
            default:
                VisitOther(node);
                break;
        }
    }

    private void VisitChildren(Statement statement)
    {
        switch (statement)
        {
            case ExprStmt n:
                Visit(n.Value);
                break;
            case Assign n:
                Visit(n.Targets);
                Visit(n.Value);
                break;
            case AugAssign n:
                Visit(n.Target);
                Visit(n.Value);
                break;
            case AnnAssign n:
                Visit(n.Target);
                Visit(n.Annotation);
                Visit(n.Value);
                break;
            case Return n:
                Visit(n.Value);
                break;
            case If n:
                Visit(n.Test);
                Visit(n.Body);
                Visit(n.OrElse);
                break;
            case While n:
                Visit(n.Test);
                Visit(n.Body);
                Visit(n.OrElse);
                break;
            case ForStatement n:
                Visit(n.Target);
                Visit(n.Iter);
                Visit(n.Body);
                Visit(n.OrElse);
                break;
            case WithStatement n:
                Visit(n.Items);
                Visit(n.Body);
                break;
            case TryStatement n:
                Visit(n.Body);
                Visit(n.Handlers);
                Visit(n.OrElse);
                Visit(n.FinalBody);
                break;
            case FunctionStatement n:
                Visit(n.Decorators);
                Visit(n.TypeParams);
                Visit(n.Args);
                Visit(n.Returns);
                Visit(n.Body);
                break;
            case ClassDef n:
                Visit(n.Decorators);
                Visit(n.TypeParams);
                Visit(n.Bases);
                Visit(n.Keywords);
                Visit(n.Body);
                break;
            case Match n:
                Visit(n.Subject);
                Visit(n.Cases);
                break;
            case Raise n:
                Visit(n.Exc);
                Visit(n.Cause);
                break;
            case Assert n:
                Visit(n.Test);
                Visit(n.Msg);
                break;
            case Delete n:
                Visit(n.Targets);
                break;
            case TypeAlias n:
                Visit(n.Name);
                Visit(n.TypeParams);
                Visit(n.Value);
                break;
            case Import n:
                Visit(n.Names);
                break;
            case ImportFrom n:
                Visit(n.Names);
                break;
        }
    }

    private void VisitChildren(Expression expression)
    {
        switch (expression)
        {
            case Attribute n:
                Visit(n.Value);
                break;
            case Call n:
                Visit(n.Func);
                Visit(n.Args);
                Visit(n.Keywords);
                break;
            case Subscript n:
                Visit(n.Value);
                Visit(n.Index);
                break;
            case BinOp n:
                Visit(n.Left);
                Visit(n.Right);
                break;
            case UnaryOp n:
                Visit(n.Operand);
                break;
            case BoolOp n:
                Visit(n.Values);
                break;
            case Compare n:
                Visit(n.Left);
                Visit(n.Comparators);
                break;
            case NamedExpr n:
                Visit(n.Target);
                Visit(n.Value);
                break;
            case Lambda n:
                Visit(n.Args);
                Visit(n.Body);
                break;
            case IfExp n:
                Visit(n.Body);
                Visit(n.Test);
                Visit(n.OrElse);
                break;
            case Dict n:
                for (var i = 0; i < n.Values.Length; i++)
                {
                    Visit(n.Keys[i]);
                    Visit(n.Values[i]);
                }

                break;
            case Set n:
                Visit(n.Elements);
                break;
            case List n:
                Visit(n.Elements);
                break;
            case Tuple n:
                Visit(n.Elements);
                break;
            case ListComp n:
                Visit(n.Element);
                Visit(n.Generators);
                break;
            case SetComp n:
                Visit(n.Element);
                Visit(n.Generators);
                break;
            case GeneratorExp n:
                Visit(n.Element);
                Visit(n.Generators);
                break;
            case DictComp n:
                Visit(n.Key);
                Visit(n.Value);
                Visit(n.Generators);
                break;
            case Await n:
                Visit(n.Value);
                break;
            case Yield n:
                Visit(n.Value);
                break;
            case YieldFrom n:
                Visit(n.Value);
                break;
            case JoinedStr n:
                Visit(n.Values);
                break;
            case FormattedValue n:
                Visit(n.Value);
                Visit(n.FormatSpec);
                break;
            case Starred n:
                Visit(n.Value);
                break;
            case Slice n:
                Visit(n.Lower);
                Visit(n.Upper);
                Visit(n.Step);
                break;
        }
    }

    private void VisitChildren(Pattern pattern)
    {
        switch (pattern)
        {
            case MatchValue n:
                Visit(n.Value);
                break;
            case MatchSequence n:
                Visit(n.Patterns);
                break;
            case MatchMapping n:
                for (var i = 0; i < n.Keys.Length; i++)
                {
                    Visit(n.Keys[i]);
                    Visit(n.Patterns[i]);
                }

                break;
            case MatchClass n:
                Visit(n.Cls);
                Visit(n.Patterns);
                Visit(n.KwdPatterns);
                break;
            case MatchAs n:
                Visit(n.Pattern);
                break;
            case MatchOr n:
                Visit(n.Patterns);
                break;
        }
    }

    private void VisitOther(Node node)
    {
        switch (node)
        {
            case Module n:
                Visit(n.Body);
                break;
            case Arguments n:
                VisitArguments(n);
                break;
            case Arg n:
                Visit(n.Annotation);
                break;
            case Keyword n:
                Visit(n.Value);
                break;
            case Comprehension n:
                Visit(n.Target);
                Visit(n.Iter);
                Visit(n.Ifs);
                break;
            case ExceptHandler n:
                Visit(n.Type);
                Visit(n.Body);
                break;
            case WithItem n:
                Visit(n.ContextExpr);
                Visit(n.OptionalVars);
                break;
            case MatchCase n:
                Visit(n.Pattern);
                Visit(n.Guard);
                Visit(n.Body);
                break;
            case TypeVar n:
                Visit(n.Bound);
                Visit(n.Default);
                break;
            case TypeParameter n:
                Visit(n.Default);
                break;
        }
    }

    private void VisitArguments(Arguments args)
    {
        var firstDefault = args.PosOnlyArgs.Length + args.Args.Length - args.Defaults.Length;
        for (var i = 0; i < args.PosOnlyArgs.Length + args.Args.Length; i++)
        {
            Visit(i < args.PosOnlyArgs.Length ? args.PosOnlyArgs[i] : args.Args[i - args.PosOnlyArgs.Length]);
            Visit(i >= firstDefault ? args.Defaults[i - firstDefault] : null);
        }

        Visit(args.VarArg);
        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            Visit(args.KwOnlyArgs[i]);
            Visit(args.KwDefaults[i]);
        }

        Visit(args.KwArg);
    }
}
