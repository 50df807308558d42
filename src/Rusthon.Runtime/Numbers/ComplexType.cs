using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type complex.</summary>
[PyType("complex", Layout = typeof(ComplexObj), Flags = TypeFlags.BaseType)]
public static unsafe partial class ComplexType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o) => Heap.Free(o, sizeof(ComplexObj));

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var o = (ComplexObj*)self.Object;
        byte* text = stackalloc byte[72];
        var end = text;
        var bare = o->Real == 0.0 && !FloatBits.IsNegative(o->Real);
        if (!bare)
        {
            *end++ = (byte)'(';
            end += Floats.WriteRepr(o->Real, end, false);
            if (FloatBits.IsNaN(o->Imaginary) || !FloatBits.IsNegative(o->Imaginary))
            {
                *end++ = (byte)'+';
            }
        }

        end += Floats.WriteRepr(o->Imaginary, end, false);
        *end++ = (byte)'j';
        if (!bare)
        {
            *end++ = (byte)')';
        }

        return Strs.FromAscii(text, end - text);
    }
}
