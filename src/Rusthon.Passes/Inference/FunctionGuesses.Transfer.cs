using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>What each op gives.</content>
public sealed partial class FunctionGuesses
{
    private static readonly FrozenDictionary<Op, Func<FunctionGuesses, Instruction, Guess>> Transfers = new Dictionary<Op, Func<FunctionGuesses, Instruction, Guess>>
    {
        [Ops.Const] = (f, i) => f.OfConstant(i),
        [Ops.LoadGlobal] = (f, i) => f.OfGlobal(i),
        [Ops.StoreName] = (f, i) => f.Function.Kind == FunctionKind.ClassBody && IsClassValue(f.Of(i, 1)) ? f.Store(f.program.ClassValue(f.Function.Name, Text(i)), i, 1) : Guess.Nothing,
        [Ops.LoadName] = (f, i) => f.Function.Kind == FunctionKind.ClassBody ? f.OfName(i) : Guess.Any,
        [Ops.StoreGlobal] = (f, i) => f.Store(f.program.Global(f.module, Text(i)), i, 0),
        [Ops.NewCell] = (f, i) => f.OfNewCell(i),
        [Ops.ClosureCell] = (f, i) => f.OfClosureCell(i),
        [Ops.LoadCell] = (f, i) => f.OfCell(i),
        [Ops.CellContent] = (f, i) => f.OfCell(i),
        [Ops.StoreCell] = (f, i) => f.Of(i, 0) is { Kind: GuessKind.Cell } cell ? f.Store(cell.Parts[0], i, 1) : Guess.Nothing,
        [Ops.Builtin] = (_, i) => Guess.Named(GuessKind.Builtin, BuiltinName(Text(i))),
        [Ops.Unary] = (f, i) => f.Of(i, 0).IsOfClasses ? f.OfSpecial(i, SpecialMethods.Unary[Text(i)])
            : Text(i) == "~" ? OnlyInt(f.Of(i, 0).Present) : Number(f.Of(i, 0).Present),
        [Ops.Binary] = (f, i) => f.OfBinary(i),
        [Ops.InPlace] = (f, i) => f.OfBinary(i),
        [Ops.Compare] = (f, i) => f.OfComparison(i),
        [Ops.CompareTruth] = (f, i) => f.OfComparison(i),
        [Ops.Contains] = (f, i) => f.Of(i, 0).IsOfClasses ? f.OfSpecial(i, "__contains__") : Guess.Any,
        [Ops.BoxBool] = (_, _) => Guess.Bool,
        [Ops.GetAttr] = (f, i) => f.OfAttribute(i),
        [Ops.SetAttr] = (f, i) => f.StoreAttribute(i),
        [Ops.SumZero] = (_, _) => Guess.Nothing,
        [Ops.SumAdd] = (f, i) => f.OfSum(i),
        [Ops.SumCompensation] = (f, i) => f.Of(i, 2).Kind == GuessKind.Nothing ? Guess.Nothing : f.Of(i, 3).IsNumber ? Guess.Float : Guess.Any,
        [Ops.SumEnd] = (f, i) => f.Of(i, 0),
        [Ops.GetItem] = (f, i) => f.OfItem(i),
        [Ops.SetItem] = (f, i) => f.StoreItem(i),
        [Ops.Slice] = (_, _) => Guess.Of(GuessKind.Slice),
        [Ops.GetSlice] = (f, i) => f.OfSlice(i),
        [Ops.GetStride] = (f, i) => f.OfSlice(i),
        [Ops.SetSlice] = (f, i) => f.StoreSlice(i),
        [Ops.Call] = (f, i) => f.OfCall(i),
        [Ops.CallDirect] = (f, i) => f.OfDirectCall(i),
        [Ops.CallPart] = (f, i) => f.OfPart(i),
        [Ops.CallEx] = (f, i) => f.OfSpreadCall(i),
        [Ops.CallMethod] = (f, i) => f.OfMethodCall(i),
        [Ops.CallBuiltin] = (f, i) => Text(i) == "fn_builtins_open" ? f.OfOpen(i) : BuiltinResults.OfCall(BuiltinName(Text(i)), f.GivenArguments(i), part => f.Fresh(i, part)),
        [Ops.MakeFunction] = (f, i) => f.OfFunction(i),
        [Ops.BuildClass] = (f, i) => f.Of(i, 3) is { Kind: GuessKind.Function } body ? Guess.Named(GuessKind.Class, body.Name!) : f.Either(i),
        [Ops.BuildList] = (f, i) => f.argumentLists.Has(i.Result) ? Guess.Of(GuessKind.List, f.Fresh(i, 0)) : f.Collect(i, GuessKind.List),
        [Ops.BuildSet] = (f, i) => f.Collect(i, GuessKind.Set),
        [Ops.BuildTuple] = (f, i) => BuiltinResults.Tuple(part => f.Fresh(i, part), f.Arguments(i, 0)),
        [Ops.ListToTuple] = (f, i) => f.OfListToTuple(i),
        [Ops.BuildDict] = (f, i) => f.OfDict(i),
        [Ops.BuildString] = (_, _) => Guess.Str,
        [Ops.FormatValue] = (_, _) => Guess.Str,
        [Ops.ListAppend] = (f, i) => f.argumentLists.Has(i.Operands[0]) ? Guess.Nothing : f.AddTo(f.Of(i, 0), 0, f.Of(i, 1)),
        [Ops.ListExtend] = (f, i) => f.argumentLists.Has(i.Operands[0]) ? Guess.Nothing : f.AddTo(f.Of(i, 0), 0, BuiltinResults.ItemOf(f.Of(i, 1))),
        [Ops.SetAdd] = (f, i) => f.AddTo(f.Of(i, 0), 0, f.Of(i, 1)),
        [Ops.DictSet] = (f, i) => f.StoreItem(i),
        [Ops.Iter] = (f, i) => f.Of(i, 0).Kind switch
        {
            GuessKind.Iterator => f.Of(i, 0),
            GuessKind.Instance or GuessKind.Instances => f.OfSpecial(i, "__iter__"),
            _ => f.OfIterator(i),
        },
        [Ops.Next] = (f, i) => f.Of(i, 0).IsOfClasses ? f.OfSpecial(i, "__next__") : BuiltinResults.ItemOf(f.Of(i, 0)),
        [Ops.Unpack] = (f, i) => f.OfUnpack(i),
        [Ops.TupleItem] = (f, i) => f.OfTupleItem(i),
        [Ops.MatchClass] = (f, i) => f.OfMatchClass(i),
        [Ops.GeneratorNew] = (f, i) => f.OfNewGenerator(i),
        [Ops.GeneratorLoad] = (f, i) => f.slots?.Of(i)?.Guess ?? Guess.Any,
        [Ops.GeneratorPeek] = (f, i) => f.slots?.AtStart((int)((IntImmediate)i.Immediates[0]).Value).Guess ?? Guess.Any,
        [Ops.GeneratorStore] = (f, i) => f.slots?.Of(i) is { } slot && !f.unset[i.Operands[1].Index] ? f.Store(slot, i, 1) : Guess.Nothing,
        [Ops.Import] = (_, i) => Guess.Named(GuessKind.Module, ModulePaths.Imported(i)),
        [Ops.ImportFrom] = (f, i) => f.Of(i, 0) is { Kind: GuessKind.Module } from
            ? f.program.MemberOf(from.Name!, Text(i)) ?? BuiltinResults.OfMember(from.Name!, Text(i))
            : f.Either(i),
        [Ops.ImportStar] = (f, i) => f.OfStarImport(i),
    }.ToFrozenDictionary();

    private Guess Transfer(Instruction instruction) => Transfers.TryGetValue(instruction.Op, out var transfer) ? transfer(this, instruction) : Guess.Any;

    private static string Text(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;

    private Guess Of(Instruction instruction, int operand) => values[instruction.Operands[operand].Index];

    private Guess[] Arguments(Instruction instruction, int first) => [.. instruction.Operands.Skip(first).Select(operand => values[operand.Index])];

    /// <summary>The arguments without those that are Unset because they were not given.</summary>
    private Guess[] GivenArguments(Instruction instruction) => [.. instruction.Operands.Where(operand => !unset[operand.Index]).Select(operand => values[operand.Index])];

    /// <summary>Nothing while an operand is not known yet, else Any.</summary>
    private Guess Either(Instruction instruction) =>
        instruction.Operands.Any(operand => values[operand.Index].Kind == GuessKind.Nothing) ? Guess.Nothing : Guess.Any;

    /// <summary>The name of a built-in by its symbol: fn_builtins_len is len, fn_math_sqrt is math.sqrt, type_range is range.</summary>
    internal static string BuiltinName(string symbol)
    {
        var parts = symbol.Split('_', 3);
        return parts is ["fn", "builtins", var function] ? function
            : parts is ["fn", var owner, var member] ? $"{owner}.{member}"
            : symbol.StartsWith("type_", StringComparison.Ordinal) ? symbol["type_".Length..]
            : symbol;
    }

    private static bool IsPlain(Guess guess) => guess.IsReal || guess.Kind is GuessKind.Bool or GuessKind.Str or GuessKind.None;

    private static Guess Number(Guess guess) => guess.IsReal || guess.Kind == GuessKind.Nothing ? guess : Guess.Any;

    private static Guess OnlyInt(Guess guess) => guess.Kind is GuessKind.Int or GuessKind.Nothing ? guess : Guess.Any;

    private Guess OfConstant(Instruction instruction)
    {
        switch (((ConstantImmediate)instruction.Immediates[0]).Value)
        {
            case IntConstant number:
                constants[instruction.Result.Index] = predicted[instruction.Result.Index] = number.Value;
                return OfInt(number.Value);
            case FloatConstant:
                return Guess.Float;
            case StringConstant:
                return Guess.Str;
            case BytesConstant:
                return Guess.Bytes;
            case SingletonConstant { Name: "None" }:
                return Guess.None;
            case SingletonConstant { Name: "True" or "False" }:
                return Guess.Bool;
            case SingletonConstant { Name: "unset" }:
                unset[instruction.Result.Index] = true;
                return Guess.Any;
            case SingletonConstant { Name: "undefined" }:
                return Guess.Nothing;
            case TupleConstant tuple:
                var parts = 0;
                return OfTuple(instruction, tuple, ref parts);
            default:
                return Guess.Any;
        }
    }

    /// <summary>A constant tuple; the parts of those inside it are numbered too.</summary>
    private Guess OfTuple(Instruction instruction, TupleConstant tuple, ref int parts)
    {
        var items = new Guess[tuple.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = tuple.Items[i] switch
            {
                IntConstant number => OfInt(number.Value),
                FloatConstant => Guess.Float,
                StringConstant => Guess.Str,
                BytesConstant => Guess.Bytes,
                SingletonConstant { Name: "None" } => Guess.None,
                SingletonConstant { Name: "True" or "False" } => Guess.Bool,
                TupleConstant inner => OfTuple(instruction, inner, ref parts),
                _ => Guess.Any,
            };
        }

        var first = parts;
        parts += items.Length;
        return BuiltinResults.Tuple(part => Fresh(instruction, first + part), items);
    }

    private Guess OfNewCell(Instruction instruction)
    {
        var content = Fresh(instruction, 0);
        if (!unset[instruction.Operands[0].Index])
        {
            content.Add(Of(instruction, 0));
        }

        return Guess.Of(GuessKind.Cell, content);
    }

    private Guess OfClosureCell(Instruction instruction) =>
        ((IntImmediate)instruction.Immediates[0]).Value is var index && index < Closure.Length ? Guess.Of(GuessKind.Cell, Closure[(int)index]) : Guess.Any;

    private Guess OfCell(Instruction instruction) => Of(instruction, 0) switch
    {
        { Kind: GuessKind.Cell } cell => cell.Parts[0].Guess,
        { Kind: GuessKind.Nothing } => Guess.Nothing,
        _ => Guess.Any,
    };

    private Guess OfGlobal(Instruction instruction)
    {
        var name = Text(instruction);
        if (!bound.Contains(name))
        {
            return Guess.Named(GuessKind.Builtin, name);
        }

        predicted[instruction.Result.Index] = program.ConstantOf(module, name);
        return program.OfGlobal(program.GlobalFlow.Reaching(Function, instruction) is { IsDefault: false } values
            ? values.Aggregate(Guess.Nothing, (sum, value) => Guess.Join(sum, program.Find(value.Function) is { } binder ? binder[value.Value] : Guess.Any))
            : program.Global(module, name).Guess);
    }

    /// <summary>A name that the body of a class reads: one that it has bound to a value, else a global.</summary>
    private Guess OfName(Instruction instruction)
    {
        var name = Text(instruction);
        return program.FindClassValue(Function.Name, name) is { Kind: not GuessKind.Nothing } value ? value
            : bound.Contains(name) ? program.Global(module, name).Guess
            : Guess.Named(GuessKind.Builtin, name);
    }

    private Guess Store(GuessNode place, Instruction instruction, int operand)
    {
        place.Add(Of(instruction, operand));
        return Guess.Nothing;
    }

    private Guess StoreAttribute(Instruction instruction)
    {
        program.SetAttribute(Of(instruction, 0), Text(instruction), Of(instruction, 1), IsOwnInstance(instruction.Operands[0]) ? this : null);
        return Guess.Nothing;
    }

    private Guess OfBinary(Instruction instruction)
    {
        var (left, right) = (Of(instruction, 0).Present, Of(instruction, 1).Present);
        var name = Text(instruction);
        if (left.Kind == GuessKind.Nothing || right.Kind == GuessKind.Nothing)
        {
            return Guess.Nothing;
        }

        if (left.IsOfClasses || right.IsOfClasses)
        {
            return OfOperator(instruction, name, left, right);
        }

        if (left.Kind == GuessKind.Bool && right.Kind == GuessKind.Bool && name is "&" or "|" or "^")
        {
            return Guess.Bool;
        }

        // None is not computed with: what may be it is a number by then.
        (left, right) = (left.InArithmetic, right.InArithmetic);
        if ((left.Kind == GuessKind.None && (right.IsReal || right.Kind == GuessKind.None)) || (left.IsReal && right.Kind == GuessKind.None))
        {
            return Guess.Nothing;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return left.Kind == GuessKind.Int && right.Kind == GuessKind.Int
                ? IntResults.Of(name, left, right, Predicted(instruction.Operands[0]), Predicted(instruction.Operands[1]))
                : OfFloats(name);
        }

        if (left.IsReal && right.IsReal)
        {
            return OfFloats(name) is var mixed && (mixed.Kind == GuessKind.Any || left.Kind == GuessKind.Float || right.Kind == GuessKind.Float || name == "/") ? mixed : Guess.Number;
        }

        return (left.Kind, name, right.Kind) switch
        {
            (GuessKind.Str, "+", GuessKind.Str) or (GuessKind.Str, "*", GuessKind.Int) or (GuessKind.Int, "*", GuessKind.Str) or (GuessKind.Str, "%", _) => Guess.Str,
            (GuessKind.Bytes or GuessKind.ByteArray, "+", GuessKind.Bytes or GuessKind.ByteArray) or (GuessKind.Bytes or GuessKind.ByteArray, "*", GuessKind.Int) => left,
            (GuessKind.List, "+", GuessKind.List) => Guess.Join(left, right),
            (GuessKind.Tuple or GuessKind.Tuples, "+", GuessKind.Tuple or GuessKind.Tuples) => OfPieces(instruction, [new(left, true), new(right, true)]),
            (GuessKind.Tuple or GuessKind.Tuples, "*", GuessKind.Int) => OfAnyLength(instruction, left),
            (GuessKind.Array, "+", GuessKind.Array) => Guess.Join(left, right),
            (GuessKind.Int, "*", GuessKind.Array) => right,
            (GuessKind.List or GuessKind.Array, "*", GuessKind.Int) => left,
            (GuessKind.Int, "*", GuessKind.List) => right,
            (GuessKind.Set, "&" or "-", GuessKind.Set or GuessKind.FrozenSet or GuessKind.View) or (GuessKind.FrozenSet, "&" or "-", GuessKind.Set or GuessKind.FrozenSet or GuessKind.View) => left,
            (GuessKind.Set or GuessKind.FrozenSet, "|" or "^", GuessKind.Set or GuessKind.FrozenSet or GuessKind.View) => OfUnion(left, right),
            _ => Guess.Any,
        };
    }

    private static Guess OfUnion(Guess left, Guess right)
    {
        left.Parts[0].Add(right.Parts[0].Guess);
        return left;
    }

    /// <summary>Nothing is known of the sum while there was no item.</summary>
    private Guess OfSum(Instruction instruction)
    {
        var (sum, item) = (Of(instruction, 0), Of(instruction, 2).InArithmetic);
        return item.Kind == GuessKind.Nothing ? Guess.Nothing
            : !item.IsReal || !(sum.IsReal || sum.Kind == GuessKind.Nothing) ? Guess.Any
            : item.Kind == GuessKind.Float && sum.Kind is GuessKind.Float or GuessKind.Nothing ? Guess.Float
            : item.Kind == GuessKind.Int && sum.Kind is GuessKind.Int or GuessKind.Nothing ? item
            : Guess.Number;
    }

    private static Guess OfInt(BigInteger number) => number > long.MaxValue && number <= ulong.MaxValue ? Guess.Unsigned : Guess.Int;

    private static Guess OfFloats(string name) => name is "@" or "<<" or ">>" or "&" or "|" or "^" ? Guess.Any : Guess.Float;

    private Guess OfAttribute(Instruction instruction)
    {
        var self = Of(instruction, 0);
        return self.Kind switch
        {
            _ when self.LacksAttribute(Text(instruction)) => Guess.Nothing,
            GuessKind.Module when program.MemberOf(self.Name!, Text(instruction)) is { } member => member,
            GuessKind.Module => BuiltinResults.OfMember(self.Name!, Text(instruction)),
            GuessKind.Builtin when ArgumentOptions.IsParsed(self) => program.Options.Of(Text(instruction)).Guess,
            GuessKind.Instance when Text(instruction) == "__class__" => Guess.Named(GuessKind.Class, self.Name!),
            GuessKind.Instance when program.IsProperty(self, Text(instruction)) => OfMethod(instruction, self, Text(instruction), [], []),
            GuessKind.Instance when program.NamedTuples.FieldOf(self, Text(instruction)) is { } field => field,
            GuessKind.Instance when program.OfMember(self, Text(instruction)) is { } member => member,
            GuessKind.Class or GuessKind.Instance when program.ValueOfClass(self, Text(instruction)) is { } value => value,
            GuessKind.Instance when program.BoundMethod(self, Text(instruction)) is { } method => method,
            _ => program.Attribute(self, Text(instruction), IsOwnInstance(instruction.Operands[0]) ? Function : null),
        };
    }

    /// <summary>True for what a class has as a value, and gives as it is.</summary>
    internal static bool IsClassValue(Guess guess) => IsPlain(guess) || guess.Kind is GuessKind.List or GuessKind.Tuple or GuessKind.Dict or GuessKind.Set or GuessKind.FrozenSet or GuessKind.Bytes or GuessKind.Instance;

    private Guess OfItem(Instruction instruction)
    {
        if (OfKeyword(instruction, "__getitem__", []) is { } keyword)
        {
            return keyword;
        }

        var given = Of(instruction, 0);
        var container = program.NamedTuples.AsTuple(given) ?? given;
        if (Of(instruction, 1).Kind == GuessKind.Slice)
        {
            return OfSlice(instruction);
        }

        switch (container.Kind)
        {
            case GuessKind.Nothing or GuessKind.None or GuessKind.Bool:
                return Guess.Nothing;
            case GuessKind.List or GuessKind.Deque:
                return container.Parts[0].Guess;
            case GuessKind.Dict or GuessKind.DefaultDict:
                return container.Parts[1].Guess;
            case GuessKind.Str:
                return Guess.Str;
            case GuessKind.Array:
                return ArrayTypes.ItemOf(container);
            case GuessKind.Bytes or GuessKind.ByteArray or GuessKind.Range when Of(instruction, 1).Kind == GuessKind.Int:
                return Guess.Int;
            case GuessKind.Range when Of(instruction, 1).Kind == GuessKind.Slice:
                return Guess.Range;
            case GuessKind.Tuple when !container.IsOfAnyLength && ConstantOf(instruction.Operands[1]) is { } index:
                var at = (int)(index < 0 ? index + container.Parts.Length : index);
                return at >= 0 && at < container.Parts.Length ? container.Parts[at].Guess : Guess.Any;
            case GuessKind.Tuples when ConstantOf(instruction.Operands[1]) is { } index:
                var found = TupleShapes.Of(container).Select(shape => (Shape: shape, At: (int)(index < 0 ? index + shape.Parts.Length : index))).Where(pair => pair.At >= 0 && pair.At < pair.Shape.Parts.Length).ToList();
                return found.Count == 0 ? Guess.Any : found.Aggregate(Guess.Nothing, (sum, pair) => Guess.Join(sum, pair.Shape.Parts[pair.At].Guess));
            case GuessKind.Tuple or GuessKind.Tuples:
                return BuiltinResults.ItemOf(container);
            case GuessKind.Instance or GuessKind.Instances:
                return OfSpecial(instruction, "__getitem__");
            default:
                return Guess.Any;
        }
    }

    private Guess OfSlice(Instruction instruction)
    {
        var container = Of(instruction, 0);
        return container.IsTuple ? OfAnyLength(instruction, container) : IsSliced(container) ? container : Guess.Any;
    }

    /// <summary>True for what slices of it are too, as far as is known.</summary>
    private static bool IsSliced(Guess container) => container.Kind is GuessKind.List or GuessKind.Array or GuessKind.Str or GuessKind.Bytes or GuessKind.ByteArray or GuessKind.Nothing;

    private Guess StoreSlice(Instruction instruction) => Of(instruction, 0) is { Kind: GuessKind.List } list ? AddTo(list, 0, BuiltinResults.ItemOf(Of(instruction, 3))) : Guess.Nothing;

    private Guess StoreItem(Instruction instruction)
    {
        var container = Of(instruction, 0);
        if (container.Kind == GuessKind.List)
        {
            container.Parts[0].Add(Of(instruction, 1).Kind == GuessKind.Slice ? BuiltinResults.ItemOf(Of(instruction, 2)) : Of(instruction, 2));
        }
        else if (container.Kind == GuessKind.Deque)
        {
            container.Parts[0].Add(Of(instruction, 2));
        }
        else if (container.Kind is GuessKind.Dict or GuessKind.DefaultDict)
        {
            container.Parts[0].Add(Of(instruction, 1));
            container.Parts[1].Add(Of(instruction, 2));
        }
        else if (container.IsOfClasses)
        {
            OfSpecial(instruction, "__setitem__");
        }

        return Guess.Nothing;
    }

    private Guess AddTo(Guess container, int part, Guess item)
    {
        if (container.Parts.Length > part)
        {
            container.Parts[part].Add(item);
        }

        return Guess.Nothing;
    }

    private Guess Collect(Instruction instruction, GuessKind kind)
    {
        var items = Fresh(instruction, 0);
        foreach (var operand in instruction.Operands)
        {
            items.Add(values[operand.Index]);
        }

        return Guess.Of(kind, items);
    }

    private Guess OfDict(Instruction instruction)
    {
        var (keys, items) = (Fresh(instruction, 0), Fresh(instruction, 1));
        for (var i = 0; i + 1 < instruction.Operands.Length; i += 2)
        {
            keys.Add(Of(instruction, i));
            items.Add(Of(instruction, i + 1));
        }

        return Guess.Of(GuessKind.Dict, keys, items);
    }

    private Guess OfIterator(Instruction instruction)
    {
        var node = Fresh(instruction, 0);
        node.Add(program.MemberOf(Of(instruction, 0)) ?? BuiltinResults.ItemOf(Of(instruction, 0)));
        return Guess.Of(GuessKind.Iterator, node);
    }

    private Guess OfUnpack(Instruction instruction)
    {
        var count = (int)((IntImmediate)instruction.Immediates[0]).Value;
        var from = Of(instruction, 0) is var given && program.NamedTuples.AsTuple(given) is { } tuple ? tuple : given;
        if (from.IsTuple && TupleShapes.Find(from, count) is { } shape)
        {
            return shape;
        }

        var item = BuiltinResults.ItemOf(from);
        return BuiltinResults.Tuple(part => Fresh(instruction, part), [.. Enumerable.Repeat(item, count)]);
    }

    private Guess OfTupleItem(Instruction instruction)
    {
        var index = (int)((IntImmediate)instruction.Immediates[0]).Value;
        var from = Of(instruction, 0);
        return from.IsPlaceholder ? Guess.Nothing
            : from.Kind == GuessKind.Tuple && index < from.Parts.Length ? from.Parts[index].Guess
            : Guess.Any;
    }
}
