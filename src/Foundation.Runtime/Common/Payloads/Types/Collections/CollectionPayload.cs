using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>Collections other than lists and arrays: read as a list that <typeparamref name="TForm"/> makes into the collection.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct CollectionPayload<TCollection, T, TPayload, TForm> : IPayloadType<TCollection>
    where TCollection : IEnumerable<T>
    where TPayload : IPayloadType<T>
    where TForm : ICollectionForm<TCollection, T>
{
    /// <inheritdoc/>
    public static TCollection? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        default(TCollection) is null && reader.TokenType == JsonTokenType.Null ? default : TForm.From(Elements.Read<T, TPayload>(ref reader, options));

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TCollection? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case List<T> list:
                Elements.Write<T, TPayload>(writer, CollectionsMarshal.AsSpan(list), options);
                break;
            case T[] array when typeof(T).IsValueType || array.GetType() == typeof(T[]):
                Elements.Write<T, TPayload>(writer, (ReadOnlySpan<T>)array, options);
                break;
            default:
                Elements.Write<T, TPayload>(writer, (IEnumerable<T>)value, options);
                break;
        }
    }
}
