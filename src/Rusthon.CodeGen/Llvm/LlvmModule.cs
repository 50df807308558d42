using System;
using System.Runtime.InteropServices;

namespace Rusthon.CodeGen.Llvm;

/// <summary>A unit of code: functions and global variables.</summary>
public readonly record struct LlvmModule(nint Handle)
{
    /// <summary>Frees the module.</summary>
    public void Dispose() => LlvmNative.LLVMDisposeModule(this);

    /// <summary>Sets triple and data layout to those of a target.</summary>
    public void SetTarget(LlvmTargetMachine target)
    {
        LlvmNative.LLVMSetTarget(this, target.Triple);
        LlvmNative.LLVMSetModuleDataLayout(this, target.DataLayout);
    }

    /// <summary>Names the source file in the module's header and in symbol tables.</summary>
    public void SetSourceFileName(string name) => LlvmNative.LLVMSetSourceFileName(this, name, LlvmText.Length(name));

    /// <summary>Adds an integer module flag such as <c>PIC Level</c>.</summary>
    public void AddFlag(LlvmModuleFlagBehavior behavior, string key, LlvmValue value) =>
        LlvmNative.LLVMAddModuleFlag(this, behavior, key, LlvmText.Length(key), value.AsMetadata);

    /// <summary>Adds a node to named metadata such as <c>llvm.ident</c>.</summary>
    public void AddNamedMetadata(string name, LlvmMetadata node, LlvmContext context) =>
        LlvmNative.LLVMAddNamedMetadataOperand(this, name, node.AsValue(context));

    /// <summary>Declares a function (or starts a definition: append blocks).</summary>
    public LlvmValue AddFunction(string name, LlvmType type) => LlvmNative.LLVMAddFunction(this, name, type);

    /// <summary>The function of that name, or a none value.</summary>
    public LlvmValue FindFunction(string name) => LlvmNative.LLVMGetNamedFunction(this, name);

    /// <summary>The first function in module order, or none; walk on with <see cref="LlvmValue.NextFunction"/>.</summary>
    public LlvmValue FirstFunction => LlvmNative.LLVMGetFirstFunction(this);

    /// <summary>Declares a global variable (or defines it: set an initializer).</summary>
    public LlvmValue AddGlobal(LlvmType type, string name) => LlvmNative.LLVMAddGlobal(this, type, name);

    /// <summary>The global variable of that name, or a none value.</summary>
    public LlvmValue FindGlobal(string name) => LlvmNative.LLVMGetNamedGlobal(this, name);

    /// <summary>The first global variable in module order, or none; walk on with <see cref="LlvmValue.NextGlobal"/>.</summary>
    public LlvmValue FirstGlobal => LlvmNative.LLVMGetFirstGlobal(this);

    /// <summary>Adds a second name for a function or global.</summary>
    public LlvmValue AddAlias(LlvmType type, LlvmValue aliasee, string name) =>
        LlvmNative.LLVMAddAlias2(this, type, 0, aliasee, name);

    /// <summary>The declaration of an intrinsic, e.g. <c>llvm.sadd.with.overflow</c> over i64; get its function type
    /// from <see cref="LlvmValue.ValueType"/>.</summary>
    /// <param name="name">The name without type suffixes.</param>
    /// <param name="types">The types that it is overloaded on.</param>
    /// <exception cref="LlvmException">LLVM knows no such intrinsic.</exception>
    public unsafe LlvmValue Intrinsic(string name, params ReadOnlySpan<LlvmType> types)
    {
        var id = LlvmNative.LLVMLookupIntrinsicID(name, LlvmText.Length(name));
        if (id == 0)
        {
            throw new LlvmException($"unknown intrinsic '{name}'");
        }

        fixed (LlvmType* pointer = types)
        {
            return LlvmNative.LLVMGetIntrinsicDeclaration(this, id, pointer, (nuint)types.Length);
        }
    }

    /// <summary>Moves the content of <paramref name="source"/> into this module; the source is consumed.</summary>
    /// <exception cref="LlvmException">The modules do not fit together.</exception>
    public void Link(LlvmModule source)
    {
        if (LlvmNative.LLVMLinkModules2(this, source) != 0)
        {
            throw new LlvmException("the modules could not be linked");
        }
    }

    /// <summary>Checks the module against the rules of the IR.</summary>
    /// <exception cref="LlvmException">It breaks one; the message says which.</exception>
    public unsafe void Verify()
    {
        byte* message = null;
        var broken = LlvmNative.LLVMVerifyModule(this, 2, &message) != 0;
        var text = LlvmText.Take(message);
        if (broken)
        {
            throw new LlvmException($"function {BrokenFunction()}: {text}");
        }
    }

    /// <summary>The name of the first function that breaks a rule; empty when it is something else.</summary>
    private string BrokenFunction()
    {
        for (var function = FirstFunction; !function.IsNone; function = function.NextFunction)
        {
            if (function.FailsVerification())
            {
                return function.Name;
            }
        }

        return "";
    }

    /// <summary>Runs passes over the module, e.g. <c>default&lt;O2&gt;</c> or <c>mem2reg,instcombine</c>.</summary>
    /// <exception cref="LlvmException">The pass list is not understood.</exception>
    public void RunPasses(string passes, LlvmTargetMachine target, LlvmPassOptions? options = null)
    {
        var given = options ?? new LlvmPassOptions();
        var native = LlvmNative.LLVMCreatePassBuilderOptions();
        try
        {
            given.Apply(native);
            LlvmText.ThrowOnError(LlvmNative.LLVMRunPasses(this, passes, target, native), passes);
        }
        finally
        {
            LlvmNative.LLVMDisposePassBuilderOptions(native);
        }
    }

    /// <summary>Gives each function and global sections of its own, but for globals that are given a section already.</summary>
    public void SetOwnSectionGroups()
    {
        for (var function = FirstFunction; !function.IsNone; function = function.NextFunction)
        {
            if (!function.IsDeclaration)
            {
                function.SetOwnSectionGroup(this);
            }
        }

        for (var global = FirstGlobal; !global.IsNone; global = global.NextGlobal)
        {
            if (!global.IsDeclaration && global.Section.Length == 0 && global.Linkage is LlvmLinkage.External or LlvmLinkage.Internal)
            {
                global.SetOwnSectionGroup(this);
            }
        }
    }

    /// <summary>The module as bitcode.</summary>
    public byte[] ToBitcode() => LlvmNative.LLVMWriteBitcodeToMemoryBuffer(this).Take();

    /// <summary>Removes all debug information.</summary>
    public void StripDebugInfo() => LlvmNative.LLVMStripModuleDebugInfo(this);

    /// <summary>The module in LLVM's text form.</summary>
    public override unsafe string ToString() => LlvmText.Take(LlvmNative.LLVMPrintModuleToString(this));
}

/// <summary>Choices of the pass pipeline; the defaults are LLVM's.</summary>
public sealed record LlvmPassOptions
{
    /// <summary>Verify the module after each pass.</summary>
    public bool VerifyEach { get; init; }

    /// <summary>Vectorise loops.</summary>
    public bool LoopVectorization { get; init; } = true;

    /// <summary>Vectorise straight-line code.</summary>
    public bool SlpVectorization { get; init; } = true;

    /// <summary>Unroll loops.</summary>
    public bool LoopUnrolling { get; init; } = true;

    /// <summary>Merge functions with equal bodies.</summary>
    public bool MergeFunctions { get; init; }

    /// <summary>The inliner's size threshold, or null for that of the optimisation level.</summary>
    public int? InlinerThreshold { get; init; }

    internal void Apply(nint native)
    {
        LlvmNative.LLVMPassBuilderOptionsSetVerifyEach(native, VerifyEach ? 1 : 0);
        LlvmNative.LLVMPassBuilderOptionsSetLoopVectorization(native, LoopVectorization ? 1 : 0);
        LlvmNative.LLVMPassBuilderOptionsSetLoopInterleaving(native, LoopVectorization ? 1 : 0);
        LlvmNative.LLVMPassBuilderOptionsSetSLPVectorization(native, SlpVectorization ? 1 : 0);
        LlvmNative.LLVMPassBuilderOptionsSetLoopUnrolling(native, LoopUnrolling ? 1 : 0);
        LlvmNative.LLVMPassBuilderOptionsSetMergeFunctions(native, MergeFunctions ? 1 : 0);
        if (InlinerThreshold is { } threshold)
        {
            LlvmNative.LLVMPassBuilderOptionsSetInlinerThreshold(native, threshold);
        }
    }
}
