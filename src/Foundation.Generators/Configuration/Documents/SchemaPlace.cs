using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>A schema, and the first place where a section holds one.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Path">The path with <c>:</c> between its parts: <c>Database:Replicas:0</c>.</param>
internal sealed record SchemaPlace(ConfigModel Schema, string Path)
{
    /// <summary>The environment variable of a path, or null where none can be: "__" in a name always separates two keys.</summary>
    public static string? VariableOf(string path)
    {
        string name = path.Replace(":", "__");
        return name.Replace("__", ":") == path ? name : null;
    }

    /// <summary>The path of a field, down to a single element where it is a collection.</summary>
    public static string PathOf(string path, FieldModel field)
    {
        path = path + ":" + field.Key;
        for (TypeModel? type = field.Type; type is not null; type = type.Element)
        {
            path += type.Kind switch
            {
                TypeKindModel.List => ":0",
                TypeKindModel.Dictionary => ":‹key›",
                _ => "",
            };
        }

        return path;
    }
}
