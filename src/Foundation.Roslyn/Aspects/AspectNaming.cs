namespace Foundation.Roslyn.Aspects;

/// <summary>The names that follow from those of types and methods with aspects.</summary>
internal static class AspectNaming
{
    /// <summary>The property by which generated code reaches what the aspects need.</summary>
    public const string Property = "FoundationAspects";

    /// <summary>The field behind it.</summary>
    public const string Field = "_foundationAspects";

    private const string Suffix = "Async";

    /// <summary>The class that holds what the aspects of a type need.</summary>
    public static string AspectsName(string typeName) => typeName + "Aspects";

    /// <summary>The name without <c>Async</c>.</summary>
    public static string ShortName(string method) => IsAsync(method) ? method.Substring(0, method.Length - Suffix.Length) : method;

    /// <summary>The name with <c>Core</c> before <c>Async</c>, or at its end.</summary>
    public static string CoreName(string method) => IsAsync(method) ? ShortName(method) + "Core" + Suffix : method + "Core";

    private static bool IsAsync(string method) => method.Length > Suffix.Length && method.EndsWith(Suffix, StringComparison.Ordinal);
}
