namespace Foundation.Roslyn;

/// <summary>The part of a declaration that a <see cref="Finding"/> is about.</summary>
internal enum FindingTarget
{
    /// <summary>The name of the type or member.</summary>
    Identifier,

    /// <summary>An attribute as a whole.</summary>
    Attribute,

    /// <summary>The value of one attribute argument.</summary>
    AttributeArgument,

    /// <summary>The value after <c>=</c> of a property, field or record parameter.</summary>
    Initializer,

    /// <summary>A parameter of a method.</summary>
    Parameter,

    /// <summary>The declared type of a property, field or record parameter, or a method's return type.</summary>
    DeclaredType,
}
