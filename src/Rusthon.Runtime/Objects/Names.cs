using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// The names that the runtime itself looks up, as interned strs. Each is made when it is first needed, and all are
/// given back at exit. Every property is a borrowed str.
/// </summary>
public static unsafe class Names
{
    private const int Count = 198;

    [FixedAddressValueType]
    private static NameTable table;

    /// <summary>The texts in the order of the properties' numbers.</summary>
    private static ReadOnlySpan<byte> Texts => "__init__ __new__ __del__ __repr__ __str__ __format__ __hash__ __bool__ __len__ __length_hint__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__ __call__ __getattribute__ __getattr__ __setattr__ __delattr__ __get__ __set__ __delete__ __iter__ __next__ __contains__ __getitem__ __setitem__ __delitem__ __missing__ __reversed__ __add__ __radd__ __iadd__ __sub__ __rsub__ __isub__ __mul__ __rmul__ __imul__ __truediv__ __rtruediv__ __itruediv__ __floordiv__ __rfloordiv__ __ifloordiv__ __mod__ __rmod__ __imod__ __divmod__ __rdivmod__ __pow__ __rpow__ __ipow__ __lshift__ __rlshift__ __ilshift__ __rshift__ __rrshift__ __irshift__ __and__ __rand__ __iand__ __or__ __ror__ __ior__ __xor__ __rxor__ __ixor__ __matmul__ __rmatmul__ __imatmul__ __neg__ __pos__ __abs__ __invert__ __index__ __int__ __float__ __complex__ __round__ __trunc__ __floor__ __ceil__ __bytes__ __fspath__ __dict__ __class__ __name__ __qualname__ __module__ __doc__ __bases__ __base__ __mro__ __slots__ __weakref__ __annotations__ __file__ __main__ __builtins__ __path__ __package__ __spec__ __loader__ __all__ __dir__ __sizeof__ __reduce__ __reduce_ex__ __getstate__ __init_subclass__ __subclasshook__ __set_name__ __class_getitem__ __classcell__ __prepare__ __instancecheck__ __subclasscheck__ __mro_entries__ __orig_bases__ __orig_class__ __static_attributes__ __firstlineno__ __type_params__ __wrapped__ __isabstractmethod__ __abstractmethods__ __match_args__ __enter__ __exit__ __aenter__ __aexit__ __await__ __aiter__ __anext__ __notes__ __cause__ __context__ __traceback__ __suppress_context__ __objclass__ __self__ __func__ __defaults__ __kwdefaults__ __closure__ __code__ __globals__ send throw close write flush read readline readlines stdout stderr stdin builtins sys argv modules mro keys items values name obj path name_from fget fset fdel add_note args metaclass derive sort isidentifier utf-8 UTF-8 strict surrogateescape backslashreplace file __post_init__ <string> copyreg _reduce_object __getnewargs__ __getnewargs_ex__ __setstate__ mode _name_ _value_ "u8;

    public static V Init => Of(0);

    public static V New => Of(1);

    public static V Del => Of(2);

    public static V Repr => Of(3);

    public static V Str => Of(4);

    public static V Format => Of(5);

    public static V Hash => Of(6);

    public static V Bool => Of(7);

    public static V Len => Of(8);

    public static V LengthHint => Of(9);

    public static V Lt => Of(10);

    public static V Le => Of(11);

    public static V Eq => Of(12);

    public static V Ne => Of(13);

    public static V Gt => Of(14);

    public static V Ge => Of(15);

    public static V Call => Of(16);

    public static V GetAttribute => Of(17);

    public static V GetAttr => Of(18);

    public static V SetAttr => Of(19);

    public static V DelAttr => Of(20);

    public static V Get => Of(21);

    public static V Set => Of(22);

    public static V Delete => Of(23);

    public static V Iter => Of(24);

    public static V Next => Of(25);

    public static V Contains => Of(26);

    public static V GetItem => Of(27);

    public static V SetItem => Of(28);

    public static V DelItem => Of(29);

    public static V Missing => Of(30);

    public static V Reversed => Of(31);

    public static V Add => Of(32);

    public static V RAdd => Of(33);

    public static V IAdd => Of(34);

    public static V Sub => Of(35);

    public static V RSub => Of(36);

    public static V ISub => Of(37);

    public static V Mul => Of(38);

    public static V RMul => Of(39);

    public static V IMul => Of(40);

    public static V TrueDiv => Of(41);

    public static V RTrueDiv => Of(42);

    public static V ITrueDiv => Of(43);

    public static V FloorDiv => Of(44);

    public static V RFloorDiv => Of(45);

    public static V IFloorDiv => Of(46);

    public static V Mod => Of(47);

    public static V RMod => Of(48);

    public static V IMod => Of(49);

    public static V DivMod => Of(50);

    public static V RDivMod => Of(51);

    public static V Pow => Of(52);

    public static V RPow => Of(53);

    public static V IPow => Of(54);

    public static V LShift => Of(55);

    public static V RLShift => Of(56);

    public static V ILShift => Of(57);

    public static V RShift => Of(58);

    public static V RRShift => Of(59);

    public static V IRShift => Of(60);

    public static V And => Of(61);

    public static V RAnd => Of(62);

    public static V IAnd => Of(63);

    public static V Or => Of(64);

    public static V ROr => Of(65);

    public static V IOr => Of(66);

    public static V Xor => Of(67);

    public static V RXor => Of(68);

    public static V IXor => Of(69);

    public static V MatMul => Of(70);

    public static V RMatMul => Of(71);

    public static V IMatMul => Of(72);

    public static V Neg => Of(73);

    public static V Pos => Of(74);

    public static V Abs => Of(75);

    public static V Invert => Of(76);

    public static V Index => Of(77);

    public static V Int => Of(78);

    public static V Float => Of(79);

    public static V Complex => Of(80);

    public static V Round => Of(81);

    public static V Trunc => Of(82);

    public static V Floor => Of(83);

    public static V Ceil => Of(84);

    public static V Bytes => Of(85);

    public static V FsPath => Of(86);

    public static V Dict => Of(87);

    public static V Class => Of(88);

    public static V Name => Of(89);

    public static V QualName => Of(90);

    public static V Module => Of(91);

    public static V Doc => Of(92);

    public static V Bases => Of(93);

    public static V Base => Of(94);

    public static V Mro => Of(95);

    public static V Slots => Of(96);

    public static V Weakref => Of(97);

    public static V Annotations => Of(98);

    public static V File => Of(99);

    public static V Main => Of(100);

    public static V Builtins => Of(101);

    public static V Path => Of(102);

    public static V Package => Of(103);

    public static V Spec => Of(104);

    public static V Loader => Of(105);

    public static V All => Of(106);

    public static V Dir => Of(107);

    public static V Sizeof => Of(108);

    public static V Reduce => Of(109);

    public static V ReduceEx => Of(110);

    public static V GetState => Of(111);

    public static V InitSubclass => Of(112);

    public static V SubclassHook => Of(113);

    public static V SetName => Of(114);

    public static V ClassGetItem => Of(115);

    public static V ClassCell => Of(116);

    public static V Prepare => Of(117);

    public static V InstanceCheck => Of(118);

    public static V SubclassCheck => Of(119);

    public static V MroEntries => Of(120);

    public static V OrigBases => Of(121);

    public static V OrigClass => Of(122);

    public static V StaticAttributes => Of(123);

    public static V FirstLineNo => Of(124);

    public static V TypeParams => Of(125);

    public static V Wrapped => Of(126);

    public static V IsAbstractMethod => Of(127);

    public static V AbstractMethods => Of(128);

    public static V MatchArgs => Of(129);

    public static V Enter => Of(130);

    public static V Exit => Of(131);

    public static V AEnter => Of(132);

    public static V AExit => Of(133);

    public static V Await => Of(134);

    public static V AIter => Of(135);

    public static V ANext => Of(136);

    public static V Notes => Of(137);

    public static V Cause => Of(138);

    public static V Context => Of(139);

    public static V Traceback => Of(140);

    public static V SuppressContext => Of(141);

    public static V ObjClass => Of(142);

    public static V Self => Of(143);

    public static V Func => Of(144);

    public static V Defaults => Of(145);

    public static V KwDefaults => Of(146);

    public static V Closure => Of(147);

    public static V Code => Of(148);

    public static V Globals => Of(149);

    public static V Send => Of(150);

    public static V Throw => Of(151);

    public static V Close => Of(152);

    public static V Write => Of(153);

    public static V Flush => Of(154);

    public static V Read => Of(155);

    public static V Readline => Of(156);

    public static V Readlines => Of(157);

    public static V Stdout => Of(158);

    public static V Stderr => Of(159);

    public static V Stdin => Of(160);

    public static V BuiltinsAttribute => Of(161);

    public static V Sys => Of(162);

    public static V Argv => Of(163);

    public static V Modules => Of(164);

    public static V MroAttribute => Of(165);

    public static V Keys => Of(166);

    public static V Items => Of(167);

    public static V Values => Of(168);

    public static V NameAttribute => Of(169);

    public static V Obj => Of(170);

    public static V PathAttribute => Of(171);

    public static V NameFrom => Of(172);

    public static V Fget => Of(173);

    public static V Fset => Of(174);

    public static V Fdel => Of(175);

    public static V AddNote => Of(176);

    public static V Args => Of(177);

    public static V Metaclass => Of(178);

    public static V Derive => Of(179);

    public static V Sort => Of(180);

    public static V Isidentifier => Of(181);

    public static V Utf8 => Of(182);

    public static V LocaleEncoding => Of(183);

    public static V Strict => Of(184);

    public static V Surrogateescape => Of(185);

    public static V Backslashreplace => Of(186);

    public static V FileAttribute => Of(187);

    public static V PostInit => Of(188);

    public static V StringFile => Of(189);

    public static V Copyreg => Of(190);

    public static V ReduceObject => Of(191);

    public static V GetNewArgs => Of(192);

    public static V GetNewArgsEx => Of(193);

    public static V SetState => Of(194);

    public static V ModeAttribute => Of(195);

    public static V MemberName => Of(196);

    public static V MemberValue => Of(197);

    /// <summary>Releases all names.</summary>
    public static void Shutdown()
    {
        var entries = (V*)Unsafe.AsPointer(ref table);
        for (var i = 0; i < Count; i++)
        {
            var name = entries[i];
            entries[i] = default;
            Counts.Release(name);
        }
    }

    private static V Of(int index)
    {
        var entry = (V*)Unsafe.AsPointer(ref table) + index;
        return entry->Bits != 0 ? *entry : Make(entry, index);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Make(V* entry, int index)
    {
        var texts = Texts;
        var start = 0;
        for (var i = 0; i < index; i++)
        {
            while (texts[start++] != ' ')
            {
            }
        }

        var end = start;
        while (texts[end] != ' ')
        {
            end++;
        }

        var text = Strs.FromAscii(texts[start..end]);
        if (text.IsError)
        {
            Errors.Clear();
            return Strs.Empty;
        }

        *entry = Strs.Intern(text);
        Counts.Release(text);
        return *entry;
    }

    [InlineArray(Count)]
    private struct NameTable
    {
        private V first;
    }
}
