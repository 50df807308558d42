using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Imports.</summary>
internal sealed partial class FunctionLowering
{
    private void LowerImport(Syntax.Import import)
    {
        foreach (var alias in import.Names)
        {
            var value = Emit(import, Ops.Import, [], NameOf(alias.Name), Number(0), NamesImmediate.Empty);
            var parts = alias.Name.Split('.');
            if (alias.AsName is not null)
            {
                foreach (var part in parts.Skip(1))
                {
                    value = Emit(import, Ops.ImportFrom, [value], NameOf(part));
                }
            }

            StoreName(alias.AsName ?? parts[0], value, import);
        }
    }

    private void LowerImportFrom(Syntax.ImportFrom import)
    {
        var names = import.Names.Select(alias => alias.Name).ToImmutableArray();
        var absolute = import.Level > 0 ? ModuleLoader.Absolute(module.Package, import.Level, import.Module) : null;
        var source = Emit(import, Ops.Import, [], NameOf(absolute ?? import.Module ?? ""), Number(absolute is null ? import.Level : 0), new NamesImmediate(names));
        if (names is ["*"])
        {
            if (module.IsUnit)
            {
                Emit(import, Ops.ImportStarScoped, [source, UnitScope()]);
            }
            else
            {
                Emit(import, Ops.ImportStar, [source]);
            }
            return;
        }

        foreach (var alias in import.Names)
        {
            StoreName(alias.AsName ?? alias.Name, Emit(import, Ops.ImportFrom, [source], NameOf(alias.Name)), import);
        }
    }
}
