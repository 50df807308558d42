using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Mono.Cecil;
using Rusthon.CodeGen.Llvm;
using Rusthon.Runtime;
using Rusthon.RuntimeBuild.Il;
using Rusthon.RuntimeBuild.Translation;

namespace Rusthon.RuntimeBuild.Tables;

/// <summary>Lays down objects and tables of the runtime as static data.</summary>
internal sealed class StaticData(Translator translator, IReadOnlyList<ModuleDefinition> modules)
{
    private readonly Dictionary<string, LlvmValue> strings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IlType> layouts = new(StringComparer.Ordinal);

    private LlvmContext Context => translator.Context;

    /// <summary>The [PyType] classes by their Python names, in order of metadata.</summary>
    public IReadOnlyList<TypeDefinition> PythonTypes { get; } =
        modules.SelectMany(m => m.GetTypes()).Where(t => t.Attribute(Attributes.PyType) is not null).ToArray();

    /// <summary>A struct of the runtime by its name.</summary>
    public IlType Layout(string name)
    {
        if (!layouts.TryGetValue(name, out var layout))
        {
            var definition = modules.SelectMany(m => m.Types).FirstOrDefault(t => t.FullName == "Rusthon.Runtime." + name)
                ?? throw new RejectedException($"the runtime has no struct {name}");
            layout = translator.Types.Resolve(definition, GenericScope.None);
            layouts.Add(name, layout);
        }

        return layout;
    }

    /// <summary>The bits of a value that is not an object.</summary>
    public LlvmValue Bits(V value) => Context.Int64.ConstInt(value.Bits);

    /// <summary>The value that refers to a static object.</summary>
    public LlvmValue Reference(LlvmValue address) =>
        address.ConstPtrToInt(Context.Int64).ConstAdd(Context.Int64.ConstInt(V.TagPointer));

    /// <summary>A static str.</summary>
    public LlvmValue Str(string text) => Reference(StrObject(text));

    /// <summary>The address of a static str.</summary>
    public LlvmValue StrObject(string text)
    {
        if (!strings.TryGetValue(text, out var value))
        {
            value = MakeStr(text);
            strings.Add(text, value);
        }

        return value;
    }

    /// <summary>The header of a static object.</summary>
    public LlvmValue Head(LlvmValue type, uint flags = 0) => Struct("Obj", new()
    {
        ["Count"] = Context.Int32.ConstInt((ulong)Obj.Immortal),
        ["Flags"] = Context.Int32.ConstInt((ulong)(flags | ObjFlags.Static)),
        ["Type"] = type,
    });

    /// <summary>The type object of a Python type.</summary>
    public LlvmValue TypeObject(string pythonName)
    {
        var definition = PythonTypes.FirstOrDefault(t => NativeSymbols.TypeName(t) == pythonName)
            ?? throw new RejectedException($"the runtime has no type {pythonName}");
        return TypeObject(definition);
    }

    /// <summary>The type object of a [PyType] class.</summary>
    public LlvmValue TypeObject(TypeDefinition type)
    {
        var field = type.Fields.FirstOrDefault(f => f.Name == "Type" && f.IsStatic)
            ?? throw new RejectedException($"{type.Name} has no static field Type");
        return translator.StaticField(field, GenericScope.None);
    }

    /// <summary>A constant of a struct of the runtime; fields that are not given are zero.</summary>
    /// <exception cref="RejectedException">The struct has no such field.</exception>
    public LlvmValue Struct(string layoutName, Dictionary<string, LlvmValue> fields)
    {
        var layout = Layout(layoutName);
        if (fields.Keys.FirstOrDefault(k => layout.Fields.All(f => f.Name != k)) is { } unknown)
        {
            throw new RejectedException($"{layoutName} has no field {unknown}");
        }

        var parts = new List<LlvmValue>();
        var end = 0;
        foreach (var field in layout.Fields.OrderBy(f => f.Offset))
        {
            Pad(parts, field.Offset - end);
            parts.Add(fields.TryGetValue(field.Name, out var value) ? value : field.Type.Llvm.Null);
            end = field.Offset + field.Type.Size;
        }

        Pad(parts, layout.Size - end);
        return Context.ConstStruct(parts.ToArray(), packed: true);
    }

    /// <summary>A global of the runtime's own holding a table; null when it is empty.</summary>
    public LlvmValue Table(string name, IReadOnlyList<LlvmValue> rows) =>
        rows.Count == 0 ? Context.Pointer.Null : Global(name, rows[0].Type.ConstArray(rows.ToArray()));

    /// <summary>A table whose pointers may be cleared before it is linked, so that LLVM must not rely on them; null when it is empty.</summary>
    public LlvmValue Shared(string symbol, IReadOnlyList<LlvmValue> rows) => rows.Count == 0
        ? Context.Pointer.Null
        : Table(symbol, rows).SetLinkage(LlvmLinkage.External).SetVisibility(LlvmVisibility.Hidden);

    /// <summary>A global of the runtime's own.</summary>
    public LlvmValue Global(string name, LlvmValue content) =>
        translator.Module.AddGlobal(content.Type, name).SetInitializer(content).SetLinkage(LlvmLinkage.Internal).SetAlignment(8);

    /// <summary>The function of a method.</summary>
    public LlvmValue Function(MethodDefinition method) => translator.Function(new MethodInstance(method, GenericScope.None));

    private LlvmValue MakeStr(string text)
    {
        var points = text.EnumerateRunes().Select(r => r.Value).ToArray();
        var highest = points.DefaultIfEmpty(0).Max();
        var kind = highest < 0x100 ? 0 : highest < 0x10000 ? 1 : 2;
        var payload = new byte[(points.Length + 1) << kind];
        for (var i = 0; i < points.Length; i++)
        {
            for (var j = 0; j < 1 << kind; j++)
            {
                payload[(i << kind) + j] = (byte)(points[i] >> (8 * j));
            }
        }

        var flags = (uint)kind | (highest < 0x80 ? StrFlags.Ascii : 0);
        var fixedPart = Struct("StrObj", new()
        {
            ["Head"] = Head(TypeObject("str"), flags),
            ["Length"] = Context.Int64.ConstInt((ulong)points.Length),
            ["Capacity"] = Context.Int64.ConstInt((ulong)payload.Length),
        });
        return Global("str", Context.ConstStruct([fixedPart, Context.ConstBytes(payload)], packed: true));
    }

    private void Pad(List<LlvmValue> parts, int bytes)
    {
        if (bytes > 0)
        {
            parts.Add(Context.Int8.Array((ulong)bytes).Null);
        }
    }
}
