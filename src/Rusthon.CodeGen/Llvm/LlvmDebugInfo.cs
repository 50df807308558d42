using System;

namespace Rusthon.CodeGen.Llvm;

/// <summary>Builds DWARF debug information for one module.</summary>
public readonly record struct LlvmDebugInfo(nint Handle)
{
    private const uint LanguagePython = 19; // The C API numbers languages in its own order.
    private const int FullEmission = 1;

    /// <summary>Starts the debug information of a module and sets the module flags that it needs.</summary>
    public static LlvmDebugInfo Create(LlvmModule module, LlvmContext context)
    {
        var int32 = context.Int32;
        module.AddFlag(LlvmModuleFlagBehavior.Warning, "Debug Info Version", int32.ConstInt((ulong)LlvmNative.LLVMDebugMetadataVersion()));
        module.AddFlag(LlvmModuleFlagBehavior.Warning, "Dwarf Version", int32.ConstInt(4UL));
        return new(LlvmNative.LLVMCreateDIBuilder(module));
    }

    /// <summary>A source file.</summary>
    public LlvmMetadata File(string name, string directory) =>
        LlvmNative.LLVMDIBuilderCreateFile(Handle, name, LlvmText.Length(name), directory, LlvmText.Length(directory));

    /// <summary>The compile unit; one per module.</summary>
    public LlvmMetadata CompileUnit(LlvmMetadata file, string producer, bool optimized) =>
        LlvmNative.LLVMDIBuilderCreateCompileUnit(
            Handle, LanguagePython, file, producer, LlvmText.Length(producer), optimized ? 1 : 0, "", 0, 0, "", 0,
            FullEmission, 0, 1, 0, "", 0, "", 0);

    /// <summary>A function type; the first entry is the result (default for none).</summary>
    public unsafe LlvmMetadata FunctionType(LlvmMetadata file, ReadOnlySpan<LlvmMetadata> types)
    {
        fixed (LlvmMetadata* pointer = types)
        {
            return LlvmNative.LLVMDIBuilderCreateSubroutineType(Handle, file, pointer, (uint)types.Length, 0);
        }
    }

    /// <summary>A function definition; attach it with <see cref="LlvmValue.SetSubprogram"/>.</summary>
    public LlvmMetadata Function(
        LlvmMetadata scope, string name, string symbol, LlvmMetadata file, int line, LlvmMetadata type, bool local, bool optimized) =>
        LlvmNative.LLVMDIBuilderCreateFunction(
            Handle, scope, name, LlvmText.Length(name), symbol, LlvmText.Length(symbol), file, (uint)line, type,
            local ? 1 : 0, 1, (uint)line, 0, optimized ? 1 : 0);

    /// <summary>A lexical block.</summary>
    public LlvmMetadata Block(LlvmMetadata scope, LlvmMetadata file, int line, int column) =>
        LlvmNative.LLVMDIBuilderCreateLexicalBlock(Handle, scope, file, (uint)line, (uint)column);

    /// <summary>A source position (columns count from 1); for <see cref="LlvmBuilder.SetDebugLocation"/>.</summary>
    public static LlvmMetadata Location(LlvmContext context, int line, int column, LlvmMetadata scope, LlvmMetadata inlinedAt = default) =>
        LlvmNative.LLVMDIBuilderCreateDebugLocation(context, (uint)line, (uint)column, scope, inlinedAt);

    /// <summary>A basic type; <paramref name="encoding"/> is a DW_ATE value (4 float, 5 signed, 7 unsigned, 2 bool).</summary>
    public LlvmMetadata BasicType(string name, int bits, uint encoding) =>
        LlvmNative.LLVMDIBuilderCreateBasicType(Handle, name, LlvmText.Length(name), (ulong)bits, encoding, 0);

    /// <summary>A 64-bit pointer type.</summary>
    public LlvmMetadata PointerType(LlvmMetadata pointee) =>
        LlvmNative.LLVMDIBuilderCreatePointerType(Handle, pointee, 64, 0, 0, "", 0);

    /// <summary>A local variable.</summary>
    public LlvmMetadata Variable(LlvmMetadata scope, string name, LlvmMetadata file, int line, LlvmMetadata type) =>
        LlvmNative.LLVMDIBuilderCreateAutoVariable(Handle, scope, name, LlvmText.Length(name), file, (uint)line, type, 1, 0, 0);

    /// <summary>A parameter; <paramref name="index"/> counts from 1.</summary>
    public LlvmMetadata Parameter(LlvmMetadata scope, string name, int index, LlvmMetadata file, int line, LlvmMetadata type) =>
        LlvmNative.LLVMDIBuilderCreateParameterVariable(
            Handle, scope, name, LlvmText.Length(name), (uint)index, file, (uint)line, type, 1, 0);

    /// <summary>Says that a variable lives in a stack slot, from the end of <paramref name="block"/> on.</summary>
    public unsafe void Declare(LlvmValue slot, LlvmMetadata variable, LlvmMetadata location, LlvmBlock block) =>
        LlvmNative.LLVMDIBuilderInsertDeclareRecordAtEnd(
            Handle, slot, variable, LlvmNative.LLVMDIBuilderCreateExpression(Handle, null, 0), location, block);

    /// <summary>Says that a variable has a value, from the end of <paramref name="block"/> on.</summary>
    public unsafe void Value(LlvmValue value, LlvmMetadata variable, LlvmMetadata location, LlvmBlock block) =>
        LlvmNative.LLVMDIBuilderInsertDbgValueRecordAtEnd(
            Handle, value, variable, LlvmNative.LLVMDIBuilderCreateExpression(Handle, null, 0), location, block);

    /// <summary>Completes the debug information; call it before the module is verified.</summary>
    public void Finish()
    {
        LlvmNative.LLVMDIBuilderFinalize(Handle);
        LlvmNative.LLVMDisposeDIBuilder(Handle);
    }
}
