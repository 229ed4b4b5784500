using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Foundation.Payloads;

/// <summary>The schema of a type that the program's own resolver reads and writes.</summary>
internal static class OwnSchema
{
    /// <summary>A hash of the names and types of its members as that resolver has them, apart from what we generate for the type.</summary>
    /// <param name="type">The type as the resolver has it.</param>
    /// <param name="generated">The hash of what is generated for it, which covers the types it is made of; 0 where nothing is.</param>
    public static ulong HashOf(JsonTypeInfo type, ulong generated)
    {
        StringBuilder text = new(type.Type.FullName);
        foreach (JsonPropertyInfo property in type.Properties.OrderBy(static property => property.Name, StringComparer.Ordinal))
        {
            text.Append(';').Append(property.Name).Append(':').Append(property.PropertyType).Append(property.IsGetNullable ? "?" : "");
        }

        return StableHash.Of(Encoding.UTF8.GetBytes(text.ToString()), generated);
    }
}
