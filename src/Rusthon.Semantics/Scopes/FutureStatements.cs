using System.Collections.Frozen;
using System.Linq;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>The rules of from __future__ import.</summary>
internal static class FutureStatements
{
    private static readonly FrozenSet<string> Features = new[]
    {
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
        "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
    }.ToFrozenSet();

    /// <summary>Reports what is wrong with the future statements of a module; true when annotations are not to be evaluated.</summary>
    public static bool Check(Module module, DiagnosticBag diagnostics)
    {
        var annotations = false;
        var early = true;
        for (var i = 0; i < module.Body.Length; i++)
        {
            var statement = module.Body[i];
            if (statement is ImportFrom { Module: "__future__", Level: 0 } import)
            {
                if (!early)
                {
                    Report(import.Span, "from __future__ imports must occur at the beginning of the file");
                    break;
                }

                foreach (var alias in import.Names)
                {
                    if (alias.Name == "braces")
                    {
                        Report(alias.Span, "not a chance");
                    }
                    else if (!Features.Contains(alias.Name))
                    {
                        Report(alias.Span, $"future feature {alias.Name} is not defined");
                    }
                }

                annotations |= import.Names.Any(alias => alias.Name == "annotations");
            }
            else if (i > 0 || statement is not ExprStmt { Value: Constant { Value: StringConstant } })
            {
                early = false;
            }
        }

        return annotations;

        void Report(Span span, string message) =>
            diagnostics.Report(new Diagnostic(DiagnosticKind.SyntaxError, module.Source, span, message));
    }
}
