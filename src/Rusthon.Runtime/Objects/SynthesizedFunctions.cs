using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The code of a function that the program makes from a list of parameters: counted, unlike compiled code.</summary>
public unsafe struct SynthesizedCodeObj
{
    public CodeObj Code;

    /// <summary>A tuple of strs: the parameters.</summary>
    public V Names;

    /// <summary>
    /// What a call does: a callable that gets all parameters, a tuple (frozen, sentinel, steps), one of <see cref="RecordMethods"/>,
    /// or the type tuple.
    /// </summary>
    public V Body;

    /// <summary>The number of caches behind the places: one for each attribute.</summary>
    public long Sites;

    /// <summary>The number of entries of <see cref="First"/>.</summary>
    public long Lines;

    /// <summary>The first of the places for tracebacks, one a line of the body.</summary>
    public PositionDef First;
}

/// <summary>
/// Functions with a signature that is only known when the program runs: the __init__ of data classes, the __new__ of
/// named tuples. They are ordinary function objects, so that binding and its messages are those of any function.
/// </summary>
public static unsafe class SynthesizedFunctions
{
    [FixedAddressValueType]
    private static ModuleDef module;

    /// <summary>
    /// A function. parameters: a tuple of strs (positional, keyword-only, *args, **kwargs); counts: (positional-only,
    /// positional, keyword-only, flags, first line of the body).
    /// </summary>
    [Builtin("function(name, qualname, module, parameters, counts, defaults, kwdefaults, annotations, body, /)", Module = "_synthesis")]
    public static V New(V name, V qualName, V moduleName, V parameters, V counts, V defaults, V kwDefaults, V annotations, V body)
    {
        var isRecordMethod = Tuples.Is(body) && Tuples.Of(body)->First.IsSmall;
        var lines = Tuples.Is(body) ? Tuples.Of((&Tuples.Of(body)->First)[2])->Length : 1;
        var sites = isRecordMethod ? Tuples.Of((&Tuples.Of(body)->First)[1])->Length : Tuples.Is(body) ? lines : 0;
        lines = lines == 0 ? 1 : lines;
        var size = SizeOf(lines, sites);
        var made = (SynthesizedCodeObj*)Heap.NewContainer(CodeType.Address, size);
        if (made == null)
        {
            return V.Error;
        }

        var numbers = &Tuples.Of(counts)->First;
        var code = &made->Code;
        code->Name = Counts.Retain(name);
        code->QualName = Counts.Retain(qualName);
        code->Doc = V.None;
        code->Module = Module();
        code->FirstLine = (int)numbers[4].Small - 1;
        code->Flags = (CodeFlags)numbers[3].Small;
        code->PosOnlyCount = (int)numbers[0].Small;
        code->ArgCount = (int)numbers[1].Small;
        code->KwOnlyCount = (int)numbers[2].Small;
        code->ParamCount = (int)Tuples.Of(parameters)->Length;
        code->VarCount = code->ParamCount;
        code->VarNames = &Tuples.Of(parameters)->First;
        code->FreeCount = 0;
        code->FreeNames = null;
        code->Entry = isRecordMethod ? &RecordMethods.Call : Tuples.Is(body) ? &Assign : V.Same(body, V.FromObject(TupleType.Address)) ? &MakeTuple : &CallBody;
        made->Names = Counts.Retain(parameters);
        made->Body = Counts.Retain(body);
        made->Lines = lines;
        made->Sites = sites;
        for (var i = 0L; i < sites; i++)
        {
            *SiteAt(made, i) = default;
            SiteAt(made, i)->Version = ulong.MaxValue;
        }

        for (var i = 0L; i < lines; i++)
        {
            var position = &made->First + i;
            *position = default;
            position->Code = code;
            position->Line = (int)(numbers[4].Small + i);
            position->EndLine = position->Line;
        }

        var result = FunctionType.New(code, Counts.Retain(defaults), Counts.Retain(kwDefaults), V.None, annotations.IsNone ? V.Unset : Counts.Retain(annotations));
        if (result.IsError)
        {
            Counts.ReleaseObject((Obj*)made);
            return V.Error;
        }

        ((FunctionObj*)result.Object)->Module = Counts.Retain(moduleName);
        return result;
    }

    /// <summary>Frees synthesized code.</summary>
    public static void Drop(Obj* o)
    {
        var made = (SynthesizedCodeObj*)o;
        Counts.Release(made->Code.Name);
        Counts.Release(made->Code.QualName);
        Counts.Release(made->Names);
        Counts.Release(made->Body);
        Heap.FreeContainer(o, SizeOf(made->Lines, made->Sites));
    }

    /// <summary>Visits what synthesized code owns.</summary>
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((SynthesizedCodeObj*)o)->Body);

    /// <summary>The steps of an __init__ that sets attributes of instances of a type as object.__setattr__ does, borrowed; null for any other function.</summary>
    public static TupleObj* StepsOf(TypeObj* type, FunctionObj* function)
    {
        if ((void*)function->Code->Entry != (void*)(delegate*<FunctionObj*, V*, ulong, V>)&Assign)
        {
            return null;
        }

        var parts = &Tuples.Of(((SynthesizedCodeObj*)function->Code)->Body)->First;
        return parts[0].Bits == V.True.Bits || (void*)type->SetAttr == (void*)ObjectType.Address->SetAttr ? Tuples.Of(parts[2]) : null;
    }

    /// <summary>The cache for an attribute.</summary>
    public static AttributeSite* SiteAt(SynthesizedCodeObj* made, long index) => (AttributeSite*)(&made->First + made->Lines) + index;

    private static long SizeOf(long lines, long sites) =>
        sizeof(SynthesizedCodeObj) + ((lines - 1) * sizeof(PositionDef)) + (sites * sizeof(AttributeSite));

    private static ModuleDef* Module()
    {
        var def = (ModuleDef*)Unsafe.AsPointer(ref module);
        if (def->Name.Bits == 0)
        {
            def->Name = Names.Builtins;
            def->FileName = Names.StringFile;
        }

        return def;
    }

    /// <summary>The body is a callable: its own entry in the traceback is replaced by this function's.</summary>
    private static V CallBody(FunctionObj* function, V* slots, ulong given)
    {
        var code = (SynthesizedCodeObj*)function->Code;
        var body = code->Body;
        var result = Objects.Call(body, slots, code->Code.ParamCount, null);
        if (result.IsError)
        {
            if (Types.Of(body) == FunctionType.Address)
            {
                TracebackType.RemoveNewest(((FunctionObj*)body.Object)->Code);
            }

            TracebackType.Add(&code->First);
        }

        return result;
    }

    /// <summary>The named tuple of the parameters behind the class.</summary>
    private static V MakeTuple(FunctionObj* function, V* slots, ulong given)
    {
        var items = Tuples.FromBorrowed(slots + 1, function->Code->ParamCount - 1);
        if (items.IsError)
        {
            return V.Error;
        }

        if (!slots[0].IsPointer || (slots[0].Object->Type->Flags & TypeFlags.TypeSubclass) == 0)
        {
            Counts.Release(items);
            return Errors.Raise(TypeErrorType.Address, "tuple.__new__(X): X is not a type object (%T)"u8, slots[0]);
        }

        var result = TupleType.Address->New((TypeObj*)slots[0].Object, &items, 1, null);
        Counts.Release(items);
        return result;
    }

    /// <summary>
    /// Runs the steps (name, index, factory): sets an attribute to a parameter, or to what the factory returns where
    /// the index is -1 or the parameter is the sentinel. A step without a name calls __post_init__ with the parameters
    /// of the tuple of indices.
    /// </summary>
    private static V Assign(FunctionObj* function, V* slots, ulong given)
    {
        var code = (SynthesizedCodeObj*)function->Code;
        var parts = &Tuples.Of(code->Body)->First;
        var frozen = parts[0].Bits == V.True.Bits;
        var steps = Tuples.Of(parts[2]);
        for (var i = 0L; i < steps->Length; i++)
        {
            var step = &Tuples.Of((&steps->First)[i])->First;
            var status = step[0].IsNone ? PostInit(slots, step[1]) : AssignOne(slots, step, parts[1], frozen, SiteAt(code, i));
            if (status < 0)
            {
                TracebackType.Add(&code->First + i);
                return V.Error;
            }
        }

        return V.None;
    }

    private static int AssignOne(V* slots, V* step, V sentinel, bool frozen, AttributeSite* site)
    {
        var index = step[1].Small;
        var made = (index < 0 || V.Same(slots[index], sentinel)) && !step[2].IsNone ? Objects.Call0(step[2]) : V.Unset;
        if (made.IsError)
        {
            return -1;
        }

        var value = made.IsUnset ? slots[index] : made;
        var status = frozen ? InlineCaches.SetGenericAttr(slots[0], value, step[0], site) : InlineCaches.SetAttr(slots[0], value, step[0], site);
        Counts.Release(made);
        return status;
    }

    private static int PostInit(V* slots, V indices)
    {
        var count = Tuples.Of(indices)->Length;
        var values = Tuples.New(count);
        if (values.IsError)
        {
            return -1;
        }

        for (var i = 0L; i < count; i++)
        {
            (&Tuples.Of(values)->First)[i] = Counts.Retain(slots[(&Tuples.Of(indices)->First)[i].Small]);
        }

        var method = Objects.GetAttr(slots[0], Names.PostInit);
        var result = method.IsError ? V.Error : Objects.CallEx(method, values, V.Unset);
        Counts.Release(method);
        Counts.Release(values);
        Counts.Release(result);
        return result.IsError ? -1 : 0;
    }
}
