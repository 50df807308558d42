using System.Collections.Generic;

namespace Rusthon.CodeGen.Machine;

/// <summary>The final code of a program as LLVM describes it.</summary>
/// <param name="Assembly">The assembly text, with comments that say where the variables are.</param>
/// <param name="FrameLayouts">The slots of each function's stack frame, one text each.</param>
public sealed record MachineListing(string Assembly, IReadOnlyList<string> FrameLayouts);
