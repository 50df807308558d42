using System;
using System.Collections.Generic;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Finds the calls of __import__ in a module.</summary>
internal sealed class ImportCalls : TreeVisitor
{
    private readonly List<ImportRequest> found = [];

    private ImportCalls()
    {
    }

    /// <summary>The modules that calls with a constant name ask for.</summary>
    public IReadOnlyList<ImportRequest> Found => found;

    /// <summary>True when a call computes the name.</summary>
    public bool ComputesName { get; private set; }

    /// <summary>The calls of a module.</summary>
    public static ImportCalls Of(Module module)
    {
        var calls = new ImportCalls();
        if (module.Source.Text.Contains("__import__", StringComparison.Ordinal))
        {
            calls.Visit(module);
        }

        return calls;
    }

    /// <inheritdoc/>
    protected override void VisitNode(Node node)
    {
        if (node is Call { Func: Name { Id: "__import__" }, Args: [var name, ..] } call)
        {
            if (name is Constant { Value: StringConstant text })
            {
                if (call.Args.Length < 5 && text.Text.Length > 0)
                {
                    found.Add(new ImportRequest(text.Text, [], call.Span));
                }
            }
            else
            {
                ComputesName = true;
            }
        }

        base.VisitNode(node);
    }
}
