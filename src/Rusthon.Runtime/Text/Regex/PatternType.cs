using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A compiled regular expression.</summary>
public unsafe struct PatternObj
{
    public Obj Head;

    /// <summary>The text of the expression, a str or bytes.</summary>
    public V Source;

    /// <summary>Bytes: a program of <see cref="RegexOp"/>.</summary>
    public V Program;

    /// <summary>A dict of the names of groups and their numbers.</summary>
    public V Names;

    /// <summary>A read-only view of the names.</summary>
    public V Index;
    public long Flags;
    public long Groups;
}

/// <summary>The type re.Pattern. What is rare is done by the library module re.</summary>
[PyType("Pattern", Module = "re", Layout = typeof(PatternObj), Flags = TypeFlags.DottedName, Doc = "Compiled regular expression object.")]
public static unsafe class PatternType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("_regex", "Pattern")]
    private static V Export() => Counts.RetainObject(Address);

    /// <summary>A pattern of its source, flags, number of groups, names (a dict and its view) and program.</summary>
    [Builtin("make(source, flags, groups, names, index, program, /)", Module = "_regex")]
    private static V Make(V source, V flags, V groups, V names, V index, V program)
    {
        var pattern = (PatternObj*)Heap.NewContainer(Address, sizeof(PatternObj));
        if (pattern == null)
        {
            return V.Error;
        }

        pattern->Source = Counts.Retain(source);
        pattern->Program = Counts.Retain(program);
        pattern->Names = Counts.Retain(names);
        pattern->Index = Counts.Retain(index);
        pattern->Groups = groups.Small;
        Ints.TryToLong(flags, out pattern->Flags);
        return V.FromObject(pattern);
    }

    /// <summary>The program of a pattern.</summary>
    [Builtin("program_of(pattern, /)", Module = "_regex")]
    private static V ProgramOf(V pattern) => Counts.Retain(Of(pattern)->Program);

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var pattern = (PatternObj*)o;
        Counts.Release(pattern->Source);
        Counts.Release(pattern->Program);
        Counts.Release(pattern->Names);
        Counts.Release(pattern->Index);
        Heap.FreeContainer(o, sizeof(PatternObj));
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var pattern = (PatternObj*)o;
        visit(&pattern->Source);
        visit(&pattern->Program);
        visit(&pattern->Names);
        visit(&pattern->Index);
    }

    [Slot("Repr")]
    private static V Repr(V self) => RegexLibrary.Call(RegexLibrary.Show, self);

    [Slot("Hash")]
    private static long Hash(V self)
    {
        var hash = Objects.Hash(Of(self)->Source);
        return hash == -1 ? -1 : IntHash.NotMinusOne(hash ^ (Of(self)->Flags << 1));
    }

    [Slot("Compare")]
    private static V Compare(V self, V other, int op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !Is(self) || !Is(other))
        {
            return V.NotImplemented;
        }

        var a = Of(self);
        var b = Of(other);
        var equal = a->Flags == b->Flags && Types.Of(a->Source) == Types.Of(b->Source) ? Objects.Equals(a->Source, b->Source) : 0;
        return equal < 0 ? V.Error : V.FromBool(equal != 0 == (op == CompareOp.Eq));
    }

    [Method("match(self, /, string, pos=0, endpos=sys.maxsize)")]
    private static V Match(V self, V text, V pos, V endpos) => FindOne(self, text, pos, endpos, RegexRun.ModeHere);

    [Method("fullmatch(self, /, string, pos=0, endpos=sys.maxsize)")]
    private static V FullMatch(V self, V text, V pos, V endpos) => FindOne(self, text, pos, endpos, RegexRun.ModeWhole);

    [Method("search(self, /, string, pos=0, endpos=sys.maxsize)")]
    private static V Search(V self, V text, V pos, V endpos) => FindOne(self, text, pos, endpos, RegexRun.ModeSearch);

    [Method("findall(self, /, string, pos=0, endpos=sys.maxsize)")]
    private static V FindAll(V self, V text, V pos, V endpos)
    {
        var subject = default(RegexSubject);
        if (!subject.Read(Of(self), text, pos, endpos))
        {
            return V.Error;
        }

        var exact = subject.Exact();
        var result = exact.IsError ? V.Error : RegexLists.FindAll(Of(self)->Program, subject.Text, exact, subject.Start, subject.End);
        Counts.Release(exact);
        subject.Free();
        return result;
    }

    [Method("finditer(self, /, string, pos=0, endpos=sys.maxsize)")]
    private static V FindIterator(V self, V text, V pos, V endpos) => OnSubject(RegexLibrary.Iterate, self, text, pos, endpos);

    [Method("scanner(self, /, string, pos=0, endpos=sys.maxsize)")]
    private static V Scanner(V self, V text, V pos, V endpos) => OnSubject(RegexLibrary.Scan, self, text, pos, endpos);

    [Method("split(self, /, string, maxsplit=0)")]
    private static V Split(V self, V text, V most)
    {
        var subject = default(RegexSubject);
        if (!Limit(most, out var limit) || !subject.Read(Of(self), text, V.Unset, V.Unset))
        {
            return V.Error;
        }

        var exact = subject.Exact();
        var result = exact.IsError ? V.Error : RegexLists.Split(Of(self)->Program, subject.Text, exact, limit);
        Counts.Release(exact);
        subject.Free();
        return result;
    }

    [Method("sub(self, /, repl, string, count=0)")]
    private static V Substitute(V self, V replacement, V text, V most) => Replace(self, replacement, text, most, false);

    [Method("subn(self, /, repl, string, count=0)")]
    private static V SubstituteCounting(V self, V replacement, V text, V most) => Replace(self, replacement, text, most, true);

    [Getter("pattern")]
    private static V Source(V self) => Counts.Retain(Of(self)->Source);

    [Getter("flags")]
    private static V Flags(V self) => Ints.FromLong(Of(self)->Flags);

    [Getter("groups")]
    private static V Groups(V self) => V.FromSmall(Of(self)->Groups);

    [Getter("groupindex")]
    private static V GroupIndex(V self) => Counts.Retain(Of(self)->Index);

    [Method("__copy__(self, /)")]
    private static V Copy(V self) => Counts.Retain(self);

    [Method("__deepcopy__(self, memo, /)")]
    private static V DeepCopy(V self, V memo) => Counts.Retain(self);

    [Method("__reduce__(self, /)")]
    private static V Reduce(V self) => RegexLibrary.Call(RegexLibrary.Reduce, self);

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    private static V ClassGetItem(V cls, V item) => GenericAliasType.New(cls, item);

    internal static PatternObj* Of(V self) => (PatternObj*)self.Object;

    private static bool Is(V value) => value.IsPointer && value.Object->Type == Address;

    private static V FindOne(V self, V text, V pos, V endpos, long mode)
    {
        var subject = default(RegexSubject);
        if (!subject.Read(Of(self), text, pos, endpos))
        {
            return V.Error;
        }

        var result = RegexModule.Find(self, subject.Text, text, subject.Start, subject.End, mode, -1, subject.Start);
        subject.Free();
        return result;
    }

    private static V OnSubject(int function, V self, V text, V pos, V endpos)
    {
        var subject = default(RegexSubject);
        if (!subject.Read(Of(self), text, pos, endpos))
        {
            return V.Error;
        }

        var result = RegexLibrary.Call(function, self, text, subject.Text, V.FromSmall(subject.Start), V.FromSmall(subject.End));
        subject.Free();
        return result;
    }

    private static V Replace(V self, V replacement, V text, V most, bool counting)
    {
        var subject = default(RegexSubject);
        if (!Limit(most, out var limit) || !subject.Read(Of(self), text, V.Unset, V.Unset))
        {
            return V.Error;
        }

        var exact = subject.Exact();
        var pieces = exact.IsError ? V.Error : Pieces(self, replacement, text, ref subject, exact, limit);
        var made = V.Error;
        if (!pieces.IsError)
        {
            var between = RegexRun.Part(exact, 0, 0);
            var items = (&Tuples.Of(pieces)->First)[0];
            made = between.IsError ? V.Error : Strs.IsStr(exact) ? StrType.Join(between, items) : ByteSplitting.Join(between, items);
            Counts.Release(between);
            if (counting && !made.IsError)
            {
                made = Tuples.Pair(made, Counts.Retain((&Tuples.Of(pieces)->First)[1]));
            }
        }

        Counts.Release(pieces);
        Counts.Release(exact);
        subject.Free();
        return made;
    }

    /// <summary>A tuple: the list of texts that make what is left, and the number of matches.</summary>
    private static V Pieces(V self, V replacement, V text, ref RegexSubject subject, V exact, long limit)
    {
        if (Types.Of(replacement)->Call != null)
        {
            return RegexLibrary.Call(RegexLibrary.Replace, self, replacement, text, subject.Text, exact, V.FromSmall(limit));
        }

        if (IsLiteral(replacement))
        {
            return RegexLists.Substitute(Of(self)->Program, subject.Text, exact, replacement, limit);
        }

        var parts = RegexLibrary.Call(RegexLibrary.Template, self, replacement);
        var made = parts.IsError ? V.Error : RegexLists.Substitute(Of(self)->Program, subject.Text, exact, parts, limit);
        Counts.Release(parts);
        return made;
    }

    /// <summary>Whether a template is a text without escapes.</summary>
    private static bool IsLiteral(V template)
    {
        if (Bytes.IsExact(template))
        {
            return TextMemory.FindByte(Bytes.Data(Bytes.Of(template)), (byte)'\\', Bytes.Of(template)->Length) < 0;
        }

        return Strs.IsExact(template)
            && StrSearch.FindChar(Strs.Data(Strs.Of(template)), Strs.Kind(Strs.Of(template)), Strs.Length(template), '\\') < 0;
    }

    /// <summary>How many at most; 0 for all.</summary>
    private static bool Limit(V most, out long limit)
    {
        limit = 0;
        if (!most.IsUnset && !Arguments.ToLong(most, out limit))
        {
            return false;
        }

        limit = limit > V.MaxSmall ? V.MaxSmall : limit < 0 ? -1 : limit;
        return true;
    }
}
