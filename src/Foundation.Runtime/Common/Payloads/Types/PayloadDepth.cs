using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Foundation.Payloads;

/// <summary>Keeps an object that contains itself from being written until the stack ends.</summary>
internal static class PayloadDepth
{
    private const int Default = 64;

    public static void Check(Utf8JsonWriter writer, JsonSerializerOptions options)
    {
        int most = options.MaxDepth == 0 ? Default : options.MaxDepth;
        if (writer.CurrentDepth >= most)
        {
            Throw(most);
        }
    }

    // Apart, so that the check is small enough to be inlined.
    [DoesNotReturn]
    private static void Throw(int most) => throw new JsonException($"The value is nested deeper than {most} levels; it may contain itself.");
}
