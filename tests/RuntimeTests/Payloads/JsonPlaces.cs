using System.Text;
using System.Text.Json;

namespace Foundation.RuntimeTests.Payloads;

/// <summary>Finds the values in a text of JSON.</summary>
internal static class JsonPlaces
{
    /// <summary>Where each value begins and ends, inner ones too; the JSON is ASCII, as the serializer writes it by default.</summary>
    public static List<(int Start, int End)> Of(string json)
    {
        List<(int, int)> places = [];
        Utf8JsonReader reader = new(Encoding.ASCII.GetBytes(json));
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                Utf8JsonReader value = reader;
                value.Skip();
                places.Add(((int)reader.TokenStartIndex, (int)value.BytesConsumed));
            }
        }

        return places;
    }
}
