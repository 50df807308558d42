using System.Diagnostics;
using System.Linq;
using Xunit;

namespace Rusthon.IR.Tests;

public class FunctionBuilderTests
{
    private static FunctionBuilder New(string name = "f") => new(name, FunctionKind.Function, Text.Signature);

    private static ValueId Call(FunctionBuilder b, params ValueId[] operands) => b.Append(Ops.Call, operands, NamesImmediate.Empty);

    [Fact]
    public void A_variable_that_a_loop_changes_becomes_a_parameter_and_one_that_it_does_not_change_does_not()
    {
        var b = New();
        var n = b.DeclareVariable("n");
        var i = b.DeclareVariable("i");
        b.DefineVariable(n, b.AddParameter("n"));
        b.DefineVariable(i, b.Constant(new IntConstant(0)));
        var head = b.CreateBlock();
        var body = b.CreateBlock();
        var exit = b.CreateBlock();
        b.Jump(head);
        b.SwitchTo(head);
        b.Branch(b.Append(Ops.CompareTruth, [b.ReadVariable(i), b.ReadVariable(n)], new NameImmediate("<")), body, exit);
        b.SwitchTo(body);
        b.DefineVariable(i, b.Append(Ops.InPlace, [b.ReadVariable(i), b.Constant(new IntConstant(1))], new NameImmediate("+")));
        b.Jump(head);
        b.SwitchTo(exit);
        b.Return(b.ReadVariable(i));
        Text.Check(
            """
            ^0(%0.n):
              %1.i = const 0
              jump ^1(%1)
            ^1(%2.i):
              %3 = compare_truth "<" (%2, %0)
              check ^2 ^6
            ^2:
              branch %3 ^3 ^5
            ^3:
              %4 = const 1
              %5.i = inplace "+" (%2, %4)
              check ^4 ^6
            ^4:
              jump ^1(%5)
            ^5:
              return %2
            ^6:
              unwind
            """,
            b.Finish());
    }

    [Fact]
    public void A_handler_sees_the_variables_as_they_are_at_each_op_that_raises()
    {
        var b = New();
        var f = b.AddParameter("f");
        var x = b.DeclareVariable("x");
        var handler = b.CreateBlock();
        b.ErrorTarget = handler;
        b.DefineVariable(x, Call(b, f));
        b.DefineVariable(x, Call(b, b.ReadVariable(x)));
        b.ErrorTarget = null;
        b.Return(b.ReadVariable(x));
        b.SwitchTo(handler);
        b.Append(Ops.TakePending, []);
        b.Return(b.ReadVariable(x));
        Text.Check(
            """
            ^0(%0.f):
              %1 = const unset
              %2.x = call [] (%0)
              check ^1 ^3(%1)
            ^1:
              %3.x = call [] (%2)
              check ^2 ^3(%2)
            ^2:
              return %3
            ^3(%4.x):
              %5 = take_pending
              return %4
            """,
            b.Finish());
    }

    [Fact]
    public void What_cannot_be_reached_is_dropped()
    {
        var b = New();
        var none = b.Constant(SingletonConstant.None);
        b.Return(none);
        Assert.True(b.IsTerminated);
        Call(b, none);
        Text.Check("^0:\n  %0 = const None\n  return %0\n", b.Finish());
    }

    [Fact]
    public void Parameters_given_by_hand_stay_unless_all_arguments_are_the_same()
    {
        var b = New();
        var p = b.AddParameter("p");
        var (yes, no, join) = (b.CreateBlock(), b.CreateBlock(), b.CreateBlock());
        var same = b.AddBlockParameter(join);
        var differs = b.AddBlockParameter(join);
        b.Branch(b.Append(Ops.IsUnset, [p]), yes, no);
        b.SwitchTo(yes);
        b.Jump(join, p, b.Constant(SingletonConstant.True));
        b.SwitchTo(no);
        b.Jump(join, p, b.Constant(SingletonConstant.False));
        b.SwitchTo(join);
        b.Return(b.Append(Ops.KeepAlive, [same]).Exists ? same : differs);
        Text.Check(
            """
            ^0(%0.p):
              %1 = is_unset (%0)
              branch %1 ^1 ^2
            ^1:
              %2 = const True
              jump ^3(%2)
            ^2:
              %3 = const False
              jump ^3(%3)
            ^3(%4):
              keep_alive (%0)
              return %4
            """,
            b.Finish());
    }

    [Fact]
    public void Variables_that_are_kept_live_until_they_are_rebound_or_the_function_returns()
    {
        var b = new FunctionBuilder("f", FunctionKind.Function, Text.Signature) { KeepsVariables = true };
        var x = b.DeclareVariable("x");
        var temporary = b.DeclareVariable(null);
        b.DefineVariable(x, b.Append(Ops.GetHandled, []));
        b.DefineVariable(temporary, b.Append(Ops.GetHandled, []));
        b.DefineVariable(x, b.Append(Ops.GetHandled, []));
        b.Return(b.Constant(SingletonConstant.None));
        Text.Check(
            """
            ^0:
              %0 = const unset
              %1.x = get_handled
              keep_alive (%0)
              %2 = get_handled
              %3.x = get_handled
              keep_alive (%1)
              %4 = const None
              keep_alive (%3)
              return %4
            """,
            b.Finish());
    }

    [Fact]
    public void Random_functions_do_the_same_with_their_variables_in_memory()
    {
        for (var seed = 5000; seed < 5400; seed++)
        {
            var function = RandomFunctions.Make(seed);
            var (expected, found) = (IrInterpreter.Run(RandomFunctions.Make(seed, inMemory: true)), IrInterpreter.Run(function));
            Assert.True(expected == found, $"seed {seed}\n{expected}\n---\n{found}\n{IrPrinter.Print(function)}");
        }
    }

    [Fact]
    public void Ten_thousand_statements_in_a_try_within_a_loop_take_linear_time()
    {
        var clock = Process.GetCurrentProcess().TotalProcessorTime;
        var b = New();
        var f = b.AddParameter("f");
        var variables = Enumerable.Range(0, 20).Select(i => b.DeclareVariable($"v{i}")).ToArray();
        var (head, body, handler) = (b.CreateBlock(), b.CreateBlock(), b.CreateBlock());
        b.Jump(head);
        b.SwitchTo(head);
        b.Jump(body);
        b.SwitchTo(body);
        b.ErrorTarget = handler;
        for (var i = 0; i < 10_000; i++)
        {
            var (yes, join) = (b.CreateBlock(), b.CreateBlock());
            b.Branch(b.Append(Ops.Truth, [b.ReadVariable(variables[i % 20])]), yes, join);
            b.SwitchTo(yes);
            b.DefineVariable(variables[(i + 7) % 20], Call(b, f));
            b.Jump(join);
            b.SwitchTo(join);
        }

        b.Jump(head);
        b.SwitchTo(handler);
        b.ErrorTarget = null;
        b.Append(Ops.TakePending, []);
        b.Return(b.Append(Ops.BuildTuple, variables.Select(v => b.ReadVariable(v)).ToArray()));
        var function = b.Finish();
        Assert.InRange((Process.GetCurrentProcess().TotalProcessorTime - clock).TotalMilliseconds, 0, 10_000);
        Assert.Empty(IrChecker.Check(function, false));
    }
}
