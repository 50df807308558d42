using System;
using Rusthon.Passes.Transforms;
using Xunit;

namespace Rusthon.IR.Tests;

public class SimplificationTests
{
    private static void Check(Func<Function, Function> pass, string before, string after) => Text.Check(after, pass(Text.Parse(before)));

    [Fact]
    public void A_check_of_a_bound_variable_goes_and_of_one_that_may_be_unbound_stays_once() => Check(
        DefiniteAssignment.Run,
        """
        ^0(%0, %1):
          %2 = const unset
          %3 = truth (%0)
          check ^1 ^7
        ^1:
          branch %3 ^2 ^4(%2)
        ^2:
          check_bound "y" 0 (%1)
          check ^3 ^7
        ^3:
          jump ^4(%1)
        ^4(%4.x):
          check_bound "x" 0 (%4)
          check ^5 ^7
        ^5:
          check_bound "x" 0 (%4)
          check ^6 ^7
        ^6:
          return %4
        ^7:
          unwind
        """,
        """
        ^0(%0, %1):
          %2 = const unset
          %3 = truth (%0)
          check ^1 ^7
        ^1:
          branch %3 ^2 ^4(%2)
        ^2:
          jump ^3
        ^3:
          jump ^4(%1)
        ^4(%4.x):
          check_bound "x" 0 (%4)
          check ^5 ^7
        ^5:
          jump ^6
        ^6:
          return %4
        ^7:
          unwind
        """);

    [Fact]
    public void The_item_of_a_for_loop_is_bound_in_its_body() => Check(
        DefiniteAssignment.Run,
        """
        ^0(%0):
          jump ^1
        ^1:
          %1.item = next (%0)
          check ^2 ^6
        ^2:
          %2 = is_unset (%1)
          branch %2 ^5 ^3
        ^3:
          check_bound "item" 0 (%1)
          check ^4 ^6
        ^4:
          jump ^1
        ^5:
          return %0
        ^6:
          unwind
        """,
        """
        ^0(%0):
          jump ^1
        ^1:
          %1.item = next (%0)
          check ^2 ^6
        ^2:
          %2 = is_unset (%1)
          branch %2 ^3 ^4
        ^3:
          return %0
        ^4:
          jump ^5
        ^5:
          jump ^1
        ^6:
          unwind
        """);

    [Fact]
    public void A_comparison_that_is_only_tested_is_not_boxed_and_a_negated_branch_is_turned_round() => Check(
        FuseTruth.Run,
        """
        ^0(%0, %1):
          %2 = compare "<" (%0, %1)
          check ^1 ^4
        ^1:
          %3 = truth (%2)
          check ^2 ^4
        ^2:
          %4 = not (%3)
          branch %4 ^3 ^4
        ^3:
          return %0
        ^4:
          unwind
        """,
        """
        ^0(%0, %1):
          %2 = compare_truth "<" (%0, %1)
          check ^1 ^4
        ^1:
          jump ^2
        ^2:
          %3 = not (%2)
          branch %2 ^4 ^3
        ^3:
          return %0
        ^4:
          unwind
        """);

    [Fact]
    public void The_truth_of_a_boxed_bool_is_the_bool_and_of_a_constant_is_known() => Check(
        FuseTruth.Run,
        """
        ^0(%0, %1):
          %2 = is (%0, %1)
          %3 = box_bool (%2)
          %4 = truth (%3)
          check ^1 ^5
        ^1:
          branch %4 ^2 ^4
        ^2:
          %5 = const ""
          %6 = truth (%5)
          check ^3 ^5
        ^3:
          branch %6 ^4 ^5
        ^4:
          return %0
        ^5:
          unwind
        """,
        """
        ^0(%0, %1):
          %2 = is (%0, %1)
          %3 = box_bool (%2)
          jump ^1
        ^1:
          branch %2 ^2 ^5
        ^2:
          %4 = const ""
          jump ^3
        ^3:
          jump ^4
        ^4:
          unwind
        ^5:
          return %0
        """);

    [Fact]
    public void Empty_blocks_are_passed_and_lonely_ones_join() => Check(
        ThreadJumps.Run,
        """
        ^0(%0):
          %1 = is_unset (%0)
          branch %1 ^1(%0) ^2
        ^1(%2):
          jump ^3(%2, %0)
        ^2:
          %3 = const 1
          jump ^3(%3, %0)
        ^3(%4, %5):
          keep_alive (%4)
          jump ^4(%5)
        ^4(%6):
          return %6
        """,
        """
        ^0(%0):
          %1 = is_unset (%0)
          branch %1 ^2(%0) ^1
        ^1:
          %2 = const 1
          jump ^2(%2)
        ^2(%3):
          keep_alive (%3)
          return %0
        """);

    [Fact]
    public void What_has_no_use_and_no_effect_goes_with_the_parameters_that_only_serve_it() => Check(
        RemoveDead.Run,
        """
        ^0(%0):
          %1 = const 1
          %2 = tuple_item 0 (%0)
          jump ^1(%1)
        ^1(%3):
          %4 = const 2
          %5 = is_unset (%3)
          keep_alive (%0)
          jump ^1(%4)
        """,
        """
        ^0(%0):
          jump ^1
        ^1:
          keep_alive (%0)
          jump ^1
        """);
}
