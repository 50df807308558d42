using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Rusthon.CodeGen.Llvm;
using Rusthon.Runtime;
using Rusthon.RuntimeBuild.Il;
using Rusthon.RuntimeBuild.Translation;

namespace Rusthon.RuntimeBuild.Tables;

/// <summary>
/// Makes the initial values of the type objects from [PyType], [Slot], [Method] and [Getter], and what programs find
/// by name in built-in modules. Slots that a type lacks are those of its base, but a type with its own comparison has no inherited hash.
/// </summary>
internal sealed class TypeTables
{
    private readonly Translator translator;
    private readonly StaticData data;
    private readonly FunctionTables functions;
    private readonly IReadOnlyList<ModuleDefinition> modules;
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);
    private readonly SpecialMethodTable specialMethods;

    /// <summary>Starts.</summary>
    /// <param name="translator">Takes the tables.</param>
    /// <param name="modules">The assemblies.</param>
    public TypeTables(Translator translator, IReadOnlyList<ModuleDefinition> modules)
    {
        this.translator = translator;
        this.modules = modules;
        data = new StaticData(translator, modules);
        functions = new FunctionTables(translator, data);
        specialMethods = new SpecialMethodTable(translator, data, modules, Conditional);
    }

    /// <summary>The pointers in the tables that not every program needs.</summary>
    public ConditionalReferences Conditional { get; } = new();

    private LlvmContext Context => translator.Context;

    /// <summary>Takes the type objects out of the file; see <see cref="PackedTypes"/>. After this nothing may change them.</summary>
    public void Pack() => PackedTypes.Pack(translator, data, Conditional);

    /// <summary>Makes everything; what does not fit is recorded as rejected.</summary>
    public void Emit()
    {
        foreach (var type in data.PythonTypes)
        {
            Guarded(type, () => EmitType(type));
        }

        specialMethods.Emit();
        data.Global(NativeSymbols.NoType, data.Layout("TypeObj").Llvm.Null).SetLinkage(LlvmLinkage.External).SetVisibility(LlvmVisibility.Hidden);

        foreach (var method in modules.SelectMany(m => m.GetTypes()).SelectMany(t => t.Methods))
        {
            if (method.Attribute(Attributes.Builtin) is { } builtin)
            {
                Guarded(method.DeclaringType, () => EmitBuiltin(method, builtin));
            }

            if (method.Attribute(Attributes.ModuleConstant) is { } constant)
            {
                Guarded(method.DeclaringType, () => Builtin(constant.Text(0), constant.Text(1), data.Bits(V.Unset), data.Function(method), true));
            }
        }

        foreach (var type in data.PythonTypes)
        {
            Conditional.AddValue(NativeSymbols.BuiltinEntry(ModuleOf(type), NativeSymbols.TypeName(type)), NativeSymbols.TypeObject(type));
            Guarded(type, () => Builtin(
                ModuleOf(type), NativeSymbols.TypeName(type), data.Reference(data.TypeObject(type)), Context.Pointer.Null, PublicNames.IsPublic(type, modules)));
        }

        if (modules.SelectMany(m => m.Types).FirstOrDefault(t => t.FullName == "Rusthon.Runtime.BuiltinTable") is { } table)
        {
            translator.Replace(translator.StaticField(table.Fields.First(f => f.Name == "Names"), GenericScope.None), data.Str(string.Join(' ', names)));
        }
    }

    private static string ModuleOf(TypeDefinition type) =>
        (string?)type.Attribute(Attributes.PyType)!.Named("Module") ?? "builtins";

    private static uint FlagsOf(TypeDefinition type)
    {
        var own = Convert.ToUInt32(type.Attribute(Attributes.PyType)!.Named("Flags") ?? 0u, System.Globalization.CultureInfo.InvariantCulture);
        return BaseOf(type) is { } parent ? own | (FlagsOf(parent) & (uint)TypeFlags.Inheritable) : own;
    }

    /// <summary>The class of the base type; for a type that names none it is found by the caller as object.</summary>
    private static TypeDefinition? BaseOf(TypeDefinition type) =>
        (type.Attribute(Attributes.PyType)!.Named("Base") as TypeReference)?.Resolve();

    private TypeDefinition? BaseOrObject(TypeDefinition type) =>
        BaseOf(type) ?? (NativeSymbols.TypeName(type) == "object" ? null : data.PythonTypes.First(t => NativeSymbols.TypeName(t) == "object"));

    private void Guarded(TypeDefinition type, Action action)
    {
        try
        {
            action();
        }
        catch (RejectedException e)
        {
            translator.Rejections.Add(new Rejection(type.Name, "", "", e.Message));
        }
    }

    private void EmitType(TypeDefinition type)
    {
        var attribute = type.Attribute(Attributes.PyType)!;
        var name = NativeSymbols.TypeName(type);
        var doc = (string?)attribute.Named("Doc");
        var layout = attribute.Named("Layout") as TypeReference;
        var parent = BaseOrObject(type);
        var fields = Slots(type);
        var slots = fields.ToArray();
        fields["Head"] = data.Head(data.TypeObject("type"));
        fields["Name"] = data.Str(name);
        fields["QualName"] = data.Str(name);
        fields["Module"] = data.Str(ModuleOf(type));
        fields["Doc"] = doc is null ? data.Bits(V.None) : data.Str(doc);
        fields["Flags"] = Context.Int32.ConstInt(FlagsOf(type) | (fields.ContainsKey("Traverse") ? (ulong)TypeFlags.Container : 0));
        fields["BasicSize"] = Context.Int32.ConstInt(
            (ulong)(layout is null ? data.Layout("Obj") : translator.Types.Resolve(layout, GenericScope.None)).Size);
        fields["Base"] = parent is null ? Context.Pointer.Null : data.TypeObject(parent);
        fields["Bases"] = fields["Mro"] = fields["Dict"] = data.Bits(V.Unset);
        var names = parent is null ? [] : specialMethods.NamesOf(fields, Slots(parent));
        fields["Methods"] = Methods(type, name, names);
        fields["MethodCount"] = Context.Int64.ConstInt((ulong)type.Methods.Sum(method => MethodsOf(method).Count()));
        fields["Getters"] = Getters(type, name, names);
        fields["GetterCount"] = Context.Int64.ConstInt((ulong)type.Methods.Count(method => method.Attribute(Attributes.Getter) is not null));
        fields["AttributeNames"] = data.Str(string.Join(' ', names));
        translator.Replace(data.TypeObject(type), data.Struct("TypeObj", fields));
        if (doc is not null)
        {
            Conditional.WhenProgramNames("__doc__", data.TypeObject(type), data.Layout("TypeObj").Fields.First(f => f.Name == "Doc").Offset, data.StrObject(doc));
        }

        if (parent is not null)
        {
            Conditional.AddBase(NativeSymbols.TypeObject(type), NativeSymbols.TypeObject(parent));
        }

        foreach (var (slot, function) in slots)
        {
            var needsValue = slot is "New" or "Init" && !PublicNames.IsException(type);
            Conditional.WhenSlot(
                slot,
                data.TypeObject(type),
                data.Layout("TypeObj").Fields.First(f => f.Name == slot).Offset,
                function,
                needsValue ? ConditionalReferences.IsValue(NativeSymbols.TypeObject(type)) : null);
        }
    }

    private Dictionary<string, LlvmValue> Slots(TypeDefinition type)
    {
        var slots = BaseOrObject(type) is { } parent ? Slots(parent) : [];
        var own = new HashSet<string>();
        foreach (var method in type.Methods)
        {
            foreach (var slot in method.CustomAttributes.Where(a => a.AttributeType.FullName == Attributes.Slot))
            {
                slots[slot.Text(0)] = data.Function(method);
                own.Add(slot.Text(0));
            }
        }

        if (own.Contains("Compare") && !own.Contains("Hash"))
        {
            slots.Remove("Hash");
        }

        if (!own.Contains("New") && BaseOf(type) is null)
        {
            slots.Remove("New");
        }

        return slots;
    }

    private static IEnumerable<CustomAttribute> MethodsOf(MethodDefinition method) =>
        method.CustomAttributes.Where(attribute => attribute.AttributeType.FullName == Attributes.Method);

    private LlvmValue Methods(TypeDefinition type, string typeName, List<string> names)
    {
        var rows = new List<(string Name, LlvmValue Definition)>();
        foreach (var method in type.Methods)
        {
            foreach (var attribute in MethodsOf(method))
            {
                var row = data.Struct("MethodDef", new()
                {
                    ["Function"] = functions.Definition(method, attribute.Text(0), typeName, null),
                    ["Kind"] = Context.Int32.ConstInt((long)(int)(attribute.Named("Kind") ?? 0)),
                });
                rows.Add((NativeSymbols.PythonName(attribute), data.Global("method", row)));
            }
        }

        names.AddRange(rows.Select(row => row.Name));
        var table = data.Shared(NativeSymbols.MethodTable(typeName), rows.ConvertAll(row => row.Definition));
        for (var i = 0; i < rows.Count; i++)
        {
            Conditional.WhenNamed(rows[i].Name, table, i * 8, rows[i].Definition);
        }

        return table;
    }

    private LlvmValue Getters(TypeDefinition type, string typeName, List<string> names)
    {
        var layout = data.Layout("GetterDef");
        var rows = new List<LlvmValue>();
        var references = new List<(string Name, int Offset, LlvmValue Target)>();
        foreach (var method in type.Methods)
        {
            if (method.Attribute(Attributes.Getter) is { } getter)
            {
                var name = getter.Text(0);
                var fields = new Dictionary<string, LlvmValue> { ["Get"] = data.Function(method) };
                if ((string?)getter.Named("Setter") is { } setter)
                {
                    fields["Set"] = data.Function(
                        type.Methods.FirstOrDefault(m => m.Name == setter) ?? throw new RejectedException($"{type.Name} has no method {setter}"));
                }

                references.AddRange(fields.Select(field => (name, (rows.Count * layout.Size) + layout.Fields.First(f => f.Name == field.Key).Offset, field.Value)));
                names.Add(name);
                fields["Name"] = data.Str(name);
                rows.Add(data.Struct("GetterDef", fields));
            }
        }

        var table = data.Shared(NativeSymbols.GetterTable(typeName), rows);
        foreach (var (name, offset, target) in references)
        {
            Conditional.WhenNamed(name, table, offset, target);
        }

        return table;
    }

    private void EmitBuiltin(MethodDefinition method, CustomAttribute builtin)
    {
        var module = NativeSymbols.Module(builtin);
        var name = NativeSymbols.PythonName(builtin);
        var definition = data.Global("function", functions.Definition(method, builtin.Text(0), null, module));
        var function = data.Struct("BuiltinObj", new()
        {
            ["Head"] = data.Head(data.TypeObject("builtin_function_or_method")),
            ["Def"] = definition,
            ["Self"] = data.Bits(V.Unset),
        });
        var global = data.Global(NativeSymbols.FunctionObject(builtin), function)
            .SetLinkage(LlvmLinkage.External)
            .SetVisibility(LlvmVisibility.Hidden);
        Builtin(module, name, data.Reference(global), Context.Pointer.Null, true);
    }

    /// <summary>A BuiltinDef under the symbol by which programs ask for it.</summary>
    private void Builtin(string module, string name, LlvmValue value, LlvmValue getter, bool isPublic)
    {
        var row = data.Struct("BuiltinDef", new()
        {
            ["Module"] = data.Str(module),
            ["Name"] = data.Str(name),
            ["Value"] = value,
            ["Get"] = getter,
            ["IsPublic"] = Context.Int8.ConstInt(isPublic ? 1UL : 0),
        });
        data.Global(NativeSymbols.BuiltinEntry(module, name), row).SetLinkage(LlvmLinkage.External).SetVisibility(LlvmVisibility.Hidden);
        if (module == "builtins" && isPublic)
        {
            names.Add(name);
        }
    }
}
