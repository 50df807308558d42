using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of functions that Python code defines.</summary>
[PyType("function", Layout = typeof(FunctionObj), Flags = TypeFlags.HasDict)]
public static unsafe class FunctionType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>A function object; takes over defaults (tuple or None), keyword defaults (dict or None), closure (tuple or None) and annotations (dict or Unset).</summary>
    [Export("rt_function_new")]
    public static V New(CodeObj* code, [Owned] V defaults, [Owned] V kwDefaults, [Owned] V closure, [Owned] V annotations)
    {
        var function = (FunctionObj*)Heap.NewContainer(Address, sizeof(FunctionObj));
        if (function == null)
        {
            Counts.Release(defaults);
            Counts.Release(kwDefaults);
            Counts.Release(closure);
            Counts.Release(annotations);
            return V.Error;
        }

        function->Code = code;
        function->Name = V.Unset;
        function->QualName = V.Unset;
        function->Doc = V.Unset;
        function->Defaults = defaults;
        function->KwDefaults = kwDefaults;
        function->Closure = closure;
        function->Dict = V.Unset;
        function->Annotations = annotations;
        function->Module = V.Unset;
        function->TypeParameters = V.Unset;
        function->KnownCode = code;
        return V.FromObject(function);
    }

    [Slot("New")]
    public static V Construct(TypeObj* type, V* args, long count, TupleObj* names) => type == null ? V.Error : FunctionConstruction.New(args, count, names);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var function = (FunctionObj*)o;
        if ((function->Code->Head.Flags & ObjFlags.Static) == 0)
        {
            Counts.ReleaseObject(&function->Code->Head);
        }

        Counts.Release(function->Name);
        Counts.Release(function->QualName);
        Counts.Release(function->Doc);
        Counts.Release(function->Defaults);
        Counts.Release(function->KwDefaults);
        Counts.Release(function->Closure);
        Counts.Release(function->Dict);
        Counts.Release(function->Annotations);
        Counts.Release(function->Module);
        Counts.Release(function->TypeParameters);
        Heap.FreeContainer(o, sizeof(FunctionObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var function = (FunctionObj*)o;
        visit(&function->Defaults);
        visit(&function->KwDefaults);
        visit(&function->Closure);
        visit(&function->Dict);
        visit(&function->Annotations);
        visit(&function->Doc);
        visit(&function->Module);
        visit(&function->TypeParameters);
        if ((function->Code->Head.Flags & ObjFlags.Static) == 0)
        {
            Collector.VisitFixed((Obj*)function->Code, visit);
        }
    }

    [Slot("Call")]
    public static V Call(V self, V* args, long positional, TupleObj* names) =>
        Objects.CallFunction((FunctionObj*)self.Object, args, positional, names);

    [Slot("DescrGet")]
    public static V Get(V self, V obj, V owner) => obj.IsUnset ? Counts.Retain(self) : BoundMethodType.New(self, obj);

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var text = StrBuilder.Start();
        if (text.AddUtf8("<function "u8) && text.Add(QualName(self)) && text.AddUtf8(" at 0x"u8) && Addresses.Add(ref text, self.Object) && text.AddUtf8(">"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    /// <summary>The qualified name, borrowed.</summary>
    public static V QualName(V self)
    {
        var function = (FunctionObj*)self.Object;
        return function->QualName.IsUnset ? function->Code->QualName : function->QualName;
    }

    [Getter("__name__", Setter = nameof(SetName))]
    public static V GetName(V self)
    {
        var function = (FunctionObj*)self.Object;
        return Counts.Retain(function->Name.IsUnset ? function->Code->Name : function->Name);
    }

    public static int SetName(V self, V value) => SetStr(&((FunctionObj*)self.Object)->Name, value, "__name__ must be set to a string object"u8);

    [Getter("__qualname__", Setter = nameof(SetQualName))]
    public static V GetQualName(V self) => Counts.Retain(QualName(self));

    public static int SetQualName(V self, V value) => SetStr(&((FunctionObj*)self.Object)->QualName, value, "__qualname__ must be set to a string object"u8);

    [Getter("__doc__", Setter = nameof(SetDoc))]
    public static V GetDoc(V self)
    {
        var function = (FunctionObj*)self.Object;
        return Counts.Retain(function->Doc.IsUnset ? function->Code->Doc : function->Doc);
    }

    public static int SetDoc(V self, V value)
    {
        Replace(&((FunctionObj*)self.Object)->Doc, value.IsUnset ? V.None : value);
        return 0;
    }

    [Getter("__module__", Setter = nameof(SetModule))]
    public static V GetModule(V self)
    {
        var function = (FunctionObj*)self.Object;
        if (function->Module.IsUnset && ConstantTexts.ScopeOf(function) is { IsUnset: false } scope)
        {
            var name = Dicts.GetStr(ConstantTexts.GlobalsOf(scope), Names.Name);
            return name.IsUnset ? V.None : Counts.Retain(name);
        }

        return Counts.Retain(function->Module.IsUnset ? function->Code->Module->Name : function->Module);
    }

    public static int SetModule(V self, V value)
    {
        Replace(&((FunctionObj*)self.Object)->Module, value.IsUnset ? V.None : value);
        return 0;
    }

    [Getter("__defaults__", Setter = nameof(SetDefaults))]
    public static V GetDefaults(V self) => Counts.Retain(((FunctionObj*)self.Object)->Defaults);

    public static int SetDefaults(V self, V value)
    {
        if (!value.IsUnset && !value.IsNone && !Tuples.Is(value))
        {
            return Errors.Fail(TypeErrorType.Address, "__defaults__ must be set to a tuple object"u8);
        }

        Replace(&((FunctionObj*)self.Object)->Defaults, value.IsUnset ? V.None : value);
        BeUnknown((FunctionObj*)self.Object);
        return 0;
    }

    /// <summary>The function is no longer what compiled callers know: it has other defaults, other code, or a dict of defaults that anyone may change.</summary>
    public static void BeUnknown(FunctionObj* function)
    {
        function->KnownCode = null;
        ClassMemory.ForgetMethods();
        HeldFunctions.ForgetAll();
    }

    [Getter("__kwdefaults__", Setter = nameof(SetKwDefaults))]
    public static V GetKwDefaults(V self)
    {
        var function = (FunctionObj*)self.Object;
        if (!function->KwDefaults.IsNone && function->KnownCode != null)
        {
            BeUnknown(function);
        }

        return Counts.Retain(function->KwDefaults);
    }

    public static int SetKwDefaults(V self, V value)
    {
        if (!value.IsUnset && !value.IsNone && !Dicts.Is(value))
        {
            return Errors.Fail(TypeErrorType.Address, "__kwdefaults__ must be set to a dict object"u8);
        }

        Replace(&((FunctionObj*)self.Object)->KwDefaults, value.IsUnset ? V.None : value);
        BeUnknown((FunctionObj*)self.Object);
        return 0;
    }

    [Getter("__dict__", Setter = nameof(SetDict))]
    public static V GetDict(V self) => InstanceDicts.Of(self);

    public static int SetDict(V self, V value) => InstanceDicts.ReplaceOnly(self, value);

    [Getter("__closure__", Setter = nameof(RefuseChange))]
    public static V GetClosure(V self) => Counts.Retain(((FunctionObj*)self.Object)->Closure);

    public static int RefuseChange(V self, V value) =>
        self.IsUnset && value.IsError ? 0 : Errors.Fail(AttributeErrorType.Address, "readonly attribute"u8);

    [Getter("__code__", Setter = nameof(SetCode))]
    public static V GetCode(V self) => Counts.RetainObject(((FunctionObj*)self.Object)->Code);

    public static int SetCode(V self, V value)
    {
        if (value.IsUnset || Types.Of(value) != CodeType.Address)
        {
            return Errors.Fail(TypeErrorType.Address, "__code__ must be set to a code object"u8);
        }

        var function = (FunctionObj*)self.Object;
        var code = (CodeObj*)value.Object;
        var closure = function->Closure.IsNone ? 0 : Tuples.Of(function->Closure)->Length;
        if (code->FreeCount != closure)
        {
            Errors.Raise(
                ValueErrorType.Address,
                "%S() requires a code object with %S free vars, not %S"u8,
                function->Name.IsUnset ? function->Code->Name : function->Name,
                V.FromSmall(closure),
                V.FromSmall(code->FreeCount));
            return -1;
        }

        KeepNames(function);
        var old = function->Code;
        function->Code = code;
        Counts.RetainObject(code);
        BeUnknown(function);
        if ((old->Head.Flags & ObjFlags.Static) == 0)
        {
            Counts.ReleaseObject(&old->Head);
        }

        return 0;
    }

    [Getter("__globals__")]
    public static V GetGlobals(V self)
    {
        var function = (FunctionObj*)self.Object;
        var scope = ConstantTexts.ScopeOf(function);
        return scope.IsUnset ? Globals.Of(function->Code->Module) : Counts.Retain(ConstantTexts.GlobalsOf(scope));
    }

    [Getter("__annotations__", Setter = nameof(SetAnnotations))]
    public static V GetAnnotations(V self)
    {
        var function = (FunctionObj*)self.Object;
        if (function->Annotations.IsUnset)
        {
            var dict = Dicts.New();
            if (dict.IsError)
            {
                return V.Error;
            }

            function->Annotations = dict;
        }

        return Counts.Retain(function->Annotations);
    }

    public static int SetAnnotations(V self, V value)
    {
        if (!value.IsUnset && !value.IsNone && !Dicts.Is(value))
        {
            return Errors.Fail(TypeErrorType.Address, "__annotations__ must be set to a dict object"u8);
        }

        Replace(&((FunctionObj*)self.Object)->Annotations, value.IsNone ? V.Unset : value);
        return 0;
    }

    [Getter("__type_params__", Setter = nameof(SetTypeParameters))]
    public static V GetTypeParameters(V self)
    {
        var parameters = ((FunctionObj*)self.Object)->TypeParameters;
        return Counts.Retain(parameters.IsUnset ? Tuples.Empty : parameters);
    }

    public static int SetTypeParameters(V self, V value)
    {
        if (value.IsUnset || !Tuples.Is(value))
        {
            return Errors.Fail(TypeErrorType.Address, "__type_params__ must be set to a tuple"u8);
        }

        Replace(&((FunctionObj*)self.Object)->TypeParameters, value);
        return 0;
    }

    /// <summary>Before the code changes: the function keeps its name, docstring and module.</summary>
    private static void KeepNames(FunctionObj* function)
    {
        var code = function->Code;
        function->Name = function->Name.IsUnset ? Counts.Retain(code->Name) : function->Name;
        function->QualName = function->QualName.IsUnset ? Counts.Retain(code->QualName) : function->QualName;
        function->Doc = function->Doc.IsUnset ? Counts.Retain(code->Doc) : function->Doc;
        function->Module = function->Module.IsUnset ? Counts.Retain(code->Module->Name) : function->Module;
    }

    private static int SetStr(V* field, V value, System.ReadOnlySpan<byte> message)
    {
        if (!Strs.IsStr(value))
        {
            return Errors.Fail(TypeErrorType.Address, message);
        }

        Replace(field, value);
        return 0;
    }

    private static void Replace(V* field, V value)
    {
        var old = *field;
        *field = Counts.Retain(value);
        Counts.Release(old);
    }
}
