using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Rusthon.Syntax;

/// <summary>
/// Lets recursion over a tree go as deep as the tree is: chains of operators or elifs may be ten
/// thousands of nodes deep, which no ordinary thread's stack holds.
/// </summary>
public static class DeepRecursion
{
    private const int StackBytes = 64 * 1024 * 1024;

    /// <summary>Runs the action here, or on a thread with a fresh stack where this one is nearly full.</summary>
    public static void Run<T>(Action<T> action, T argument)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            action(argument);
            return;
        }

        var thread = new Thread(() => action(argument), StackBytes);
        thread.Start();
        thread.Join();
    }
}
