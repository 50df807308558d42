using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;
using Rusthon.RuntimeBuild.Translation;

namespace Rusthon.RuntimeBuild.Tables;

/// <summary>Makes the static rows of the runtime's SlotTable from its [SpecialMethod] attributes; a row is needed when its slot is.</summary>
internal sealed class SpecialMethodTable(Translator translator, StaticData data, IReadOnlyList<ModuleDefinition> modules, ConditionalReferences conditional)
{
    private readonly TypeDefinition? table = modules.SelectMany(m => m.Types).FirstOrDefault(t => t.FullName == "Rusthon.Runtime.SlotTable");

    private LlvmContext Context => translator.Context;

    private IEnumerable<CustomAttribute> Rows => table is null ? [] : table.CustomAttributes.Where(a => a.AttributeType.FullName == Attributes.SpecialMethod);

    /// <summary>The names of special methods that a type with such slots has and its base has not.</summary>
    public List<string> NamesOf(Dictionary<string, LlvmValue> slots, Dictionary<string, LlvmValue> inherited)
    {
        var own = slots.Where(slot => !inherited.TryGetValue(slot.Key, out var other) || other != slot.Value).Select(slot => slot.Key).ToHashSet();
        return [.. Rows.Where(row => own.Contains(row.Text(1)) && Number(row.ConstructorArguments[2].Value) != 0).Select(row => row.Text(0)).Distinct()];
    }

    /// <summary>Fills the table, if the runtime has one.</summary>
    public void Emit()
    {
        if (table is null)
        {
            return;
        }

        var rows = Rows.ToList();
        Fill("rows", rows, rows.ConvertAll(Row));
        Fill("users", rows, rows.ConvertAll(row => (string?)row.Named("User") is { } user ? data.Function(UserSlot(user)) : Context.Pointer.Null));
        foreach (var row in rows)
        {
            conditional.AddSpecialMethod(row.Text(0), row.Text(1));
        }
    }

    /// <summary>Makes a static field of the table an array of pointers, each needed when the row's slot is.</summary>
    private void Fill(string name, List<CustomAttribute> rows, List<LlvmValue> pointers)
    {
        var global = translator.StaticField(table!.Fields.First(field => field.Name == name), GenericScope.None);
        var symbol = global.Name;
        translator.Replace(global, Context.Pointer.ConstArray([.. pointers]));
        var filled = translator.Module.FindGlobal(symbol).SetLinkage(LlvmLinkage.External).SetVisibility(LlvmVisibility.Hidden);
        for (var i = 0; i < rows.Count; i++)
        {
            if (!pointers[i].IsNull)
            {
                conditional.WhenSlot(rows[i].Text(1), filled, i * 8, pointers[i]);
            }
        }
    }

    private LlvmValue Row(CustomAttribute row) =>
        data.Global("slot", data.Struct("SlotDef", new()
        {
            ["Name"] = data.Str(row.Text(0)),
            ["Offset"] = Context.Int32.ConstInt((long)data.Layout("TypeObj").Fields.First(field => field.Name == row.Text(1)).Offset),
            ["Kind"] = Context.Int32.ConstInt((long)Number(row.ConstructorArguments[2].Value)),
            ["Op"] = Context.Int32.ConstInt((long)Number(row.Named("Op") ?? 0)),
        }));

    private MethodDefinition UserSlot(string name) =>
        modules.SelectMany(m => m.Types).First(t => t.FullName == "Rusthon.Runtime.UserSlots").Methods.FirstOrDefault(m => m.Name == name)
        ?? throw new RejectedException($"UserSlots has no method {name}");

    private static int Number(object value) => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
}
