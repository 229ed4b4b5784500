namespace Foundation.Configuration;

/// <summary>An accepted object and its generation, published together.</summary>
internal sealed class ConfigVersion<T>(T value, long generation)
{
    public T Value { get; } = value;

    public long Generation { get; } = generation;
}
