using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Rusthon.IR;

/// <summary>The table of all operations. Names of operations that Python programs have are Python's own terms.</summary>
public static partial class Ops
{
    private const IRType V = IRType.V;
    private const IRType Bool = IRType.Bool;
    private const IRType I64 = IRType.I64;
    private const IRType U64 = IRType.U64;
    private const IRType F64 = IRType.F64;
    private const IRType Rest = IRType.Any;
    private const IRType Void = IRType.None;
    private const OpEffects Any = OpEffects.Any;
    private const ImmediateKind Name = ImmediateKind.Name;

    /// <summary>Registers all rows before any is looked up by name.</summary>
    static Ops()
    {
    }

    // Values and variables
    /// <summary>A constant; static data or an inline value.</summary>
    public static readonly Op Const = Row("const", [], V, OpEffects.None, Ownership.Borrowed, [ImmediateKind.Constant]);

    /// <summary>A global of the module, else the builtin of that name; NameError.</summary>
    public static readonly Op LoadGlobal = Row("load_global", [], V, OpEffects.Raises | OpEffects.Reads, Ownership.Owned, [Name]);

    /// <summary>Binds a global.</summary>
    public static readonly Op StoreGlobal = Row("store_global", [V], Void, OpEffects.Writes, Ownership.None, [Name], null, 0);

    /// <summary>Unbinds a global; NameError when it is unbound.</summary>
    public static readonly Op DeleteGlobal = Row("delete_global", [], Void, Any, Ownership.None, [Name]);

    /// <summary>A builtin by its symbol, when the program cannot have rebound it.</summary>
    public static readonly Op Builtin = Row("builtin", [], V, OpEffects.None, Ownership.Borrowed, [ImmediateKind.Symbol]);

    /// <summary>Raises UnboundLocalError (or NameError for a free variable: immediate 1) naming the variable when the value is Unset.</summary>
    public static readonly Op CheckBound = Row("check_bound", [V], Void, OpEffects.Raises, Ownership.None, [Name, ImmediateKind.Int]);

    /// <summary>True when the value is Unset: an exhausted iterator, an unbound variable.</summary>
    public static readonly Op IsUnset = Row("is_unset", [V], Bool, OpEffects.None, Ownership.None, []);

    /// <summary>Keeps a value alive up to here; no code.</summary>
    public static readonly Op KeepAlive = Row("keep_alive", [V], Void, OpEffects.Writes, Ownership.None, []);

    /// <summary>The value of a variable of a function that an exception leaves: the traceback keeps it alive if its end can be seen.</summary>
    public static readonly Op KeepInTraceback = Row("keep_in_traceback", [V], Void, OpEffects.Writes, Ownership.None, [], "rt_traceback_keep");

    /// <summary>A new cell that takes over the value (Unset: unbound).</summary>
    public static readonly Op NewCell = Row("new_cell", [V], V, Any, Ownership.Owned, [], "rt_cell_new", 0);

    /// <summary>The content of a cell; NameError or (immediate 0) UnboundLocalError naming the variable when unbound.</summary>
    public static readonly Op LoadCell = Row("load_cell", [V], V, OpEffects.Raises | OpEffects.Reads, Ownership.Owned, [Name, ImmediateKind.Int]);

    /// <summary>The content of a cell, Unset when unbound; never raises.</summary>
    public static readonly Op CellContent = Row("cell_content", [V], V, OpEffects.Reads, Ownership.Owned, [], "rt_cell_content");

    /// <summary>Stores into a cell (cell, value).</summary>
    public static readonly Op StoreCell = Row("store_cell", [V, V], Void, OpEffects.Writes, Ownership.None, [], "rt_cell_store", 1);

    /// <summary>Unbinds a cell; as LoadCell when it is unbound.</summary>
    public static readonly Op DeleteCell = Row("delete_cell", [V], Void, Any, Ownership.None, [Name, ImmediateKind.Int]);

    /// <summary>The cell of the given index in the closure of the running function.</summary>
    public static readonly Op ClosureCell = Row("closure_cell", [], V, OpEffects.None, Ownership.Borrowed, [ImmediateKind.Int]);

    // Operators
    /// <summary>+ - ~ on a value ("pos", "neg", "invert").</summary>
    public static readonly Op Unary = Row("unary", [V], V, Any, Ownership.Owned, [ImmediateKind.Operator]);

    /// <summary>A binary operator.</summary>
    public static readonly Op Binary = Row("binary", [V, V], V, Any, Ownership.Owned, [ImmediateKind.Operator]);

    /// <summary>An in-place operator; takes over the left operand so that an unshared one can be changed in place.</summary>
    public static readonly Op InPlace = Row("inplace", [V, V], V, Any, Ownership.Owned, [ImmediateKind.Operator], null, 0);

    /// <summary>As <see cref="Binary"/>, with a left operand that is used for the last time and taken over: an unshared str grows in place. Made when counts are placed.</summary>
    public static readonly Op BinaryTaking = Row("binary_taking", [V, V], V, Any, Ownership.Owned, [ImmediateKind.Operator], null, 0);

    /// <summary>Before += on what a global holds: (old value, right operand). A str that only the global holds gives up that reference, so that it can grow in place; the result is stored there next.</summary>
    public static readonly Op DetachGlobal = Row("detach_global", [V, V], Void, OpEffects.Reads | OpEffects.Writes, Ownership.None, [Name]);

    /// <summary>As <see cref="DetachGlobal"/> for an attribute: (object, old value, right operand).</summary>
    public static readonly Op DetachAttr = Row("detach_attr", [V, V, V], Void, OpEffects.Reads | OpEffects.Writes, Ownership.None, [Name], "rt_detach_attr");

    /// <summary>A rich comparison.</summary>
    public static readonly Op Compare = Row("compare", [V, V], V, Any, Ownership.Owned, [ImmediateKind.Operator]);

    /// <summary>The truth of a rich comparison.</summary>
    public static readonly Op CompareTruth = Row("compare_truth", [V, V], Bool, Any, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>needle in container: (container, needle).</summary>
    public static readonly Op Contains = Row("contains", [V, V], Bool, Any, Ownership.None, [], "rt_contains");

    /// <summary>needle in {…}, a display of str and int constants, which are given as a tuple: (tuple, needle).</summary>
    public static readonly Op SetContains = Row("set_contains", [V, V], Bool, Any, Ownership.None, [], "rt_set_contains");

    /// <summary>Identity.</summary>
    public static readonly Op Is = Row("is", [V, V], Bool, OpEffects.None, Ownership.None, [], "rt_is");

    /// <summary>Truth.</summary>
    public static readonly Op Truth = Row("truth", [V], Bool, Any, Ownership.None, [], "rt_truth");

    /// <summary>Logical negation of a bool.</summary>
    public static readonly Op Not = Row("not", [Bool], Bool, OpEffects.None, Ownership.None, []);

    /// <summary>True when one of two truths is.</summary>
    public static readonly Op Either = Row("either", [Bool, Bool], Bool, OpEffects.None, Ownership.None, []);

    /// <summary>Makes True or False.</summary>
    public static readonly Op BoxBool = Row("box_bool", [Bool], V, OpEffects.None, Ownership.Borrowed, []);

    // Attributes and items
    /// <summary>obj.name.</summary>
    public static readonly Op GetAttr = Row("get_attr", [V], V, Any, Ownership.Owned, [Name], "rt_get_attr");

    /// <summary>obj.name, which is believed to be a value that the class obj has (0), or the class of obj (1): as <see cref="GetAttr"/>, with a cache for that.</summary>
    public static readonly Op GetClassValue = Row("get_class_value", [V], V, Any, Ownership.Owned, [Name, ImmediateKind.Int]);

    /// <summary>obj.name = value.</summary>
    public static readonly Op SetAttr = Row("set_attr", [V, V], Void, Any, Ownership.None, [Name], "rt_set_attr");

    /// <summary>del obj.name.</summary>
    public static readonly Op DeleteAttr = Row("delete_attr", [V], Void, Any, Ownership.None, [Name], "rt_delete_attr");

    /// <summary>obj[key].</summary>
    public static readonly Op GetItem = Row("get_item", [V, V], V, Any, Ownership.Owned, [], "rt_get_item");

    /// <summary>obj[key] = value: (obj, key, value).</summary>
    public static readonly Op SetItem = Row("set_item", [V, V, V], Void, Any, Ownership.None, [], "rt_set_item");

    /// <summary>As <see cref="GetItem"/>, of what is believed to be a dict.</summary>
    public static readonly Op DictItem = Row("dict_item", [V, V], V, Any, Ownership.Owned, [], "rt_dict_item");

    /// <summary>As <see cref="SetItem"/>, of what is believed to be a dict.</summary>
    public static readonly Op DictStore = Row("dict_store", [V, V, V], Void, Any, Ownership.None, [], "rt_dict_store");

    /// <summary>As <see cref="Contains"/>, where the container is believed to be a dict.</summary>
    public static readonly Op DictContains = Row("dict_contains", [V, V], Bool, Any, Ownership.None, [], "rt_dict_contains");

    /// <summary>As <see cref="Contains"/>, where the container is believed to be a set or frozenset.</summary>
    public static readonly Op AnySetContains = Row("any_set_contains", [V, V], Bool, Any, Ownership.None, [], "rt_any_set_contains");

    /// <summary>del obj[key].</summary>
    public static readonly Op DeleteItem = Row("delete_item", [V, V], Void, Any, Ownership.None, [], "rt_delete_item");

    /// <summary>slice(start, stop, step), each may be None.</summary>
    public static readonly Op Slice = Row("slice", [V, V, V], V, OpEffects.Raises, Ownership.Owned, [], "rt_slice_new");

    /// <summary>obj[start:stop] without making the slice object where the type allows it.</summary>
    public static readonly Op GetSlice = Row("get_slice", [V, V, V], V, Any, Ownership.Owned, [], "rt_get_slice");

    /// <summary>obj[start:stop:step] likewise.</summary>
    public static readonly Op GetStride = Row("get_stride", [V, V, V, V], V, Any, Ownership.Owned, [], "rt_get_stride");

    /// <summary>obj[start:stop] = value: (obj, start, stop, value), likewise.</summary>
    public static readonly Op SetSlice = Row("set_slice", [V, V, V, V], Void, Any, Ownership.None, [], "rt_set_slice");

    /// <summary>A special method looked up on the type and bound; the error is that of the with statement (immediate 0: with, 1: async with).</summary>
    public static readonly Op LookupSpecial = Row("lookup_special", [V], V, Any, Ownership.Owned, [Name, ImmediateKind.Int], "rt_lookup_special");

    // Calls
    /// <summary>callee(args…, name=value…): operands are the callee, the positional arguments and the values of the keywords.</summary>
    public static readonly Op Call = Row("call", [V, Rest], V, Any, Ownership.Owned, [ImmediateKind.Names]);

    /// <summary>obj.name(args…, name=value…) without making the bound method. When there is no such attribute the traceback marks only what is before the parenthesis: from the start of the position's span to the start of its anchor.</summary>
    public static readonly Op CallMethod = Row("call_method", [V, Rest], V, Any, Ownership.Owned, [Name, ImmediateKind.Names]);

    /// <summary>callee(*args, **kwargs): args is a tuple or any other value, whose items are taken (TypeError "… argument after * must be an iterable, not …"); kwargs is a dict or Unset.</summary>
    public static readonly Op CallEx = Row("call_ex", [V, V, V], V, Any, Ownership.Owned, [], "rt_call_ex");

    /// <summary>A function of this program with every parameter given in order. The function value is the first operand (its closure; checked before to be that function).</summary>
    public static readonly Op CallDirect = Row("call_direct", [V, Rest], V, Any, Ownership.Owned, [ImmediateKind.Function]);

    /// <summary>True when the value is the static function object of the function, or one made from it.</summary>
    public static readonly Op IsFunction = Row("is_function", [V], Bool, OpEffects.None, Ownership.None, [ImmediateKind.Function]);

    /// <summary>A built-in function by its symbol, every parameter given in order (Unset: not given).</summary>
    public static readonly Op CallBuiltin = Row("call_builtin", [Rest], V, Any, Ownership.Owned, [ImmediateKind.Symbol]);

    /// <summary>A function object: (defaults tuple or None, keyword defaults dict or None, closure tuple or None, annotations dict or Unset), all taken over.</summary>
    public static readonly Op MakeFunction = Row("make_function", [V, V, V, V], V, OpEffects.Raises, Ownership.Owned, [ImmediateKind.Function], null, -1);

    /// <summary>A class: (name str, bases tuple, keywords dict or Unset, body function).</summary>
    public static readonly Op BuildClass = Row("build_class", [V, V, V, V], V, Any, Ownership.Owned, [], "rt_build_class");

    /// <summary>As <see cref="BuildClass"/>, of a class whose instances are foreseen: the body, the attributes by place, the bodies of the base and its bases (only foreseen where they are so too), how many attributes there is room for, and 1 where no code sets them in their places.</summary>
    public static readonly Op BuildShapedClass = Row("build_shaped_class", [V, V, V, V], V, Any, Ownership.Owned, [ImmediateKind.Function, ImmediateKind.Names, ImmediateKind.Names, ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>A name in a class body: (namespace), then the global or builtin.</summary>
    public static readonly Op LoadName = Row("load_name", [V], V, Any, Ownership.Owned, [Name]);

    /// <summary>A free variable in a class body: (namespace, cell).</summary>
    public static readonly Op LoadClassCell = Row("load_class_cell", [V, V], V, Any, Ownership.Owned, [Name], "rt_load_class_cell");

    /// <summary>Binds a name in a class body: (namespace, value).</summary>
    public static readonly Op StoreName = Row("store_name", [V, V], Void, Any, Ownership.None, [Name], "rt_store_name");

    /// <summary>A global name in the code of a run text: (globals and locals), then the builtin; immediate 1: in the locals first.</summary>
    public static readonly Op LoadScoped = Row("load_scoped", [V], V, Any, Ownership.Owned, [Name, ImmediateKind.Int], "rt_load_scoped");

    /// <summary>A name in a class body of such code: (namespace, globals and locals).</summary>
    public static readonly Op LoadClassScoped = Row("load_class_scoped", [V, V], V, Any, Ownership.Owned, [Name], "rt_load_class_scoped");

    /// <summary>Binds a global name in such code: (globals and locals, value); immediate 1: in the locals.</summary>
    public static readonly Op StoreScoped = Row("store_scoped", [V, V], Void, Any, Ownership.None, [Name, ImmediateKind.Int], "rt_store_scoped");

    /// <summary>Unbinds a global name in such code; immediate 1: in the locals.</summary>
    public static readonly Op DeleteScoped = Row("delete_scoped", [V], Void, Any, Ownership.None, [Name, ImmediateKind.Int], "rt_delete_scoped");

    /// <summary>The dict of globals of such code, or (immediate 1) its locals.</summary>
    public static readonly Op ScopeDict = Row("scope_dict", [V], V, Any, Ownership.Owned, [ImmediateKind.Int], "rt_scope_dict");

    /// <summary>from … import * in such code: (module, globals and locals).</summary>
    public static readonly Op ImportStarScoped = Row("import_star_scoped", [V, V], Void, Any, Ownership.None, [], "rt_import_star_scoped");

    /// <summary>Shows the value of an expression statement of interactive code.</summary>
    public static readonly Op DisplayValue = Row("display_value", [V], Void, Any, Ownership.None, [], "rt_display_value");

    /// <summary>Unbinds a name in a class body.</summary>
    public static readonly Op DeleteName = Row("delete_name", [V], Void, Any, Ownership.None, [Name], "rt_delete_name");

    // Building values
    /// <summary>[a, b, …].</summary>
    public static readonly Op BuildList = Row("build_list", [Rest], V, OpEffects.Raises, Ownership.Owned, [], null, -1);

    /// <summary>(a, b, …).</summary>
    public static readonly Op BuildTuple = Row("build_tuple", [Rest], V, OpEffects.Raises, Ownership.Owned, [], null, -1);

    /// <summary>{a, b, …}.</summary>
    public static readonly Op BuildSet = Row("build_set", [Rest], V, Any, Ownership.Owned, []);

    /// <summary>{k: v, …}: keys and values in turn.</summary>
    public static readonly Op BuildDict = Row("build_dict", [Rest], V, Any, Ownership.Owned, []);

    /// <summary>Appends to a list that the program cannot see yet: (list, item).</summary>
    public static readonly Op ListAppend = Row("list_append", [V, V], Void, OpEffects.Raises | OpEffects.Writes, Ownership.None, [], "rt_list_append", 1);

    /// <summary>Extends a list that the program cannot see yet with an iterable (error as for * in a display).</summary>
    public static readonly Op ListExtend = Row("list_extend", [V, V], Void, Any, Ownership.None, [], "rt_list_extend");

    /// <summary>The elements of a list as a tuple; takes the list over.</summary>
    public static readonly Op ListToTuple = Row("list_to_tuple", [V], V, OpEffects.Raises, Ownership.Owned, [], "rt_list_to_tuple", 0);

    /// <summary>Adds to a set that the program cannot see yet.</summary>
    public static readonly Op SetAdd = Row("set_add", [V, V], Void, Any, Ownership.None, [], "rt_set_add");

    /// <summary>Adds an iterable's items to a set that the program cannot see yet.</summary>
    public static readonly Op SetUpdate = Row("set_update", [V, V], Void, Any, Ownership.None, [], "rt_set_update");

    /// <summary>Sets an item of a dict that the program cannot see yet: (dict, key, value).</summary>
    public static readonly Op DictSet = Row("dict_set", [V, V, V], Void, Any, Ownership.None, [], "rt_dict_set");

    /// <summary>{**mapping}: (dict, mapping).</summary>
    public static readonly Op DictUpdate = Row("dict_update", [V, V], Void, Any, Ownership.None, [], "rt_dict_update");

    /// <summary>Sets items of a dict that the program cannot see yet: (dict, tuple of keys, tuple of as many values).</summary>
    public static readonly Op DictSetAll = Row("dict_set_all", [V, V, V], Void, Any, Ownership.None, [], "rt_dict_set_all");

    /// <summary>f(**mapping): (dict, mapping, callee); a repeated or non-str key is the call's TypeError.</summary>
    public static readonly Op DictMerge = Row("dict_merge", [V, V, V], Void, Any, Ownership.None, [], "rt_dict_merge");

    /// <summary>The concatenation of strs: an f-string.</summary>
    public static readonly Op BuildString = Row("build_string", [Rest], V, OpEffects.Raises, Ownership.Owned, []);

    /// <summary>format(conversion(value), spec): (value, spec or Unset); the immediate is 0, or the code of 's', 'r' or 'a'.</summary>
    public static readonly Op FormatValue = Row("format_value", [V, V], V, Any, Ownership.Owned, [ImmediateKind.Int], "rt_format_value");

    // Iteration and unpacking
    /// <summary>iter(value).</summary>
    public static readonly Op Iter = Row("iter", [V], V, Any, Ownership.Owned, [], "rt_iter");

    /// <summary>The next item, or Unset when exhausted.</summary>
    public static readonly Op Next = Row("next", [V], V, Any, Ownership.Owned, [], "rt_next");

    /// <summary>Exactly n items as a tuple.</summary>
    public static readonly Op Unpack = Row("unpack", [V], V, Any, Ownership.Owned, [ImmediateKind.Int], "rt_unpack");

    /// <summary>Items before and after a starred target: a tuple with a list in the middle.</summary>
    public static readonly Op UnpackEx = Row("unpack_ex", [V], V, Any, Ownership.Owned, [ImmediateKind.Int, ImmediateKind.Int], "rt_unpack_ex");

    /// <summary>An element of a tuple that is known to have it.</summary>
    public static readonly Op TupleItem = Row("tuple_item", [V], V, OpEffects.None, Ownership.Owned, [ImmediateKind.Int]);

    // Exceptions
    /// <summary>raise exception from cause: (exception, cause or Unset). Always raises.</summary>
    public static readonly Op Raise = Row("raise", [V, V], Void, Any, Ownership.None, [], "rt_raise");

    /// <summary>raise TYPE(arguments…) where BaseException makes what the built-in type's call gives: (type, arguments). Always raises.</summary>
    public static readonly Op RaiseNew = Row("raise_new", [V, Rest], Void, Any, Ownership.None, []);

    /// <summary>Raises a caught exception again, as it was. Always raises; adds no traceback entry.</summary>
    public static readonly Op Reraise = Row("reraise", [V], Void, Any, Ownership.None, [], "rt_reraise");

    /// <summary>A bare raise: the exception being handled, or RuntimeError. Always raises.</summary>
    public static readonly Op RaiseHandled = Row("raise_handled", [], Void, Any, Ownership.None, [], "rt_raise_handled");

    /// <summary>Takes the pending exception (first op of a handler).</summary>
    public static readonly Op TakePending = Row("take_pending", [], V, OpEffects.Reads | OpEffects.Writes, Ownership.Owned, [], "rt_take_pending");

    /// <summary>The exception being handled.</summary>
    public static readonly Op HandledException = Row("handled_exception", [], V, OpEffects.Reads, Ownership.Owned, [], "rt_handled_exception");

    /// <summary>The exception being handled, for <see cref="SetHandled"/>: None, and in a generator Unset for that of its resumer.</summary>
    public static readonly Op GetHandled = Row("get_handled", [], V, OpEffects.Reads, Ownership.Owned, [], "rt_get_handled");

    /// <summary>Makes a value the exception being handled; Unset: none, but in a generator that of its resumer.</summary>
    public static readonly Op SetHandled = Row("set_handled", [V], Void, OpEffects.Writes, Ownership.None, [], "rt_set_handled");

    /// <summary>Handles the pending exception if it is an instance of the type and nothing else is being handled; else nothing has happened, and what the except clause does otherwise follows.</summary>
    public static readonly Op Catch = Row("catch", [V], Bool, OpEffects.Reads | OpEffects.Writes, Ownership.None, [], "rt_catch");

    /// <summary>As <see cref="Catch"/> for the type that a global holds; false when it is not bound.</summary>
    public static readonly Op CatchGlobal = Row("catch_global", [], Bool, OpEffects.Reads | OpEffects.Writes, Ownership.None, [Name]);

    /// <summary>except type: (exception, type or tuple).</summary>
    public static readonly Op ExceptionMatches = Row("exc_match", [V, V], Bool, Any, Ownership.None, [], "rt_exc_match");

    /// <summary>except* type: (exception or group, type) -> a tuple (matched part or None, rest or None).</summary>
    public static readonly Op ExceptionSplit = Row("exc_split", [V, V], V, Any, Ownership.Owned, [], "rt_exc_split");

    /// <summary>Joins what the except* clauses raised and left: (original, list) -> an exception to raise, or None.</summary>
    public static readonly Op ExceptionJoin = Row("exc_join", [V, V], V, Any, Ownership.Owned, [], "rt_exc_join");

    /// <summary>Polls for a signal, once in each round of a loop; may raise KeyboardInterrupt.</summary>
    public static readonly Op Poll = Row("poll", [], Void, Any, Ownership.None, []);

    /// <summary>Notes where the following call stands, for functions that ask who called them.</summary>
    public static readonly Op NotePlace = Row("note_place", [], Void, OpEffects.Writes, Ownership.None, []);

    // Generators and coroutines
    /// <summary>Gives a value to the consumer; the result is what was sent in. Raises what is thrown in.</summary>
    public static readonly Op Yield = Row("yield", [V], V, Any, Ownership.Owned, []);

    /// <summary>Marks a value that an asynchronous generator yields to its consumer, as against what its awaits yield to the event loop.</summary>
    public static readonly Op AsyncGeneratorWrap = Row("async_gen_wrap", [V], V, OpEffects.Raises, Ownership.Owned, [], "rt_async_gen_wrap");

    /// <summary>One step of yield from or await: (iterator, sent value) -> the yielded value, or Unset when finished, with the result kept for <see cref="SubResult"/>.</summary>
    public static readonly Op SubSend = Row("sub_send", [V, V], V, Any, Ownership.Owned, [], "rt_sub_send");

    /// <summary>Passes an exception thrown into a yield from on to the inner iterator: (iterator, exception) as SubSend.</summary>
    public static readonly Op SubThrow = Row("sub_throw", [V, V], V, Any, Ownership.Owned, [], "rt_sub_throw");

    /// <summary>The value of the finished inner iterator.</summary>
    public static readonly Op SubResult = Row("sub_result", [], V, OpEffects.Reads | OpEffects.Writes, Ownership.Owned, [], "rt_sub_result");

    /// <summary>The iterator of an awaitable.</summary>
    public static readonly Op GetAwaitable = Row("get_awaitable", [V], V, Any, Ownership.Owned, [ImmediateKind.Int], "rt_get_awaitable");

    /// <summary>aiter(value).</summary>
    public static readonly Op AsyncIter = Row("async_iter", [V], V, Any, Ownership.Owned, [], "rt_async_iter");

    /// <summary>The awaitable of the next item.</summary>
    public static readonly Op AsyncNext = Row("async_next", [V], V, Any, Ownership.Owned, [], "rt_async_next");

    /// <summary>An exception leaves a generator that was inlined; one that is StopIteration becomes RuntimeError. Always raises.</summary>
    public static readonly Op GeneratorEscape = Row("gen_escape", [], Void, Any, Ownership.None, [], "rt_gen_escape");

    /// <summary>An exception leaves a function that was inlined: it is pending as it is. Always raises.</summary>
    public static readonly Op InlinedEscape = Row("inlined_escape", [], Void, OpEffects.Raises, Ownership.None, []);

    // Imports
    /// <summary>import name: level and the names of a from list; the module, or the top package of a dotted name when there is no list.</summary>
    public static readonly Op Import = Row("import", [], V, Any, Ownership.Owned, [Name, ImmediateKind.Int, ImmediateKind.Names]);

    /// <summary>from module import name.</summary>
    public static readonly Op ImportFrom = Row("import_from", [V], V, Any, Ownership.Owned, [Name], "rt_import_from");

    /// <summary>from module import * into this module's globals.</summary>
    public static readonly Op ImportStar = Row("import_star", [V], Void, Any, Ownership.None, []);

    /// <summary>A dict of the module's globals.</summary>
    public static readonly Op Globals = Row("globals", [], V, Any, Ownership.Owned, []);

    // Pattern matching
    /// <summary>True when the value is matched by sequence patterns.</summary>
    public static readonly Op MatchSequence = Row("match_sequence", [V], Bool, OpEffects.None, Ownership.None, [], "rt_match_sequence");

    /// <summary>True when the value is matched by mapping patterns.</summary>
    public static readonly Op MatchMapping = Row("match_mapping", [V], Bool, OpEffects.None, Ownership.None, [], "rt_match_mapping");

    /// <summary>len(value) compared: (value) with n and 0 for exactly, 1 for at least.</summary>
    public static readonly Op MatchLength = Row("match_length", [V], Bool, Any, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int], "rt_match_length");

    /// <summary>The values of keys as a tuple, or None: (subject, tuple of keys).</summary>
    public static readonly Op MatchKeys = Row("match_keys", [V, V], V, Any, Ownership.Owned, [], "rt_match_keys");

    /// <summary>A dict without the keys: (subject, tuple of keys).</summary>
    public static readonly Op MatchRest = Row("match_rest", [V, V], V, Any, Ownership.Owned, [], "rt_match_rest");

    /// <summary>The attributes of a class pattern as a tuple, or None: (subject, class), count of positional, names of keywords.</summary>
    public static readonly Op MatchClass = Row("match_class", [V, V], V, Any, Ownership.Owned, [ImmediateKind.Int, ImmediateKind.Names], "rt_match_class");

    // Inserted by passes
    /// <summary>A generator, coroutine or asynchronous generator (by the kind of the running function) with its resume function and number of slots; the operands go into the first slots, the other slots are Unset. It has state 0.</summary>
    public static readonly Op GeneratorNew = Row("gen_new", [Rest], V, OpEffects.Raises, Ownership.Owned, [ImmediateKind.Function, ImmediateKind.Int], null, -1);

    /// <summary>The state of a generator: 0 before its first yield, n when it waits at its n-th.</summary>
    public static readonly Op GeneratorState = Row("gen_state", [V], IRType.I64, OpEffects.Reads, Ownership.None, []);

    /// <summary>Moves a value out of a generator's slot and leaves Unset there.</summary>
    public static readonly Op GeneratorLoad = Row("gen_load", [V], V, OpEffects.Reads | OpEffects.Writes, Ownership.Owned, [ImmediateKind.Int]);

    /// <summary>A value in a slot that keeps it until the generator finishes: a cell of the closure.</summary>
    public static readonly Op GeneratorPeek = Row("gen_peek", [V], V, OpEffects.None, Ownership.Borrowed, [ImmediateKind.Int]);

    /// <summary>Moves a value into a generator's slot, which is Unset: (generator, value).</summary>
    public static readonly Op GeneratorStore = Row("gen_store", [V, V], Void, OpEffects.Writes, Ownership.None, [ImmediateKind.Int], null, 1);

    /// <summary>Sets the state of a generator that is about to yield by returning.</summary>
    public static readonly Op GeneratorSuspend = Row("gen_suspend", [V], Void, OpEffects.Writes, Ownership.None, [ImmediateKind.Int]);

    /// <summary>The result of a yield from what was sent in (the second parameter of a resume function): the value itself, or when it is Error raises the pending exception.</summary>
    public static readonly Op GeneratorSent = Row("gen_sent", [V], V, OpEffects.Raises, Ownership.Borrowed, []);

    /// <summary>The generator has returned a value, which it takes over: (generator, value). Sets the state -1 and clears the slots.</summary>
    public static readonly Op GeneratorFinish = Row("gen_finish", [V, V], Void, OpEffects.Writes, Ownership.None, [], "rt_gen_finish", 1);

    /// <summary>Runs a part of this function, with the closure of the running function; adds no traceback entry.</summary>
    public static readonly Op CallPart = Row("call_part", [Rest], Void, Any, Ownership.None, [ImmediateKind.Function]);

    /// <summary>One more reference; the result is the value, owned.</summary>
    public static readonly Op Retain = Row("retain", [V], V, OpEffects.None, Ownership.Owned, []);

    /// <summary>Gives up an owned reference.</summary>
    public static readonly Op Release = Row("release", [V], Void, OpEffects.Writes, Ownership.None, [], null, 0);

    // The loop that sum() is
    /// <summary>The int 0 with which a sum starts; believed to be whatever the items are.</summary>
    public static readonly Op SumZero = Row("sum_zero", [], V, OpEffects.None, Ownership.None, []);

    /// <summary>The next sum: (sum, compensation, item). A compensation of -0.0 says that there was no item yet, None that no floats are compensated any more.</summary>
    public static readonly Op SumAdd = Row("sum_add", [V, V, V], V, Any, Ownership.Owned, [], "rt_sum_add");

    /// <summary>The next compensation (Neumaier's) of a sum of floats: (sum, compensation, item, next sum).</summary>
    public static readonly Op SumCompensation = Row("sum_compensation", [V, V, V, V], V, OpEffects.Reads, Ownership.None, [], "rt_sum_compensation");

    /// <summary>What sum() gives: (sum, compensation).</summary>
    public static readonly Op SumEnd = Row("sum_end", [V, V], V, OpEffects.Reads, Ownership.Owned, [], "rt_sum_end");

    /// <summary>The next compensation of a sum of floats: (sum, compensation, item, next sum).</summary>
    public static readonly Op FloatCompensation = Row("float_compensation", [F64, F64, F64, F64], F64, OpEffects.None, Ownership.None, []);

    /// <summary>The compensated sum; exits when there was no item: (sum, compensation).</summary>
    public static readonly Op FloatSumEnd = Row("float_sum_end", [F64, F64], F64, OpEffects.Exits, Ownership.None, []);

    /// <summary>All rows by name.</summary>
    public static FrozenDictionary<string, Op> ByName => Index.ByName;

    private static Op Row(
        string name,
        IRType[] operands,
        IRType result,
        OpEffects effects,
        Ownership ownership,
        ImmediateKind[] immediates,
        string? symbol = null,
        params int[] consumes)
    {
        var op = new Op(name, operands, result, effects, ownership, immediates, symbol, consumes);
        Table.Rows.Add(op);
        return op;
    }

    /// <summary>Is there before the first row, in whichever file that is.</summary>
    private static class Table
    {
        public static readonly List<Op> Rows = [];
    }

    private static class Index
    {
        public static readonly FrozenDictionary<string, Op> ByName = Table.Rows.ToFrozenDictionary(op => op.Name);
    }
}
