using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Rusthon.IR;

/// <summary>The table of all operations. Names of operations that Python programs have are Python's own terms.</summary>
public static class Ops
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
    private static readonly List<Op> Rows = [];

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

    /// <summary>Identity.</summary>
    public static readonly Op Is = Row("is", [V, V], Bool, OpEffects.None, Ownership.None, [], "rt_is");

    /// <summary>Truth.</summary>
    public static readonly Op Truth = Row("truth", [V], Bool, Any, Ownership.None, [], "rt_truth");

    /// <summary>Logical negation of a bool.</summary>
    public static readonly Op Not = Row("not", [Bool], Bool, OpEffects.None, Ownership.None, []);

    /// <summary>Makes True or False.</summary>
    public static readonly Op BoxBool = Row("box_bool", [Bool], V, OpEffects.None, Ownership.Borrowed, []);

    // Attributes and items
    /// <summary>obj.name.</summary>
    public static readonly Op GetAttr = Row("get_attr", [V], V, Any, Ownership.Owned, [Name], "rt_get_attr");

    /// <summary>obj.name = value.</summary>
    public static readonly Op SetAttr = Row("set_attr", [V, V], Void, Any, Ownership.None, [Name], "rt_set_attr");

    /// <summary>del obj.name.</summary>
    public static readonly Op DeleteAttr = Row("delete_attr", [V], Void, Any, Ownership.None, [Name], "rt_delete_attr");

    /// <summary>obj[key].</summary>
    public static readonly Op GetItem = Row("get_item", [V, V], V, Any, Ownership.Owned, [], "rt_get_item");

    /// <summary>obj[key] = value: (obj, key, value).</summary>
    public static readonly Op SetItem = Row("set_item", [V, V, V], Void, Any, Ownership.None, [], "rt_set_item");

    /// <summary>del obj[key].</summary>
    public static readonly Op DeleteItem = Row("delete_item", [V, V], Void, Any, Ownership.None, [], "rt_delete_item");

    /// <summary>slice(start, stop, step), each may be None.</summary>
    public static readonly Op Slice = Row("slice", [V, V, V], V, OpEffects.Raises, Ownership.Owned, [], "rt_slice_new");

    /// <summary>obj[start:stop] without making the slice object where the type allows it.</summary>
    public static readonly Op GetSlice = Row("get_slice", [V, V, V], V, Any, Ownership.Owned, [], "rt_get_slice");

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

    /// <summary>As <see cref="BuildClass"/>, of a class whose instances are foreseen: the body, the attributes by place, the bodies of the base and its bases (only foreseen where they are so too), and how many attributes there is room for.</summary>
    public static readonly Op BuildShapedClass = Row("build_shaped_class", [V, V, V, V], V, Any, Ownership.Owned, [ImmediateKind.Function, ImmediateKind.Names, ImmediateKind.Names, ImmediateKind.Int]);

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

    /// <summary>Raises a caught exception again, as it was. Always raises; adds no traceback entry.</summary>
    public static readonly Op Reraise = Row("reraise", [V], Void, Any, Ownership.None, [], "rt_reraise");

    /// <summary>A bare raise: the exception being handled, or RuntimeError. Always raises.</summary>
    public static readonly Op RaiseHandled = Row("raise_handled", [], Void, Any, Ownership.None, [], "rt_raise_handled");

    /// <summary>Takes the pending exception (first op of a handler).</summary>
    public static readonly Op TakePending = Row("take_pending", [], V, OpEffects.Reads | OpEffects.Writes, Ownership.Owned, [], "rt_take_pending");

    /// <summary>The exception being handled, or None.</summary>
    public static readonly Op GetHandled = Row("get_handled", [], V, OpEffects.Reads, Ownership.Owned, [], "rt_get_handled");

    /// <summary>Makes a value the exception being handled.</summary>
    public static readonly Op SetHandled = Row("set_handled", [V], Void, OpEffects.Writes, Ownership.None, [], "rt_set_handled");

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

    // Unboxed values: made by the specialise pass
    /// <summary>An int in a register.</summary>
    public static readonly Op ConstInt = Row("const_int", [], I64, OpEffects.None, Ownership.None, [ImmediateKind.Int]);

    /// <summary>A float constant in a register.</summary>
    public static readonly Op ConstFloat = Row("const_float", [], F64, OpEffects.None, Ownership.None, [ImmediateKind.Constant]);

    /// <summary>The number of an int that fits 64 bits.</summary>
    public static readonly Op UnboxInt = Row("unbox_int", [V], I64, OpEffects.Exits, Ownership.None, []);

    /// <summary>The number of a float.</summary>
    public static readonly Op UnboxFloat = Row("unbox_float", [V], F64, OpEffects.Exits, Ownership.None, []);

    /// <summary>A float, or the float equal to an int; exits when the int has more than 48 bits.</summary>
    public static readonly Op UnboxNumber = Row("unbox_number", [V], F64, OpEffects.Exits, Ownership.None, []);

    /// <summary>An int as a value.</summary>
    public static readonly Op BoxInt = Row("box_int", [I64], V, OpEffects.None, Ownership.Owned, [], "rt_box_int");

    /// <summary>A float as a value, which is never a pointer.</summary>
    public static readonly Op BoxFloat = Row("box_float", [F64], V, OpEffects.None, Ownership.None, [], "rt_box_float");

    /// <summary>+ - * // % &lt;&lt; &gt;&gt; on ints; exits when the result does not fit, and where Python raises.</summary>
    public static readonly Op IntArithmetic = Row("int_arithmetic", [I64, I64], I64, OpEffects.Exits, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>&amp; | ^ on ints.</summary>
    public static readonly Op IntBits = Row("int_bits", [I64, I64], I64, OpEffects.None, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>-x of an int; exits for the least one.</summary>
    public static readonly Op IntNegate = Row("int_negate", [I64], I64, OpEffects.Exits, Ownership.None, []);

    /// <summary>A comparison of ints.</summary>
    public static readonly Op IntCompare = Row("int_compare", [I64, I64], Bool, OpEffects.None, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>+ - * on floats.</summary>
    public static readonly Op FloatArithmetic = Row("float_arithmetic", [F64, F64], F64, OpEffects.None, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>/ // % ** on floats; exits where Python raises or gives a complex number.</summary>
    public static readonly Op FloatDivision = Row("float_division", [F64, F64], F64, OpEffects.Exits, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>-x of a float.</summary>
    public static readonly Op FloatNegate = Row("float_negate", [F64], F64, OpEffects.None, Ownership.None, []);

    /// <summary>A comparison of floats.</summary>
    public static readonly Op FloatCompare = Row("float_compare", [F64, F64], Bool, OpEffects.None, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>The float nearest to an int.</summary>
    public static readonly Op IntToFloat = Row("int_to_float", [I64], F64, OpEffects.None, Ownership.None, []);

    /// <summary>The float equal to an int; exits when its magnitude is above 2**53.</summary>
    public static readonly Op IntToFloatExact = Row("int_to_float_exact", [I64], F64, OpEffects.Exits, Ownership.None, []);

    /// <summary>A function of math on a float, by its name; exits when the result is not finite, where Python may raise.</summary>
    public static readonly Op FloatFunction = Row("float_function", [F64], F64, OpEffects.Exits, Ownership.None, [Name]);

    /// <summary>As <see cref="FloatFunction"/>, of two floats.</summary>
    public static readonly Op FloatFunction2 = Row("float_function2", [F64, F64], F64, OpEffects.Exits, Ownership.None, [Name]);

    /// <summary>The int that a float is when rounded: "trunc", "floor", "ceil" or "round" (half to even); exits when it does not fit.</summary>
    public static readonly Op FloatToInt = Row("float_to_int", [F64], I64, OpEffects.Exits, Ownership.None, [Name]);

    /// <summary>min ("&lt;") or max ("&gt;") of two ints.</summary>
    public static readonly Op IntExtreme = Row("int_extreme", [I64, I64], I64, OpEffects.None, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>min ("&lt;") or max ("&gt;") of two floats: the second when it is before the first, else the first.</summary>
    public static readonly Op FloatExtreme = Row("float_extreme", [F64, F64], F64, OpEffects.None, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>abs() of an int; exits for the least one.</summary>
    public static readonly Op IntAbsolute = Row("int_absolute", [I64], I64, OpEffects.Exits, Ownership.None, []);

    /// <summary>The number of a bool: 0 or 1.</summary>
    public static readonly Op UnboxBool = Row("unbox_bool", [V], I64, OpEffects.Exits, Ownership.None, []);

    /// <summary>The code point of a str of one character.</summary>
    public static readonly Op CodePoint = Row("code_point", [V], I64, OpEffects.Exits | OpEffects.Reads, Ownership.None, [], "rt_code_point");

    /// <summary>Goes on when the value is a built-in module whose attribute of that name is that built-in.</summary>
    public static readonly Op ExpectModuleFunction = Row("expect_module_function", [V], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [Name, ImmediateKind.Symbol]);

    /// <summary>The number of an int from 0 to 2**64 - 1.</summary>
    public static readonly Op UnboxUnsigned = Row("unbox_unsigned", [V], U64, OpEffects.Exits, Ownership.None, []);

    /// <summary>An unsigned int as a value.</summary>
    public static readonly Op BoxUnsigned = Row("box_unsigned", [U64], V, OpEffects.None, Ownership.Owned, [], "rt_box_unsigned");

    /// <summary>An unsigned int: the immediate's bits.</summary>
    public static readonly Op ConstUnsigned = Row("const_unsigned", [], U64, OpEffects.None, Ownership.None, [ImmediateKind.Int]);

    /// <summary>The same int; exits when it is negative.</summary>
    public static readonly Op ToUnsigned = Row("to_unsigned", [I64], U64, OpEffects.Exits, Ownership.None, []);

    /// <summary>The same int; exits when it is 2**63 or more.</summary>
    public static readonly Op ToSigned = Row("to_signed", [U64], I64, OpEffects.Exits, Ownership.None, []);

    /// <summary>The same bits: what the int is modulo 2**64.</summary>
    public static readonly Op AsUnsigned = Row("as_unsigned", [I64], U64, OpEffects.None, Ownership.None, []);

    /// <summary>The same bits.</summary>
    public static readonly Op AsSigned = Row("as_signed", [U64], I64, OpEffects.None, Ownership.None, []);

    /// <summary>+ - * // % &lt;&lt; on unsigned ints; exits when the result does not fit, and where Python raises.</summary>
    public static readonly Op UnsignedArithmetic = Row("unsigned_arithmetic", [U64, U64], U64, OpEffects.Exits, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>&amp; | ^ on unsigned ints.</summary>
    public static readonly Op UnsignedBits = Row("unsigned_bits", [U64, U64], U64, OpEffects.None, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>(x, distance): x &gt;&gt; distance; exits for a negative distance.</summary>
    public static readonly Op UnsignedShiftRight = Row("unsigned_shift_right", [U64, I64], U64, OpEffects.Exits, Ownership.None, []);

    /// <summary>A comparison of unsigned ints.</summary>
    public static readonly Op UnsignedCompare = Row("unsigned_compare", [U64, U64], Bool, OpEffects.None, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>The float nearest to an unsigned int.</summary>
    public static readonly Op UnsignedToFloat = Row("unsigned_to_float", [U64], F64, OpEffects.None, Ownership.None, []);

    /// <summary>+ - * on ints modulo 2**64.</summary>
    public static readonly Op WrapArithmetic = Row("wrap_arithmetic", [I64, I64], I64, OpEffects.None, Ownership.None, [ImmediateKind.Operator]);

    /// <summary>(x, distance): x &lt;&lt; distance modulo 2**64; exits when the distance is not from 0 to 63.</summary>
    public static readonly Op WrapShift = Row("wrap_shift", [I64, I64], I64, OpEffects.Exits, Ownership.None, []);

    /// <summary>(a, b, c, m): (a * b + c) % m, exact; exits when m is 0.</summary>
    public static readonly Op ProductModulo = Row("product_modulo", [I64, I64, I64, I64], I64, OpEffects.Exits, Ownership.None, []);

    /// <summary>Goes on when both are the same object.</summary>
    public static readonly Op ExpectSame = Row("expect_same", [V, V], Void, OpEffects.Exits, Ownership.None, []);

    /// <summary>Goes on when the value can be walked through as the kind (0 list, 1 tuple, 2 str, 3 list from its end, 4 bytes, 5 bytearray), and is not of a subclass.</summary>
    public static readonly Op ExpectSequence = Row("expect_sequence", [V], Void, OpEffects.Exits, Ownership.None, [ImmediateKind.Int]);

    /// <summary>Goes on when the value is a tuple, not of a subclass, of that many items.</summary>
    public static readonly Op ExpectTuple = Row("expect_tuple", [V], Void, OpEffects.Exits, Ownership.None, [ImmediateKind.Int]);

    /// <summary>== or != of two strs; exits when one is none, or of a subclass.</summary>
    public static readonly Op StrEqual = Row("str_equal", [V, V], Bool, OpEffects.Exits | OpEffects.Reads, Ownership.None, []);

    /// <summary>len() of a str, list, tuple, dict or set.</summary>
    public static readonly Op Length = Row("length", [V], I64, OpEffects.Exits | OpEffects.Reads, Ownership.None, []);

    /// <summary>An item of a list (immediate 0), tuple (1), str (2), bytes (4) or bytearray (5) - which the second immediate says is known when it is 1 - not of a subclass, by an index in range.</summary>
    public static readonly Op SequenceItem = Row("sequence_item", [V, I64], V, OpEffects.Exits | OpEffects.Reads, Ownership.Owned, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>As <see cref="SequenceItem"/>, without a reference of its own: not to be used after an op that writes.</summary>
    public static readonly Op SequencePeek = Row("sequence_peek", [V, I64], V, OpEffects.Exits | OpEffects.Reads, Ownership.Borrowed, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>Sets an item of a list (immediate 0) or bytearray (5) - known to be one when the second immediate is 1 - by an index in range: (container, index, value).</summary>
    public static readonly Op ListStore = Row("list_store", [V, I64, V], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>As <see cref="ListStore"/> of a list, of an int: (list, index, number). The second immediate says that the list is known to be one.</summary>
    public static readonly Op ListStoreInt = Row("list_store_int", [V, I64, I64], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>As <see cref="ListStoreInt"/>, of a float.</summary>
    public static readonly Op ListStoreFloat = Row("list_store_float", [V, I64, F64], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>As <see cref="ListPush"/>, of an int.</summary>
    public static readonly Op ListPushInt = Row("list_push_int", [V, I64], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, []);

    /// <summary>As <see cref="ListPush"/>, of a float.</summary>
    public static readonly Op ListPushFloat = Row("list_push_float", [V, F64], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, []);

    /// <summary>list.append: (list, value). Exits when it is no list, or of a subclass, or there is no memory.</summary>
    public static readonly Op ListPush = Row("list_push", [V, V], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, []);

    /// <summary>list.pop() of the last item; exits when it is no list, or of a subclass, or empty.</summary>
    public static readonly Op ListPop = Row("list_pop", [V], V, OpEffects.Exits | OpEffects.Writes, Ownership.Owned, []);

    /// <summary>True for a value of exactly the built-in type.</summary>
    public static readonly Op IsType = Row("is_type", [V], Bool, OpEffects.None, Ownership.None, [ImmediateKind.Symbol]);

    /// <summary>Goes on when the value is of exactly the built-in type.</summary>
    public static readonly Op ExpectType = Row("expect_type", [V], Void, OpEffects.Exits, Ownership.None, [ImmediateKind.Symbol]);

    /// <summary>Calls a method of a built-in type by its function in the runtime: (object of that type, arguments, Unset for those that are not given).</summary>
    public static readonly Op CallTypeMethod = Row("call_type_method", [V, Rest], V, Any, Ownership.Owned, [ImmediateKind.Symbol]);

    /// <summary>A method of an object of a built-in type, for code that is being left: never fails but for want of memory, which ends the process.</summary>
    public static readonly Op BoundMethodOf = Row("bound_method_of", [V], V, OpEffects.None, Ownership.Owned, [Name]);

    /// <summary>Starts a counter of the frame (slot, step): (start, stop). Exits when the last step could overflow.</summary>
    public static readonly Op RangeStart = Row("range_start", [I64, I64], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>As <see cref="RangeStart"/>, with a step that is no constant: (start, stop, step), for a slot and a direction (1 or -1). Exits also when the step does not go that way.</summary>
    public static readonly Op RangeStartBy = Row("range_start_by", [I64, I64, I64], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>True when the counter (slot, step or its direction) has not reached its end.</summary>
    public static readonly Op RangeMore = Row("range_more", [], Bool, OpEffects.Reads, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>The counter's number; then the counter goes a step further. Of no meaning at its end.</summary>
    public static readonly Op RangeTake = Row("range_take", [], I64, OpEffects.Reads | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>As <see cref="RangeTake"/>, with the step that the counter (slot) was started with.</summary>
    public static readonly Op RangeTakeBy = Row("range_take_by", [], I64, OpEffects.Reads | OpEffects.Writes, Ownership.None, [ImmediateKind.Int]);

    /// <summary>As <see cref="RangeIterator"/>, with the step that the counter (slot) was started with.</summary>
    public static readonly Op RangeIteratorBy = Row("range_iterator_by", [], V, OpEffects.Reads, Ownership.Owned, [ImmediateKind.Int]);

    /// <summary>An iterator object that goes on where the counter (slot, step) is.</summary>
    public static readonly Op RangeIterator = Row("range_iterator", [], V, OpEffects.Reads, Ownership.Owned, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>Sets the index of the frame (slot) with which a sequence is walked through (kind as <see cref="ExpectSequence"/>) to where it begins.</summary>
    public static readonly Op WalkStart = Row("walk_start", [V], Void, OpEffects.Reads | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>The next item of the sequence that is walked through with an index of the frame (slot, kind), or Unset.</summary>
    public static readonly Op WalkNext = Row("walk_next", [V], V, OpEffects.Reads | OpEffects.Writes, Ownership.Owned, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>An iterator object that goes on where the walk through the sequence is (slot, kind).</summary>
    public static readonly Op WalkIterator = Row("walk_iterator", [V], V, OpEffects.Reads, Ownership.Owned, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>Sets the number at which a walk (slot) begins to count; exits when counting could overflow.</summary>
    public static readonly Op CountStart = Row("count_start", [I64], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, [ImmediateKind.Int]);

    /// <summary>The number of the item that a walk (slot) has come to, plus the second immediate.</summary>
    public static readonly Op WalkCount = Row("walk_count", [], I64, OpEffects.Reads, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>True when one of the values is Unset.</summary>
    public static readonly Op AnyUnset = Row("any_unset", [Rest], Bool, OpEffects.None, Ownership.None, []);

    /// <summary>A tuple, for code that is being left: never fails but for want of memory, which ends the process.</summary>
    public static readonly Op TupleOf = Row("tuple_of", [Rest], V, OpEffects.None, Ownership.Owned, [], null, -1);

    /// <summary>An enumerate object that goes on: (iterator, number of its next item).</summary>
    public static readonly Op EnumerateIterator = Row("enumerate_iterator", [V, V], V, OpEffects.None, Ownership.Owned, [], "rt_enumerate_at", 0, 1);

    /// <summary>A zip object of iterators.</summary>
    public static readonly Op ZipIterator = Row("zip_iterator", [V], V, OpEffects.None, Ownership.Owned, [], "rt_zip_at", 0);

    /// <summary>Goes on when calling a class does no more than make an instance of a shape (the class's body, its depth and capacity) and call the function.</summary>
    public static readonly Op ExpectMakes = Row("expect_makes", [V], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Function, ImmediateKind.Function, ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>An instance of a class with a shape, of the given capacity: (class, attributes by place or Unset); the immediates are the capacity, the order word and the class's body.</summary>
    public static readonly Op MakeInstance = Row("make_instance", [V, Rest], V, OpEffects.Raises, Ownership.Owned, [ImmediateKind.Int, ImmediateKind.Int, ImmediateKind.Function], null, -1);

    /// <summary>As <see cref="MakeInstance"/> (capacity, order word), for code that is being left: never fails but for want of memory, which ends the process.</summary>
    public static readonly Op InstanceOf = Row("instance_of", [V, Rest], V, OpEffects.None, Ownership.Owned, [ImmediateKind.Int, ImmediateKind.Int], null, -1);

    /// <summary>As <see cref="ExpectShape"/> for an instance of the class.</summary>
    public static readonly Op ExpectClassShape = Row("expect_class_shape", [V], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Function, ImmediateKind.Int]);

    /// <summary>As <see cref="MethodIndex"/> for a new instance of the class.</summary>
    public static readonly Op ClassMethodIndex = Row("class_method_index", [V], I64, OpEffects.Reads, Ownership.None, [Name, ImmediateKind.Names]);

    /// <summary>As <see cref="GetterIndex"/> for a new instance of the class.</summary>
    public static readonly Op ClassGetterIndex = Row("class_getter_index", [V], I64, OpEffects.Reads, Ownership.None, [Name, ImmediateKind.Names]);

    /// <summary>Goes on when a number is the immediate.</summary>
    public static readonly Op ExpectIndex = Row("expect_index", [I64], Void, OpEffects.Exits, Ownership.None, [ImmediateKind.Int]);

    /// <summary>Goes on when the value is an instance of a class that has the shape of a class (its body, its depth) or of one derived from it.</summary>
    public static readonly Op ExpectShape = Row("expect_shape", [V], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Function, ImmediateKind.Int]);

    /// <summary>isinstance(value, class) for a class with a shape (its body, its depth); exits when the class has another or none, or the answer depends on more than the value's type.</summary>
    public static readonly Op IsInstanceOf = Row("is_instance_of", [V, V], Bool, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Function, ImmediateKind.Int]);

    /// <summary>The attribute in a place of an instance whose shape has that place; exits when it is not set.</summary>
    public static readonly Op SlotLoad = Row("slot_load", [V], V, OpEffects.Exits | OpEffects.Reads, Ownership.Owned, [ImmediateKind.Int]);

    /// <summary>What is in a place of an instance, Unset when the attribute is not set, without a reference of its own: not to be used after an op that writes.</summary>
    public static readonly Op SlotPeek = Row("slot_peek", [V], V, OpEffects.Reads, Ownership.Borrowed, [ImmediateKind.Int]);

    /// <summary>Exits when an attribute must be set elsewhere than in its place: the instance has a dict.</summary>
    public static readonly Op ExpectSlot = Row("expect_slot", [V], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Int]);

    /// <summary>Sets the attribute in a place: (instance, value); immediate 1: the instance keeps the order in which attributes are set.</summary>
    public static readonly Op SlotStore = Row("slot_store", [V, V], Void, OpEffects.Reads | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int], null, 1);

    /// <summary>The method of that name, when it is the function; else Unset.</summary>
    public static readonly Op MethodOf = Row("method_of", [V], V, OpEffects.Reads, Ownership.Owned, [Name, ImmediateKind.Function]);

    /// <summary>Which of the functions, none of which has free variables, the method of that name is; their number when it is none.</summary>
    public static readonly Op MethodIndex = Row("method_index", [V], I64, OpEffects.Reads, Ownership.None, [Name, ImmediateKind.Names]);

    /// <summary>As <see cref="MethodIndex"/> for the method that an operator calls on its left operand: (left, right), its name, and a method that is not to be there or ""; their number also when the right operand comes first. The third immediate says for which operands a class stands in, of a new instance: 1 left, 2 right, 3 both.</summary>
    public static readonly Op OperatorIndex = Row("operator_index", [V, V], I64, OpEffects.Reads, Ownership.None, [Name, Name, ImmediateKind.Int, ImmediateKind.Names]);

    /// <summary>Which of the functions the getter of the property of that name is; their number when it is none.</summary>
    public static readonly Op GetterIndex = Row("getter_index", [V], I64, OpEffects.Reads, Ownership.None, [Name, ImmediateKind.Names]);

    /// <summary>True for NotImplemented.</summary>
    public static readonly Op IsNotImplemented = Row("is_not_implemented", [V], Bool, OpEffects.None, Ownership.None, []);

    /// <summary>The rest of a binary operator (left, right) after the left operand's method gave NotImplemented: the name of the right operand's, or "" when that was called before, and the operator for the message.</summary>
    public static readonly Op OperatorRest = Row("operator_rest", [V, V], V, Any, Ownership.Owned, [Name, Name], "rt_operator_rest");

    /// <summary>The rest of a comparison, by the number of its operator.</summary>
    public static readonly Op ComparisonRest = Row("comparison_rest", [V, V], V, Any, Ownership.Owned, [ImmediateKind.Int], "rt_comparison_rest");

    /// <summary>What super(class, instance) has under a name, when it is the function: (class, instance).</summary>
    public static readonly Op SuperMethodOf = Row("super_method_of", [V, V], V, OpEffects.Exits | OpEffects.Reads, Ownership.Owned, [Name, ImmediateKind.Function]);

    /// <summary>What a global holds; exits when it is not bound.</summary>
    public static readonly Op GlobalOrExit = Row("global_or_exit", [], V, OpEffects.Exits | OpEffects.Reads, Ownership.Owned, [Name]);

    /// <summary>The __init__ of a class, when it is the function and calling the class does no more than make an instance and call it; else Unset.</summary>
    public static readonly Op InitOf = Row("init_of", [V], V, OpEffects.Reads, Ownership.Owned, [ImmediateKind.Function]);

    /// <summary>A new instance of a class that <see cref="InitOf"/> was asked about.</summary>
    public static readonly Op NewInstance = Row("new_instance", [V], V, OpEffects.Raises, Ownership.Owned, [], "rt_instance_new");

    /// <summary>Raises TypeError when what __init__ returned is not None.</summary>
    public static readonly Op CheckInit = Row("check_init", [V], Void, OpEffects.Raises, Ownership.None, [], "rt_check_init");

    /// <summary>Goes on when the global is a function object of that function.</summary>
    public static readonly Op ExpectGlobal = Row("expect_global", [], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Function, Name]);

    /// <summary>What a global holds, when <see cref="ExpectGlobal"/> has found it and nothing has run since.</summary>
    public static readonly Op GlobalContent = Row("global_content", [], V, OpEffects.Reads, Ownership.Owned, [Name]);

    /// <summary>The function object that is running.</summary>
    public static readonly Op ThisFunction = Row("this_function", [], V, OpEffects.None, Ownership.Borrowed, []);

    /// <summary>Calls the direct form of a function, one that gives a V: (function object or None, arguments in the form's types).</summary>
    public static readonly Op CallTyped = Row("call_typed", [V, Rest], V, Any, Ownership.Owned, [ImmediateKind.Function]);

    /// <summary>As <see cref="CallTyped"/>, Error when the call raised: to be returned at once.</summary>
    public static readonly Op ForwardTyped = Row("forward_typed", [V, Rest], V, OpEffects.Reads | OpEffects.Writes, Ownership.Owned, [ImmediateKind.Function]);

    /// <summary>As <see cref="CallTyped"/> for a direct form that gives an int; what came of it the outcome ops tell, one of which must take it.</summary>
    public static readonly Op CallForInt = Row("call_for_int", [V, Rest], IRType.Outcome, OpEffects.Reads | OpEffects.Writes, Ownership.None, [ImmediateKind.Function]);

    /// <summary>True when the outcome is an int in a register.</summary>
    public static readonly Op OutcomeIsInt = Row("outcome_is_int", [IRType.Outcome], Bool, OpEffects.None, Ownership.None, []);

    /// <summary>The int of an outcome that is one.</summary>
    public static readonly Op OutcomeInt = Row("outcome_int", [IRType.Outcome], I64, OpEffects.None, Ownership.None, []);

    /// <summary>The value of an outcome that is no int in a register; raises what the call raised.</summary>
    public static readonly Op OutcomeValue = Row("outcome_value", [IRType.Outcome], V, Any, Ownership.Owned, []);

    /// <summary>As <see cref="OutcomeValue"/>, Error when the call raised: to be returned at once.</summary>
    public static readonly Op OutcomeResult = Row("outcome_result", [IRType.Outcome], V, OpEffects.Writes, Ownership.Owned, []);

    /// <summary>The outcome of returning an int.</summary>
    public static readonly Op OutcomeOfInt = Row("outcome_of_int", [I64], IRType.Outcome, OpEffects.None, Ownership.None, []);

    /// <summary>The outcome of returning a value, which it takes over; of raising when it is Error.</summary>
    public static readonly Op OutcomeOfValue = Row("outcome_of_value", [V], IRType.Outcome, OpEffects.None, Ownership.None, [], null, 0);

    /// <summary>Leaves for the function's generic code at one of its entries, with the values that it needs; the result is the function's, Error when it raised.</summary>
    public static readonly Op Leave = Row("leave", [Rest], V, OpEffects.Writes, Ownership.Owned, [ImmediateKind.Function, ImmediateKind.Int], null, -1);

    /// <summary>The number of the entry at which generic code is to go on.</summary>
    public static readonly Op LeftEntry = Row("left_entry", [], I64, OpEffects.None, Ownership.None, []);

    /// <summary>A value that was brought into generic code.</summary>
    public static readonly Op LeftValue = Row("left_value", [], V, OpEffects.Reads | OpEffects.Writes, Ownership.Owned, [ImmediateKind.Int]);

    /// <summary>A truth value that was brought into generic code, as a bool.</summary>
    public static readonly Op LeftBool = Row("left_bool", [], Bool, OpEffects.Reads | OpEffects.Writes, Ownership.None, [ImmediateKind.Int]);

    /// <summary>All rows by name.</summary>
    public static readonly FrozenDictionary<string, Op> ByName = Rows.ToFrozenDictionary(op => op.Name);

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
        Rows.Add(op);
        return op;
    }
}
