namespace Foundation.Roslyn.Aspects;

/// <summary>A method with aspects.</summary>
/// <param name="Id">What tells it from the other methods of the type: its name, and its number among those of that name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Modifiers">Its modifiers in source, without <c>async</c> and <c>partial</c>.</param>
/// <param name="IsPublic">Declared public.</param>
/// <param name="Result">What kind of thing it returns.</param>
/// <param name="ReturnType">The return type in source.</param>
/// <param name="ValueType">What it returns in the end, in source: of a task its result. Empty for nothing.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Flaw">Why it cannot be completed.</param>
/// <param name="Core">Its core.</param>
internal sealed record AspectMethodModel(
    string Id,
    string Name,
    string Modifiers,
    bool IsPublic,
    AspectResult Result,
    string ReturnType,
    string ValueType,
    EquatableArray<AspectParameterModel> Parameters,
    AspectMethodFlaw Flaw,
    AspectCoreModel Core)
{
    /// <summary>The method's name without <c>Async</c>.</summary>
    public string ShortName => AspectNaming.ShortName(Name);

    public string CoreName => AspectNaming.CoreName(Name);

    public bool IsAwaited => Result is AspectResult.Task or AspectResult.ValueTask or AspectResult.TaskOfValue or AspectResult.ValueTaskOfValue;

    /// <summary>Whether a body that calls the core can be generated.</summary>
    public bool IsComplete => Flaw == AspectMethodFlaw.None && Core.State == AspectCoreState.Found && Result != AspectResult.Other;
}

/// <summary>A parameter of such a method, or of a constructor.</summary>
/// <param name="Name">Its name, not escaped.</param>
/// <param name="Type">Its type in source.</param>
/// <param name="Modifier"><c>"params "</c> or nothing.</param>
/// <param name="IsToken">A <c>CancellationToken</c>.</param>
internal sealed record AspectParameterModel(string Name, string Type, string Modifier, bool IsToken)
{
    public string Identifier => CSharpLiteral.Identifier(Name);
}

/// <summary>The core of a method.</summary>
/// <param name="State">Whether it is there.</param>
/// <param name="IsStatic">Declared static.</param>
internal sealed record AspectCoreModel(AspectCoreState State, bool IsStatic);

/// <summary>Whether the core of a method is there.</summary>
internal enum AspectCoreState : byte
{
    Missing,

    /// <summary>There are only methods of its name with other parameters or another return type.</summary>
    Different,
    Found,
}

/// <summary>What a method returns.</summary>
internal enum AspectResult : byte
{
    /// <summary>A stream, a reference or a <c>ref struct</c>: what comes of it is not known when the method returns.</summary>
    Other,
    Void,
    Value,
    Task,
    ValueTask,
    TaskOfValue,
    ValueTaskOfValue,
}

/// <summary>Why a method cannot be completed.</summary>
internal enum AspectMethodFlaw : byte
{
    None,
    NotPartial,

    /// <summary>Partial, but the user wrote the part with the body.</summary>
    HasBody,
    Static,
    Generic,

    /// <summary>A parameter or the result is passed by reference.</summary>
    ByReference,
}
