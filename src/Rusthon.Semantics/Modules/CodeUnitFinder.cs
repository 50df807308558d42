using System.Collections.Generic;
using System.Linq;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>
/// Finds the constant texts of a module that may be run as code: the arguments of eval, exec and compile; where such a
/// call computes its argument all strs of the module that are Python; where doctest is used the examples in all strs.
/// </summary>
internal sealed class CodeUnitFinder : TreeVisitor
{
    private const int MostUnits = 2000;
    private const int LongestText = 100_000;
    private readonly HashSet<Name> constantCalls = [];
    private readonly HashSet<string> computing = [];
    private readonly HashSet<string> bound = [];
    private readonly List<string> texts = [];
    private readonly Dictionary<CodeUnit, string> found = [];
    private int depth;
    private bool takesWrong;

    private CodeUnitFinder()
    {
    }

    /// <summary>The units of a module, each with its tree.</summary>
    public static IEnumerable<(CodeUnit Unit, Module Tree)> Find(Module module, bool usesDoctest)
    {
        var text = module.Source.Text;
        var mayRun = text.Contains("eval") || text.Contains("exec") || text.Contains("compile");
        if (!mayRun && !usesDoctest)
        {
            return [];
        }

        var finder = new CodeUnitFinder();
        finder.Visit(module);
        if (finder.computing.Except(finder.bound).Any())
        {
            foreach (var item in finder.texts.Concat(finder.texts.Select(Dedentation.Of)))
            {
                finder.Add(item, item.StartsWith(' ') || item.StartsWith('\t') ? CodeUnitMode.Expression : CodeUnitMode.Plain, "<string>");
            }

            finder.takesWrong = true;
        }

        if (usesDoctest)
        {
            foreach (var example in finder.texts.SelectMany(DoctestExamples.Sources))
            {
                finder.Add(example, CodeUnitMode.Interactive, "<doctest>");
            }
        }

        return finder.found.SelectMany(item => finder.Parse(item.Key, item.Value)).ToList();
    }

    /// <inheritdoc/>
    protected override void VisitNode(Node node)
    {
        switch (node)
        {
            case Call { Func: Name { Id: "eval" or "exec" or "compile" } function, Args: [Constant { Value: StringConstant text }, ..] } call:
                constantCalls.Add(function);
                AddArgument(call, function.Id, text.Text);
                break;
            case Name { Id: "eval" or "exec" or "compile", Context: ExprContext.Load } name when !constantCalls.Contains(name):
                computing.Add(name.Id);
                break;
            case Name { Context: ExprContext.Store } name:
                bound.Add(name.Id);
                break;
            case FunctionStatement definition when depth == 0:
                bound.Add(definition.Name);
                break;
            case ImportFrom import:
                bound.UnionWith(import.Names.Select(alias => alias.AsName ?? alias.Name));
                break;
            case Constant { Value: StringConstant text }:
                texts.Add(text.Text);
                break;
            case Constant { Value: BytesConstant bytes } when System.Text.Ascii.IsValid(bytes.Value.AsSpan()):
                texts.Add(System.Text.Encoding.ASCII.GetString(bytes.Value.AsSpan()));
                break;
        }

        var opens = node is FunctionStatement or ClassDef or Lambda;
        depth += opens ? 1 : 0;
        base.VisitNode(node);
        depth -= opens ? 1 : 0;
    }

    /// <summary>The constant argument of a call, unless the call is compiled in place.</summary>
    private void AddArgument(Call call, string function, string text)
    {
        var alone = call is { Args.Length: 1, Keywords: [] };
        if (function == "compile")
        {
            var name = call.Args is [_, Constant { Value: StringConstant file }, ..] ? file.Text : "<string>";
            var single = call.Args is [_, _, Constant { Value: StringConstant { Text: "single" } }, ..];
            Add(text, single ? CodeUnitMode.Interactive : CodeUnitMode.Plain, name);
        }
        else if (!alone || (function == "exec" && depth > 0))
        {
            Add(text, function == "eval" && text.TrimStart(' ', '\t') != text ? CodeUnitMode.Expression : CodeUnitMode.Plain, "<string>");
        }
    }

    private void Add(string text, CodeUnitMode mode, string file)
    {
        if (text.Length <= LongestText && found.Count < MostUnits)
        {
            found.TryAdd(new CodeUnit(text, mode), file);
        }
    }

    /// <summary>A unit with its tree; where the program may run any of its strs and it is no Python, the unit that raises the SyntaxError.</summary>
    private IEnumerable<(CodeUnit Unit, Module Tree)> Parse(CodeUnit unit, string file)
    {
        var errors = new DiagnosticBag();
        var code = new SourceText(file, unit.Mode == CodeUnitMode.Expression ? unit.Text.TrimStart(' ', '\t') : unit.Text);
        var tree = Parser.ParseModule(code, errors);
        if (tree is not null && !errors.HasErrors)
        {
            ScopeBuilder.Build(tree, errors, true);
        }

        if (!errors.HasErrors)
        {
            yield return (unit, tree!);
        }
        else if (takesWrong && unit.Mode != CodeUnitMode.Interactive)
        {
            yield return (unit with { Mode = CodeUnitMode.Wrong }, CheckedSource.Raising(errors.Items.First(item => item.Kind.Severity == Severity.Error)));
        }
    }
}
