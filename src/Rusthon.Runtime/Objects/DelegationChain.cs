namespace Rusthon.Runtime;

/// <summary>
/// Chains of suspended generators that wait for one another in yield from. Resuming the first of them resumes the last, its
/// leaf, directly: what that yields goes through the others as it is. Only the first knows the leaf. Those behind it are
/// referenced by nothing but the slot of the one before, so that nobody else can run them; when the leaf ends, the one before
/// it goes on and is told how.
/// </summary>
/// <remarks>A generator that is suspended in an except clause begins a chain of its own: what it handles is handled in those that it waits for.</remarks>
public static unsafe class DelegationChain
{
    /// <summary>A generator is about to be suspended with what another one, which it waits for, has yielded.</summary>
    public static void Extend(GeneratorObj* generator, GeneratorObj* inner)
    {
        if (inner->Head.Count != 1 || (inner->Head.Flags & ObjFlags.WeaklyReferenced) != 0)
        {
            return;
        }

        inner->Delegator = generator;
        generator->Leaf = TakeLeaf(inner);
    }

    /// <summary>Resumes the leaf of a generator's chain with a value that is sent in, and then those that wait for it, up to the next yield: as <see cref="Generators.Resume"/>.</summary>
    public static V Resume(GeneratorObj* first, V sent)
    {
        var thread = Thread.State;
        var at = first->Leaf;
        if (at->State < 0 || (at->Head.Flags & GeneratorObj.Running) != 0)
        {
            // Somebody found the leaf (the garbage collector's lists show it) and has run it.
            first->Leaf = null;
            return Generators.Run(first, sent);
        }

        first->Head.Flags |= GeneratorObj.Running;
        first->Head.Count++;
        while (true)
        {
            var value = Generators.Run(at, sent);
            if (at == first || (!value.IsUnset && !value.IsError))
            {
                if (at != first)
                {
                    first->Leaf = TakeLeaf(at);
                }

                thread->EndedDelegate = null;
                first->Head.Flags &= ~GeneratorObj.Running;
                Counts.ReleaseObject((Obj*)first);
                return value;
            }

            thread->EndedDelegate = at;
            thread->DelegateEnd = value;
            sent = V.None;
            at = at->Delegator;
        }
    }

    /// <summary>The last generator of the chain that begins with one, which is to be the first no more.</summary>
    private static GeneratorObj* TakeLeaf(GeneratorObj* generator)
    {
        var leaf = generator->Leaf == null ? generator : generator->Leaf;
        generator->Leaf = null;
        return leaf;
    }
}
