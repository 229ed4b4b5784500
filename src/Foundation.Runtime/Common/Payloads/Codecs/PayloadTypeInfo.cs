using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Foundation.Payloads;

/// <summary>Makes what a resolver answers. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class PayloadTypeInfo
{
    /// <summary>The metadata of a payload type, whose converter does everything.</summary>
    /// <param name="options">The options that asked.</param>
    /// <param name="schemaHash">The hash of the type's shape.</param>
    public static JsonTypeInfo Create<T, TPayload>(JsonSerializerOptions options, ulong schemaHash)
        where TPayload : IPayloadType<T>
    {
        JsonTypeInfo<T> info = JsonMetadataServices.CreateValueInfo<T>(options, new PayloadConverter<T, TPayload>(schemaHash));

        // The converter writes the tags of a hierarchy itself; the serializer would ask the converters of its cases for them.
        info.PolymorphismOptions = null;
        return info;
    }
}
