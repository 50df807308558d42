namespace Rusthon.Runtime;

/// <summary>An int that does not fit 48 bits: sign and magnitude, limbs inline behind the fixed part. Always normalised (top limb not 0; never a value that fits <see cref="V.FromSmall"/>), except instances of int subclasses.</summary>
public struct IntObj
{
    public Obj Head;

    /// <summary>The number of 64-bit limbs, negative for a negative number; 0 is zero (only in subclasses).</summary>
    public long Size;

    /// <summary>The first limb, least significant.</summary>
    public ulong FirstLimb;
}

/// <summary>A float inside an instance of a subclass of float; plain floats are never on the heap.</summary>
public struct FloatObj
{
    public Obj Head;
    public double Value;
}

/// <summary>
/// A str (PEP 393): characters of 1, 2 or 4 bytes inline behind the fixed part. The low bits of Head.Flags are the
/// <see cref="StrFlags"/>. Always stored in the narrowest kind that holds every character.
/// </summary>
public struct StrObj
{
    public Obj Head;

    /// <summary>Code points.</summary>
    public long Length;

    /// <summary>The hash, or 0 when not yet computed.</summary>
    public long Hash;

    /// <summary>Bytes that the payload has room for.</summary>
    public long Capacity;
}

/// <summary>The type's own bits of a str's Head.Flags.</summary>
public static class StrFlags
{
    /// <summary>Mask of log2 of the bytes a character: 0, 1 or 2.</summary>
    public const uint KindMask = 3;

    /// <summary>All characters are below 128 (then the kind is 0).</summary>
    public const uint Ascii = 4;

    /// <summary>The unique copy among equal interned strs: equal interned strs are the same object.</summary>
    public const uint Interned = 8;
}

/// <summary>A list: elements in a separate block, so that growing does not move the list.</summary>
public unsafe struct ListObj
{
    public Obj Head;
    public long Length;
    public long Capacity;

    /// <summary>Owned; null when the capacity is 0.</summary>
    public V* Items;
}

/// <summary>A tuple: elements inline behind the fixed part.</summary>
public struct TupleObj
{
    public Obj Head;
    public long Length;

    /// <summary>The first element (present only if Length is not 0).</summary>
    public V First;
}

/// <summary>A variable that a nested function shares.</summary>
public struct CellObj
{
    public Obj Head;

    /// <summary>Unset when unbound.</summary>
    public V Value;
}

/// <summary>A bound or unbound built-in function or method object.</summary>
public unsafe struct BuiltinObj
{
    public Obj Head;
    public FunctionDef* Def;

    /// <summary>The bound self, or Unset.</summary>
    public V Self;

    /// <summary>For a method descriptor: the type that it belongs to; else null.</summary>
    public TypeObj* Owner;
}

/// <summary>A Python function bound to an instance.</summary>
public struct BoundMethodObj
{
    public Obj Head;
    public V Function;
    public V Self;
}

/// <summary>What a compiled function's code is; static data that the compiler emits.</summary>
public unsafe struct CodeObj
{
    public Obj Head;

    /// <summary>A static str.</summary>
    public V Name;

    /// <summary>A static str.</summary>
    public V QualName;

    /// <summary>A static str or None.</summary>
    public V Doc;

    /// <summary>The module that it belongs to.</summary>
    public ModuleDef* Module;

    /// <summary>The line of the def (or first decorator), from 1.</summary>
    public int FirstLine;
    public CodeFlags Flags;

    /// <summary>Positional parameters, positional-only ones included.</summary>
    public int ArgCount;
    public int PosOnlyCount;
    public int KwOnlyCount;

    /// <summary>All parameters: positional, keyword-only, then *args, then **kwargs.</summary>
    public int ParamCount;

    /// <summary>ParamCount static strs, then the names of the other locals.</summary>
    public V* VarNames;
    public int VarCount;
    public int FreeCount;

    /// <summary>FreeCount static strs.</summary>
    public V* FreeNames;

    /// <summary>
    /// Calls the body with the bound parameters: (function, slots, given) -> owned result or Error. The slots are borrowed, but for those
    /// whose bits are set in given: of these the body may take the reference, and leaves None in the slot.
    /// </summary>
    public delegate*<FunctionObj*, V*, ulong, V> Entry;
}

/// <summary>The bits of <see cref="CodeObj.Flags"/>; values as CPython's co_flags.</summary>
[System.Flags]
public enum CodeFlags
{
    None = 0,
    VarArgs = 4,
    VarKeywords = 8,
    Generator = 0x20,
    Coroutine = 0x80,
    AsyncGenerator = 0x200,
}

/// <summary>A Python function. One without defaults, closure and changed attributes is static data.</summary>
public unsafe struct FunctionObj
{
    public Obj Head;

    /// <summary>The code, while the parameters have the defaults that their def gives them; else null. Callers that were compiled to know the function ask for this.</summary>
    public CodeObj* KnownCode;

    public CodeObj* Code;

    /// <summary>A str; Unset means the code's.</summary>
    public V Name;

    /// <summary>A str; Unset means the code's.</summary>
    public V QualName;

    /// <summary>Unset means the code's.</summary>
    public V Doc;

    /// <summary>A tuple of the defaults of the last positional parameters, or None.</summary>
    public V Defaults;

    /// <summary>A dict, or None.</summary>
    public V KwDefaults;

    /// <summary>A tuple of cells, or None.</summary>
    public V Closure;

    /// <summary>A dict, or Unset while empty.</summary>
    public V Dict;

    /// <summary>A dict, or Unset while empty.</summary>
    public V Annotations;

    /// <summary>Unset means the code's module's name.</summary>
    public V Module;

    /// <summary>A tuple, or Unset while empty.</summary>
    public V TypeParameters;
}

/// <summary>A module of the program: static data that the compiler emits.</summary>
public unsafe struct ModuleDef
{
    /// <summary>A static str: "__main__" or the dotted name.</summary>
    public V Name;

    /// <summary>A static str: the path as given.</summary>
    public V FileName;

    /// <summary>The source text, UTF-8, for tracebacks; not terminated.</summary>
    public byte* Source;
    public long SourceLength;

    /// <summary>GlobalCount static strs.</summary>
    public V* GlobalNames;

    /// <summary>GlobalCount slots, Unset while unbound. In the order of the first binding in the source.</summary>
    public V* Globals;
    public long GlobalCount;

    /// <summary>By slot: see <see cref="HeldFunctions"/>; null for a module without.</summary>
    public CodeObj** Held;

    /// <summary>Runs the module's body: 0, or -1 raised.</summary>
    public delegate*<int> Body;

    /// <summary>The module object once made, or Unset.</summary>
    public V Object;

    /// <summary>BuiltinCount built-in things that the module may ask for by name.</summary>
    public BuiltinDef** Builtins;
    public long BuiltinCount;

    /// <summary>Of a constant text that the program may run as code: the text, a static str; else Unset, and the rest is empty.</summary>
    public V Text;

    /// <summary>Its code, which takes a tuple of globals and locals.</summary>
    public CodeObj* TextCode;
    public TextFlags TextFlags;
}

/// <summary>How the text of <see cref="ModuleDef.Text"/> was compiled.</summary>
[System.Flags]
public enum TextFlags : long
{
    None = 0,

    /// <summary>With the mode "single".</summary>
    Interactive = 1,

    /// <summary>It is one expression, whose value the code returns.</summary>
    Expression = 2,

    /// <summary>It is no Python: its code raises the SyntaxError.</summary>
    Wrong = 4,
}

/// <summary>A place in the source for tracebacks; static data that the compiler emits for each op that can raise.</summary>
public unsafe struct PositionDef
{
    public CodeObj* Code;

    /// <summary>Lines from 1; columns in UTF-8 bytes from 0, as CPython's co_positions.</summary>
    public int Line;
    public int EndLine;
    public int Column;
    public int EndColumn;

    /// <summary>The part of the range that is drawn with ^ while the rest is drawn with ~; line and column as above; AnchorLine 0 when there is none.</summary>
    public int AnchorLine;
    public int AnchorColumn;
    public int AnchorEndLine;
    public int AnchorEndColumn;
}
