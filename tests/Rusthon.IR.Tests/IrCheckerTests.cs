using Xunit;

namespace Rusthon.IR.Tests;

public class IrCheckerTests
{
    [Theory]
    [InlineData("^0:\n jump ^1(%0)\n^1:\n unreachable", "the edge to ^1 gives 1 arguments for 0 parameters")]
    [InlineData("^0(%0):\n jump ^1\n^1(%1):\n unreachable", "the edge to ^1 gives 0 arguments for 1 parameters")]
    [InlineData("^0(%0):\n jump ^1(%0)\n^1(%1 Bool):\n unreachable", "the edge to ^1: %0 is V and should be Bool")]
    [InlineData("^0:\n jump ^0", "an edge goes to the entry")]
    [InlineData("^0:\n jump ^4", "there is no block ^4")]
    [InlineData("^1:\n unreachable", "stands at index 0")]
    [InlineData("^0(%0 Bool):\n unreachable", "the function's parameter %0 is not a V")]
    [InlineData("^0(%0):\n branch %0 ^1 ^1\n^1:\n unreachable", "Branch: %0 is V and should be Bool")]
    [InlineData("^0(%0):\n branch ^1 ^1\n^1:\n unreachable", "Branch needs an operand")]
    [InlineData("^0(%0):\n jump %0 ^1\n^1:\n unreachable", "Jump has no operand")]
    [InlineData("^0:\n jump", "Jump has 0 edges")]
    [InlineData("^0(%0):\n %1 = gen_state (%0)\n switch %1", "Switch has 0 edges")]
    [InlineData("^0(%0):\n %1 = is (%0)\n unreachable", "is takes 2 operands and has 1")]
    [InlineData("^0:\n %1 = call []\n check ^1 ^1\n^1:\n unreachable", "call takes 1 or more operands and has 0")]
    [InlineData("^0(%0):\n %1 = is (%0, %0)\n %2 = is (%1, %0)\n unreachable", "is: %1 is Bool and should be V")]
    [InlineData("^0(%0):\n is (%0, %0)\n unreachable", "is must have a result")]
    [InlineData("^0(%0):\n %1 = keep_alive (%0)\n unreachable", "keep_alive has no result")]
    [InlineData("^0(%0):\n %1 = binary \"and\" (%0, %0)\n check ^1 ^1\n^1:\n unreachable", "binary has no operator 'and'")]
    [InlineData("^0(%0):\n %1 = call [\"k\"] (%0)\n check ^1 ^1\n^1:\n unreachable", "call has more keyword names than arguments")]
    [InlineData("^0(%0):\n %1 = truth (%0)\n %2 = not (%1)\n unreachable", "truth may raise and is not the last op of its block")]
    [InlineData("^0(%0):\n %1 = truth (%0)\n unreachable", "truth may raise and Unreachable follows")]
    [InlineData("^0(%0):\n %1 = is_unset (%0)\n check ^1 ^1\n^1:\n unreachable", "Check does not follow an op that may raise")]
    [InlineData("^0(%0):\n %1 = truth (%0)\n check ^1 ^2(%1)\n^1:\n unreachable\n^2(%2 Bool):\n unreachable", "%1 is used on the edge where its op raised")]
    [InlineData("^0(%0):\n %1 = unbox_int (%0)\n %2 = int_negate (%1)\n guard ^1 ^1\n^1:\n unreachable", "unbox_int may exit and is not the last op of its block")]
    [InlineData("^0(%0):\n %1 = unbox_int (%0)\n unreachable", "unbox_int may exit and Unreachable follows")]
    [InlineData("^0(%0):\n %1 = is_unset (%0)\n guard ^1 ^1\n^1:\n unreachable", "Guard does not follow an op that may exit")]
    [InlineData("^0(%0):\n %1 = unbox_int (%0)\n guard ^1 ^2(%1)\n^1:\n unreachable\n^2(%2 I64):\n unreachable", "%1 is used on the edge where its op exited")]
    [InlineData("^0(%0):\n %1 = truth (%0)\n check ^1 ^2\n^1:\n unreachable\n^2:\n %2 = not (%1)\n unreachable", "%1 is used where it is not defined")]
    [InlineData("^0(%0):\n %1 = truth (%0)\n check ^1 ^1\n^1:\n %2 = not (%1)\n unreachable", "%1 is used where it is not defined")]
    [InlineData("^0(%0):\n %1 = is_unset (%0)\n branch %1 ^1 ^2\n^1:\n %2 = const 1\n jump ^2\n^2:\n return %2", "%2 is used where it is not defined")]
    [InlineData("^0:\n %0 = is_unset (%1)\n %1 = const 1\n unreachable", "%1 is used where it is not defined")]
    [InlineData("^0(%0):\n %0 = const 1\n unreachable", "%0 is defined twice")]
    [InlineData("^0:\n return %3", "%3 is used where it is not defined")]
    public void Malformed_functions_are_found(string body, string message) =>
        Assert.Contains("@f", Assert.Single(IrChecker.Check(Text.Parse(body), false), error => error.EndsWith(message, System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("%1 = const None\n %2 = call_for_int @g (%1)\n unreachable", "call_for_int gives 0 arguments for the 1 parameters of @g")]
    [InlineData("%1 = const None\n %2 = call_for_int @g (%1, %1)\n unreachable", "argument 0 of @g: %1 is V and should be I64")]
    [InlineData("%1 = const None\n %2 = const_int 1\n %3 = forward_typed @g (%1, %2)\n return %3", "forward_typed calls @g, which returns Outcome")]
    [InlineData("%1 = const_int 1\n return %1", "Return: %1 is I64 and should be V")]
    public void Calls_of_direct_forms_give_what_they_take(string body, string message)
    {
        var direct = IrParser.ParseFunction("func @g Direct result Outcome\n^0(%0 I64):\n %1 = outcome_of_int (%0)\n return %1\nend");
        Assert.Empty(IrChecker.Check(direct, true));
        var module = new Module("m", new Source.SourceText("m.py", ""), [], [Text.Parse("^0:\n " + body), direct]);
        Assert.Contains(IrChecker.Check(new Program([module]), false), error => error.EndsWith(message, System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("^0(%0):\n return %0", "Return takes over %0, which is borrowed")]
    [InlineData("^0:\n %0 = const \"s\"\n jump ^1(%0)\n^1(%1):\n return %1", "the edge to ^1 takes over %0, which is borrowed")]
    [InlineData("^0(%0):\n release (%0)\n unreachable", "release takes over %0, which is borrowed")]
    [InlineData("^0(%0):\n %1 = retain (%0)\n unwind", "%1 is still owned when the function is left")]
    [InlineData("^0(%0):\n %1 = retain (%0)\n release (%1)\n %2 = is_unset (%1)\n unwind", "is_unset uses %1, which the function no longer owns")]
    [InlineData("^0(%0):\n %1 = retain (%0)\n release (%1)\n release (%1)\n unwind", "release takes over %1, which the function no longer owns")]
    [InlineData("^0(%0):\n %1 = retain (%0)\n jump ^1(%1, %1)\n^1(%2, %3):\n release (%2)\n release (%3)\n unwind", "the edge to ^1 takes over %1, which the function no longer owns")]
    [InlineData("^0(%0):\n %1 = retain (%0)\n %2 = is_unset (%0)\n branch %2 ^1 ^2\n^1:\n release (%1)\n jump ^2\n^2:\n unwind", "the edge to ^2 brings {}, another {%1}")]
    [InlineData("^0(%0):\n %1 = call [] (%0)\n check ^1 ^1\n^1:\n unwind", "the edge to ^1 brings {}, another {%1}")]
    public void Wrong_counts_are_found(string body, string message)
    {
        Assert.Empty(IrChecker.Check(Text.Parse(body), false));
        Assert.Contains(IrChecker.Check(Text.Parse(body), true), error => error.EndsWith(message, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Right_counts_are_accepted() => Assert.Empty(IrChecker.Check(
        Text.Parse(
            """
            ^0(%0, %1):
              %2 = retain (%0)
              %3 = call [] (%1)
              check ^1 ^3
            ^1:
              %4 = inplace "+" (%2, %3)
              check ^2 ^4
            ^2:
              release (%3)
              return %4
            ^3:
              release (%2)
              unwind
            ^4:
              release (%3)
              %5 = const None
              jump ^5(%5)
            ^5(%6):
              return %6
            """),
        true));

    [Fact]
    public void Functions_that_the_module_does_not_have_are_found()
    {
        var program = IrParser.ParseProgram("module \"m\" from \"m.py\" globals []\nfunc @f\n^0(%0):\n %1 = is_function @g (%0)\n unreachable\nend\nfunc @f\n^0:\n unreachable\nend\n");
        var errors = IrChecker.Check(program, false);
        Assert.Contains("@f: two functions have this name", errors);
        Assert.Contains("@f ^0: is_function names the function @g, which the program does not have", errors);
    }
}
