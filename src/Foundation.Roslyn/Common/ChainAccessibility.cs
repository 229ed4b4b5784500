namespace Foundation.Roslyn;

/// <summary>How widely a type can be seen, its containing types considered.</summary>
internal enum ChainAccessibility
{
    /// <summary>Visible to other assemblies.</summary>
    Public,

    /// <summary>Visible in the whole assembly.</summary>
    Internal,

    /// <summary>Private, protected or file-local somewhere: generated code elsewhere cannot name it.</summary>
    Restricted,
}
