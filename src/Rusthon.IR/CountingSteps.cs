using System;

namespace Rusthon.IR;

/// <summary>The steps that save operations on reference counts. A program can be compiled without some of them, to measure what each of them saves.</summary>
[Flags]
public enum CountingSteps
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Placement by liveness: an operation relies on the reference that the function has; without it, each operand has a reference of its own, as on CPython's stack.</summary>
    Liveness = 1,

    /// <summary>Parameters are borrowed from the caller; without it, functions own them.</summary>
    Borrowing = 2,

    /// <summary>The last use of a value moves it.</summary>
    Moves = 4,

    /// <summary>Calls of unknown functions offer the arguments that die with them.</summary>
    Offers = 8,

    /// <summary>Operators take over a left operand that dies with them.</summary>
    InPlace = 16,

    /// <summary>Fast code carries the values of globals on, and reads them before loops.</summary>
    Globals = 32,

    /// <summary>Instances, tuples, generators and closures that do not leave a function are taken apart.</summary>
    TakingApart = 64,
}
