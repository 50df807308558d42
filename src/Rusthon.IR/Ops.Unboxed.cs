namespace Rusthon.IR;

/// <content>Operations on values that are not boxed, and what guards them: made by the specialise pass.</content>
public static partial class Ops
{
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

    /// <summary>A float, or the int of 48 bits that is equal to it when the second is 1, as a value, which is never a pointer.</summary>
    public static readonly Op BoxNumber = Row("box_number", [F64, I64], V, OpEffects.None, Ownership.None, []);

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

    /// <summary>Whether an int is one of those in a constant tuple.</summary>
    public static readonly Op IntIsOneOf = Row("int_is_one_of", [I64], Bool, OpEffects.None, Ownership.None, [ImmediateKind.Constant]);

    /// <summary>Whether a str is equal to one of those in a constant tuple; exits when the value is no str, or of a subclass.</summary>
    public static readonly Op StrIsOneOf = Row("str_is_one_of", [V], Bool, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Constant]);

    /// <summary>Whether a str is part of a text, which is a constant of ASCII characters; exits when it is no str.</summary>
    public static readonly Op StrIsInText = Row("str_is_in_text", [V, V], Bool, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Constant]);

    /// <summary>As <see cref="Contains"/> for an int.</summary>
    public static readonly Op ContainsInt = Row("contains_int", [V, I64], Bool, Any, Ownership.None, [], "rt_contains_int");

    /// <summary>The number of items of a deque.</summary>
    public static readonly Op DequeLength = Row("deque_length", [V], I64, OpEffects.Reads, Ownership.None, []);

    /// <summary>The number of a bool: 0 or 1.</summary>
    public static readonly Op UnboxBool = Row("unbox_bool", [V], I64, OpEffects.Exits, Ownership.None, []);

    /// <summary>What a method without arguments gives for an int: bit_count or bit_length; the second immediate is 1 when the 64 bits are those of an unsigned int.</summary>
    public static readonly Op IntMethod = Row("int_method", [I64], I64, OpEffects.None, Ownership.None, [Name, ImmediateKind.Int]);

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

    /// <summary>True for a float, not of a subclass.</summary>
    public static readonly Op IsFloat = Row("is_float", [V], Bool, OpEffects.None, Ownership.None, []);

    /// <summary>Goes on when both are the same object.</summary>
    public static readonly Op ExpectSame = Row("expect_same", [V, V], Void, OpEffects.Exits, Ownership.None, []);

    /// <summary>Goes on when the value can be walked through as the kind (0 list, 1 tuple, 2 str, 3 list from its end, 4 bytes, 5 bytearray, 6 to 8 keys, values and items of a dict, 9 set or frozenset), and is not of a subclass, or is a list of a derived class (10) without an __iter__ of its own.</summary>
    public static readonly Op ExpectSequence = Row("expect_sequence", [V], Void, OpEffects.Exits, Ownership.None, [ImmediateKind.Int]);

    /// <summary>Goes on when the value is a tuple, not of a subclass, of that many items.</summary>
    public static readonly Op ExpectTuple = Row("expect_tuple", [V], Void, OpEffects.Exits, Ownership.None, [ImmediateKind.Int]);

    /// <summary>Goes on when the value is a list, not of a subclass, that has that many items.</summary>
    public static readonly Op ExpectListOf = Row("expect_list_of", [V], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Int]);

    /// <summary>An item of a list that is known to have it.</summary>
    public static readonly Op ListItem = Row("list_item", [V], V, OpEffects.Reads, Ownership.Owned, [ImmediateKind.Int]);

    /// <summary>As <see cref="ListItem"/>, without a reference of its own: not to be used after an op that writes.</summary>
    public static readonly Op ListPeek = Row("list_peek", [V], V, OpEffects.Reads, Ownership.Borrowed, [ImmediateKind.Int]);

    /// <summary>As <see cref="TupleItem"/>, without a reference of its own: to be used while the tuple is kept.</summary>
    public static readonly Op TuplePeek = Row("tuple_peek", [V], V, OpEffects.None, Ownership.Borrowed, [ImmediateKind.Int]);

    /// <summary>== or != of two strs; exits when one is none, or of a subclass.</summary>
    public static readonly Op StrEqual = Row("str_equal", [V, V], Bool, OpEffects.Exits | OpEffects.Reads, Ownership.None, []);

    /// <summary>len() of a str, list, tuple, dict or set.</summary>
    public static readonly Op Length = Row("length", [V], I64, OpEffects.Exits | OpEffects.Reads, Ownership.None, []);

    /// <summary>An item of a list (immediate 0), tuple (1), str (2), bytes (4) or bytearray (5) - which the second immediate says is known when it is 1 - not of a subclass, by an index in range.</summary>
    public static readonly Op SequenceItem = Row("sequence_item", [V, I64], V, OpEffects.Exits | OpEffects.Reads, Ownership.Owned, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>As <see cref="SequenceItem"/>, without a reference of its own: not to be used after an op that writes.</summary>
    public static readonly Op SequencePeek = Row("sequence_peek", [V, I64], V, OpEffects.Exits | OpEffects.Reads, Ownership.Borrowed, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>A bit of the second immediate of ops that set an item of a list: they exit when the old item is an object but an int, so that they run no code.</summary>
    public const int ReplacesNumber = 2;

    /// <summary>Sets an item of a list (immediate 0) or bytearray (5) - known to be one when the second immediate has bit 1; see also <see cref="ReplacesNumber"/> - by an index in range: (container, index, value).</summary>
    public static readonly Op ListStore = Row("list_store", [V, I64, V], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>As <see cref="ListStore"/> of a list, of an int: (list, index, number). The second immediate says that the list is known to be one.</summary>
    public static readonly Op ListStoreInt = Row("list_store_int", [V, I64, I64], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>As <see cref="ListStoreInt"/>, of a float.</summary>
    public static readonly Op ListStoreFloat = Row("list_store_float", [V, I64, F64], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>An item of an array of the module array, not of a subclass, whose type code the immediate says, one of ints of at most 64 bits with a sign, by an index in range.</summary>
    public static readonly Op ArrayLoadInt = Row("array_load_int", [V, I64], I64, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Int]);

    /// <summary>As <see cref="ArrayLoadInt"/>, of floats.</summary>
    public static readonly Op ArrayLoadFloat = Row("array_load_float", [V, I64], F64, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Int]);

    /// <summary>Sets an item of such an array: (array, index, number); exits when the number does not fit.</summary>
    public static readonly Op ArrayStoreInt = Row("array_store_int", [V, I64, I64], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, [ImmediateKind.Int]);

    /// <summary>As <see cref="ArrayStoreInt"/>, of floats.</summary>
    public static readonly Op ArrayStoreFloat = Row("array_store_float", [V, I64, F64], Void, OpEffects.Exits | OpEffects.Writes, Ownership.None, [ImmediateKind.Int]);

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

    /// <summary>(function, object): a bound method, for code that is being left. Fails as <see cref="BoundMethodOf"/>.</summary>
    public static readonly Op BindMethod = Row("bind_method", [V, V], V, OpEffects.None, Ownership.Owned, [], "rt_bind_method");

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

    /// <summary>Before the next step of a walk through a dict or set (slot, kind): exits when that has got or lost items since the walk began, or has others than then.</summary>
    public static readonly Op ExpectUnchanged = Row("expect_unchanged", [V], Void, OpEffects.Exits | OpEffects.Reads | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>The value of the item that the next step of a walk through a dict gives (slot, kind), or Unset.</summary>
    public static readonly Op WalkPeek = Row("walk_peek", [V], V, OpEffects.Reads, Ownership.Owned, [ImmediateKind.Int, ImmediateKind.Int]);

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

    /// <summary>Goes on when calling the class does no more than make an instance of the shape (class body, depth, room), which has no attributes.</summary>
    public static readonly Op ExpectMakesBare = Row("expect_makes_bare", [V], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Function, ImmediateKind.Int, ImmediateKind.Int]);

    /// <summary>
    /// Goes on when calling the class of a shape (its body, its depth), with room for so many attributes, does no more than set the fields of a data class
    /// in order, those that have no argument to a constant (the operands behind the class; Unset for an argument) or to what a type without
    /// arguments gives (the last names; "" for none).
    /// </summary>
    public static readonly Op ExpectMakesRecord = Row("expect_makes_record", [V, Rest], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Function, ImmediateKind.Int, ImmediateKind.Int, ImmediateKind.Names, ImmediateKind.Names]);

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

    /// <summary>isinstance(value, type) for a built-in type; exits when the answer depends on more than the value's type.</summary>
    public static readonly Op IsBuiltinInstance = Row("is_builtin_instance", [V, V], Bool, OpEffects.Exits | OpEffects.Reads, Ownership.None, []);

    /// <summary>Goes on when the __match_args__ of a class begin with the names.</summary>
    public static readonly Op ExpectMatchArgs = Row("expect_match_args", [V], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Names]);

    /// <summary>The attribute in a place of an instance whose shape has that place; exits when it is not set.</summary>
    public static readonly Op SlotLoad = Row("slot_load", [V], V, OpEffects.Exits | OpEffects.Reads, Ownership.Owned, [ImmediateKind.Int]);

    /// <summary>What is in a place of an instance, Unset when the attribute is not set, without a reference of its own: not to be used after an op that writes.</summary>
    public static readonly Op SlotPeek = Row("slot_peek", [V], V, OpEffects.Reads, Ownership.Borrowed, [ImmediateKind.Int]);

    /// <summary>Exits when an attribute must be set elsewhere than in its place: the instance has a dict.</summary>
    public static readonly Op ExpectSlot = Row("expect_slot", [V], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Int]);

    /// <summary>Sets the attribute in a place: (instance, value); immediate 1: the instance keeps the order in which attributes are set.</summary>
    public static readonly Op SlotStore = Row("slot_store", [V, V], Void, OpEffects.Reads | OpEffects.Writes, Ownership.None, [ImmediateKind.Int, ImmediateKind.Int], null, 1);

    /// <summary>The default of that number which a function object keeps, while it is the function that callers know; else None.</summary>
    public static readonly Op FunctionDefault = Row("function_default", [V], V, OpEffects.Reads, Ownership.Owned, [ImmediateKind.Function, ImmediateKind.Int]);

    /// <summary>The method of that name, when it is the function; else Unset.</summary>
    public static readonly Op MethodOf = Row("method_of", [V], V, OpEffects.Reads, Ownership.Owned, [Name, ImmediateKind.Function]);

    /// <summary>The function that a class has under a name, when it is that one: 0 a function, 1 a staticmethod, 2 a classmethod; else Unset.</summary>
    public static readonly Op ClassFunctionOf = Row("class_function_of", [V], V, OpEffects.Reads, Ownership.Owned, [Name, ImmediateKind.Function, ImmediateKind.Int]);

    /// <summary>As <see cref="ClassFunctionOf"/> for a static or class method of an object's class.</summary>
    public static readonly Op InstanceFunctionOf = Row("instance_function_of", [V], V, OpEffects.Reads, Ownership.Owned, [Name, ImmediateKind.Function, ImmediateKind.Int]);

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

    /// <summary>obj.name, which is believed to be a value that the class obj has (0), or the class of obj (1); exits where it is not.</summary>
    public static readonly Op ClassValueOrExit = Row("class_value_or_exit", [V], V, OpEffects.Exits | OpEffects.Reads, Ownership.Owned, [Name, ImmediateKind.Int]);

    /// <summary>What a global holds; exits when it is not bound.</summary>
    public static readonly Op GlobalOrExit = Row("global_or_exit", [], V, OpEffects.Exits | OpEffects.Reads, Ownership.Owned, [Name]);

    /// <summary>The __init__ of a class, when it is the function and calling the class does no more than make an instance and call it; else Unset.</summary>
    public static readonly Op InitOf = Row("init_of", [V], V, OpEffects.Reads, Ownership.Owned, [ImmediateKind.Function]);

    /// <summary>A new instance of a class that <see cref="InitOf"/> was asked about.</summary>
    public static readonly Op NewInstance = Row("new_instance", [V], V, OpEffects.Raises, Ownership.Owned, [], "rt_instance_new");

    /// <summary>As <see cref="InitOf"/> for an exception class.</summary>
    public static readonly Op ExceptionInitOf = Row("exception_init_of", [V], V, OpEffects.Reads, Ownership.Owned, [ImmediateKind.Function]);

    /// <summary>A new exception of a class that <see cref="ExceptionInitOf"/> was asked about, before __init__: (class, arguments).</summary>
    public static readonly Op NewException = Row("new_exception", [V, Rest], V, OpEffects.Raises, Ownership.Owned, []);

    /// <summary>Goes on when super(class, instance).__init__ is that of BaseException.</summary>
    public static readonly Op ExpectSuperInit = Row("expect_super_init", [V, V], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, []);

    /// <summary>BaseException.__init__: (exception, arguments).</summary>
    public static readonly Op ExceptionInit = Row("exception_init", [V, Rest], Void, Any, Ownership.None, []);

    /// <summary>Raises TypeError when what __init__ returned is not None.</summary>
    public static readonly Op CheckInit = Row("check_init", [V], Void, OpEffects.Raises, Ownership.None, [], "rt_check_init");

    /// <summary>Goes on when the global is a function object of that function.</summary>
    public static readonly Op ExpectGlobal = Row("expect_global", [], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [ImmediateKind.Function, Name]);

    /// <summary>What a global holds, when <see cref="ExpectGlobal"/> has found it and nothing has run since.</summary>
    public static readonly Op GlobalContent = Row("global_content", [], V, OpEffects.Reads, Ownership.Owned, [Name]);

    /// <summary>The function object that is running.</summary>
    public static readonly Op ThisFunction = Row("this_function", [], V, OpEffects.None, Ownership.Borrowed, []);

    /// <summary>What a name means as a global or built-in; Unset when it means nothing.</summary>
    public static readonly Op PeekGlobal = Row("peek_global", [], V, OpEffects.Reads, Ownership.Owned, [Name]);

    /// <summary>Goes on when the globals are not in a dict, and what the global holds is no object but an int: no code runs when it is bound anew.</summary>
    public static readonly Op ExpectPlainGlobal = Row("expect_plain_global", [], Void, OpEffects.Exits | OpEffects.Reads, Ownership.None, [Name]);

    /// <summary>As <see cref="StoreGlobal"/>, of a global that <see cref="ExpectPlainGlobal"/> was asked about.</summary>
    public static readonly Op StorePlainGlobal = Row("store_plain_global", [V], Void, OpEffects.Writes, Ownership.None, [Name], null, 0);

    /// <summary>As <see cref="StoreGlobal"/>, of a global that is known to hold a float or a small int.</summary>
    public static readonly Op PutGlobal = Row("put_global", [V], Void, OpEffects.Writes, Ownership.None, [Name], null, 0);

    /// <summary>As <see cref="Poll"/>; 0 when no code of the program can have run, 1 when it may have.</summary>
    public static readonly Op PollResult = Row("poll_result", [], I64, Any, Ownership.None, []);

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

    /// <summary>As <see cref="Leave"/>, for the generic code of another function, which has become part of this one: as if that had been called.</summary>
    public static readonly Op CallGeneric = Row("call_generic", [Rest], V, Any, Ownership.Owned, [ImmediateKind.Function, ImmediateKind.Int], null, -1);

    /// <summary>The number of the entry at which generic code is to go on.</summary>
    public static readonly Op LeftEntry = Row("left_entry", [], I64, OpEffects.None, Ownership.None, []);

    /// <summary>A value that was brought into generic code.</summary>
    public static readonly Op LeftValue = Row("left_value", [], V, OpEffects.Reads | OpEffects.Writes, Ownership.Owned, [ImmediateKind.Int]);

    /// <summary>A truth value that was brought into generic code, as a bool.</summary>
    public static readonly Op LeftBool = Row("left_bool", [], Bool, OpEffects.Reads | OpEffects.Writes, Ownership.None, [ImmediateKind.Int]);
}
