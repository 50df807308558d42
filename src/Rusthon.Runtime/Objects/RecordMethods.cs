namespace Rusthon.Runtime;

/// <summary>
/// The methods of data classes that compare or hash the fields: synthesized functions whose body is the tuple (operator, names,
/// ()). The operator is one of <see cref="CompareOp"/>, or <see cref="HashOp"/>.
/// </summary>
public static unsafe class RecordMethods
{
    /// <summary>In place of an operator: __hash__.</summary>
    public const int HashOp = 6;

    /// <summary>Runs such a function.</summary>
    public static V Call(FunctionObj* function, V* slots, ulong given)
    {
        var made = (SynthesizedCodeObj*)function->Code;
        var parts = &Tuples.Of(made->Body)->First;
        var names = Tuples.Of(parts[1]);
        var op = (int)parts[0].Small;
        var result = op == HashOp ? Hash(slots[0], names, made)
            : op == CompareOp.Eq ? Equal(slots[0], slots[1], names, made)
            : Order(slots[0], slots[1], names, made, op);
        if (result.IsError)
        {
            TracebackType.Add(&made->First);
        }

        return result;
    }

    private static V Equal(V self, V other, TupleObj* names, SynthesizedCodeObj* made)
    {
        if (self.Bits == other.Bits)
        {
            return V.True;
        }

        var same = HaveOneClass(self, other);
        if (same <= 0)
        {
            return same < 0 ? V.Error : V.NotImplemented;
        }

        var result = V.True;
        for (var i = 0L; i < names->Length; i++)
        {
            Counts.Release(result);
            result = EqualIn(self, other, (&names->First)[i], SynthesizedFunctions.SiteAt(made, i));
            var truth = result.IsError || i + 1 == names->Length ? 0 : Objects.Truth(result);
            if (truth < 0)
            {
                Counts.Release(result);
                return V.Error;
            }

            if (truth == 0)
            {
                break;
            }
        }

        return result;
    }

    private static V EqualIn(V self, V other, V name, AttributeSite* site)
    {
        var left = InlineCaches.GetAttr(self, name, site);
        var right = left.IsError ? V.Error : InlineCaches.GetAttr(other, name, site);
        var result = right.IsError ? V.Error : Objects.Eq(left, right);
        Counts.Release(left);
        Counts.Release(right);
        return result;
    }

    private static V Order(V self, V other, TupleObj* names, SynthesizedCodeObj* made, int op)
    {
        var same = HaveOneClass(self, other);
        if (same <= 0)
        {
            return same < 0 ? V.Error : V.NotImplemented;
        }

        var left = Values(self, names, made);
        var right = left.IsError ? V.Error : Values(other, names, made);
        var result = right.IsError ? V.Error : Objects.Compare(left, right, op);
        Counts.Release(left);
        Counts.Release(right);
        return result;
    }

    private static V Hash(V self, TupleObj* names, SynthesizedCodeObj* made)
    {
        var values = Values(self, names, made);
        if (values.IsError)
        {
            return V.Error;
        }

        var hash = Hashing.Of(values);
        Counts.Release(values);
        return hash == -1 ? V.Error : Ints.FromLong(hash);
    }

    /// <summary>A tuple of the fields' values.</summary>
    private static V Values(V self, TupleObj* names, SynthesizedCodeObj* made)
    {
        var tuple = Tuples.New(names->Length);
        for (var i = 0L; !tuple.IsError && i < names->Length; i++)
        {
            var value = InlineCaches.GetAttr(self, (&names->First)[i], SynthesizedFunctions.SiteAt(made, i));
            if (value.IsError)
            {
                Counts.Release(tuple);
                return V.Error;
            }

            (&Tuples.Of(tuple)->First)[i] = value;
        }

        return tuple;
    }

    /// <summary>other.__class__ is self.__class__: 1, 0 or -1.</summary>
    private static int HaveOneClass(V self, V other)
    {
        var type = Types.Of(self);
        if (type == Types.Of(other) && Objects.IsGeneric(type->GetAttr) && TypeDicts.Lookup(type, Names.Class) is { IsPointer: true } found && found.Object->Type == GetSetType.Address)
        {
            return 1;
        }

        var right = Objects.GetAttr(other, Names.Class);
        var left = right.IsError ? V.Error : Objects.GetAttr(self, Names.Class);
        var same = left.IsError ? -1 : Objects.Is(right, left) ? 1 : 0;
        Counts.Release(left);
        Counts.Release(right);
        return same;
    }
}
