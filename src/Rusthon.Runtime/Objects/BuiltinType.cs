using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// The type of built-in functions and bound built-in methods. One without a definition is the __new__ of the type
/// that is its self.
/// </summary>
[PyType("builtin_function_or_method", Layout = typeof(BuiltinObj))]
public static unsafe class BuiltinType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>A built-in method bound to an instance or a type.</summary>
    public static V Bind(FunctionDef* def, V self)
    {
        var builtin = (BuiltinObj*)Heap.NewContainer(Address, sizeof(BuiltinObj));
        if (builtin == null)
        {
            return V.Error;
        }

        builtin->Def = def;
        builtin->Self = Counts.Retain(self);
        builtin->Owner = null;
        return V.FromObject(builtin);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((BuiltinObj*)o)->Self);
        Heap.FreeContainer(o, sizeof(BuiltinObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((BuiltinObj*)o)->Self);

    [Slot("Call")]
    public static V Call(V self, V* args, long positional, TupleObj* names)
    {
        var builtin = (BuiltinObj*)self.Object;
        return builtin->Def == null
            ? Constructors.CallNew((TypeObj*)builtin->Self.Object, args, positional, names)
            : BuiltinCalls.Call(builtin->Def, builtin->Self, args, positional, names);
    }

    [Cold]
    [Slot("Repr")]
    public static V Repr(V self)
    {
        var builtin = (BuiltinObj*)self.Object;
        var text = StrBuilder.Start();
        var ok = builtin->Self.IsUnset
            ? text.AddUtf8("<built-in function "u8) && text.Add(Name(builtin)) && text.AddUtf8(">"u8)
            : text.AddUtf8("<built-in method "u8) && text.Add(Name(builtin)) && text.AddUtf8(" of "u8)
                && text.Add(Types.Of(builtin->Self)->Name) && text.AddUtf8(" object at 0x"u8)
                && Addresses.Add(ref text, (void*)(builtin->Self.Bits & V.PayloadMask)) && text.AddUtf8(">"u8);
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Hash")]
    public static long Hash(V self)
    {
        var builtin = (BuiltinObj*)self.Object;
        return (long)((((ulong)builtin->Def >> 4) ^ (builtin->Self.Bits >> 4)) & long.MaxValue);
    }

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if (Types.Of(other) != Address || (op != CompareOp.Eq && op != CompareOp.Ne))
        {
            return V.NotImplemented;
        }

        var a = (BuiltinObj*)self.Object;
        var b = (BuiltinObj*)other.Object;
        return V.FromBool((a->Def == b->Def && V.Same(a->Self, b->Self)) == (op == CompareOp.Eq));
    }

    [Getter("__name__")]
    public static V GetName(V self) => Counts.Retain(Name((BuiltinObj*)self.Object));

    [Getter("__qualname__")]
    public static V GetQualName(V self)
    {
        var builtin = (BuiltinObj*)self.Object;
        return builtin->Def == null
            ? Errors.Format("%S.__new__"u8, ((TypeObj*)builtin->Self.Object)->QualName, default, default)
            : Counts.Retain(builtin->Def->QualName);
    }

    [Getter("__module__")]
    public static V GetModule(V self)
    {
        var builtin = (BuiltinObj*)self.Object;
        return builtin->Def == null || !builtin->Self.IsUnset ? V.None : Counts.Retain(builtin->Def->Module);
    }

    [Getter("__self__")]
    public static V GetSelf(V self)
    {
        var value = ((BuiltinObj*)self.Object)->Self;
        return value.IsUnset ? V.None : Counts.Retain(value);
    }

    [Getter("__doc__")]
    public static V GetDoc(V self) => self.IsUnset ? V.Error : V.None;

    private static V Name(BuiltinObj* builtin) => builtin->Def == null ? Names.New : builtin->Def->Name;
}
