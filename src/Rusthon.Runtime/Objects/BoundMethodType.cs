using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of bound methods.</summary>
[PyType("method", Layout = typeof(BoundMethodObj))]
public static unsafe class BoundMethodType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>Binds a function to an instance.</summary>
    public static V New(V function, V self)
    {
        var method = (BoundMethodObj*)Heap.NewContainer(Address, sizeof(BoundMethodObj));
        if (method == null)
        {
            return V.Error;
        }

        method->Function = Counts.Retain(function);
        method->Self = Counts.Retain(self);
        return V.FromObject(method);
    }

    [Slot("New")]
    public static V Construct(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (names != null || count != 2)
        {
            return Errors.Raise(TypeErrorType.Address, "method expected 2 arguments, got %S"u8, V.FromSmall(count));
        }

        if (Types.Of(args[0])->Call == null)
        {
            return Errors.Raise(TypeErrorType.Address, "first argument must be callable"u8);
        }

        return args[1].IsNone || type == null ? Errors.Raise(TypeErrorType.Address, "instance must not be None"u8) : New(args[0], args[1]);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var method = (BoundMethodObj*)o;
        Counts.Release(method->Function);
        Counts.Release(method->Self);
        Heap.FreeContainer(o, sizeof(BoundMethodObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((BoundMethodObj*)o)->Function);
        visit(&((BoundMethodObj*)o)->Self);
    }

    [Slot("Call")]
    public static V Call(V self, V* args, long positional, TupleObj* names)
    {
        var method = (BoundMethodObj*)self.Object;
        return Objects.CallWithSelf(method->Function, method->Self, args, positional, names);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var method = (BoundMethodObj*)self.Object;
        var name = Objects.GetAttrOrUnset(method->Function, Names.QualName);
        if (name.IsError)
        {
            return V.Error;
        }

        var text = StrBuilder.Start();
        var ok = text.AddUtf8("<bound method "u8) && (Strs.IsStr(name) ? text.Add(name) : text.AddUtf8("?"u8)) && text.AddUtf8(" of "u8)
            && text.AddRepr(method->Self) && text.AddUtf8(">"u8);
        Counts.Release(name);
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
        var method = (BoundMethodObj*)self.Object;
        var hash = Objects.Hash(method->Function);
        if (hash == -1)
        {
            return -1;
        }

        hash ^= (long)(method->Self.Bits >> 4);
        return hash == -1 ? -2 : hash;
    }

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if (Types.Of(other) != Address || (op != CompareOp.Eq && op != CompareOp.Ne))
        {
            return V.NotImplemented;
        }

        var a = (BoundMethodObj*)self.Object;
        var b = (BoundMethodObj*)other.Object;
        var same = Objects.Equals(a->Function, b->Function);
        return same < 0 ? V.Error : V.FromBool((same == 1 && Objects.Is(a->Self, b->Self)) == (op == CompareOp.Eq));
    }

    [Slot("GetAttr")]
    public static V GetAttribute(V self, V name)
    {
        var value = Objects.FindAttr(self, name);
        return value.IsUnset ? Objects.GetAttr(((BoundMethodObj*)self.Object)->Function, name) : value;
    }

    [Getter("__func__")]
    public static V GetFunction(V self) => Counts.Retain(((BoundMethodObj*)self.Object)->Function);

    [Getter("__self__")]
    public static V GetSelf(V self) => Counts.Retain(((BoundMethodObj*)self.Object)->Self);

    [Getter("__doc__")]
    public static V GetDoc(V self) => Objects.GetAttr(((BoundMethodObj*)self.Object)->Function, Names.Doc);
}
