using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Goes through a module for <see cref="LifetimeWitnesses"/>.</summary>
internal sealed class WitnessFinder : TreeVisitor
{
    /// <summary>The try and with statements of the function that is being visited around the place.</summary>
    private int guards;

    private WitnessFinder()
    {
    }

    /// <summary>What tells by itself.</summary>
    public (Span Place, string What)? Found { get; private set; }

    /// <summary>A place that makes a bytearray.</summary>
    public Span? Buffer { get; private set; }

    /// <summary>A method that a generator which delegates to its object calls when it dies.</summary>
    public Span? CloseMethod { get; private set; }

    /// <summary>Whether there is a yield from.</summary>
    public bool Delegates { get; private set; }

    /// <summary>Looks at a whole module, until something is found that tells by itself.</summary>
    public static WitnessFinder Run(Module module)
    {
        var finder = new WitnessFinder();
        finder.Visit(module);
        return finder;
    }

    /// <inheritdoc/>
    protected override void VisitNode(Node node)
    {
        if (Found is not null)
        {
            return;
        }

        switch (node)
        {
            case Name name:
                SeeName(name.Id, name.Span);
                break;
            case Attribute attribute:
                SeeName(attribute.Name, attribute.NameSpan);
                break;
            case Keyword { Name: "__del__" } or Constant { Value: StringConstant { Text: "__del__" } }:
                SeeName("__del__", node.Span);
                break;
            case Constant { Value: StringConstant { Text: var text } } when text.Length > 1 && LifetimeWitnesses.Modules.Contains(text):
                See(node.Span, $"it names the module {text}");
                break;
            case Alias alias:
                SeeName(alias.Name, alias.Span);
                break;
            case Import import:
                foreach (var alias in import.Names)
                {
                    SeeModule(alias.Name, alias.Span);
                }

                break;
            case ImportFrom { Level: 0, Module: { } module } import:
                SeeModule(module, import.Span);
                foreach (var alias in import.Names)
                {
                    SeeModule($"{module}.{alias.Name}", alias.Span);
                }

                break;
            case Yield:
                SeeYield(node.Span);
                break;
            case YieldFrom:
                Delegates = true;
                SeeYield(node.Span);
                break;
            case AsyncFunctionDef function:
                See(function.Header, "a coroutine that dies before it is awaited is warned of");
                break;
            case ClassDef type:
                SeeBases(type);
                break;
        }

        VisitParts(node);
    }

    /// <summary>The children, with what a with statement closes left out.</summary>
    private void VisitParts(Node node)
    {
        var outer = guards;
        switch (node)
        {
            case FunctionStatement function:
                SeeFunction(function);
                guards = 0;
                base.VisitNode(node);
                break;
            case Lambda or GeneratorExp:
                guards = 0;
                base.VisitNode(node);
                break;
            case WithStatement with:
                Visit(with.Items);
                guards++;
                Visit(with.Body);
                break;
            case TryStatement:
                guards++;
                base.VisitNode(node);
                break;
            case WithItem { ContextExpr: Call { Func: Name or Attribute } call } item:
                Visit(call.Func is Attribute attribute ? attribute.Value : null);
                Visit(call.Args);
                Visit(call.Keywords);
                Visit(item.OptionalVars);
                break;
            default:
                base.VisitNode(node);
                break;
        }

        guards = outer;
    }

    private void SeeFunction(FunctionStatement function)
    {
        SeeName(function.Name == "__del__" ? function.Name : "", function.NameSpan);
        CloseMethod ??= function.Name == "close" ? function.NameSpan : null;
    }

    private void SeeName(string name, Span place)
    {
        Buffer ??= name is "bytearray" ? place : null;
        if (LifetimeWitnesses.Names.TryGetValue(name, out var what))
        {
            See(place, what);
        }
    }

    private void SeeModule(string name, Span place)
    {
        var dot = name.IndexOf('.');
        if (LifetimeWitnesses.Modules.Contains(name) || (dot > 0 && LifetimeWitnesses.Modules.Contains(name[..dot])))
        {
            See(place, $"it imports {name}");
        }
    }

    private void SeeYield(Span place)
    {
        if (guards > 0)
        {
            See(place, "a generator that dies here goes on with the statement around the yield");
        }
    }

    /// <summary>Streams in memory are closed when they die, by the method of the class.</summary>
    private void SeeBases(ClassDef type)
    {
        foreach (var item in type.Bases)
        {
            if (item is Name { Id: "BytesIO" or "StringIO" } or Attribute { Name: "BytesIO" or "StringIO" })
            {
                See(item.Span, LifetimeWitnesses.Names["IOBase"]);
            }
        }
    }

    private void See(Span place, string what) => Found ??= (place, what);
}
