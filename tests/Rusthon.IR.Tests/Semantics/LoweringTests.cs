using System;
using System.Linq;
using System.Text;
using Xunit;

namespace Rusthon.IR.Tests.Semantics;

public class LoweringTests
{
    [Fact]
    public void The_target_of_an_augmented_assignment_is_evaluated_once() => Check(
        "a.b[c()] += d",
        """
        load_global a
        get_attr b
        load_global c
        call []
        get_item
        load_global d
        inplace +
        set_item
        """);

    [Fact]
    public void An_assignment_evaluates_the_value_first_then_the_targets_from_the_left() => Check(
        "a.x = b, c[d] = e",
        """
        load_global e
        load_global a
        set_attr x
        unpack 2
        tuple_item 0
        tuple_item 1
        store_global b
        load_global c
        load_global d
        set_item
        """);

    [Fact]
    public void A_method_is_looked_up_before_its_arguments_are_computed() => Check(
        "a.f(1)\na.f(b)",
        """
        load_global a
        call_method f []
        load_global a
        get_attr f
        load_global b
        call []
        """);

    [Fact]
    public void Spread_calls_build_their_arguments_in_order() => Check(
        "f(a, *b, k=c, **d)",
        """
        load_global f
        load_global a
        build_list
        load_global b
        list_extend
        list_to_tuple
        load_global c
        build_dict
        load_global d
        dict_merge
        call_ex
        """);

    [Fact]
    public void A_builtin_that_the_module_never_binds_is_called_by_its_symbol() => Check(
        "len(x)\npow(2, x)",
        """
        load_global x
        call_builtin fn_builtins_len
        load_global x
        call_builtin fn_builtins_pow
        """);

    [Fact]
    public void A_builtin_that_the_module_binds_is_an_ordinary_name() => Check(
        "if x: len = 1\nlen(x)",
        """
        load_global x
        truth
        store_global len
        load_global len
        load_global x
        call []
        """);

    [Fact]
    public void A_function_of_the_module_is_called_directly_after_a_test() => Check(
        "def f(a, b=2): pass\nf(b=x, a=y)\nf(x)",
        """
        make_function __main__.f
        store_global f
        load_global f
        load_global x
        load_global y
        is_function __main__.f
        call_direct __main__.f
        call [b a]
        load_global f
        load_global x
        is_function __main__.f
        call_direct __main__.f
        call []
        """);

    [Fact]
    public void Constants_are_folded() => Check("x = (1, -2, 1 << 3, 'a' 'b' + 'c')", "store_global x");

    [Fact]
    public void A_caught_exception_is_handled_until_its_clause_ends() => Check(
        "try:\n f()\nexcept E as e:\n g()",
        """
        load_global f
        call []
        catch_global E
        take_pending
        get_handled
        set_handled
        load_global E
        exc_match
        handled_exception
        store_global e
        load_global g
        call []
        set_handled
        store_global e
        delete_global e
        take_pending
        store_global e
        delete_global e
        set_handled
        reraise
        set_handled
        reraise
        set_handled
        """);

    [Fact]
    public void A_context_manager_is_left_on_every_way_out() => Check(
        "def f():\n with m() as x:\n  return x",
        """
        load_global m
        call []
        lookup_special __enter__ 0
        lookup_special __exit__ 0
        call []
        call []
        keep_alive
        """,
        "__main__.f");

    [Fact]
    public void Super_without_arguments_takes_the_class_and_the_first_parameter() => Check(
        "class A:\n def m(self):\n  return super().m()",
        """
        load_global super
        closure_cell 0
        load_cell __class__ 1
        call []
        call_method m []
        """,
        "__main__.A.m");

    [Fact]
    public void Only_variables_that_may_be_unbound_are_checked() => Check(
        "def f(a):\n if a:\n  b = a\n return b + b",
        """
        truth
        check_bound b 0
        binary +
        """,
        "__main__.f");

    [Fact]
    public void Yield_from_passes_on_what_is_sent_and_thrown() => Check(
        "def f(a):\n return (yield from a)",
        """
        iter
        sub_send
        is_unset
        yield
        take_pending
        sub_throw
        is_unset
        sub_result
        """,
        "__main__.f");

    [Fact]
    public void Names_of_a_pattern_are_bound_when_all_of_it_has_matched() => Check(
        "match a:\n case [x, 1]: pass",
        """
        load_global a
        match_sequence
        match_length 2 0
        unpack 2
        tuple_item 0
        tuple_item 1
        compare_truth ==
        store_global x
        """);

    [Fact]
    public void Relative_imports_of_a_script_are_left_to_the_run() => Check(
        "from . import a",
        """
        import  1 [a]
        import_from a
        store_global a
        """);

    [Theory]
    [InlineData("binary", "x = (a *\n b) + c", "(a *\n b) <+> c", "a <*>\n b")]
    [InlineData("call", "f(x)(y).g(h())", "f<(x)>", "f(x)<(y)>", "h<()>", "f(x)(y).g<(h())>")]
    [InlineData("get_attr", "(a\n .b).c(d())", "b", "c")]
    [InlineData("get_item", "a[b][c]", "a<[b]>", "a[b]<[c]>")]
    [InlineData("inplace", "a.b += 1", "a.b += 1")]
    [InlineData("raise_new", "assert a == b, 1", "a == b")]
    [InlineData("raise", "raise f(x)", "raise f(x)")]
    [InlineData("iter", "for x in f(y): pass", "f<(y)>")]
    public void Operations_mark_what_CPythons_tracebacks_mark(string op, string text, params string[] places) =>
        Assert.Equal([.. places.Order(StringComparer.Ordinal)], Compile.Places(text, op).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Nested_finally_bodies_do_not_multiply()
    {
        var text = new StringBuilder("def f():\n");
        for (var depth = 1; depth <= 18; depth++)
        {
            text.Append(' ', depth).Append("try:\n").Append(' ', depth + 1).Append("h()\n").Append(' ', depth).Append("finally:\n");
        }

        text.Append(' ', 19).Append("g()\n");
        var function = Compile.Program(text.ToString()).Modules[0].Functions[1];
        Assert.True(function.Blocks.Length < 1000);
    }

    [Fact]
    public void Long_chains_do_not_exhaust_the_stack()
    {
        Compile.Program("x = " + string.Join(" + ", Enumerable.Repeat("a", 5000)));
        Compile.Program("x = a" + string.Concat(Enumerable.Repeat(".b(c)", 3000)));
    }

    [Fact]
    public void Constant_code_is_compiled_in_place() => Check(
        "eval('a + 1')\nexec('b = 2')",
        """
        load_global a
        binary +
        store_global b
        """);

    [Fact]
    public void Other_code_raises_when_it_is_reached() =>
        Assert.Equal(["eval() of a text that is computed"], Compile.Messages("x = '1'\neval(x)"));

    [Fact]
    public void Missing_modules_are_a_warning() =>
        Assert.Equal(["No module named 'nowhere'"], Compile.Messages("try:\n import nowhere.x\nexcept ImportError: pass"));

    private static void Check(string text, string expected, string function = "__main__") =>
        Assert.Equal(expected, Compile.Ops(text, function));
}
