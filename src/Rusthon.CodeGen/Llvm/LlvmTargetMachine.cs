using System;
using System.Runtime.InteropServices;

namespace Rusthon.CodeGen.Llvm;

/// <summary>Sizes and alignments of a target. Owned by its target machine.</summary>
public readonly record struct LlvmDataLayout(nint Handle)
{
    /// <summary>Size in bytes of a type in an array, padding included.</summary>
    public ulong SizeOf(LlvmType type) => LlvmNative.LLVMABISizeOfType(this, type);

    /// <summary>Size in bytes that a store writes.</summary>
    public ulong StoreSizeOf(LlvmType type) => LlvmNative.LLVMStoreSizeOfType(this, type);

    /// <summary>Alignment in bytes of a type.</summary>
    public int AlignmentOf(LlvmType type) => (int)LlvmNative.LLVMABIAlignmentOfType(this, type);

    /// <summary>Offset in bytes of a field of a struct type.</summary>
    public ulong OffsetOf(LlvmType type, int field) => LlvmNative.LLVMOffsetOfElement(this, type, (uint)field);

    /// <summary>The layout in LLVM's text form.</summary>
    public override unsafe string ToString() => LlvmText.Take(LlvmNative.LLVMCopyStringRepOfTargetData(this));
}

/// <summary>Generates machine code for one processor; lives for the whole process.</summary>
public readonly record struct LlvmTargetMachine(nint Handle) : System.IDisposable
{
    /// <summary>The processor that code is generated for unless asked otherwise.</summary>
    public static string BaselineCpu => RuntimeInformation.OSArchitecture switch
    {
        Architecture.X64 => "x86-64-v2",
        Architecture.Arm64 => "generic",
        var other => throw new LlvmUnavailableException($"machines of kind {other} are not supported"),
    };

    /// <summary>The triple of the host.</summary>
    public unsafe string Triple => LlvmText.Take(LlvmNative.LLVMGetDefaultTargetTriple());

    /// <summary>The host's processor name, as in <c>-march=native</c>.</summary>
    public static unsafe string HostCpu => LlvmText.Take(LlvmNative.LLVMGetHostCPUName());

    /// <summary>The host's processor features, as in <c>-march=native</c>.</summary>
    public static unsafe string HostFeatures => LlvmText.Take(LlvmNative.LLVMGetHostCPUFeatures());

    /// <summary>A machine for the host's operating system, position-independent.</summary>
    /// <param name="level">Effort of instruction selection.</param>
    /// <param name="cpu">A processor name, or null for <see cref="BaselineCpu"/>.</param>
    /// <param name="features">Processor features such as <c>+bmi2</c>.</param>
    /// <exception cref="LlvmUnavailableException">This LLVM has no code generator for the host.</exception>
    public static unsafe LlvmTargetMachine ForHost(LlvmCodeGenLevel level, string? cpu = null, string features = "")
    {
        InitializeHost();
        var triple = LlvmText.Take(LlvmNative.LLVMGetDefaultTargetTriple());
        nint target;
        byte* message = null;
        if (LlvmNative.LLVMGetTargetFromTriple(triple, &target, &message) != 0)
        {
            throw new LlvmUnavailableException(LlvmText.Take(message));
        }

        var machine = LlvmNative.LLVMCreateTargetMachine(
            target, triple, cpu ?? BaselineCpu, features, level, LlvmRelocMode.PIC, LlvmCodeModel.Default);
        return machine.Handle != 0 ? machine : throw new LlvmUnavailableException($"no code generator for {triple}");
    }

    /// <summary>Sizes and alignments of the target; each call makes one that lives as long as the process.</summary>
    public LlvmDataLayout DataLayout => LlvmNative.LLVMCreateTargetDataLayout(this);

    /// <summary>Uses the fast, non-optimising instruction selector.</summary>
    public void SetFastISel(bool enable) => LlvmNative.LLVMSetTargetMachineFastISel(this, enable ? 1 : 0);

    /// <summary>Assembly text says in comments where the variables are.</summary>
    public void SetVerboseAssembly() => LlvmNative.LLVMSetTargetMachineAsmVerbosity(this, 1);

    /// <summary>Generates an object or assembly file in memory. The module is altered: do not use it again.</summary>
    /// <exception cref="LlvmException">LLVM could not generate code.</exception>
    public unsafe byte[] Emit(LlvmModule module, LlvmFileType kind)
    {
        byte* message = null;
        LlvmMemoryBuffer buffer;
        return LlvmNative.LLVMTargetMachineEmitToMemoryBuffer(this, module, kind, &message, &buffer) == 0
            ? buffer.Take()
            : throw new LlvmException(LlvmText.Take(message));
    }

    /// <summary>Generates an object or assembly file on disk. The module is altered: do not use it again.</summary>
    /// <exception cref="LlvmException">LLVM could not generate code or write the file.</exception>
    public unsafe void EmitToFile(LlvmModule module, LlvmFileType kind, string path)
    {
        byte* message = null;
        if (LlvmNative.LLVMTargetMachineEmitToFile(this, module, path, kind, &message) != 0)
        {
            throw new LlvmException(LlvmText.Take(message));
        }
    }

    /// <summary>Frees the machine.</summary>
    public void Dispose() => LlvmNative.LLVMDisposeTargetMachine(this);

    private static bool isInitialized;
    private static readonly System.Threading.Lock Initialization = new();

    /// <summary>Registers the host's target once: LLVM's list of targets becomes a ring when two threads add the same target to it.</summary>
    private static void InitializeHost()
    {
        lock (Initialization)
        {
            if (!isInitialized)
            {
                RegisterHost();
                isInitialized = true;
            }
        }
    }

    private static void RegisterHost()
    {
        if (RuntimeInformation.OSArchitecture == Architecture.Arm64)
        {
            LlvmNative.LLVMInitializeAArch64TargetInfo();
            LlvmNative.LLVMInitializeAArch64Target();
            LlvmNative.LLVMInitializeAArch64TargetMC();
            LlvmNative.LLVMInitializeAArch64AsmPrinter();
            LlvmNative.LLVMInitializeAArch64AsmParser();
            return;
        }

        LlvmNative.LLVMInitializeX86TargetInfo();
        LlvmNative.LLVMInitializeX86Target();
        LlvmNative.LLVMInitializeX86TargetMC();
        LlvmNative.LLVMInitializeX86AsmPrinter();
        LlvmNative.LLVMInitializeX86AsmParser();
    }
}
