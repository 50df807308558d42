using Rusthon.CodeGen.Llvm;

namespace Rusthon.CodeGen.Emit;

/// <summary>The kinds of memory that LLVM is told apart (type-based alias analysis). What says nothing may touch any of them.</summary>
internal sealed class MemoryKinds
{
    private readonly LlvmContext context;
    private readonly LlvmMetadata root;

    /// <summary>Makes the descriptions.</summary>
    public MemoryKinds(LlvmContext context)
    {
        this.context = context;
        root = context.MetadataNode([context.MetadataString("rusthon")]);
        Kind = context.MetadataKind("tbaa");
        Type = Make("type");
        Shapes = Make("shapes");
        Attributes = Make("attributes");
        Lists = Make("lists");
        Items = Make("items");
        Numbers = Make("numbers");
        Globals = Make("globals");
    }

    /// <summary>The kind of metadata that says it.</summary>
    public uint Kind { get; }

    /// <summary>The type in an object's header.</summary>
    public LlvmMetadata Type { get; }

    /// <summary>The shapes of a type.</summary>
    public LlvmMetadata Shapes { get; }

    /// <summary>The dict, the order and the attributes of an instance.</summary>
    public LlvmMetadata Attributes { get; }

    /// <summary>The length of a list or array, and the pointer to its items.</summary>
    public LlvmMetadata Lists { get; }

    /// <summary>The items of lists.</summary>
    public LlvmMetadata Items { get; }

    /// <summary>The items of arrays of numbers.</summary>
    public LlvmMetadata Numbers { get; }

    /// <summary>The slots of globals.</summary>
    public LlvmMetadata Globals { get; }

    private LlvmMetadata Make(string name)
    {
        var zero = context.Int64.ConstInt(0L).AsMetadata;
        var type = context.MetadataNode([context.MetadataString(name), root, zero]);
        return context.MetadataNode([type, type, zero]);
    }
}
