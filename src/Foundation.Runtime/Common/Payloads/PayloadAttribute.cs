namespace Foundation;

/// <summary>
/// Marks a type that is written to stores and read back as JSON, by code that the build generates: for this type and for every type that it
/// is made of. The JSON is that of <c>System.Text.Json</c>, with enums by name. The type must be at least internal. A type that one of the
/// toolkit's systems stores is a payload without the attribute.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class PayloadAttribute : Attribute;
