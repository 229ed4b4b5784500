namespace Foundation.Roslyn.Caching;

/// <summary>What the values of a cached method are found by.</summary>
/// <param name="Form">Of what type it is.</param>
/// <param name="Type">That type in source.</param>
/// <param name="Parts">The parameters without the token.</param>
internal sealed record CacheKeyModel(CacheKeyForm Form, string Type, EquatableArray<KeyPartModel> Parts)
{
    /// <summary>A part of a key in source, <c>key.Id</c>.</summary>
    public string Read(string key, KeyPartModel part) => Form == CacheKeyForm.Parameter ? key : $"{key}.{part.Property}";

    /// <summary>The key of these parts in source.</summary>
    public string Make(IReadOnlyList<string> parts) => Form switch
    {
        CacheKeyForm.None => $"default({Type})",
        CacheKeyForm.Parameter => parts[0],
        _ => $"new {Type}({string.Join(", ", parts)})",
    };
}

/// <summary>A part of a key.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Property">The member of the key.</param>
/// <param name="Type">Its type in source.</param>
/// <param name="HasValueEquality">Whether equal values are equal.</param>
/// <param name="IsText">Whether it is a <see langword="string"/>, which takes memory beside the key.</param>
internal sealed record KeyPartModel(string Name, string Property, string Type, bool HasValueEquality, bool IsText);

/// <summary>Of what type a key is.</summary>
internal enum CacheKeyForm : byte
{
    /// <summary>There are no parameters.</summary>
    None,

    /// <summary>The type of the only parameter.</summary>
    Parameter,

    /// <summary>A generated struct of all parameters.</summary>
    Struct,
}
