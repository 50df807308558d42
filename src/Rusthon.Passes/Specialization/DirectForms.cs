using System.Collections.Generic;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <summary>The direct forms of a program's functions.</summary>
internal sealed class DirectForms
{
    private readonly Dictionary<string, DirectForm> forms = [];
    private readonly Dictionary<string, FastPlan> plans = [];

    /// <summary>Notes the form of a function.</summary>
    public void Add(Function function, DirectForm form) => forms.Add(function.Name, form);

    /// <summary>Notes what is decided of a function.</summary>
    public void Add(Function function, FastPlan plan) => plans.Add(function.Name, plan);

    /// <summary>What is decided of a function, or null.</summary>
    public FastPlan? PlanOf(Function function) => plans.GetValueOrDefault(function.Name);

    /// <summary>The direct form of a function, or null.</summary>
    public DirectForm? Of(Function function) => forms.GetValueOrDefault(function.Name);
}
