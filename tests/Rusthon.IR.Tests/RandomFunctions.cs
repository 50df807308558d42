using System;
using System.Linq;

namespace Rusthon.IR.Tests;

/// <summary>Random structured functions: nested conditionals, loops and handlers over a few variables, with ops that take over, borrow, give and raise.</summary>
internal sealed class RandomFunctions
{
    private readonly Random random;
    private readonly FunctionBuilder b;
    private readonly Variable[] variables;
    private readonly bool yields;
    private readonly bool inMemory;
    private ValueId memory;

    private RandomFunctions(int seed, FunctionKind kind, bool inMemory)
    {
        random = new Random(seed);
        this.inMemory = inMemory;
        yields = kind != FunctionKind.Function;
        b = new FunctionBuilder("f", kind, Text.Signature with { Positional = 2, Locals = ["p", "q"] });
        variables = [.. Enumerable.Range(0, 4).Select(i => b.DeclareVariable($"v{i}"))];
    }

    /// <summary>Makes the function of a seed; with its variables in slots of memory it does the same without SSA construction.</summary>
    public static Function Make(int seed, FunctionKind kind = FunctionKind.Function, bool inMemory = false)
    {
        var maker = new RandomFunctions(seed, kind, inMemory);
        maker.memory = maker.b.AddParameter("p");
        maker.Write(0, maker.memory);
        maker.Write(1, maker.b.AddParameter("q"));
        maker.Statements(3);
        maker.b.Return(maker.Read());
        return maker.b.Finish();
    }

    private ValueId Read()
    {
        var variable = random.Next(variables.Length);
        return inMemory ? b.Append(Ops.GeneratorPeek, [memory], new IntImmediate(variable)) : b.ReadVariable(variables[variable]);
    }

    private void Write(ValueId value) => Write(random.Next(variables.Length), value);

    private void Write(int variable, ValueId value)
    {
        if (inMemory)
        {
            b.Append(Ops.GeneratorLoad, [memory], new IntImmediate(variable));
            b.Append(Ops.GeneratorStore, [memory, value], new IntImmediate(variable));
        }
        else
        {
            b.DefineVariable(variables[variable], value);
        }
    }

    private void Statements(int depth)
    {
        var count = random.Next(1, 5);
        for (var i = 0; i < count; i++)
        {
            Statement(depth);
        }
    }

    private void Statement(int depth)
    {
        switch (random.Next(depth > 0 ? 16 : 11))
        {
            case 0:
                Write(Read());
                break;
            case 1:
                Write(b.Append(Ops.Binary, [Read(), Read()], new NameImmediate("+")));
                break;
            case 2:
                Write(b.Append(Ops.InPlace, [Read(), Read()], new NameImmediate("+")));
                break;
            case 3:
                Write(b.Append(Ops.BuildList, [Read(), Read(), Read()]));
                break;
            case 4:
                b.Append(Ops.StoreGlobal, [Read()], new NameImmediate("g"));
                break;
            case 5:
                b.Append(Ops.StoreCell, [Read(), Read()]);
                break;
            case 6:
                Write(b.Constant(random.Next(2) == 0 ? SingletonConstant.None : new StringConstant([65])));
                break;
            case 7:
                Write(b.Append(Ops.ClosureCell, [], new IntImmediate(0)));
                break;
            case 8:
                Write(b.Append(Ops.TupleItem, [Read()], new IntImmediate(0)));
                break;
            case 9:
                b.Append(Ops.CheckBound, [Read()], new NameImmediate("x"), new IntImmediate(0));
                break;
            case 10:
                Write(yields ? b.Append(Ops.Yield, [Read()]) : b.Append(Ops.Call, [Read(), Read()], NamesImmediate.Empty));
                break;
            case 11 or 12:
                If(depth - 1);
                break;
            case 13:
                While(depth - 1);
                break;
            case 14:
                Try(depth - 1);
                break;
            default:
                Choose(depth - 1);
                break;
        }
    }

    private void If(int depth)
    {
        var (yes, no, join) = (b.CreateBlock(), b.CreateBlock(), b.CreateBlock());
        b.Branch(b.Append(Ops.Truth, [Read()]), yes, no);
        b.SwitchTo(yes);
        Statements(depth);
        b.Jump(join);
        b.SwitchTo(no);
        Statements(depth);
        if (random.Next(5) == 0)
        {
            b.Return(Read());
        }
        else
        {
            b.Jump(join);
        }

        b.SwitchTo(join);
    }

    private void Choose(int depth)
    {
        var (yes, no, join) = (b.CreateBlock(), b.CreateBlock(), b.CreateBlock());
        var result = b.AddBlockParameter(join);
        b.Branch(b.Append(Ops.IsUnset, [Read()]), yes, no);
        b.SwitchTo(yes);
        Statements(depth);
        b.Jump(join, Read());
        b.SwitchTo(no);
        b.Jump(join, Read());
        b.SwitchTo(join);
        Write(result);
    }

    private void While(int depth)
    {
        var (head, body, exit) = (b.CreateBlock(), b.CreateBlock(), b.CreateBlock());
        b.Jump(head);
        b.SwitchTo(head);
        b.Branch(b.Append(Ops.CompareTruth, [Read(), Read()], new NameImmediate("<")), body, exit);
        b.SwitchTo(body);
        Statements(depth);
        if (random.Next(3) == 0)
        {
            b.Branch(b.Append(Ops.Is, [Read(), Read()]), head, exit);
        }
        else
        {
            b.Jump(head);
        }

        b.SwitchTo(exit);
    }

    private void Try(int depth)
    {
        var (handler, join, outer) = (b.CreateBlock(), b.CreateBlock(), b.ErrorTarget);
        b.ErrorTarget = handler;
        Statements(depth);
        b.ErrorTarget = outer;
        b.Jump(join);
        b.SwitchTo(handler);
        var exception = b.Append(Ops.TakePending, []);
        if (random.Next(2) == 0)
        {
            Write(exception);
        }

        Statements(depth);
        if (random.Next(3) == 0)
        {
            b.Append(Ops.Reraise, [exception]);
            b.Unreachable();
        }
        else
        {
            b.Jump(join);
        }

        b.SwitchTo(join);
    }
}
