using System.Linq;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>Reports what is Python but hardly meant, as CPython's compiler does: SyntaxWarning.</summary>
internal sealed class SyntaxWarnings : TreeVisitor
{
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;

    private SyntaxWarnings(SourceText source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /// <summary>Reports the warnings about a file in CPython's order: those of its strings come first.</summary>
    public static void Find(TokenList tokens, Module module, DiagnosticBag diagnostics)
    {
        EscapeWarnings.Find(tokens, diagnostics);
        new SyntaxWarnings(tokens.Source, diagnostics).Visit(module);
    }

    /// <inheritdoc/>
    protected override void VisitNode(Node node)
    {
        switch (node)
        {
            case Assert { Test: Tuple { Elements.Length: > 0 } } assert:
                Warn(assert.Span, "assertion is always true, perhaps remove parentheses?");
                break;
            case Compare compare:
                CheckCompare(compare);
                break;
            case Call call when call.Func is not Lambda && (IsDisplay(call.Func) || IsConstant(call.Func)):
                Warn(call.Func.Span, $"'{TypeName(call.Func)}' object is not callable; perhaps you missed a comma?");
                break;
            case Subscript { Context: ExprContext.Load } subscript:
                CheckSubscript(subscript);
                break;
        }

        base.VisitNode(node);
    }

    private void Warn(Span span, string message) => diagnostics.Report(new Diagnostic(DiagnosticKind.SyntaxWarning, source, span, message));

    private void CheckCompare(Compare compare)
    {
        var left = compare.Left;
        for (var i = 0; i < compare.Ops.Length; i++)
        {
            var right = compare.Comparators[i];
            if (compare.Ops[i] is CompareOperator.Is or CompareOperator.IsNot && (IsLiteral(left) || IsLiteral(right)))
            {
                var (word, better) = compare.Ops[i] == CompareOperator.Is ? ("is", "==") : ("is not", "!=");
                Warn(compare.Span, $"\"{word}\" with '{TypeName(IsLiteral(left) ? left : right)}' literal. Did you mean \"{better}\"?");
                return;
            }

            left = right;
        }
    }

    private void CheckSubscript(Subscript subscript)
    {
        var value = subscript.Value;
        if (value is Set or SetComp or GeneratorExp or Lambda || (IsConstant(value) && TypeName(value) is not ("str" or "bytes" or "tuple" or "bool")) || value is Constant { Value: BoolConstant })
        {
            Warn(value.Span, $"'{TypeName(value)}' object is not subscriptable; perhaps you missed a comma?");
        }

        var isSequence = value is Tuple or List or ListComp or JoinedStr || (IsConstant(value) && TypeName(value) is "str" or "bytes");
        if (isSequence && TypeName(subscript.Index) is { } index && index is not ("int" or "bool"))
        {
            Warn(subscript.Span, $"{TypeName(value)} indices must be integers or slices, not {index}; perhaps you missed a comma?");
        }
    }

    /// <summary>A constant that is compared by value: not a singleton.</summary>
    private static bool IsLiteral(Expression expression) => IsConstant(expression) && TypeName(expression) is not ("bool" or "NoneType" or "ellipsis");

    private static bool IsDisplay(Expression expression) =>
        expression is Tuple or List or ListComp or Dict or DictComp or Set or SetComp or GeneratorExp or JoinedStr;

    private static bool IsConstant(Expression expression) => expression switch
    {
        Constant => true,
        Tuple tuple => tuple.Elements.All(IsConstant),
        UnaryOp { Op: not UnaryOperator.Not, Operand: Constant { Value: IntConstant or FloatConstant or ComplexConstant } } => true,
        _ => false,
    };

    /// <summary>The type that the value of an expression certainly has, or null.</summary>
    private static string? TypeName(Expression expression) => expression switch
    {
        Tuple => "tuple",
        List or ListComp => "list",
        Dict or DictComp => "dict",
        Set or SetComp => "set",
        GeneratorExp => "generator",
        Lambda => "function",
        JoinedStr => "str",
        UnaryOp operation when IsConstant(operation) => TypeName(operation.Operand),
        Constant constant => constant.Value switch
        {
            IntConstant => "int",
            FloatConstant => "float",
            ComplexConstant => "complex",
            BoolConstant => "bool",
            NoneConstant => "NoneType",
            EllipsisConstant => "ellipsis",
            BytesConstant => "bytes",
            _ => "str",
        },
        _ => null,
    };
}
