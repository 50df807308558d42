using Rusthon.IR;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>
/// The places that tracebacks mark. The anchor is what CPython's traceback module finds when the marked text is an
/// operation, an indexing or a call: the operator, the brackets, the parentheses.
/// </summary>
internal sealed class Positions(SourceText source)
{
    /// <summary>The place of a node.</summary>
    public Position Of(Node node) => node switch
    {
        BinOp operation => new Position(node.Span, OperatorOf(operation)),
        Subscript subscript => new Position(node.Span, new Span(subscript.BracketStart, node.Span.End)),
        Call call => new Position(node.Span, new Span(call.ParenStart, node.Span.End)),
        MatchClass pattern => new Position(node.Span, new Span(pattern.Cls.Span.End, node.Span.End)),
        _ => new Position(node.Span, default),
    };

    /// <summary>The place of an attribute access: only the name when the expression spans several lines.</summary>
    public Position OfAttribute(Attribute attribute) =>
        new(SpansLines(attribute) ? attribute.NameSpan : attribute.Span, default);

    /// <summary>The place of a method call: from the method's name on when what is before it spans several lines.</summary>
    public Position OfMethodCall(Call call, Attribute method) => SpansLines(method)
        ? new Position(new Span(method.NameSpan.Start, call.Span.End), new Span(call.ParenStart, call.Span.End))
        : Of(call);

    /// <summary>True when an attribute error's place can be told from the call's: everything from its start to the parenthesis, on one line.</summary>
    public bool IsPlainMethodCall(Call call, Attribute method) =>
        call.Span.Start == method.Span.Start && call.ParenStart == method.Span.End && !SpansLines(method);

    /// <summary>The line of an offset.</summary>
    public int LineOf(int offset) => source.PositionOf(offset).Line;

    private bool SpansLines(Attribute attribute) => LineOf(attribute.Span.Start) != LineOf(attribute.Span.End);

    /// <summary>One or two characters from the operator's start: the second one counts when it is neither blank nor part of the right operand, so that a parenthesis directly behind the operator is marked too.</summary>
    private Span OperatorOf(BinOp operation)
    {
        var start = operation.OpSpan.Start;
        var second = start + 1;
        var text = source.Text;
        var wide = second < text.Length && second < operation.Right.Span.Start
            && !char.IsWhiteSpace(text[second]) && text[second] is not ('\\' or '#');
        return new Span(start, wide ? second + 1 : second);
    }
}
