using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Where a pattern was found. The bounds of the match and of all groups follow the fixed part.</summary>
public unsafe struct MatchObj
{
    public Obj Head;

    /// <summary>The pattern, an object of the library.</summary>
    public V Pattern;

    /// <summary>What was given to be searched.</summary>
    public V Given;
    public long Start;
    public long End;

    /// <summary>The number of groups.</summary>
    public long Groups;

    /// <summary>The number of the group that was closed last, or 0.</summary>
    public long Last;

    /// <summary>The start of the match, then its end, then those of the groups (below 0 where one took no part).</summary>
    public long FirstBound;
}

/// <summary>The type re.Match.</summary>
[PyType("Match", Module = "re", Layout = typeof(MatchObj), Flags = TypeFlags.DottedName | TypeFlags.Unordered, Doc = "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.")]
public static unsafe class MatchType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("_regex", "Match")]
    private static V Export() => Counts.RetainObject(Address);

    /// <summary>A match of a pattern; the slots are the bounds of the groups and the number of the last one.</summary>
    internal static V New(V pattern, V given, long pos, long endpos, long first, long end, long* slots, int groups)
    {
        var match = (MatchObj*)Heap.NewContainer(Address, SizeOf(groups));
        if (match == null)
        {
            return V.Error;
        }

        match->Pattern = Counts.Retain(pattern);
        match->Given = Counts.Retain(given);
        match->Start = pos;
        match->End = endpos;
        match->Groups = groups;
        match->Last = slots[2 * groups];
        var bounds = &match->FirstBound;
        bounds[0] = first;
        bounds[1] = end;
        for (var i = 0; i < 2 * groups; i++)
        {
            bounds[2 + i] = slots[i];
        }

        return V.FromObject(match);
    }

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var match = (MatchObj*)o;
        Counts.Release(match->Pattern);
        Counts.Release(match->Given);
        Heap.FreeContainer(o, SizeOf(match->Groups));
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var match = (MatchObj*)o;
        visit(&match->Pattern);
        visit(&match->Given);
    }

    [Slot("GetItem")]
    private static V GetItem(V self, V group)
    {
        var number = NumberOf(Of(self), group);
        return number < 0 ? V.Error : Part(Of(self), number, V.None);
    }

    [Slot("Repr")]
    private static V Repr(V self)
    {
        V* parts = stackalloc V[3];
        var match = Of(self);
        parts[0] = V.FromSmall((&match->FirstBound)[0]);
        parts[1] = V.FromSmall((&match->FirstBound)[1]);
        parts[2] = Part(match, 0, V.None);
        var text = StrBuilder.Start();
        var good = !parts[2].IsError && text.AddFormatted("<re.Match object; span=(%S, %S), match=%R>"u8, parts);
        Counts.Release(parts[2]);
        if (good)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Method("group(self, /, *groups)")]
    private static V Group(V self, V* groups, long count)
    {
        var match = Of(self);
        if (count == 0)
        {
            return Part(match, 0, V.None);
        }

        if (count == 1)
        {
            return GetItem(self, groups[0]);
        }

        var made = Tuples.NewOfNone(count);
        for (var i = 0L; !made.IsError && i < count; i++)
        {
            var part = GetItem(self, groups[i]);
            if (part.IsError)
            {
                Counts.Release(made);
                return V.Error;
            }

            (&Tuples.Of(made)->First)[i] = part;
        }

        return made;
    }

    [Method("groups(self, /, default=None)")]
    private static V Groups(V self, V otherwise)
    {
        var match = Of(self);
        var made = Tuples.NewOfNone(match->Groups);
        for (var i = 0L; !made.IsError && i < match->Groups; i++)
        {
            var part = Part(match, i + 1, otherwise.IsUnset ? V.None : otherwise);
            if (part.IsError)
            {
                Counts.Release(made);
                return V.Error;
            }

            (&Tuples.Of(made)->First)[i] = part;
        }

        return made;
    }

    [Method("groupdict(self, /, default=None)")]
    private static V GroupDict(V self, V otherwise)
    {
        var match = Of(self);
        var made = Dicts.New();
        var position = 0L;
        while (!made.IsError && Dicts.Next(PatternType.Of(match->Pattern)->Names, ref position, out var name, out var number))
        {
            var part = Part(match, number.Small, otherwise.IsUnset ? V.None : otherwise);
            var good = !part.IsError && Dicts.Set(made, name, part) == 0;
            Counts.Release(part);
            if (!good)
            {
                Counts.Release(made);
                return V.Error;
            }
        }

        return made;
    }

    [Method("span(self, group=0, /)")]
    private static V Span(V self, V group)
    {
        var number = NumberOf(Of(self), group);
        return number < 0 ? V.Error : SpanOf(Of(self), number);
    }

    [Method("start(self, group=0, /)")]
    private static V StartOf(V self, V group) => Bound(self, group, 0);

    [Method("end(self, group=0, /)")]
    private static V EndOf(V self, V group) => Bound(self, group, 1);

    [Method("expand(self, /, template)")]
    private static V Expand(V self, V template)
    {
        var match = Of(self);
        var parts = RegexLibrary.Call(RegexLibrary.Template, match->Pattern, template);
        var list = parts.IsError ? V.Error : Lists.New(0);
        var good = !list.IsError;
        for (var i = 0L; good && i < Lists.Of(parts)->Length; i++)
        {
            var part = Lists.Of(parts)->Items[i];
            part = part.IsSmall ? Part(match, part.Small, V.None) : Counts.Retain(part);
            good = part.IsNone || Lists.Append(list, part) == 0;
        }

        Counts.Release(parts);
        var result = !good || Errors.IsPending
            ? V.Error
            : Strs.IsStr(template) ? StrType.Join(Strs.Empty, list) : Joined(list);
        Counts.Release(list);
        return result;
    }

    [Getter("regs")]
    private static V Regs(V self)
    {
        var match = Of(self);
        var made = Tuples.NewOfNone(match->Groups + 1);
        for (var i = 0L; !made.IsError && i <= match->Groups; i++)
        {
            var span = SpanOf(match, i);
            if (span.IsError)
            {
                Counts.Release(made);
                return V.Error;
            }

            (&Tuples.Of(made)->First)[i] = span;
        }

        return made;
    }

    [Getter("re")]
    private static V Pattern(V self) => Counts.Retain(Of(self)->Pattern);

    [Getter("string")]
    private static V Given(V self) => Counts.Retain(Of(self)->Given);

    [Getter("pos")]
    private static V Position(V self) => V.FromSmall(Of(self)->Start);

    [Getter("endpos")]
    private static V EndPosition(V self) => V.FromSmall(Of(self)->End);

    [Getter("lastindex")]
    private static V LastIndex(V self) => Of(self)->Last == 0 ? V.None : V.FromSmall(Of(self)->Last);

    [Getter("lastgroup")]
    private static V LastGroup(V self)
    {
        var position = 0L;
        while (Dicts.Next(PatternType.Of(Of(self)->Pattern)->Names, ref position, out var name, out var number))
        {
            if (number.Small == Of(self)->Last)
            {
                return Counts.Retain(name);
            }
        }

        return V.None;
    }

    [Method("__copy__(self, /)")]
    private static V Copy(V self) => Counts.Retain(self);

    [Method("__deepcopy__(self, memo, /)")]
    private static V DeepCopy(V self, V memo) => Counts.Retain(self);

    [Method("__reduce_ex__(self, protocol, /)")]
    private static V Reduce(V self, V protocol) => Errors.Raise(TypeErrorType.Address, "cannot pickle 're.Match' object"u8);

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    private static V ClassGetItem(V cls, V item) => GenericAliasType.New(cls, item);

    private static V Joined(V list)
    {
        var between = Bytes.FromMemory(null, 0);
        var result = between.IsError ? V.Error : ByteSplitting.Join(between, list);
        Counts.Release(between);
        return result;
    }

    private static MatchObj* Of(V self) => (MatchObj*)self.Object;

    private static long SizeOf(long groups) => sizeof(MatchObj) + (((2 * groups) + 1) * sizeof(long));

    /// <summary>The number of a group given by number or name; -1 when there is no such group (raised).</summary>
    private static long NumberOf(MatchObj* match, V group)
    {
        var number = -1L;
        if (group.IsUnset)
        {
            return 0;
        }

        if (group.IsSmall)
        {
            number = group.Small;
        }
        else if (Types.Of(group)->Index != null)
        {
            var index = Ints.Index(group);
            if (index.IsError)
            {
                return -1;
            }

            number = index.IsSmall ? index.Small : -1;
            Counts.Release(index);
        }
        else
        {
            var found = Dicts.Get(PatternType.Of(match->Pattern)->Names, group);
            if (found.IsError)
            {
                return -1;
            }

            number = found.IsSmall ? found.Small : -1;
        }

        return number >= 0 && number <= match->Groups ? number : Errors.Fail(IndexErrorType.Address, "no such group"u8);
    }

    private static V Bound(V self, V group, int side)
    {
        var match = Of(self);
        var number = NumberOf(match, group);
        if (number < 0)
        {
            return V.Error;
        }

        var bounds = &match->FirstBound + (2 * number);
        return V.FromSmall(bounds[0] < 0 || bounds[1] < 0 ? -1 : bounds[side]);
    }

    private static V SpanOf(MatchObj* match, long number)
    {
        var bounds = &match->FirstBound + (2 * number);
        var none = bounds[0] < 0 || bounds[1] < 0;
        return Tuples.Pair(V.FromSmall(none ? -1 : bounds[0]), V.FromSmall(none ? -1 : bounds[1]));
    }

    /// <summary>What a group matched, or the default.</summary>
    private static V Part(MatchObj* match, long number, V otherwise)
    {
        var bounds = &match->FirstBound + (2 * number);
        if (bounds[0] < 0 || bounds[1] < 0)
        {
            return Counts.Retain(otherwise);
        }

        if (Strs.IsStr(match->Given) || Bytes.IsExact(match->Given))
        {
            return RegexRun.Part(match->Given, bounds[0], bounds[1]);
        }

        if (!ByteView.Require(match->Given, out var view))
        {
            return V.Error;
        }

        var end = bounds[1] < view.Length ? bounds[1] : view.Length;
        var part = Bytes.FromMemory(view.Data + bounds[0], bounds[0] < end ? end - bounds[0] : 0);
        view.Release();
        return part;
    }
}
