namespace Foundation.Roslyn.Lifecycle;

/// <summary>A method with an attribute of the lifecycle.</summary>
/// <param name="Role">What the attribute makes of it.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Result">What it returns.</param>
/// <param name="ResultText">The return type in messages, where it is none that any role allows.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="IsStatic">Declared static.</param>
/// <param name="Flaw">Why it cannot be called at all.</param>
/// <param name="DeclaringType">The base type that declares it; empty where the service itself does.</param>
internal sealed record MethodModel(
    MethodRole Role,
    string Name,
    MethodResult Result,
    string ResultText,
    EquatableArray<ParameterModel> Parameters,
    bool IsStatic,
    MethodFlaw Flaw,
    string DeclaringType)
{
    private const string Suffix = "Async";

    /// <summary>The name of the hook or check: the method's, without <c>Async</c>.</summary>
    public string ShortName => Name.Length > Suffix.Length && Name.EndsWith(Suffix, StringComparison.Ordinal)
        ? Name.Substring(0, Name.Length - Suffix.Length)
        : Name;
}

/// <summary>A parameter of such a method.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its type.</param>
/// <param name="TypeText">The type in messages, where it is none that any role allows.</param>
/// <param name="IsByReference">Passed by <c>ref</c>, <c>in</c> or <c>out</c>.</param>
internal sealed record ParameterModel(string Name, ParameterType Kind, string TypeText, bool IsByReference);

/// <summary>What an attribute makes of a method.</summary>
internal enum MethodRole : byte
{
    OnStart,
    Run,
    HealthCheck,
    ShutdownHook,
    OnDegraded,
    OnRecovered,
}

/// <summary>A return type that some role allows.</summary>
internal enum MethodResult : byte
{
    Other,
    Unresolved,
    Void,
    Task,
    ValueTask,
    Health,
    TaskOfHealth,
    ValueTaskOfHealth,
}

/// <summary>A parameter type that some role allows.</summary>
internal enum ParameterType : byte
{
    Other,
    Unresolved,
    CancellationToken,
    ShutdownContext,
    Health,
}

/// <summary>Why a method cannot be called, whatever its parameters.</summary>
internal enum MethodFlaw : byte
{
    None,

    /// <summary>It has type parameters.</summary>
    Generic,

    /// <summary>An accessor, an operator or the like.</summary>
    NotOrdinary,

    /// <summary>An explicit implementation of an interface.</summary>
    ExplicitImplementation,

    /// <summary>A base type declares it, and keeps it from the service.</summary>
    Inaccessible,
}
