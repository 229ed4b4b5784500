namespace Foundation.Roslyn.Configuration;

/// <summary>The schemas by which a file is read. Those whose declaration is wrong are not among them: they have messages of their own.</summary>
internal interface ISchemaSource
{
    /// <summary>The sections that schemas own.</summary>
    IReadOnlyCollection<string> Sections { get; }

    /// <summary>The schema that owns a section.</summary>
    ConfigModel? OwnerOf(string section);

    /// <summary>The schema of a nested type.</summary>
    ConfigModel? Find(TypeModel type);

    /// <summary>The cases of a union, in the order of their tags; null where the declaration of one is wrong.</summary>
    IReadOnlyList<ConfigModel>? CasesOf(ConfigModel union);
}
