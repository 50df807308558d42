using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Making instances of exception classes of the program whose __init__ is a function, without the general call of a class.</summary>
public static unsafe class ExceptionSites
{
    /// <summary>The __init__ of an exception class when that is a function with the given code, owned; Unset when it is not, or when calling the class does anything but make an exception and call it.</summary>
    [Export("rt_exception_init_of")]
    [Inline]
    [NoRaise]
    public static V InitOf(V callee, CodeObj* code, MethodSite* site)
    {
        if (callee.IsPointer && callee.Object->Type == TypeType.Address && ((TypeObj*)callee.Object)->Version == site->Version)
        {
            return Counts.Retain(site->Function);
        }

        return InitSlowly(callee, code, site);
    }

    /// <summary>What BaseException.__new__ gives for a class for which <see cref="InitOf"/> gave a function, and the arguments (borrowed).</summary>
    [Export("rt_exception_new")]
    public static V New(V callee, V* args, long count)
    {
        var tuple = Tuples.FromBorrowed(args, count);
        var exception = tuple.IsError ? null : ExceptionObjects.NewWithArgs((TypeObj*)callee.Object, tuple);
        return exception == null ? V.Error : V.FromObject(exception);
    }

    /// <summary>1 when super(start, self).__init__ is that of BaseException.</summary>
    [Export("rt_expect_super_init")]
    [Inline]
    [NoRaise]
    public static int IsSuperInit(V start, V self, SuperSite* site)
    {
        if (self.IsPointer && self.Object->Type->Version == site->Version && V.Same(start, site->Start))
        {
            return 1;
        }

        return FindSuperInit(start, self, site);
    }

    /// <summary>BaseException.__init__(self, args…): 0 or -1.</summary>
    [Export("rt_exception_init")]
    public static int Init(V self, V* args, long count)
    {
        var had = Tuples.Of(((ExceptionObj*)self.Object)->Args);
        if (had->Head.Count == 1 && had->Length == count)
        {
            var i = 0L;
            while (i < count && V.Same((&had->First)[i], args[i]))
            {
                i++;
            }

            if (i == count)
            {
                return 0;
            }
        }

        return BaseExceptionType.Init(self, args, count, null);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V InitSlowly(V callee, CodeObj* code, MethodSite* site)
    {
        site->Version = ulong.MaxValue;
        if (!callee.IsPointer || callee.Object->Type != TypeType.Address)
        {
            return V.Unset;
        }

        var type = (TypeObj*)callee.Object;
        var found = ConstructorSites.KnownInit(type, code);
        if (found.IsUnset || (type->Flags & TypeFlags.HeapType) == 0 || (void*)type->New != (void*)BaseExceptionType.Address->New
            || (void*)type->Init != (void*)(delegate*<V, V*, long, TupleObj*, int>)&UserSlots.Init || ((ClassData*)type->ClassData)->IsAbstract)
        {
            return V.Unset;
        }

        site->Function = found;
        site->Version = type->Version;
        return Counts.Retain(found);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindSuperInit(V start, V self, SuperSite* site)
    {
        site->Version = ulong.MaxValue;
        if (!self.IsPointer || (self.Object->Type->Flags & TypeFlags.ExceptionSubclass) == 0 || !start.IsPointer
            || (start.Object->Type->Flags & TypeFlags.TypeSubclass) == 0 || !Types.IsSubtype(self.Object->Type, (TypeObj*)start.Object))
        {
            return 0;
        }

        var type = self.Object->Type;
        TypeDicts.Lookup(type, Names.Init);
        var found = SuperType.Find((TypeObj*)start.Object, type, Names.Init);
        if (found.IsError)
        {
            Errors.Clear();
            return 0;
        }

        if (!found.IsPointer || found.Object->Type != SlotWrapperType.Address
            || (void*)((SlotWrapperObj*)found.Object)->Owner->Init != (void*)BaseExceptionType.Address->Init)
        {
            return 0;
        }

        site->Start = start;
        site->Version = type->Version;
        return 1;
    }
}
