using System.Linq;
using Rusthon.Passes.Transforms;
using Xunit;

namespace Rusthon.IR.Tests;

public class CountReferencesTests
{
    private static void Check(string before, string after) => Text.Check(after, CountReferences.Run(Text.Parse(before)), counted: true);

    [Fact]
    public void The_last_use_moves_into_what_takes_over_and_earlier_ones_retain() => Check(
        """
        ^0:
          %0 = take_pending
          store_global "a" (%0)
          store_global "b" (%0)
          unreachable
        """,
        """
        ^0:
          %0 = take_pending
          %1 = retain (%0)
          store_global "a" (%1)
          store_global "b" (%0)
          unreachable
        """);

    [Fact]
    public void A_parameter_that_is_passed_on_is_not_counted_and_one_that_is_returned_is() => Check(
        """
        ^0(%0, %1):
          %2 = call [] (%0, %1)
          check ^1 ^2
        ^1:
          return %0
        ^2:
          unwind
        """,
        """
        ^0(%0, %1):
          %2 = call [] (%0, %1)
          check ^1 ^2
        ^1:
          release (%2)
          %3 = retain (%0)
          return %3
        ^2:
          unwind
        """);

    [Fact]
    public void What_an_op_used_last_is_released_on_both_edges_and_the_error_edges_share_their_cleanup() => Check(
        """
        ^0(%0):
          %1 = call [] (%0)
          check ^1 ^4
        ^1:
          %2 = call [] (%0)
          check ^2 ^4
        ^2:
          %3 = compare "<" (%1, %2)
          check ^3 ^4
        ^3:
          return %3
        ^4:
          unwind
        """,
        """
        ^0(%0):
          %1 = call [] (%0)
          check ^1 ^4
        ^1:
          %2 = call [] (%0)
          check ^2 ^5
        ^2:
          %3 = compare "<" (%1, %2)
          check ^3 ^6
        ^3:
          release (%1)
          release (%2)
          return %3
        ^4:
          unwind
        ^5:
          release (%1)
          jump ^4
        ^6:
          release (%2)
          jump ^5
        """);

    [Fact]
    public void A_call_hands_over_what_is_used_last_once_and_not_what_it_gets_twice() => Check(
        """
        ^0(%0):
          %1 = call [] (%0)
          check ^1 ^4
        ^1:
          %2 = call [] (%0)
          check ^2 ^4
        ^2:
          %3 = call [] (%0, %1, %2, %2)
          check ^3 ^4
        ^3:
          return %3
        ^4:
          unwind
        """,
        """
        ^0(%0):
          %1 = call [] (%0)
          check ^1 ^4
        ^1:
          %2 = call [] (%0)
          check ^2 ^5
        ^2:
          %3 = call [] (%0, %1, %2, %2) giving 2
          check ^3 ^6
        ^3:
          release (%2)
          return %3
        ^4:
          unwind
        ^5:
          release (%1)
          jump ^4
        ^6:
          release (%2)
          jump ^4
        """);

    [Fact]
    public void A_function_takes_parameters_and_its_callers_hand_them_over()
    {
        var program = IrParser.ParseProgram(
            """
            module "m" from "m.py" globals []

            func @f Function name "f" positional 2 locals ["a", "b"] takes ["b"] values 3
            ^0(%0, %1):
              %2 = is_unset (%1)
              return %0
            end

            func @g Function name "g" positional 1 locals ["a"] values 4
            ^0(%0):
              %1 = this_function
              %2 = call_direct @f (%1, %0, %0)
              check ^1 ^2
            ^1:
              return %2
            ^2:
              unwind
            end
            """);
        var counted = CountReferences.Run(program);
        Assert.Empty(IrChecker.Check(counted, true));
        var text = IrPrinter.Print(counted);
        Assert.Contains("release (%1)", text);
        Assert.Contains("giving 4", text);
        Assert.Contains("= retain (%0)", text);
    }

    [Fact]
    public void A_loop_changes_its_variable_in_place() => Check(
        """
        ^0(%0):
          %1 = const 0
          jump ^1(%1)
        ^1(%2.i):
          %3 = compare_truth "<" (%2, %0)
          check ^2 ^6
        ^2:
          branch %3 ^3 ^5
        ^3:
          %4 = const 1
          %5 = inplace "+" (%2, %4)
          check ^4 ^6
        ^4:
          jump ^1(%5)
        ^5:
          return %2
        ^6:
          unwind
        """,
        """
        ^0(%0):
          %1 = const 0
          jump ^1(%1)
        ^1(%2.i):
          %3 = compare_truth "<" (%2, %0)
          check ^2 ^7
        ^2:
          branch %3 ^3 ^5
        ^3:
          %4 = const 1
          %5 = inplace "+" (%2, %4)
          check ^4 ^6
        ^4:
          jump ^1(%5)
        ^5:
          return %2
        ^6:
          unwind
        ^7:
          release (%2)
          jump ^6
        """);

    [Fact]
    public void A_value_that_a_handler_needs_is_retained_before_an_op_takes_it_over() => Check(
        """
        ^0(%0):
          %1 = get_handled
          %2 = inplace "+" (%1, %0)
          check ^1 ^2(%1)
        ^1:
          return %2
        ^2(%3):
          %4 = take_pending
          return %3
        """,
        """
        ^0(%0):
          %1 = get_handled
          %5 = retain (%1)
          %2 = inplace "+" (%5, %0)
          check ^1 ^2(%1)
        ^1:
          release (%1)
          return %2
        ^2(%3):
          %4 = take_pending
          release (%4)
          return %3
        """);

    [Fact]
    public void A_value_given_twice_to_a_block_is_retained_once() => Check(
        """
        ^0:
          %0 = get_handled
          jump ^1(%0, %0)
        ^1(%1, %2):
          %3 = is (%1, %2)
          unreachable
        """,
        """
        ^0:
          %0 = get_handled
          %4 = retain (%0)
          jump ^1(%4, %0)
        ^1(%1, %2):
          %3 = is (%1, %2)
          release (%1)
          release (%2)
          unreachable
        """);

    [Fact]
    public void Counts_are_right_in_random_functions()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var function = RandomFunctions.Make(seed);
            var errors = IrChecker.Check(function, counted: false).Concat(IrChecker.Check(CountReferences.Run(function), counted: true));
            Assert.True(!errors.Any(), $"seed {seed}: {string.Join("\n", errors)}\n{IrPrinter.Print(function)}");
        }
    }
}
