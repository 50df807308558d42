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
    private readonly IReadOnlySet<string>? keptNames;

    /// <summary>Starts.</summary>
    /// <param name="translator">Takes the tables.</param>
    /// <param name="modules">The assemblies.</param>
    /// <param name="keptNames">The methods that are linked whatever the program asks for; null for all.</param>
    public TypeTables(Translator translator, IReadOnlyList<ModuleDefinition> modules, IReadOnlySet<string>? keptNames)
    {
        this.keptNames = keptNames;
        this.translator = translator;
        this.modules = modules;
        data = new StaticData(translator, modules);
        functions = new FunctionTables(translator, data);
    }

    private LlvmContext Context => translator.Context;

    /// <summary>Makes everything; what does not fit is recorded as rejected.</summary>
    public void Emit()
    {
        foreach (var type in data.PythonTypes)
        {
            Guarded(type, () => EmitType(type));
        }

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
        fields["Head"] = data.Head(data.TypeObject("type"));
        fields["Name"] = data.Str(name);
        fields["QualName"] = data.Str(name);
        fields["Module"] = data.Str(ModuleOf(type));
        fields["Doc"] = doc is null ? data.Bits(V.None) : data.Str(doc);
        fields["Flags"] = Context.Int32.ConstInt((ulong)FlagsOf(type));
        fields["BasicSize"] = Context.Int32.ConstInt(
            (ulong)(layout is null ? data.Layout("Obj") : translator.Types.Resolve(layout, GenericScope.None)).Size);
        fields["Base"] = parent is null ? Context.Pointer.Null : data.TypeObject(parent);
        fields["Bases"] = fields["Mro"] = fields["Dict"] = data.Bits(V.Unset);
        var methods = Methods(type, name, out var methodNames);
        fields["Methods"] = data.Table("methods", methods);
        fields["MethodNames"] = data.Str(methodNames);
        fields["MethodCount"] = Context.Int64.ConstInt((ulong)methods.Count);
        var getters = Getters(type);
        fields["Getters"] = data.Table("getters", getters);
        fields["GetterCount"] = Context.Int64.ConstInt((ulong)getters.Count);
        translator.Replace(data.TypeObject(type), data.Struct("TypeObj", fields));
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

    private List<LlvmValue> Methods(TypeDefinition type, string typeName, out string methodNames)
    {
        var rows = new List<LlvmValue>();
        var texts = new List<string>();
        foreach (var method in type.Methods)
        {
            foreach (var attribute in method.CustomAttributes.Where(a => a.AttributeType.FullName == Attributes.Method))
            {
                var row = data.Struct("MethodDef", new()
                {
                    ["Function"] = functions.Definition(method, attribute.Text(0), typeName, null),
                    ["Kind"] = Context.Int32.ConstInt((long)(int)(attribute.Named("Kind") ?? 0)),
                });
                texts.Add(NativeSymbols.PythonName(attribute));
                rows.Add(MethodPlace(typeName, texts[^1], row));
            }
        }

        methodNames = string.Join(' ', texts);
        return rows;
    }

    /// <summary>
    /// The address of a pointer to a method. The runtime's own for a name that occurs in the runtime; else of the program,
    /// which defines the symbol when it may ask for the name: undefined, it is null, and the method is not linked.
    /// </summary>
    private LlvmValue MethodPlace(string typeName, string name, LlvmValue row)
    {
        var definition = data.Global(NativeSymbols.MethodDefinition(typeName, name), row);
        definition.SetLinkage(LlvmLinkage.External).SetVisibility(LlvmVisibility.Hidden);
        if (keptNames?.Contains(name) != false)
        {
            return data.Global("method", definition).SetGlobalConstant();
        }

        return translator.Module.AddGlobal(Context.Pointer, NativeSymbols.MethodUse(typeName, name))
            .SetLinkage(LlvmLinkage.ExternalWeak).SetVisibility(LlvmVisibility.Hidden);
    }

    private List<LlvmValue> Getters(TypeDefinition type)
    {
        var rows = new List<LlvmValue>();
        foreach (var method in type.Methods)
        {
            if (method.Attribute(Attributes.Getter) is { } getter)
            {
                var setter = (string?)getter.Named("Setter");
                rows.Add(data.Struct("GetterDef", new()
                {
                    ["Name"] = data.Str(getter.Text(0)),
                    ["Get"] = data.Function(method),
                    ["Set"] = setter is null ? Context.Pointer.Null : data.Function(
                        type.Methods.FirstOrDefault(m => m.Name == setter) ?? throw new RejectedException($"{type.Name} has no method {setter}")),
                }));
            }
        }

        return rows;
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
