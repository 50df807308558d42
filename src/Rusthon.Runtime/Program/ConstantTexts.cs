namespace Rusthon.Runtime;

/// <summary>The names of constant texts that the program runs: a scope is a tuple of the globals, a dict, and the locals, any mapping.</summary>
public static unsafe class ConstantTexts
{
    /// <summary>The code of a text, or null when the program was compiled without it. What is no Python has the same code in all modes.</summary>
    public static CodeObj* Find(V text, bool interactive)
    {
        for (var entry = ProgramModules.Table; *entry != null; entry++)
        {
            var module = *entry;
            if (!module->Text.IsUnset && IsFor(module->TextFlags, interactive) && Strs.Equal(module->Text, text))
            {
                return module->TextCode;
            }
        }

        return null;
    }

    /// <summary>True for the code of what is no Python, which raises the SyntaxError.</summary>
    public static bool IsWrong(CodeObj* code) => (code->Module->TextFlags & TextFlags.Wrong) != 0;

    private static bool IsFor(TextFlags flags, bool interactive) =>
        (flags & TextFlags.Wrong) != 0 || ((flags & TextFlags.Interactive) != 0) == interactive;

    /// <summary>True for the code of a constant text, not of a function in it.</summary>
    public static bool IsText(CodeObj* code) => !code->Module->Text.IsUnset && code->Module->TextCode == code;

    /// <summary>The scope that a function of a constant text was made in, borrowed; Unset for other functions.</summary>
    public static V ScopeOf(FunctionObj* function)
    {
        var code = function->Code;
        if (code->Module->Text.IsUnset || !Tuples.Is(function->Closure))
        {
            return V.Unset;
        }

        for (var i = 0; i < code->FreeCount; i++)
        {
            if (Strs.EqualsAscii(code->FreeNames[i], ".scope"u8))
            {
                return ((CellObj*)(&Tuples.Of(function->Closure)->First)[i].Object)->Value;
            }
        }

        return V.Unset;
    }

    /// <summary>The globals of a scope, borrowed.</summary>
    public static V GlobalsOf(V scope) => Tuples.Of(scope)->First;

    /// <summary>The locals of a scope, borrowed.</summary>
    public static V LocalsOf(V scope) => (&Tuples.Of(scope)->First)[1];

    /// <summary>A name of a text: in the locals when the text itself asks, in the globals, then the builtin. Owned.</summary>
    [Export("rt_load_scoped")]
    public static V Load(V scope, V name, long inLocals)
    {
        var globals = GlobalsOf(scope);
        var locals = LocalsOf(scope);
        if (inLocals != 0 && locals.Bits != globals.Bits)
        {
            var found = LookIn(locals, name);
            if (!found.IsUnset)
            {
                return found;
            }
        }

        var value = Counts.Retain(Dicts.Get(globals, name));
        return value.IsUnset ? LoadBuiltin(globals, name) : value;
    }

    /// <summary>A name in a class body of a text. Owned.</summary>
    [Export("rt_load_class_scoped")]
    public static V LoadInClass(V names, V scope, V name)
    {
        var value = LookIn(names, name);
        return value.IsUnset ? Load(scope, name, 0) : value;
    }

    /// <summary>Binds a name of a text in its globals (0), in its locals (1), or in its locals unless it is bound (2): 0 or -1.</summary>
    [Export("rt_store_scoped")]
    public static int Store(V scope, V value, V name, long place)
    {
        var target = place == 0 ? GlobalsOf(scope) : LocalsOf(scope);
        if (place == 2)
        {
            var known = LookIn(target, name);
            Counts.Release(known);
            if (!known.IsUnset)
            {
                return known.IsError ? -1 : 0;
            }
        }

        return Globals.StoreName(target, value, name);
    }

    /// <summary>Unbinds a name of a text: 0, or -1 when it is not bound.</summary>
    [Export("rt_delete_scoped")]
    public static int Delete(V scope, V name, long inLocals) => Globals.DeleteName(inLocals == 0 ? GlobalsOf(scope) : LocalsOf(scope), name);

    /// <summary>globals() and locals() of a text. Owned.</summary>
    [Export("rt_scope_dict")]
    public static V DictOf(V scope, long locals) => Counts.Retain(locals == 0 ? GlobalsOf(scope) : LocalsOf(scope));

    /// <summary>from module import * in a text: 0 or -1.</summary>
    [Export("rt_import_star_scoped")]
    public static int ImportStar(V module, V scope) => Imports.ImportStarInto(module, LocalsOf(scope));

    /// <summary>Shows a value by sys.displayhook: 0 or -1.</summary>
    [Export("rt_display_value")]
    public static int Display(V value)
    {
        var key = Strs.FromAscii("displayhook"u8);
        var hook = key.IsError || !SysModule.Dict.IsPointer ? V.Unset : Counts.Retain(Dicts.Get(SysModule.Dict, key));
        Counts.Release(key);
        var result = hook.IsUnset ? SysHooks.DisplayHook(value) : Objects.Call(hook, &value, 1, null);
        Counts.Release(hook);
        Counts.Release(result);
        return result.IsError ? -1 : 0;
    }

    /// <summary>Runs code with globals (a dict) and locals (a mapping): what it returns, owned.</summary>
    public static V Run(CodeObj* code, V globals, V locals)
    {
        if (AddBuiltins(globals) < 0)
        {
            return V.Error;
        }

        V* items = stackalloc V[2];
        items[0] = globals;
        items[1] = locals;
        var scope = Tuples.FromBorrowed(items, 2);
        var function = scope.IsError ? V.Error : FunctionType.New(code, V.None, V.None, V.None, V.Unset);
        var result = function.IsError ? V.Error : Objects.Call(function, &scope, 1, null);
        Counts.Release(function);
        Counts.Release(scope);
        return result;
    }

    /// <summary>Binds __builtins__ in globals that lack it: 0 or -1.</summary>
    private static int AddBuiltins(V globals)
    {
        var known = Dicts.GetStr(globals, Names.Builtins);
        if (!known.IsUnset || IsOfModule(globals))
        {
            return known.IsError ? -1 : 0;
        }

        var module = SysHooks.ImportBuiltins();
        var dict = module.IsError ? V.Error : GlobalsDict.Of((ModuleObj*)module.Object);
        Counts.Release(module);
        var status = dict.IsError ? -1 : Dicts.Set(globals, Names.Builtins, dict);
        Counts.Release(dict);
        return status;
    }

    private static bool IsOfModule(V globals)
    {
        for (var entry = ProgramModules.Table; *entry != null; entry++)
        {
            if ((*entry)->Object.IsPointer && ((ModuleObj*)(*entry)->Object.Object)->Dict.Bits == globals.Bits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A builtin as seen by code with these globals: __builtins__ there may be a dict of fewer names.</summary>
    private static V LoadBuiltin(V globals, V name)
    {
        var builtins = Dicts.GetStr(globals, Names.Builtins);
        if (builtins.IsPointer && Types.IsSubtype(Types.Of(builtins), DictType.Address))
        {
            var value = Counts.Retain(Dicts.Get(builtins, name));
            return value.IsUnset ? Raising.NameError(name) : value;
        }

        return builtins.IsError ? V.Error : BuiltinModules.Load(name);
    }

    /// <summary>An item of a mapping, owned; Unset when it is missing.</summary>
    private static V LookIn(V names, V name)
    {
        if (Types.Of(names) == DictType.Address)
        {
            return Counts.Retain(Dicts.Get(names, name));
        }

        var value = Objects.GetItem(names, name);
        if (value.IsError && Errors.PendingIs(KeyErrorType.Address))
        {
            Errors.Clear();
            return V.Unset;
        }

        return value;
    }
}
