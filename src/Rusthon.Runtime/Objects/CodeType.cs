using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of code objects, which are static data, except those of synthesized functions.</summary>
[PyType("code", Layout = typeof(CodeObj))]
[Cold]
public static unsafe class CodeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o) => SynthesizedFunctions.Drop(o);

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        if ((o->Flags & ObjFlags.Static) == 0)
        {
            SynthesizedFunctions.Traverse(o, visit);
        }
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var code = (CodeObj*)self.Object;
        var text = StrBuilder.Start();
        if (text.AddUtf8("<code object "u8) && text.Add(code->Name) && text.AddUtf8(" at 0x"u8) && Addresses.Add(ref text, code)
            && text.AddUtf8(", file \""u8) && text.Add(code->Module->FileName) && text.AddUtf8("\", line "u8) && text.AddLong(code->FirstLine) && text.AddUtf8(">"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Getter("co_name")]
    public static V GetName(V self) => Counts.Retain(((CodeObj*)self.Object)->Name);

    [Getter("co_qualname")]
    public static V GetQualName(V self) => Counts.Retain(((CodeObj*)self.Object)->QualName);

    [Getter("co_filename")]
    public static V GetFileName(V self) => Counts.Retain(((CodeObj*)self.Object)->Module->FileName);

    [Getter("co_firstlineno")]
    public static V GetFirstLine(V self) => V.FromSmall(((CodeObj*)self.Object)->FirstLine);

    [Getter("co_argcount")]
    public static V GetArgCount(V self) => V.FromSmall(((CodeObj*)self.Object)->ArgCount);

    [Getter("co_posonlyargcount")]
    public static V GetPosOnlyCount(V self) => V.FromSmall(((CodeObj*)self.Object)->PosOnlyCount);

    [Getter("co_kwonlyargcount")]
    public static V GetKwOnlyCount(V self) => V.FromSmall(((CodeObj*)self.Object)->KwOnlyCount);

    [Getter("co_nlocals")]
    public static V GetLocalCount(V self) => V.FromSmall(((CodeObj*)self.Object)->VarCount);

    [Getter("co_flags")]
    public static V GetFlags(V self) => V.FromSmall(
        (int)((CodeObj*)self.Object)->Flags | 3 | (IterableCoroutines.Contains((CodeObj*)self.Object) ? 0x100 : 0));

    [Getter("co_varnames")]
    public static V GetVarNames(V self) => Tuples.FromBorrowed(((CodeObj*)self.Object)->VarNames, ((CodeObj*)self.Object)->VarCount);

    [Getter("co_freevars")]
    public static V GetFreeNames(V self) => Tuples.FromBorrowed(((CodeObj*)self.Object)->FreeNames, ((CodeObj*)self.Object)->FreeCount);
}
