namespace Foundation.Roslyn.Configuration;

/// <summary>A constant of a declaration as a value of a field's type.</summary>
/// <param name="Code">The C# expression of that type.</param>
/// <param name="Text">The value as it would be written in a file, without quotes.</param>
/// <param name="Json">The value as JSON.</param>
/// <param name="Order">What to compare two values of one type by, or null where the type has no order.</param>
internal sealed record ResolvedLiteral(string Code, string Text, string Json, IComparable? Order);
