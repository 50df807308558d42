using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The life of a program: from main to the exit code.</summary>
[Cold]
public static unsafe class Start
{
    private const long StackSize = 1L << 30;
    private const long DefaultStack = 512L << 20;
    private const long ContextSize = 8192;

    /// <summary>What remains below the limit for raising errors, C library calls and functions without a check.</summary>
    private const long RedZone = 256 << 10;

    [FixedAddressValueType]
    private static CommandLine arguments;

    private static byte* stackTop;
    private static byte* stackBottom;

    /// <summary>The count and the texts of the command line's arguments.</summary>
    public static int ArgumentCount => arguments.Count;

    /// <inheritdoc cref="ArgumentCount"/>
    public static byte** ArgumentTexts => arguments.Texts;

    /// <summary>The environment that the process was started with, ended by null: it lies behind the arguments.</summary>
    public static byte** EnvironmentTexts => arguments.Texts + arguments.Count + 1;

    /// <summary>The entry of the executable: runs the program on a stack of its own.</summary>
    [Export("main")]
    [NoRaise]
    public static int Main(int count, byte** texts)
    {
        TypeRecords.Unpack();
        arguments.Count = count;
        arguments.Texts = texts;
        stackBottom = (byte*)Libc.MapMemory((nuint)StackSize);
        if (stackBottom == null)
        {
            return 70;
        }

        stackTop = stackBottom + StackSize;
        Thread.State->StackLimit = stackTop - DefaultStack;
        var contexts = stackalloc byte[(int)(2 * ContextSize)];
        var own = contexts;
        var program = contexts + ContextSize;
        Libc.GetContext(program);
        ((void**)program)[1] = own;
        ((void**)program)[2] = stackBottom;
        ((long*)program)[4] = StackSize;
        Libc.MakeContext(program, (void*)(delegate*<void>)&Run, 0);
        Libc.SwapContext(own, program);
        return arguments.ExitCode;
    }

    /// <summary>Lets the stack grow to what a recursion limit needs, at most to what is there.</summary>
    public static void RaiseStackLimit(long frames)
    {
        var wanted = frames * 512;
        if (wanted <= DefaultStack || stackTop == null)
        {
            return;
        }

        var limit = wanted > StackSize - RedZone ? stackBottom + RedZone : stackTop - wanted;
        Thread.State->StackLimit = limit;
    }

    private static void Run()
    {
        var thread = Thread.State;
        thread->Pending = V.Unset;
        thread->Handled = V.None;
        thread->OuterHandled = V.None;
        thread->SubResult = V.Unset;
        thread->EndValue = V.Unset;
        Signals.Install();
        if (IsSet("RUSTHON_COLLECT_OFTEN\0"u8))
        {
            Collector.RunOften();
        }

        arguments.ExitCode = StandardStreams.Open() ? RunProgram() : 70;
        if (arguments.Interrupted)
        {
            Signals.DieOfInterrupt();
        }
    }

    private static int RunProgram()
    {
        BuiltinTypes.Prepare();
        var main = *ProgramModules.Table;
        var code = 0;
        var status = main == null ? 0 : ModuleObjects.Run(main);
        StandardStreams.FlushAfterMain();
        if (status < 0)
        {
            code = ExitCodes.OfPending(out arguments.Interrupted);
        }

        if (Thread.State->OnFinish != null)
        {
            Thread.State->OnFinish();
        }

        if (AtExit.Run() < 0)
        {
            Errors.Clear();
        }

        if (StandardStreams.FlushAtEnd() < 0)
        {
            code = 120;
        }

        if (Measures.IsOn)
        {
            Measures.Close();
        }

        if (!Build.HasChunks && ProgramSettings.LeakModules > 0)
        {
            LeakReport.Write();
        }

        if (Build.IsArena)
        {
            return code;
        }

        Teardown.Run();
        StandardStreams.Flush();
        StandardStreams.Shutdown();
        Teardown.RunLast();
        return CheckLiveBlocks(code);
    }

    /// <summary>With RUSTHON_CHECK_LIVE=1 in the environment, blocks that were not freed are an error.</summary>
    private static int CheckLiveBlocks(int code)
    {
        var live = IsSet("RUSTHON_CHECK_LIVE\0"u8) ? Heap.CountLiveBlocks() : 0;
        Heap.Shutdown();
        if (live == 0)
        {
            return code;
        }

        ReportLive(live);
        return 97;
    }

    /// <summary>Whether the environment sets a variable to 1.</summary>
    private static bool IsSet(ReadOnlySpan<byte> name)
    {
        fixed (byte* text = name)
        {
            var value = Libc.GetEnvironment(text);
            return value != null && *value == '1';
        }
    }

    private static void ReportLive(long live)
    {
        byte* digits = stackalloc byte[48];
        var end = 48;
        var text = " live blocks\n"u8;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            digits[--end] = text[i];
        }

        do
        {
            digits[--end] = (byte)('0' + (live % 10));
            live /= 10;
        }
        while (live > 0);
        Libc.Write(2, digits + end, (nuint)(48 - end));
    }

    private struct CommandLine
    {
        public int Count;
        public int ExitCode;
        public bool Interrupted;
        public byte** Texts;
    }
}
