using System.Linq;
using Rusthon.CodeGen.Machine;
using Xunit;

namespace Rusthon.CodeGen.Tests;

/// <summary>Frames, variables and calls as they are read off what LLVM writes.</summary>
public class MachineCodeTests
{
    private const string Assembly = """
        	.type	py.f,@function                  # -- Begin function py.f
        py.f:                                   # @py.f
        	.cfi_startproc
        # %bb.0:
        	pushq	%rbx
        	.cfi_def_cfa_offset 16
        	subq	$32, %rsp
        	.cfi_def_cfa_offset 48
        	.cfi_offset %rbx, -16
        	.loc	1 2 8 prologue_end              # f.py:2:8
        	movq	%rdi, %rbx
        	#DEBUG_VALUE: f:n <- $rbx
        	movq	%rsi, 8(%rsp)                   # 8-byte Spill
        	#DEBUG_VALUE: f:x <- [DW_OP_plus_uconst 8, DW_OP_deref] $rsp
        	callq	py.g@PLT
        .LBB0_1:
        	#DEBUG_VALUE: f:n <- 7
        	.loc	1 3 8                           # f.py:3:8
        	callq	*rt_known@GOTPCREL(%rip)
        	callq	*%rax
        	.loc	1 0 8                           # f.py:0:8
        	jmp	"py.f.<locals>.h"               # TAILCALL
        	.cfi_endproc
        	.type	data,@object
        data:
        	.quad	0
        	.type	"py.f.<locals>.h",@function
        "py.f.<locals>.h":
        	.cfi_startproc
        	retq
        	.cfi_endproc
        """;

    private const string Layout = """
        f.py:1:0: 
        Function: py.f
        Offset: [SP-8], Type: Spill, Align: 16, Size: 8
        Offset: [SP-24], Type: Spill, Align: 8, Size: 8
            x @ f.py:1
        Offset: [SP-40], Type: Variable, Align: 8, Size: 16
            .arguments @ f.py:1
        """;

    private static MachineFunction[] Read() => [.. AssemblyReader.Read(new MachineListing(Assembly, ["py.f will not be inlined", Layout]))];

    [Fact]
    public void Functions_are_found_and_data_is_not() => Assert.Equal(["py.f", "py.f.<locals>.h"], Read().Select(function => function.Symbol));

    [Fact]
    public void The_slots_cover_the_frame()
    {
        var function = Read()[0];
        Assert.Equal(48, function.FrameBytes);
        Assert.Equal(
            [(40, 8, FrameSlotKind.ReturnAddress), (32, 8, FrameSlotKind.SavedRegister), (24, 8, FrameSlotKind.Padding), (16, 8, FrameSlotKind.Spill), (0, 16, FrameSlotKind.Variable)],
            function.Slots.Select(slot => (slot.Offset, slot.Size, slot.Kind)));
        Assert.Equal([null, "rbx", null, "x", ".arguments"], function.Slots.Select(slot => slot.Name));
    }

    [Fact]
    public void A_function_that_moves_no_stack_pointer_has_a_return_address()
    {
        var function = Read()[1];
        Assert.Equal(8, function.FrameBytes);
        Assert.Equal(FrameSlotKind.ReturnAddress, Assert.Single(function.Slots).Kind);
    }

    [Fact]
    public void Variables_are_in_registers_slots_and_code()
    {
        var homes = Read()[0].Homes;
        Assert.Contains(homes, home => home is { Name: "n", Register: "rbx", StackOffset: null } && home.Lines is [2]);
        Assert.Contains(homes, home => home is { Name: "x", Register: null, StackOffset: 8 } && home.Lines is [2]);
        Assert.Contains(homes, home => home is { Name: "n", Constant: "7" } && home.Lines is [3]);
    }

    [Fact]
    public void Calls_have_their_targets_and_lines() =>
        Assert.Equal(
            [("py.g", 2, false), ("rt_known", 3, false), (null, 3, false), ("py.f.<locals>.h", 3, true)],
            Read()[0].Calls.Select(call => (call.Target, call.Line, call.IsTail)));
}
