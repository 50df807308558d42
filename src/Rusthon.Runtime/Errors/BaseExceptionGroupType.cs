using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type BaseExceptionGroup.</summary>
[PyType("BaseExceptionGroup", Base = typeof(BaseExceptionType), Layout = typeof(ExceptionGroupObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "A combination of multiple unrelated exceptions.")]
[Cold]
public static unsafe class BaseExceptionGroupType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names) => ExceptionGroups.New(type, args, count, names);

    [Slot("Str")]
    public static V Str(V self)
    {
        var group = (ExceptionGroupObj*)self.Object;
        var count = Tuples.Of(group->Exceptions)->Length;
        return count == 1
            ? Errors.Format("%S (1 sub-exception)"u8, group->Message, default, default)
            : Errors.Format("%S (%S sub-exceptions)"u8, group->Message, V.FromSmall(count), default);
    }

    [Getter("message")]
    public static V GetMessage(V self) => Counts.Retain(((ExceptionGroupObj*)self.Object)->Message);

    [Getter("exceptions")]
    public static V GetExceptions(V self) => Counts.Retain(((ExceptionGroupObj*)self.Object)->Exceptions);

    [Method("derive(self, excs, /)")]
    public static V Derive(V self, V exceptions) =>
        Objects.Call2(V.FromObject(Address), ((ExceptionGroupObj*)self.Object)->Message, exceptions);

    [Method("split(self, condition, /)")]
    public static V Split(V self, V condition) => ExceptionGroups.Split(self, condition);

    [Method("subgroup(self, condition, /)")]
    public static V Subgroup(V self, V condition)
    {
        var pair = ExceptionGroups.Split(self, condition);
        if (pair.IsError)
        {
            return V.Error;
        }

        var match = Counts.Retain(Tuples.Of(pair)->First);
        Counts.Release(pair);
        return match;
    }

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    public static V ClassGetItem(V type, V item) => GenericAliasType.New(type, item);
}
