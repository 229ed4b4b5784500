namespace Foundation.Roslyn.Configuration;

/// <summary>One case of a union, as the union needs to know it.</summary>
/// <param name="UnionName">The full name of the union.</param>
/// <param name="Tag">The value of the discriminator.</param>
/// <param name="TypeName">The full name of the case.</param>
/// <param name="SchemaName">The name of the case in documents.</param>
/// <param name="Depth">How many steps of inheritance lead to the union; a case may derive from another.</param>
internal sealed record VariantModel(string UnionName, string Tag, string TypeName, string SchemaName, int Depth)
{
    public static VariantModel Of(ConfigModel schema) =>
        new(schema.UnionName ?? "", schema.Variant ?? "", schema.Hierarchy.FullyQualifiedName, schema.Name, schema.UnionDepth);

    public static int Compare(VariantModel left, VariantModel right)
    {
        int byTag = string.CompareOrdinal(left.Tag, right.Tag);
        return byTag != 0 ? byTag : string.CompareOrdinal(left.TypeName, right.TypeName);
    }

    /// <summary>The cases of one union, in the order of their tags.</summary>
    public static EquatableArray<VariantModel> Of(string unionName, EquatableArray<VariantModel> variants)
    {
        List<VariantModel> own = [];
        foreach (VariantModel variant in variants)
        {
            if (string.Equals(variant.UnionName, unionName, StringComparison.Ordinal))
            {
                own.Add(variant);
            }
        }

        return own.ToEquatableArray();
    }
}
