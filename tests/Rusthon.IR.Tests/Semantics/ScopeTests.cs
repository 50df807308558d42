using Xunit;

namespace Rusthon.IR.Tests.Semantics;

public class ScopeTests
{
    [Fact]
    public void A_variable_that_an_inner_function_uses_is_a_cell() => Check(
        """
        def f(a):
            b = 1
            def g():
                nonlocal b
                b = a
            return g
        """,
        """
        module <module>
          f: local bound
          function f (line 1)
            a: cell parameter
            b: cell bound
            g: local bound used
            function g (line 3)
              b: free bound nonlocal
              a: free used

        """);

    [Fact]
    public void An_inlined_comprehension_makes_no_cells() => Check(
        """
        def f(n):
            return [x + n for x in n]
        """,
        """
        module <module>
          f: local bound
          function f (line 1)
            n: local parameter used
            comprehension <listcomp> (line 2) inlined
              .0: local parameter
              x: local bound target used
              n: free used

        """);

    [Fact]
    public void A_generator_expression_has_a_function_of_its_own() => Check(
        """
        def f(n):
            return (x + n for x in n)
        """,
        """
        module <module>
          f: local bound
          function f (line 1)
            n: cell parameter used
            generator-expression <genexpr> (line 2) generator
              .0: local parameter
              x: local bound target used
              n: free used

        """);

    [Fact]
    public void Methods_do_not_see_names_of_the_class_and_super_needs_its_cell() => Check(
        """
        class A:
            x = 1
            __p = 2
            def m(self):
                return super().m(x, self.__p)
        """,
        """
        module <module>
          A: local bound
          class A (line 1) class-cell
            x: local bound
            _A__p: local bound
            m: local bound
            function m (line 4)
              self: local parameter used
              super: global-or-builtin used
              __class__: free used
              x: global-or-builtin used

        """);

    [Fact]
    public void Assignment_expressions_bind_in_the_function_around_a_comprehension() => Check(
        """
        def f(a):
            [y := x for x in a]
            return y
        """,
        """
        module <module>
          f: local bound
          function f (line 1)
            a: local parameter used
            y: local bound used
            comprehension <listcomp> (line 2) inlined
              .0: local parameter
              x: local bound target used
              y: free bound nonlocal

        """);

    [Theory]
    [InlineData("def f(a, a): pass", "duplicate argument 'a' in function definition")]
    [InlineData("def f(a):\n global a", "name 'a' is parameter and global")]
    [InlineData("def f():\n a = 1\n global a", "name 'a' is assigned to before global declaration")]
    [InlineData("def f():\n print(a)\n global a", "name 'a' is used prior to global declaration")]
    [InlineData("def f():\n nonlocal a", "no binding for nonlocal 'a' found")]
    [InlineData("nonlocal a", "nonlocal declaration not allowed at module level")]
    [InlineData("def f():\n global a\n nonlocal a", "name 'a' is nonlocal and global")]
    [InlineData("def f():\n from m import *", "import * only allowed at module level")]
    [InlineData("[x := 1 for x in y]", "assignment expression cannot rebind comprehension iteration variable 'x'")]
    [InlineData("[1 for x in (y := z)]", "assignment expression cannot be used in a comprehension iterable expression")]
    [InlineData("class A:\n [y := 1 for x in z]", "assignment expression within a comprehension cannot be used in a class body")]
    [InlineData("def f[T, T](): pass", "duplicate type parameter 'T'")]
    [InlineData("x = 1\nfrom __future__ import division", "from __future__ imports must occur at the beginning of the file")]
    [InlineData("from __future__ import braces", "not a chance")]
    public void Breaches_of_the_rules_are_reported_in_CPythons_words(string text, string message) =>
        Assert.Contains(message, Compile.Messages(text));

    private static void Check(string text, string expected) => Assert.Equal(expected, Compile.Scopes(text));
}
