namespace Foundation.Configuration.Types;

/// <summary>How keys are compared: as configuration compares them, texts without regard to case.</summary>
internal static class KeyComparison
{
    public static IEqualityComparer<TKey>? Equality<TKey>() =>
        typeof(TKey) == typeof(string) ? (IEqualityComparer<TKey>)StringComparer.OrdinalIgnoreCase : null;

    public static IComparer<TKey>? Order<TKey>() =>
        typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.OrdinalIgnoreCase : null;
}
