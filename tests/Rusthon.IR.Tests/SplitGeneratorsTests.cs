using System.Linq;
using Rusthon.Passes.Transforms;
using Xunit;

namespace Rusthon.IR.Tests;

public class SplitGeneratorsTests
{
    [Fact]
    public void What_is_live_across_a_yield_goes_through_slots_and_cells_stay_in_theirs()
    {
        var functions = SplitGenerators.Run(Text.Parse(
            """
            ^0(%0.n, %1.unused):
              %2 = const 0
              %3 = closure_cell 2
              jump ^1(%2)
            ^1(%4.i):
              %5 = compare_truth "<" (%4, %0) @1..2
              check ^2 ^7
            ^2:
              branch %5 ^3 ^6
            ^3:
              %6 = yield (%4) @3..4
              check ^4 ^7
            ^4:
              store_cell (%3, %6)
              %7 = const 1
              %8.i = inplace "+" (%4, %7)
              check ^5 ^7
            ^5:
              jump ^1(%8)
            ^6:
              %9 = const None
              return %9
            ^7:
              unwind
            """,
            "func @g Generator"));
        Assert.Equal([FunctionKind.Generator, FunctionKind.Resume], functions.Select(function => function.Kind));
        Text.Check(
            """
            ^0(%0.n, %1.unused):
              %2 = closure_cell 2
              %3 = gen_new @g.resume 3 (%2, %0)
              check ^1 ^2
            ^1:
              return %3
            ^2:
              unwind
            """,
            functions[0]);
        Text.Check(
            """
            ^0(%0.generator, %1.sent):
              %2 = gen_state (%0)
              switch %2 ^1 ^5
            ^1:
              %3 = gen_sent (%1)
              check ^2 ^4
            ^2:
              %4.n = gen_load 1 (%0)
              jump ^3
            ^3:
              %5 = const 0
              jump ^10(%5, %4)
            ^4:
              unwind
            ^5:
              %6.n = gen_load 1 (%0)
              %7.i = gen_load 2 (%0)
              %8 = gen_sent (%1) @3..4
              check ^6 ^15
            ^6:
              jump ^7
            ^7:
              %9 = gen_peek 0 (%0)
              store_cell (%9, %8)
              %10 = const 1
              %11 = inplace "+" (%7, %10)
              check ^8 ^15
            ^8:
              jump ^9
            ^9:
              jump ^10(%11, %6)
            ^10(%12.i, %13.n):
              %14 = compare_truth "<" (%12, %13) @1..2
              check ^11 ^15
            ^11:
              jump ^12
            ^12:
              branch %14 ^13 ^14
            ^13:
              gen_store 1 (%0, %13) @3..4
              gen_store 2 (%0, %12) @3..4
              gen_suspend 1 (%0) @3..4
              return %12
            ^14:
              %15 = const None
              gen_finish (%0, %15)
              %16 = const unset
              return %16
            ^15:
              unwind
            """,
            functions[1]);
    }

    [Fact]
    public void Other_functions_are_left_alone()
    {
        var function = Text.Parse("^0:\n  unwind");
        Assert.Same(function, Assert.Single(SplitGenerators.Run(function)));
    }
}
