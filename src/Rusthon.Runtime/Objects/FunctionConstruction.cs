namespace Rusthon.Runtime;

/// <summary>types.FunctionType(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None).</summary>
[Cold]
public static unsafe class FunctionConstruction
{
    private const int Parameters = 6;

    /// <summary>
    /// A function of a code object. The globals must be those of the code's module, because compiled code finds its global
    /// variables there: NotImplementedError for others.
    /// </summary>
    public static V New(V* args, long count, TupleObj* names)
    {
        V* given = stackalloc V[Parameters];
        if (!new ParameterList("function code globals name argdefs closure kwdefaults"u8, 2).Bind(args, count, names, given))
        {
            return V.Error;
        }

        for (var i = 2; i < Parameters; i++)
        {
            given[i] = given[i].IsUnset ? V.None : given[i];
        }

        return AreOfTypes(given) && HasClosure((CodeObj*)given[0].Object, given[4]) && HasOwnGlobals((CodeObj*)given[0].Object, given[1]) ? Make(given) : V.Error;
    }

    private static bool AreOfTypes(V* given)
    {
        if (Types.Of(given[0]) != CodeType.Address)
        {
            return Refuse(given[0].IsNone ? "function() argument 'code' must be code, not None"u8 : "function() argument 'code' must be code, not %T"u8, given[0]);
        }

        if (!Dicts.Is(given[1]))
        {
            return Refuse(given[1].IsNone ? "function() argument 'globals' must be dict, not None"u8 : "function() argument 'globals' must be dict, not %T"u8, given[1]);
        }

        if (!given[2].IsNone && !Strs.IsStr(given[2]))
        {
            return Refuse("arg 3 (name) must be None or string"u8, V.None);
        }

        if (!given[3].IsNone && !Tuples.Is(given[3]))
        {
            return Refuse("arg 4 (defaults) must be None or tuple"u8, V.None);
        }

        return given[5].IsNone || Dicts.Is(given[5]) || Refuse("arg 6 (kwdefaults) must be None or dict"u8, V.None);
    }

    /// <summary>Whether the closure has a cell for each free variable of the code.</summary>
    private static bool HasClosure(CodeObj* code, V closure)
    {
        if (!Tuples.Is(closure))
        {
            return closure.IsNone
                ? code->FreeCount == 0 || Refuse("arg 5 (closure) must be tuple"u8, V.None)
                : Refuse("arg 5 (closure) must be None or tuple"u8, V.None);
        }

        var cells = Tuples.Of(closure);
        if (cells->Length != code->FreeCount)
        {
            Errors.Raise(ValueErrorType.Address, "%S requires closure of length %S, not %S"u8, code->Name, V.FromSmall(code->FreeCount), V.FromSmall(cells->Length));
            return false;
        }

        for (var i = 0L; i < cells->Length; i++)
        {
            var cell = (&cells->First)[i];
            if (Types.Of(cell) != CellType.Address)
            {
                Errors.Raise(TypeErrorType.Address, "arg 5 (closure) expected cell, found %T"u8, cell);
                return false;
            }
        }

        return true;
    }

    private static bool HasOwnGlobals(CodeObj* code, V globals)
    {
        var own = Globals.Of(code->Module);
        if (own.IsError)
        {
            return false;
        }

        Counts.Release(own);
        if (V.Same(own, globals))
        {
            return true;
        }

        Errors.Raise(NotImplementedErrorType.Address, "function() with globals other than those of the code's module is not supported"u8);
        return false;
    }

    private static V Make(V* given)
    {
        var code = (CodeObj*)given[0].Object;
        var closure = code->FreeCount == 0 ? V.None : given[4];
        var made = FunctionType.New(code, Counts.Retain(given[3]), Counts.Retain(given[5]), Counts.Retain(closure), V.Unset);
        if (made.IsError)
        {
            return made;
        }

        Counts.RetainObject(code);
        ((FunctionObj*)made.Object)->KnownCode = null;
        if (!given[2].IsNone)
        {
            ((FunctionObj*)made.Object)->Name = Counts.Retain(given[2]);
        }

        return made;
    }

    private static bool Refuse(System.ReadOnlySpan<byte> message, V wrong)
    {
        Errors.Raise(TypeErrorType.Address, message, wrong);
        return false;
    }
}
