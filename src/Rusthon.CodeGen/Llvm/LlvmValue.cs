using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Rusthon.CodeGen.Llvm;

/// <summary>A value: constant, argument, instruction, function or global variable.</summary>
public readonly record struct LlvmValue(nint Handle)
{
    /// <summary>Whether the handle refers to no value.</summary>
    public bool IsNone => Handle == 0;

    /// <summary>The value's type (a pointer for functions and globals).</summary>
    public LlvmType Type => LlvmNative.LLVMTypeOf(this);

    /// <summary>The kind of value.</summary>
    public LlvmValueKind Kind => LlvmNative.LLVMGetValueKind(this);

    /// <summary>The name, without sigil.</summary>
    public unsafe string Name
    {
        get
        {
            nuint length;
            var text = LlvmNative.LLVMGetValueName2(this, &length);
            return Encoding.UTF8.GetString(text, (int)length);
        }
    }

    /// <summary>Renames the value; LLVM appends a number if the name is taken.</summary>
    public void SetName(string name) => LlvmNative.LLVMSetValueName2(this, name, LlvmText.Length(name));

    /// <summary>Whether this is a constant.</summary>
    public bool IsConstant => LlvmNative.LLVMIsConstant(this) != 0;

    /// <summary>Whether this is an integer constant.</summary>
    public bool IsConstantInt => !LlvmNative.LLVMIsAConstantInt(this).IsNone;

    /// <summary>Whether this is a function.</summary>
    public bool IsFunction => !LlvmNative.LLVMIsAFunction(this).IsNone;

    /// <summary>Whether this is the zero constant of its type.</summary>
    public bool IsNull => LlvmNative.LLVMIsNull(this) != 0;

    /// <summary>Whether something uses the value.</summary>
    public bool HasUses => LlvmNative.LLVMGetFirstUse(this) != 0;

    /// <summary>An integer constant of at most 64 bits, zero-extended.</summary>
    public ulong ZeroExtended => LlvmNative.LLVMConstIntGetZExtValue(this);

    /// <summary>An integer constant of at most 64 bits, sign-extended.</summary>
    public long SignExtended => LlvmNative.LLVMConstIntGetSExtValue(this);

    /// <summary>The number of operands.</summary>
    public int OperandCount => LlvmNative.LLVMGetNumOperands(this);

    /// <summary>An operand.</summary>
    public LlvmValue Operand(int index) => LlvmNative.LLVMGetOperand(this, (uint)index);

    /// <summary>Replaces an operand.</summary>
    public void SetOperand(int index, LlvmValue value) => LlvmNative.LLVMSetOperand(this, (uint)index, value);

    /// <summary>Makes all users use <paramref name="other"/> instead.</summary>
    public void ReplaceAllUsesWith(LlvmValue other) => LlvmNative.LLVMReplaceAllUsesWith(this, other);

    /// <summary>The value wrapped as metadata.</summary>
    public LlvmMetadata AsMetadata => LlvmNative.LLVMValueAsMetadata(this);

    // Constant expressions.

    /// <summary>A constant address: an inbounds getelementptr from this constant pointer.</summary>
    public unsafe LlvmValue ConstInBoundsGep(LlvmType type, ReadOnlySpan<LlvmValue> indices)
    {
        fixed (LlvmValue* pointer = indices)
        {
            return LlvmNative.LLVMConstInBoundsGEP2(type, this, pointer, (uint)indices.Length);
        }
    }

    /// <summary>This constant pointer moved by a number of bytes.</summary>
    public LlvmValue ConstByteOffset(long bytes)
    {
        var context = Type.Context;
        return bytes == 0 ? this : ConstInBoundsGep(context.Int8, [context.Int64.ConstInt(bytes)]);
    }

    /// <summary>This constant pointer as an integer.</summary>
    public LlvmValue ConstPtrToInt(LlvmType type) => LlvmNative.LLVMConstPtrToInt(this, type);

    /// <summary>This constant integer as a pointer.</summary>
    public LlvmValue ConstIntToPtr() => LlvmNative.LLVMConstIntToPtr(this, Type.Context.Pointer);

    /// <summary>Constant addition.</summary>
    public LlvmValue ConstAdd(LlvmValue other) => LlvmNative.LLVMConstAdd(this, other);

    /// <summary>Constant subtraction.</summary>
    public LlvmValue ConstSub(LlvmValue other) => LlvmNative.LLVMConstSub(this, other);

    // Globals: functions and variables.

    /// <summary>Whether a function or global has no body here.</summary>
    public bool IsDeclaration => LlvmNative.LLVMIsDeclaration(this) != 0;

    /// <summary>The linkage of a function or global.</summary>
    public LlvmLinkage Linkage => LlvmNative.LLVMGetLinkage(this);

    /// <summary>The ELF visibility of a function or global.</summary>
    public LlvmVisibility Visibility => LlvmNative.LLVMGetVisibility(this);

    /// <summary>The function type, or the type of a global's content.</summary>
    public LlvmType ValueType => LlvmNative.LLVMGlobalGetValueType(this);

    /// <summary>The next function in the module, or none.</summary>
    public LlvmValue NextFunction => LlvmNative.LLVMGetNextFunction(this);

    /// <summary>The next global variable in the module, or none.</summary>
    public LlvmValue NextGlobal => LlvmNative.LLVMGetNextGlobal(this);

    /// <summary>The initial value of a global, or none.</summary>
    public LlvmValue Initializer => LlvmNative.LLVMGetInitializer(this);

    /// <summary>Whether a global variable never changes.</summary>
    public bool IsGlobalConstant => LlvmNative.LLVMIsGlobalConstant(this) != 0;

    /// <summary>Sets the linkage of a function or global.</summary>
    public LlvmValue SetLinkage(LlvmLinkage linkage)
    {
        LlvmNative.LLVMSetLinkage(this, linkage);
        return this;
    }

    /// <summary>Sets the ELF visibility of a function or global.</summary>
    public LlvmValue SetVisibility(LlvmVisibility visibility)
    {
        LlvmNative.LLVMSetVisibility(this, visibility);
        return this;
    }

    /// <summary>Says whether the address of a function or global matters.</summary>
    public LlvmValue SetUnnamedAddr(LlvmUnnamedAddr kind)
    {
        LlvmNative.LLVMSetUnnamedAddress(this, kind);
        return this;
    }

    /// <summary>Sets the alignment in bytes of a global, function, alloca, load or store.</summary>
    public LlvmValue SetAlignment(int bytes)
    {
        LlvmNative.LLVMSetAlignment(this, (uint)bytes);
        return this;
    }

    /// <summary>The ELF section that a function or global was given, or the empty string.</summary>
    public unsafe string Section => Marshal.PtrToStringUTF8((nint)LlvmNative.LLVMGetSection(this)) ?? "";

    /// <summary>Sets the ELF section of a function or global.</summary>
    public LlvmValue SetSection(string section)
    {
        LlvmNative.LLVMSetSection(this, section);
        return this;
    }

    /// <summary>Makes a declaration of a global variable.</summary>
    public void RemoveInitializer() => LlvmNative.LLVMSetInitializer(this, default);

    /// <summary>Gives a global variable its initial value.</summary>
    public LlvmValue SetInitializer(LlvmValue value)
    {
        LlvmNative.LLVMSetInitializer(this, value);
        return this;
    }

    /// <summary>Says that a global variable never changes.</summary>
    public LlvmValue SetGlobalConstant(bool constant = true)
    {
        LlvmNative.LLVMSetGlobalConstant(this, constant ? 1 : 0);
        return this;
    }

    /// <summary>Makes a global variable thread-local.</summary>
    public void SetThreadLocal(LlvmThreadLocalMode mode) => LlvmNative.LLVMSetThreadLocalMode(this, mode);

    /// <summary>Puts a function or global into a section group of its own name, which gives it (with its jump
    /// tables) sections of its own, so that a linker can drop it.</summary>
    public void SetOwnSectionGroup(LlvmModule module)
    {
        var comdat = LlvmNative.LLVMGetOrInsertComdat(module, Name);
        LlvmNative.LLVMSetComdatSelectionKind(comdat, LlvmComdatKind.NoDeduplicate);
        LlvmNative.LLVMSetComdat(this, comdat);
    }

    /// <summary>Removes an unused global variable from its module.</summary>
    public void DeleteGlobal() => LlvmNative.LLVMDeleteGlobal(this);

    // Functions.

    /// <summary>Sets a function's calling convention; calls must carry the same.</summary>
    public LlvmValue SetCallConv(LlvmCallConv convention)
    {
        LlvmNative.LLVMSetFunctionCallConv(this, (uint)convention);
        return this;
    }

    /// <summary>The calling convention of a function.</summary>
    public LlvmCallConv CallConv => (LlvmCallConv)LlvmNative.LLVMGetFunctionCallConv(this);

    /// <summary>The number of parameters of a function.</summary>
    public int ParameterCount => (int)LlvmNative.LLVMCountParams(this);

    /// <summary>A parameter of a function.</summary>
    public LlvmValue Parameter(int index) => LlvmNative.LLVMGetParam(this, (uint)index);

    /// <summary>Adds an attribute to a function itself.</summary>
    public void AddAttribute(LlvmAttribute attribute) => LlvmNative.LLVMAddAttributeAtIndex(this, uint.MaxValue, attribute);

    /// <summary>Whether a function has an enum attribute such as <c>noinline</c>.</summary>
    public bool HasAttribute(string name) =>
        LlvmNative.LLVMGetEnumAttributeAtIndex(this, uint.MaxValue, LlvmNative.LLVMGetEnumAttributeKindForName(name, LlvmText.Length(name))).Handle != 0;

    /// <summary>Adds an attribute to a function's result.</summary>
    public void AddReturnAttribute(LlvmAttribute attribute) => LlvmNative.LLVMAddAttributeAtIndex(this, 0, attribute);

    /// <summary>Adds an attribute to a parameter of a function.</summary>
    public void AddParameterAttribute(int parameter, LlvmAttribute attribute) =>
        LlvmNative.LLVMAddAttributeAtIndex(this, (uint)parameter + 1, attribute);

    /// <summary>Appends a new block to a function.</summary>
    public LlvmBlock AppendBlock(string name = "") => LlvmNative.LLVMAppendBasicBlockInContext(Type.Context, this, name);

    /// <summary>Appends a block made by <see cref="LlvmContext.CreateBlock"/> to a function.</summary>
    public void AppendBlock(LlvmBlock block) => LlvmNative.LLVMAppendExistingBasicBlock(this, block);

    /// <summary>The first block in layout order, or none.</summary>
    public LlvmBlock FirstBlock => LlvmNative.LLVMGetFirstBasicBlock(this);

    /// <summary>The number of blocks of a function.</summary>
    public int BlockCount => (int)LlvmNative.LLVMCountBasicBlocks(this);

    /// <summary>Removes a function from its module.</summary>
    public void DeleteFunction() => LlvmNative.LLVMDeleteFunction(this);

    /// <summary>Attaches debug information made by <see cref="LlvmDebugInfo.Function"/>.</summary>
    public void SetSubprogram(LlvmMetadata subprogram) => LlvmNative.LLVMSetSubprogram(this, subprogram);

    /// <summary>Whether the function breaks a rule of the IR.</summary>
    public bool FailsVerification() => LlvmNative.LLVMVerifyFunction(this, 2) != 0;

    // Instructions.

    /// <summary>The opcode of an instruction.</summary>
    public LlvmOpcode Opcode => LlvmNative.LLVMGetInstructionOpcode(this);

    /// <summary>Whether this is an instruction.</summary>
    public bool IsInstruction => !LlvmNative.LLVMIsAInstruction(this).IsNone;

    /// <summary>The block of an instruction.</summary>
    public LlvmBlock Block => LlvmNative.LLVMGetInstructionParent(this);

    /// <summary>The next instruction of the block, or none.</summary>
    public LlvmValue NextInstruction => LlvmNative.LLVMGetNextInstruction(this);

    /// <summary>The callee of a call.</summary>
    public LlvmValue Callee => LlvmNative.LLVMGetCalledValue(this);

    /// <summary>Removes and frees an instruction that nothing uses.</summary>
    public void EraseInstruction() => LlvmNative.LLVMInstructionEraseFromParent(this);

    /// <summary>Sets the calling convention of a call.</summary>
    public LlvmValue SetCallSiteConv(LlvmCallConv convention)
    {
        LlvmNative.LLVMSetInstructionCallConv(this, (uint)convention);
        return this;
    }

    /// <summary>Adds an attribute to a call itself.</summary>
    public void AddCallAttribute(LlvmAttribute attribute) => LlvmNative.LLVMAddCallSiteAttribute(this, uint.MaxValue, attribute);

    /// <summary>Adds an attribute to an argument of a call.</summary>
    public void AddArgumentAttribute(int argument, LlvmAttribute attribute) =>
        LlvmNative.LLVMAddCallSiteAttribute(this, (uint)argument + 1, attribute);

    /// <summary>Adds an attribute to the result of a call.</summary>
    public void AddResultAttribute(LlvmAttribute attribute) => LlvmNative.LLVMAddCallSiteAttribute(this, 0, attribute);

    /// <summary>Marks a call as a tail call.</summary>
    public LlvmValue SetTailCall(LlvmTailCallKind kind)
    {
        LlvmNative.LLVMSetTailCallKind(this, kind);
        return this;
    }

    /// <summary>Marks a load or store as volatile.</summary>
    public LlvmValue SetVolatile()
    {
        LlvmNative.LLVMSetVolatile(this, 1);
        return this;
    }

    /// <summary>Says that an add, sub, mul, shl or trunc does not wrap unsigned. No effect on a folded constant.</summary>
    public LlvmValue SetNoUnsignedWrap()
    {
        if (IsInstruction)
        {
            LlvmNative.LLVMSetNUW(this, 1);
        }

        return this;
    }

    /// <summary>Says that an add, sub, mul, shl or trunc does not wrap signed. No effect on a folded constant.</summary>
    public LlvmValue SetNoSignedWrap()
    {
        if (IsInstruction)
        {
            LlvmNative.LLVMSetNSW(this, 1);
        }

        return this;
    }

    /// <summary>Says that a division or right shift leaves no remainder. No effect on a folded constant.</summary>
    public LlvmValue SetExact()
    {
        if (IsInstruction)
        {
            LlvmNative.LLVMSetExact(this, 1);
        }

        return this;
    }

    /// <summary>Relaxes a floating-point instruction.</summary>
    public LlvmValue SetFastMath(LlvmFastMathFlags flags)
    {
        if (IsInstruction)
        {
            LlvmNative.LLVMSetFastMathFlags(this, flags);
        }

        return this;
    }

    /// <summary>Adds an incoming edge to a phi.</summary>
    public unsafe void AddIncoming(LlvmValue value, LlvmBlock from) => LlvmNative.LLVMAddIncoming(this, &value, &from, 1);

    /// <summary>The number of incoming edges of a phi.</summary>
    public int IncomingCount => (int)LlvmNative.LLVMCountIncoming(this);

    /// <summary>Adds a case to a switch.</summary>
    public void AddCase(LlvmValue value, LlvmBlock target) => LlvmNative.LLVMAddCase(this, value, target);

    /// <summary>Hangs metadata (a node) on an instruction.</summary>
    public LlvmValue SetMetadata(uint kind, LlvmMetadata node)
    {
        if (IsInstruction)
        {
            LlvmNative.LLVMSetMetadata(this, kind, node.AsValue(Type.Context));
        }

        return this;
    }

    /// <summary>Hangs metadata on a function or global.</summary>
    public void SetGlobalMetadata(uint kind, LlvmMetadata node) => LlvmNative.LLVMGlobalSetMetadata(this, kind, node);

    /// <summary>The value in LLVM's text form.</summary>
    public override unsafe string ToString() =>
        IsNone ? "<none>" : LlvmText.Take(LlvmNative.LLVMPrintValueToString(this));
}
