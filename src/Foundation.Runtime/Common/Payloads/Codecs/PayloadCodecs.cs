using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Foundation.Payloads;

/// <summary>
/// The codecs of all payloads that a program knows. Usable without a container: give it the generated resolvers of the assemblies. Thread-safe.
/// </summary>
public sealed class PayloadCodecs
{
    private readonly JsonSerializerOptions _options;
    private readonly IJsonTypeInfoResolver[] _own;

    /// <summary>Takes the resolvers.</summary>
    /// <param name="generated">The resolvers that the build generated.</param>
    /// <param name="own">The program's own resolvers, such as a <see cref="JsonSerializerContext"/> with its options: a type that one of them knows is theirs.</param>
    public PayloadCodecs(IEnumerable<IJsonTypeInfoResolver> generated, IEnumerable<IJsonTypeInfoResolver>? own = null)
    {
        ArgumentNullException.ThrowIfNull(generated);
        _own = [.. own ?? []];
        _options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine([.. generated]) };
        _options.MakeReadOnly();
    }

    /// <summary>The codec of a type.</summary>
    /// <exception cref="NotSupportedException">No resolver knows the type: it has no <see cref="PayloadAttribute"/>.</exception>
    public PayloadCodec<T> For<T>()
    {
        JsonTypeInfo? generated = _options.TryGetTypeInfo(typeof(T), out JsonTypeInfo? found) ? found : null;
        ulong hash = (generated?.Converter as PayloadConverter<T>)?.SchemaHash ?? 0;
        foreach (IJsonTypeInfoResolver resolver in _own)
        {
            JsonTypeInfo? info = resolver is JsonSerializerContext context ? context.GetTypeInfo(typeof(T)) : resolver.GetTypeInfo(typeof(T), _options);
            if (info is JsonTypeInfo<T> typed)
            {
                return new PayloadCodec<T>(typed, OwnSchema.HashOf(typed, hash));
            }
        }

        return generated is JsonTypeInfo<T> type
            ? new PayloadCodec<T>(type, hash)
            : throw new NotSupportedException($"{typeof(T)} is no payload: mark it with [Payload], or register a JsonSerializerContext that knows it.");
    }
}
