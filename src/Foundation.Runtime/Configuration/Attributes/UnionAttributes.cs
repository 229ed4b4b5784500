namespace Foundation.Configuration;

/// <summary>
/// Makes an abstract schema a tagged union: the value of one key tells which of its <see cref="VariantAttribute"/>
/// cases an object is. The key may stand anywhere in the object.
/// </summary>
/// <param name="key">The key that holds the tag.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DiscriminatorAttribute(string key) : Attribute
{
    /// <summary>The key that holds the tag.</summary>
    public string Key { get; } = key;
}

/// <summary>Names a schema as one case of the union that it derives from.</summary>
/// <param name="tag">The value of the discriminator.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VariantAttribute(string tag) : Attribute
{
    /// <summary>The value of the discriminator.</summary>
    public string Tag { get; } = tag;
}
