using System;

namespace Rusthon.Runtime;

/// <summary>Binds the arguments of calls of built-in functions and calls them; the errors are those of CPython's argument parsers.</summary>
public static unsafe class BuiltinCalls
{
    /// <summary>Calls a built-in function or method; self is Unset for a function.</summary>
    public static V Call(FunctionDef* def, V self, V* args, long positional, TupleObj* names)
    {
        V* slots = stackalloc V[Objects.StackArguments];
        var parameters = def->Params;
        var count = def->ParamCount;
        var first = 0;
        var slot = 0;
        if (!self.IsUnset && count > 0 && Takes(def))
        {
            slots[0] = self;
            first = 1;
            slot = 1;
        }

        var next = 0L;
        var keywordsSlot = -1;
        for (var i = first; i < count; i++)
        {
            switch (parameters[i].Kind)
            {
                case ParamKind.VarArgs:
                    slots[slot++] = new V((ulong)(args + next));
                    slots[slot++] = new V((ulong)(positional - next));
                    next = positional;
                    break;
                case ParamKind.VarKeywords:
                    keywordsSlot = slot;
                    slots[slot++] = V.Unset;
                    break;
                case ParamKind.KeywordOnly:
                    slots[slot++] = V.Unset;
                    break;
                default:
                    slots[slot++] = next < positional ? args[next++] : V.Unset;
                    break;
            }
        }

        if (next < positional)
        {
            return BuiltinCallErrors.TooMany(def, first, positional, names);
        }

        if (names != null && BuiltinCallErrors.TooManyInAll(def, first, positional, names->Length))
        {
            return V.Error;
        }

        if (names != null && !BindKeywords(def, first, slots, args + positional, names, keywordsSlot))
        {
            Release(slots, keywordsSlot);
            return V.Error;
        }

        slot = first;
        for (var i = first; i < count; i++)
        {
            var required = !parameters[i].HasDefault && parameters[i].Kind is (ParamKind.PositionalOnly or ParamKind.Normal or ParamKind.KeywordOnly);
            if (required && slots[slot].IsUnset)
            {
                Release(slots, keywordsSlot);
                return BuiltinCallErrors.Missing(def, first, i, positional);
            }

            slot += parameters[i].Kind == ParamKind.VarArgs ? 2 : 1;
        }

        var result = def->Thunk(slots);
        Release(slots, keywordsSlot);
        return result;
    }

    /// <summary>A static method has no self parameter.</summary>
    private static bool Takes(FunctionDef* def) => def->Params[0].Kind == ParamKind.PositionalOnly || def->Params[0].Kind == ParamKind.Normal;

    private static void Release(V* slots, int keywordsSlot)
    {
        if (keywordsSlot >= 0)
        {
            Counts.Release(slots[keywordsSlot]);
        }
    }

    private static bool BindKeywords(FunctionDef* def, int first, V* slots, V* values, TupleObj* names, int keywordsSlot)
    {
        for (var k = 0L; k < names->Length; k++)
        {
            var name = (&names->First)[k];
            var slot = first;
            var found = -1;
            for (var i = first; i < def->ParamCount && found < 0; i++)
            {
                var kind = def->Params[i].Kind;
                if (kind is (ParamKind.Normal or ParamKind.KeywordOnly) && Strs.Equal(def->Params[i].Name, name))
                {
                    found = slot;
                    if (!slots[slot].IsUnset)
                    {
                        BuiltinCallErrors.GivenTwice(def, first, i, name);
                        return false;
                    }
                }

                slot += kind == ParamKind.VarArgs ? 2 : 1;
            }

            if (found >= 0)
            {
                slots[found] = values[k];
                continue;
            }

            if (keywordsSlot < 0)
            {
                BuiltinCallErrors.Unexpected(def, first, name);
                return false;
            }

            if (slots[keywordsSlot].IsUnset)
            {
                slots[keywordsSlot] = Dicts.New();
                if (slots[keywordsSlot].IsError)
                {
                    slots[keywordsSlot] = V.Unset;
                    return false;
                }
            }

            if (Dicts.Set(slots[keywordsSlot], name, values[k]) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
