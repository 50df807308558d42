using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rusthon.Runtime;

/// <summary>The type Random of the module _random: the generator under the module random.</summary>
[PyType("Random", Layout = typeof(RandomObj), Flags = TypeFlags.BaseType, Module = "_random", Doc = "Random() -> create a random number generator with its own internal state.")]
public static unsafe class RandomType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("_random", "Random")]
    public static V Class() => Counts.RetainObject(Address);

    [Slot("Drop")]
    public static void Drop(Obj* o) => Instances.Free(o);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (type == Address && (Arguments.RejectKeywords("Random"u8, names) < 0 || Arguments.CheckCount("Random"u8, count, 0, 1) < 0))
        {
            return V.Error;
        }

        var o = (RandomObj*)Instances.New(type, sizeof(RandomObj));
        if (o == null)
        {
            return V.Error;
        }

        o->Twister = default;
        return args == null && count > 0 ? V.Error : V.FromObject(o);
    }

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names) =>
        Arguments.RejectKeywords("Random"u8, names) == 0 && Arguments.CheckCount("Random"u8, count, 0, 1) == 0
            && SeedWith(Twister(self), count == 0 ? V.None : args[0])
            ? 0
            : -1;

    [Method("seed(self, n=None, /)")]
    public static V Seed(V self, V n) => SeedWith(Twister(self), n.IsUnset ? V.None : n) ? V.None : V.Error;

    [Method("random(self, /)")]
    public static V Random(V self) => V.FromDouble(Twister(self)->NextDouble());

    [Method("getrandbits(self, k, /)")]
    public static V GetRandBits(V self, V k)
    {
        if (!Ints.ToMachine(k, false, out var bits))
        {
            return V.Error;
        }

        if (bits < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "number of bits must be non-negative"u8);
        }

        var twister = Twister(self);
        if (bits <= 32)
        {
            return bits == 0 ? V.FromSmall(0) : V.FromSmall(twister->Next() >> (int)(32 - bits));
        }

        var count = ((bits - 1) >> 6) + 1;
        var o = Ints.Allocate(count);
        if (o == null)
        {
            return V.Error;
        }

        var limbs = &o->FirstLimb;
        Limbs.Clear(limbs, count);
        for (var done = 0L; done < bits; done += 32)
        {
            ulong word = twister->Next();
            if (bits - done < 32)
            {
                word >>= (int)(32 - (bits - done));
            }

            limbs[done >> 6] |= word << (int)(done & 63);
        }

        return Ints.Finish(o, count, false);
    }

    [Method("getstate(self, /)")]
    public static V GetState(V self)
    {
        var twister = Twister(self);
        V* items = stackalloc V[MersenneTwister.Count + 1];
        for (var i = 0; i < MersenneTwister.Count; i++)
        {
            items[i] = V.FromSmall((*twister)[i]);
        }

        items[MersenneTwister.Count] = V.FromSmall(twister->Index);
        return Tuples.FromItems(items, MersenneTwister.Count + 1);
    }

    [Method("setstate(self, state, /)")]
    public static V SetState(V self, V state)
    {
        if (!Tuples.Is(state))
        {
            return Errors.Raise(TypeErrorType.Address, "state vector must be a tuple"u8);
        }

        var tuple = Tuples.Of(state);
        if (tuple->Length != MersenneTwister.Count + 1)
        {
            return Errors.Raise(ValueErrorType.Address, "state vector is the wrong size"u8);
        }

        MersenneTwister twister = default;
        for (var i = 0; i <= MersenneTwister.Count; i++)
        {
            var item = (&tuple->First)[i];
            if (!Ints.IsInt(item))
            {
                return Errors.Raise(TypeErrorType.Address, "an integer is required"u8);
            }

            var fits = Ints.TryToLong(item, out var word);
            if (i == MersenneTwister.Count)
            {
                if (!fits || word < 0 || word > MersenneTwister.Count)
                {
                    return Errors.Raise(ValueErrorType.Address, "invalid state"u8);
                }

                twister.Index = (int)word;
            }
            else if (!fits || word < 0)
            {
                return Errors.Raise(OverflowErrorType.Address, "can't convert negative value to unsigned int"u8);
            }
            else
            {
                twister[i] = (uint)word;
            }
        }

        *Twister(self) = twister;
        return V.None;
    }

    [DllImport("libc", EntryPoint = "getrandom")]
    private static extern nint GetRandom(void* buffer, nuint size, uint flags);

    private static MersenneTwister* Twister(V self) => &((RandomObj*)self.Object)->Twister;

    /// <summary>Seeds with the magnitude of an int, the hash of another value, or for None with the system's entropy; false when it raised.</summary>
    private static bool SeedWith(MersenneTwister* twister, V seed)
    {
        if (seed.IsNone)
        {
            uint* entropy = stackalloc uint[MersenneTwister.Count];
            GetRandom(entropy, MersenneTwister.Count * sizeof(uint), 0);
            twister->Start(entropy, MersenneTwister.Count);
            return true;
        }

        IntView view;
        if (Ints.IsInt(seed))
        {
            IntView.Read(seed, &view);
        }
        else
        {
            var hash = Objects.Hash(seed);
            if (hash == -1 && Errors.IsPending)
            {
                return false;
            }

            IntView.ReadLong(hash, &view);
            if (view.Negative)
            {
                // The hash counts as an unsigned number.
                view.Limbs[0] = 0 - view.Limbs[0];
            }
        }

        // Limbs are little-endian pairs of words.
        var words = (view.BitLength + 31) >> 5;
        uint zero = 0;
        twister->Start(words == 0 ? &zero : (uint*)view.Limbs, words == 0 ? 1 : words);
        return true;
    }
}
