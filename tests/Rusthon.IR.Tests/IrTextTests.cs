using System.Linq;
using System.Numerics;
using Rusthon.Source;
using Xunit;

namespace Rusthon.IR.Tests;

public class IrTextTests
{
    private const string Everything =
        """
        module "__main__" from "a b.py" globals ["x", "\{e9}\"\\"]

        func @"<module>é" Module name "<module>" qualname "<module>" doc "Doc\n\{d800}" line 1 posonly 0 positional 0 kwonly 0 locals [] free [] values 3
        ^0:
          %0 = const ((), (1, -2, 1.0), "a", b"\{0}\{ff}", None, True, False, Ellipsis, NotImplemented, unset, complex(-0.0, inf)) @0..3
          %1.x = make_function @"f g" (%0, %0, %0, %0) @0..8^2..3
          check ^1 ^2
        ^1:
          return %1
        ^2:
          unwind
        end

        func @"f g" Generator name "f" qualname "C.f" line 2 posonly 1 positional 2 kwonly 1 varargs varkeywords locals ["a", "b", "c", "args", "kw"] free ["z"] values 12
        ^0(%0.a, %1.b, %2.c, %3.args, %4.kw):
          %5 = gen_state (%0)
          switch %5 ^1(%1, %0) ^2 ^2
        ^1(%6, %7."a b"):
          %8 = call ["k", "l"] (%6, %7, %0, %1) @4..5
          check ^2 ^3
        ^2:
          %9 = const nan:fff8000000000001
          jump ^4
        ^3:
          %10 = is_unset (%0)
          branch %10 ^2 ^4
        ^4:
          unreachable
        end

        """;

    [Fact]
    public void Text_reads_back_as_what_was_printed()
    {
        var text = Everything.ReplaceLineEndings("\n").Replace("@\"<module>é\"", "@\"<module>\\{e9}\"");
        var program = IrParser.ParseProgram(text);
        Assert.Equal(text, IrPrinter.Print(program));
        Assert.Equal("é\"\\", program.Modules[0].Globals[1]);
        Assert.Equal(0xd800, program.Modules[0].Functions[0].Signature.Doc!.CodePoints[^1]);
    }

    [Fact]
    public void Constants_keep_their_exact_values()
    {
        Constant[] constants = [new FloatConstant(0.1), new FloatConstant(-0.0), new FloatConstant(5e-324), new FloatConstant(1e22), new IntConstant(BigInteger.Pow(-7, 99)), new ComplexConstant(double.NaN, 2)];
        foreach (var constant in constants)
        {
            var builder = new FunctionBuilder("f", FunctionKind.Function, Text.Signature);
            builder.Return(builder.Constant(constant));
            var read = IrParser.ParseFunction(IrPrinter.Print(builder.Finish()));
            Assert.Equal(constant, ((ConstantImmediate)read.Blocks[0].Instructions[0].Immediates[0]).Value);
        }
    }

    [Fact]
    public void The_source_line_stands_before_its_ops()
    {
        var source = new SourceText("a.py", "x\n  y + z\n");
        var text = IrPrinter.Print(Text.Parse("^0:\n  %0 = const 1 @4..5\n  return %0\n"), source);
        Assert.Contains("\n  ; 2: y + z\n  %0 = const 1 @4..5\n", text);
        Assert.Equal("const", IrParser.ParseFunction(text).Blocks[0].Instructions.Single().Op.Name);
    }

    [Theory]
    [InlineData("^0:\n  %0 = konst 1\n  return %0", "line 3: no op and no terminator is called 'konst'")]
    [InlineData("^0:\n  %0 = const maybe\n  return %0", "line 3: no constant is called 'maybe'")]
    [InlineData("^0:\n  return %0", "line 3: 'end' is missing")]
    public void Malformed_text_is_reported_with_its_line(string body, string message) =>
        Assert.Equal(message, Assert.Throws<IrSyntaxException>(() => IrParser.ParseFunction("func @f\n" + body + (message.Contains("end") ? "" : "\nend"))).Message);
}
