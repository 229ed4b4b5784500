using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Foundation.Payloads;

/// <summary>Names the converter of <c>System.Text.Json</c> for one type.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IBuiltIn<T>
{
    /// <summary>The converter.</summary>
    static abstract JsonConverter<T> Converter { get; }
}

/// <summary>The types that <c>System.Text.Json</c> reads and writes as one token, or as any JSON: a type more is one line more.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct BuiltIn :
    IBuiltIn<bool>, IBuiltIn<sbyte>, IBuiltIn<byte>, IBuiltIn<short>, IBuiltIn<ushort>, IBuiltIn<int>, IBuiltIn<uint>, IBuiltIn<long>, IBuiltIn<ulong>,
    IBuiltIn<Int128>, IBuiltIn<UInt128>, IBuiltIn<Half>, IBuiltIn<float>, IBuiltIn<double>, IBuiltIn<decimal>, IBuiltIn<char>, IBuiltIn<string>,
    IBuiltIn<Guid>, IBuiltIn<DateTime>, IBuiltIn<DateTimeOffset>, IBuiltIn<DateOnly>, IBuiltIn<TimeOnly>, IBuiltIn<TimeSpan>, IBuiltIn<Uri>,
    IBuiltIn<Version>, IBuiltIn<byte[]>, IBuiltIn<JsonElement>, IBuiltIn<JsonNode>
{
    static JsonConverter<bool> IBuiltIn<bool>.Converter => JsonMetadataServices.BooleanConverter;

    static JsonConverter<sbyte> IBuiltIn<sbyte>.Converter => JsonMetadataServices.SByteConverter;

    static JsonConverter<byte> IBuiltIn<byte>.Converter => JsonMetadataServices.ByteConverter;

    static JsonConverter<short> IBuiltIn<short>.Converter => JsonMetadataServices.Int16Converter;

    static JsonConverter<ushort> IBuiltIn<ushort>.Converter => JsonMetadataServices.UInt16Converter;

    static JsonConverter<int> IBuiltIn<int>.Converter => JsonMetadataServices.Int32Converter;

    static JsonConverter<uint> IBuiltIn<uint>.Converter => JsonMetadataServices.UInt32Converter;

    static JsonConverter<long> IBuiltIn<long>.Converter => JsonMetadataServices.Int64Converter;

    static JsonConverter<ulong> IBuiltIn<ulong>.Converter => JsonMetadataServices.UInt64Converter;

    static JsonConverter<Int128> IBuiltIn<Int128>.Converter => JsonMetadataServices.Int128Converter;

    static JsonConverter<UInt128> IBuiltIn<UInt128>.Converter => JsonMetadataServices.UInt128Converter;

    static JsonConverter<Half> IBuiltIn<Half>.Converter => JsonMetadataServices.HalfConverter;

    static JsonConverter<float> IBuiltIn<float>.Converter => JsonMetadataServices.SingleConverter;

    static JsonConverter<double> IBuiltIn<double>.Converter => JsonMetadataServices.DoubleConverter;

    static JsonConverter<decimal> IBuiltIn<decimal>.Converter => JsonMetadataServices.DecimalConverter;

    static JsonConverter<char> IBuiltIn<char>.Converter => JsonMetadataServices.CharConverter;

    static JsonConverter<string> IBuiltIn<string>.Converter => JsonMetadataServices.StringConverter!;

    static JsonConverter<Guid> IBuiltIn<Guid>.Converter => JsonMetadataServices.GuidConverter;

    static JsonConverter<DateTime> IBuiltIn<DateTime>.Converter => JsonMetadataServices.DateTimeConverter;

    static JsonConverter<DateTimeOffset> IBuiltIn<DateTimeOffset>.Converter => JsonMetadataServices.DateTimeOffsetConverter;

    static JsonConverter<DateOnly> IBuiltIn<DateOnly>.Converter => JsonMetadataServices.DateOnlyConverter;

    static JsonConverter<TimeOnly> IBuiltIn<TimeOnly>.Converter => JsonMetadataServices.TimeOnlyConverter;

    static JsonConverter<TimeSpan> IBuiltIn<TimeSpan>.Converter => JsonMetadataServices.TimeSpanConverter;

    static JsonConverter<Uri> IBuiltIn<Uri>.Converter => JsonMetadataServices.UriConverter!;

    static JsonConverter<Version> IBuiltIn<Version>.Converter => JsonMetadataServices.VersionConverter!;

    static JsonConverter<byte[]> IBuiltIn<byte[]>.Converter => JsonMetadataServices.ByteArrayConverter!;

    static JsonConverter<JsonElement> IBuiltIn<JsonElement>.Converter => JsonMetadataServices.JsonElementConverter;

    static JsonConverter<JsonNode> IBuiltIn<JsonNode>.Converter => JsonMetadataServices.JsonNodeConverter!;
}
