using System.Linq;
using Rusthon.Passes.Inference;
using Rusthon.Passes.Specialization;
using Rusthon.Source;
using Xunit;

namespace Rusthon.IR.Tests;

public class InferenceTests
{
    [Theory]
    [InlineData("%0 = const 1\n %1 = const 2\n %2 = binary \"+\" (%0, %1)", "int")]
    [InlineData("%0 = const 1\n %1 = const 2.5\n %2 = binary \"*\" (%0, %1)", "float")]
    [InlineData("%0 = const 1\n %1 = const 2\n %2 = binary \"/\" (%0, %1)", "float")]
    [InlineData("%0 = const 2\n %1 = const -1\n %2 = binary \"**\" (%0, %1)", "object")]
    [InlineData("%0 = const \"a\"\n %1 = const 2\n %2 = binary \"*\" (%0, %1)", "str")]
    [InlineData("%0 = const 1\n %1 = const 2\n %2 = build_list (%0, %1)", "list[int]")]
    [InlineData("%0 = const 1\n %1 = const 2.5\n %2 = build_list (%0, %1)", "list[int | float]")]
    [InlineData("%0 = const 1\n %1 = const \"a\"\n %2 = build_tuple (%0, %1)", "tuple[int, str]")]
    public void Ops_give_what_Python_gives(string ops, string expected)
    {
        var function = Text.Parse($"^0:\n {ops}\n check ^1 ^2\n^1:\n return %2\n^2:\n unwind");
        Assert.Equal(expected, Guesses(function)[new ValueId(2)].ToString());
    }

    [Fact]
    public void What_flows_together_is_joined_and_a_loop_settles()
    {
        var function = Text.Parse("""
            ^0:
             %0 = const 1
             %1 = const 2.5
             jump ^1(%0, %0)
            ^1(%2, %3):
             %4 = binary "+" (%2, %0)
             check ^2 ^3
            ^2:
             jump ^1(%4, %1)
            ^3:
             unwind
            """);
        var guesses = Guesses(function);
        Assert.Equal("int", guesses[new ValueId(2)].ToString());
        Assert.Equal("int | float", guesses[new ValueId(3)].ToString());
    }

    [Fact]
    public void A_list_that_contains_itself_settles()
    {
        var function = Text.Parse("^0:\n %0 = build_list ()\n check ^1 ^3\n^1:\n list_append (%0, %0)\n check ^2 ^3\n^2:\n return %0\n^3:\n unwind");
        Assert.Equal("list[list[list[list]]]", Guesses(function)[new ValueId(0)].ToString());
    }

    [Fact]
    public void Generic_form_has_one_raising_op_a_block_and_an_empty_entry()
    {
        var function = Text.Parse("^0(%0):\n %1 = const 1\n %2 = binary \"+\" (%0, %1)\n check ^1 ^3\n^1:\n %3 = const 2\n %4 = binary \"+\" (%2, %3)\n check ^2 ^3\n^2:\n return %4\n^3:\n unwind");
        var split = GenericForm.Split(function);
        Assert.Empty(IrChecker.Check(split, false));
        Assert.Empty(split.Blocks[0].Instructions);
        Assert.All(split.Blocks.Where(block => block.Terminator.Kind == TerminatorKind.Check), block => Assert.Single(block.Instructions));
    }

    [Fact]
    public void Fast_code_leaves_for_generic_code_that_is_well_formed()
    {
        var function = Text.Parse("""
            ^0:
             %0 = const 1
             jump ^1(%0)
            ^1(%1):
             %2 = binary "*" (%1, %1)
             check ^2 ^4
            ^2:
             %3 = compare_truth "<" (%2, %0)
             check ^3 ^4
            ^3:
             branch %3 ^1(%2) ^5
            ^4:
             unwind
            ^5:
             return %2
            """);
        var functions = Specialize.Run(Of(function)).Modules[0].Functions;
        Assert.Equal([FunctionKind.Function, FunctionKind.Direct, FunctionKind.Continuation], functions.Select(made => made.Kind));
        Assert.All(functions, made => Assert.Empty(IrChecker.Check(made, false)));
        Assert.Contains(functions[0].Blocks.SelectMany(block => block.Instructions), instruction => instruction.Op == Ops.CallForInt);
        Assert.Contains(functions[1].Blocks.SelectMany(block => block.Instructions), instruction => instruction.Op == Ops.IntArithmetic);
        Assert.Contains(functions[1].Blocks.SelectMany(block => block.Instructions), instruction => instruction.Op == Ops.Leave);
    }

    private static Program Of(Function function) => new([new Module("m", new SourceText("m.py", ""), [], [function])]);

    private static FunctionGuesses Guesses(Function function) => ProgramGuesses.Infer(Of(function)).Of(function);
}
