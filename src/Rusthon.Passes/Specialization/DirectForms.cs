using System.Collections.Generic;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <summary>What is known of what a call reaches.</summary>
/// <param name="Function">The function.</param>
/// <param name="Plan">What is decided of the clone of it that is meant, or null when that has no fast code.</param>
/// <param name="Form">The direct form of the clone, or null: then it is called under its own name.</param>
/// <param name="Exits">Where the function's fast code is left; null when it has none.</param>
internal sealed record Callee(Function Function, FastPlan? Plan, DirectForm? Form, FunctionExits? Exits);

/// <summary>The direct forms of a program's functions.</summary>
internal sealed class DirectForms
{
    private readonly Dictionary<(string Function, int Clone), Callee> callees = [];

    /// <summary>Notes what is decided of a clone of a function.</summary>
    public void Add(Function function, FastPlan plan, FunctionExits exits)
    {
        plan.Forms = this;
        callees.Add((function.Name, plan.Guesses.Clone), new Callee(function, plan, plan.Form(), exits));
    }

    /// <summary>What is known of a clone of a function.</summary>
    public Callee Of(Function function, int clone) => callees.GetValueOrDefault((function.Name, clone)) ?? new Callee(function, null, null, null);
}
