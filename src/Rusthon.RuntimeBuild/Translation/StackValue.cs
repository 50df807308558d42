using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Translation;

/// <summary>
/// A value on the evaluation stack. Integers narrower than 32 bits are widened; addresses stay LLVM pointers
/// until arithmetic needs them as integers; structs are held as their type's <see cref="Representation"/> says.
/// </summary>
/// <param name="Value">The LLVM value; none for tokens.</param>
/// <param name="Type">The type on the stack: int, long, nint, pointer, float, double, a 128-bit integer, a struct or a token.</param>
internal readonly record struct StackValue(LlvmValue Value, IlType Type)
{
    public bool IsPointer => Type.Kind == IlKind.Pointer;
}
