using System.Collections.Generic;
using System.Collections.Immutable;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>A module that an import statement asks for.</summary>
/// <param name="Name">The dotted name; relative names start with dots.</param>
/// <param name="Names">The names of a from list: attributes or submodules.</param>
/// <param name="Span">The statement.</param>
internal sealed record ImportRequest(string Name, ImmutableArray<string> Names, Span Span);

/// <summary>Finds all import statements of a module, wherever they are.</summary>
internal static class ImportScanner
{
    /// <summary>The imports in the order of the text, and typing where type parameters are used.</summary>
    public static List<ImportRequest> Scan(Module module)
    {
        var found = new List<ImportRequest>();
        Scan(module.Body, found);
        return found;
    }

    private static void Scan(ImmutableArray<Statement> body, List<ImportRequest> found)
    {
        foreach (var statement in body)
        {
            Scan(statement, found);
        }
    }

    private static void Scan(Statement statement, List<ImportRequest> found)
    {
        switch (statement)
        {
            case Import import:
                foreach (var alias in import.Names)
                {
                    found.Add(new ImportRequest(alias.Name, [], import.Span));
                }

                break;
            case ImportFrom import:
                var names = ImmutableArray.CreateBuilder<string>(import.Names.Length);
                foreach (var alias in import.Names)
                {
                    names.Add(alias.Name);
                }

                found.Add(new ImportRequest(new string('.', import.Level) + import.Module, names.MoveToImmutable(), import.Span));
                break;
            case FunctionStatement function:
                NeedTyping(function.TypeParams, function.Header, found);
                Scan(function.Body, found);
                break;
            case ClassDef type:
                NeedTyping(type.TypeParams, type.Header, found);
                Scan(type.Body, found);
                break;
            case TypeAlias alias:
                found.Add(new ImportRequest("typing", [], alias.Span));
                break;
            case ForStatement loop:
                Scan(loop.Body, found);
                Scan(loop.OrElse, found);
                break;
            case While loop:
                Scan(loop.Body, found);
                Scan(loop.OrElse, found);
                break;
            case If branch:
                while (branch.OrElse is [If next])
                {
                    Scan(branch.Body, found);
                    branch = next;
                }

                Scan(branch.Body, found);
                Scan(branch.OrElse, found);
                break;
            case WithStatement with:
                Scan(with.Body, found);
                break;
            case Match match:
                foreach (var arm in match.Cases)
                {
                    Scan(arm.Body, found);
                }

                break;
            case TryStatement attempt:
                Scan(attempt.Body, found);
                foreach (var handler in attempt.Handlers)
                {
                    Scan(handler.Body, found);
                }

                Scan(attempt.OrElse, found);
                Scan(attempt.FinalBody, found);
                break;
        }
    }

    private static void NeedTyping(ImmutableArray<TypeParameter> parameters, Span span, List<ImportRequest> found)
    {
        if (parameters.Length > 0)
        {
            found.Add(new ImportRequest("typing", [], span));
        }
    }
}
