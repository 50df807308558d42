using System.Text;
using Rusthon.Source;

namespace Rusthon.CodeGen.Emit;

/// <summary>A range as tracebacks count: lines from 1, columns in UTF-8 bytes from 0.</summary>
internal readonly record struct ByteRange(int Line, int Column, int EndLine, int EndColumn);

/// <summary>Turns spans into lines and byte columns.</summary>
internal sealed class SourceColumns(SourceText source)
{
    /// <summary>The range of a span.</summary>
    public ByteRange Range(Span span)
    {
        var (line, column) = At(span.Start);
        var (endLine, endColumn) = At(span.End);
        return new ByteRange(line, column, endLine, endColumn);
    }

    private (int Line, int Column) At(int offset)
    {
        var position = source.PositionOf(offset);
        var prefix = System.MemoryExtensions.AsSpan(source.Text, offset - position.Column, position.Column);
        return (position.Line, Encoding.UTF8.GetByteCount(prefix));
    }
}
