using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;
using Rusthon.RuntimeBuild.Translation;

namespace Rusthon.RuntimeBuild.Tables;

/// <summary>
/// Takes the type objects out of the executable file: they are zeros that only memory holds, and what is not zero in them is
/// laid down as a record in a section of its own, from which the program fills the type objects when it starts. A type object
/// has more than eighty words, of which most types need fewer than twenty. A record consists of the address of the type
/// object, two words of bits that say which words follow, and those words (Rusthon.Runtime.TypeRecords reads them). Its section is linked
/// to that of its type object (SHF_LINK_ORDER of the System V ABI), so that the linker keeps both or neither.
/// </summary>
internal static class PackedTypes
{
    private const int WordSize = 8;
    private const int HeaderSize = 3 * WordSize;

    /// <summary>Packs every type object of a module that is translated and not yet optimised.</summary>
    /// <param name="translator">Holds the module.</param>
    /// <param name="data">Knows the types.</param>
    /// <param name="conditional">Its pointers in type objects become pointers in records.</param>
    public static void Pack(Translator translator, StaticData data, ConditionalReferences conditional)
    {
        var layout = data.Layout("TypeObj");
        foreach (var type in data.PythonTypes)
        {
            Pack(translator, layout, data.TypeObject(type), conditional);
        }
    }

    private static void Pack(Translator translator, IlType layout, LlvmValue type, ConditionalReferences conditional)
    {
        var context = translator.Context;
        var symbol = type.Name;
        var content = type.Initializer;
        var parts = Parts(layout, content);
        var words = parts.Where(part => !part.Value.IsNull).SelectMany(part => part.Words).ToHashSet();
        var kept = parts.Where(part => part.Words.Any(words.Contains)).ToArray();
        var masks = new ulong[2];
        var places = new Dictionary<int, int>();
        foreach (var word in words.Order())
        {
            masks[word / 64] |= 1UL << (word % 64);
            places.Add(word, HeaderSize + (places.Count * WordSize));
        }

        translator.Replace(type, content.Type.Null);
        type = translator.Globals[symbol];
        LlvmValue[] record = [type, context.Int64.ConstInt(masks[0]), context.Int64.ConstInt(masks[1]), .. kept.Select(part => part.Value)];
        var value = context.ConstStruct(record, packed: true);
        var packed = translator.Module.AddGlobal(value.Type, NativeSymbols.TypeRecord(symbol))
            .SetInitializer(value)
            .SetLinkage(LlvmLinkage.External)
            .SetVisibility(LlvmVisibility.Hidden)
            .SetSection(NativeSymbols.TypeRecords)
            .SetAlignment(WordSize);
        packed.SetGlobalMetadata(context.MetadataKind("associated"), context.MetadataNode([type.AsMetadata]));
        conditional.Move(symbol, packed.Name, offset => places[offset / WordSize] + (offset % WordSize));
    }

    /// <summary>The constants of the fields, with the words of the type object that each covers.</summary>
    private static List<(LlvmValue Value, IEnumerable<int> Words)> Parts(IlType layout, LlvmValue content)
    {
        var parts = new List<(LlvmValue Value, IEnumerable<int> Words)>();
        var fields = layout.Fields.OrderBy(field => field.Offset).ToArray();
        if (content.OperandCount != fields.Length)
        {
            throw new RejectedException("TypeObj has a gap between fields: its words cannot be packed");
        }

        for (var i = 0; i < fields.Length; i++)
        {
            var first = fields[i].Offset / WordSize;
            var last = (fields[i].Offset + fields[i].Type.Size - 1) / WordSize;
            parts.Add((content.Operand(i), Enumerable.Range(first, last - first + 1)));
        }

        return parts;
    }
}
