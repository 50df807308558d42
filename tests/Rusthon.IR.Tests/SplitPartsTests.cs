using System.Linq;
using Rusthon.Passes.Transforms;
using Xunit;

namespace Rusthon.IR.Tests;

public class SplitPartsTests
{
    [Fact]
    public void A_stretch_becomes_a_function_that_gets_what_it_uses()
    {
        var functions = SplitParts.Run(
            Text.Parse(
                """
                ^0(%0):
                  %1 = build_list @0..1
                  check ^1 ^6
                ^1:
                  %2 = const 1
                  list_append (%1, %2) @2..3
                  check ^2 ^6
                ^2:
                  list_append (%1, %0) @4..5
                  check ^3 ^6
                ^3:
                  list_append (%1, %2) @6..7
                  check ^4 ^6
                ^4:
                  list_append (%1, %2) @8..9
                  check ^5 ^6
                ^5:
                  return %1
                ^6:
                  unwind
                """),
            new PartSizes(1, 2, 3));
        Text.Check(
            """
            ^0(%0):
              %1 = build_list @0..1
              check ^1 ^4
            ^1:
              %2 = const 1
              call_part @"f#part1" (%1, %0)
              check ^2 ^4
            ^2:
              list_append (%1, %2) @8..9
              check ^3 ^4
            ^3:
              return %1
            ^4:
              unwind
            """,
            functions[0]);
        Assert.Equal(FunctionKind.Part, functions[1].Kind);
        Text.Check(
            """
            ^0(%1, %2):
              %0 = const 1
              list_append (%1, %0) @2..3
              check ^1 ^4
            ^1:
              list_append (%1, %2) @4..5
              check ^2 ^4
            ^2:
              list_append (%1, %0) @6..7
              check ^3 ^4
            ^3:
              %3 = const None
              return %3
            ^4:
              unwind
            """,
            functions[1]);
    }

    [Fact]
    public void Random_functions_do_the_same_in_parts()
    {
        var split = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var function = RandomFunctions.Make(seed, inMemory: seed % 2 == 0);
            var functions = SplitParts.Run(function, new PartSizes(1, 2, 2 + (seed % 30)));
            var counted = functions.Select(CountReferences.Run).ToArray();
            split += functions.Length - 1;
            Assert.Empty(functions.SelectMany(part => IrChecker.Check(part, false)));
            Assert.Empty(counted.SelectMany(part => IrChecker.Check(part, true)));
            Assert.Equal(IrInterpreter.Run(function), IrInterpreter.RunWithParts(counted[0], counted.Skip(1)));
        }

        Assert.True(split > 200);
    }
}
