using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Finds the calls of __import__ and importlib.import_module in a module.</summary>
internal sealed class ImportCalls : TreeVisitor
{
    private readonly List<ImportRequest> found = [];
    private readonly List<string> names = [];

    private ImportCalls()
    {
    }

    /// <summary>The modules that calls with a constant name ask for.</summary>
    public IReadOnlyList<ImportRequest> Found => found;

    /// <summary>True when a call computes the name.</summary>
    public bool ComputesName { get; private set; }

    /// <summary>The strs of the module that can be names of modules.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The calls of a module.</summary>
    public static ImportCalls Of(Module module)
    {
        var calls = new ImportCalls();
        if (module.Source.Text.Contains("__import__", StringComparison.Ordinal) || module.Source.Text.Contains("import_module", StringComparison.Ordinal))
        {
            calls.Visit(module);
        }

        return calls;
    }

    /// <inheritdoc/>
    protected override void VisitNode(Node node)
    {
        if (node is Constant { Value: StringConstant { Text: var word } } && word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.'))
        {
            names.Add(word);
        }

        if (node is Call { Func: Name { Id: "__import__" or "import_module" } or Syntax.Attribute { Name: "import_module" }, Args: [var name, ..] } call)
        {
            if (name is Constant { Value: StringConstant text })
            {
                if (call.Args.Length < 5 && text.Text.Length > 0)
                {
                    var package = text.Text[0] == '.' && call.Args is [_, Constant { Value: StringConstant given }] ? given.Text : "";
                    found.Add(new ImportRequest(package + text.Text, [], call.Span));
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
