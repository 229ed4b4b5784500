namespace Foundation.Configuration;

/// <summary>Excludes a public settable member from the fields of a configuration schema.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class NotFieldAttribute : Attribute;
