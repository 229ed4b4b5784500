namespace Foundation.Configuration;

/// <summary>Exactly one of the members that name the same group must be set (present and not null).</summary>
/// <param name="group">The group's name, used in the error.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class ExactlyOneOfAttribute(string group) : Attribute
{
    /// <summary>The group's name.</summary>
    public string Group { get; } = group;
}

/// <summary>At most one of the members that name the same group may be set (present and not null).</summary>
/// <param name="group">The group's name, used in the error.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class AtMostOneOfAttribute(string group) : Attribute
{
    /// <summary>The group's name.</summary>
    public string Group { get; } = group;
}
