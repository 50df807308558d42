using System;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Translation;

/// <summary>Slots, loads, stores and fields.</summary>
internal sealed partial class MethodTranslator
{
    /// <summary>Wider alignments are not assumed of pointers: blocks of memory need only be aligned to words.</summary>
    private const int MaxAssumedAlignment = 8;

    private bool inLoop;
    private bool unaligned;
    private bool isVolatile;

    /// <summary>A slot on the stack frame for one value.</summary>
    private LlvmValue Slot(IlType type) =>
        type.Kind == IlKind.Token
            ? throw new RejectedException("a type or field token is stored")
            : (type.Kind == IlKind.Struct && type.Representation != Representation.Scalar
                ? entry.Alloca(context.Int8.Array((ulong)type.Size))
                : entry.Alloca(type.Llvm)).SetAlignment(Math.Max(type.Alignment, 1));

    private void Zero(LlvmBuilder to, LlvmValue address, IlType type)
    {
        if (type.Representation == Representation.Address)
        {
            to.MemSet(address, context.Int8.Null, context.Int64.ConstInt((ulong)type.Size), type.Alignment);
            return;
        }

        foreach (var part in type.Parts)
        {
            to.Store(part.Type.Null, to.ByteOffset(address, part.Offset)).SetAlignment(AlignmentAt(type, part.Offset));
        }
    }

    /// <summary>Loads a value from memory to the evaluation stack.</summary>
    private StackValue LoadFrom(LlvmBuilder from, LlvmValue address, IlType type)
    {
        switch (type.Representation)
        {
            case Representation.Address:
                var copy = Slot(type);
                CopyStruct(from, copy, address, type);
                return new StackValue(copy, type);
            case Representation.Parts:
                var value = type.Llvm.Poison;
                for (var i = 0; i < type.Parts.Count; i++)
                {
                    var part = type.Parts[i];
                    value = from.InsertValue(value, LoadScalar(from, part.Type, from.ByteOffset(address, part.Offset), AlignmentAt(type, part.Offset)), i);
                }

                return new StackValue(value, type);
            default:
                return Widened(from, LoadScalar(from, type.Llvm, address, AlignmentAt(type, 0)), type);
        }
    }

    /// <summary>Stores a value that has already been converted to the type.</summary>
    private void StoreTo(LlvmBuilder to, StackValue value, LlvmValue address, IlType type)
    {
        switch (type.Representation)
        {
            case Representation.Address:
                CopyStruct(to, address, value.Value, type);
                break;
            case Representation.Parts:
                for (var i = 0; i < type.Parts.Count; i++)
                {
                    var part = type.Parts[i];
                    StoreScalar(to, to.ExtractValue(value.Value, i), to.ByteOffset(address, part.Offset), AlignmentAt(type, part.Offset));
                }

                break;
            default:
                StoreScalar(to, Narrowed(to, value, type), address, AlignmentAt(type, 0));
                break;
        }
    }

    private LlvmValue LoadScalar(LlvmBuilder from, LlvmType type, LlvmValue address, int alignment)
    {
        var load = from.Load(type, address).SetAlignment(alignment);
        return isVolatile ? load.SetVolatile() : load;
    }

    private void StoreScalar(LlvmBuilder to, LlvmValue value, LlvmValue address, int alignment)
    {
        var store = to.Store(value, address).SetAlignment(alignment);
        if (isVolatile)
        {
            store.SetVolatile();
        }
    }

    private void CopyStruct(LlvmBuilder to, LlvmValue target, LlvmValue source, IlType type)
    {
        var alignment = unaligned ? 1 : Math.Min(type.Alignment, MaxAssumedAlignment);
        to.MemCpy(target, alignment, source, alignment, context.Int64.ConstInt((ulong)type.Size));
    }

    private int AlignmentAt(IlType type, int offset)
    {
        if (unaligned)
        {
            return 1;
        }

        var alignment = Math.Min(Math.Max(type.Alignment, 1), MaxAssumedAlignment);
        return offset == 0 ? alignment : Math.Min(alignment, offset & -offset);
    }

    /// <summary>From the form in memory to the form on the evaluation stack.</summary>
    private StackValue Widened(LlvmBuilder at, LlvmValue value, IlType type)
    {
        if (type.Kind == IlKind.Struct)
        {
            return new StackValue(value, type);
        }

        if (type.IsNarrow)
        {
            return new StackValue(type.IsSigned ? at.SExt(value, context.Int32) : at.ZExt(value, context.Int32), types.Int32);
        }

        return new StackValue(value, OnStack(type));
    }

    /// <summary>From the form on the evaluation stack to the form in memory.</summary>
    private LlvmValue Narrowed(LlvmBuilder at, StackValue value, IlType type) =>
        type.IsNarrow ? at.Trunc(value.Value, type.Llvm) : value.Value;

    /// <summary>The type that a value has once it is on the evaluation stack.</summary>
    private IlType OnStack(IlType type) => type.Kind switch
    {
        IlKind.Bool or IlKind.Int8 or IlKind.UInt8 or IlKind.Int16 or IlKind.UInt16 or IlKind.Int32 or IlKind.UInt32 => types.Int32,
        IlKind.Int64 or IlKind.UInt64 => types.Int64,
        IlKind.NativeInt or IlKind.NativeUInt => types.NativeInt,
        _ => type,
    };

    /// <summary>From the form in which an argument or result is passed.</summary>
    private StackValue FromPassed(LlvmBuilder at, LlvmValue value, IlType type) =>
        type.Kind == IlKind.Bool
            ? new StackValue(at.ZExt(value, context.Int32), types.Int32)
            : type.Representation == Representation.Scalar
                ? Widened(at, value, type)
                : new StackValue(value, type);

    /// <summary>To the form in which an argument or result is passed.</summary>
    private LlvmValue ToPassed(StackValue value, IlType type)
    {
        var converted = Convert(value, type);
        return type.Kind == IlKind.Bool
            ? builder.ICmp(LlvmIntPredicate.NE, builder.Trunc(converted.Value, context.Int8), context.Int8.Null)
            : type.Representation == Representation.Scalar ? Narrowed(builder, converted, type) : converted.Value;
    }

    private LlvmValue Address(StackValue value) => Convert(value, types.Pointer).Value;

    private void LoadIndirect(IlType type)
    {
        stack.Push(LoadFrom(builder, Address(Pop()), type));
        unaligned = isVolatile = false;
    }

    private void StoreIndirect(IlType type)
    {
        var value = Convert(Pop(), type);
        StoreTo(builder, value, Address(Pop()), type);
        unaligned = isVolatile = false;
    }

    private void TranslateField(Instruction instruction)
    {
        var reference = (FieldReference)instruction.Operand;
        switch (instruction.OpCode.Code)
        {
            case Code.Ldsfld:
            case Code.Ldsflda:
            case Code.Stsfld:
                TranslateStaticField(instruction.OpCode.Code, reference);
                return;
        }

        var owner = types.Resolve(reference.DeclaringType, method.Scope);
        var field = owner.Fields.FirstOrDefault(f => f.Name == reference.Name)
            ?? throw new RejectedException($"field {reference.FullName}");
        switch (instruction.OpCode.Code)
        {
            case Code.Ldflda:
                Push(builder.ByteOffset(Address(Pop()), field.Offset), types.Pointer);
                break;
            case Code.Ldfld:
                var source = Pop();
                stack.Push(source.Type.Kind == IlKind.Struct ? FieldOf(source, field) : LoadFrom(builder, builder.ByteOffset(Address(source), field.Offset), field.Type));
                break;
            default:
                var value = Convert(Pop(), field.Type);
                StoreTo(builder, value, builder.ByteOffset(Address(Pop()), field.Offset), field.Type);
                break;
        }

        unaligned = isVolatile = false;
    }

    /// <summary>A field of a struct that is itself on the evaluation stack.</summary>
    private StackValue FieldOf(StackValue value, IlField field)
    {
        if (value.Type.Representation == Representation.Address)
        {
            return LoadFrom(builder, builder.ByteOffset(value.Value, field.Offset), field.Type);
        }

        var home = Slot(value.Type);
        StoreTo(builder, value, home, value.Type);
        return LoadFrom(builder, builder.ByteOffset(home, field.Offset), field.Type);
    }

    private void TranslateStaticField(Code code, FieldReference reference)
    {
        if (TranslateForeignConstant(reference))
        {
            return;
        }

        var definition = types.Definition(reference);
        if (definition is null)
        {
            throw new RejectedException($"field {reference.FullName} of another assembly");
        }

        var scope = Scope(reference.DeclaringType, null);
        var type = definition.RVA != 0 ? types.Pointer : types.Resolve(definition.FieldType, scope);
        var global = translator.StaticField(definition, scope);
        switch (code)
        {
            case Code.Ldsflda:
                Push(global, types.Pointer);
                break;
            case Code.Ldsfld:
                stack.Push(LoadFrom(builder, global, type));
                break;
            default:
                StoreTo(builder, Convert(Pop(), type), global, type);
                break;
        }

        unaligned = isVolatile = false;
    }

    /// <summary>The few static fields of the base library that are constants.</summary>
    private bool TranslateForeignConstant(FieldReference reference)
    {
        switch (reference.FullName)
        {
            case "System.IntPtr System.IntPtr::Zero":
            case "System.UIntPtr System.UIntPtr::Zero":
                Push(context.Int64.Null, types.NativeInt);
                return true;
            case "System.Boolean System.BitConverter::IsLittleEndian":
                Push(context.Int32.ConstInt(1UL), types.Int32);
                return true;
            default:
                return false;
        }
    }

    /// <summary>stackalloc: in loops the frame grows each time, elsewhere the block is part of the frame.</summary>
    private void TranslateStackAllocation()
    {
        var size = Convert(Pop(), types.NativeUInt).Value;
        var fixedPlace = !inLoop && size.IsConstantInt;
        var block = (fixedPlace ? entry : builder).ArrayAlloca(context.Int8, size).SetAlignment(16);
        if (method.Definition.Body.InitLocals)
        {
            builder.MemSet(block, context.Int8.Null, size, 16);
        }

        Push(block, types.Pointer);
    }
}
