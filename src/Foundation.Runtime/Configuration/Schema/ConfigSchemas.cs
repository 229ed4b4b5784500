using System.ComponentModel;

namespace Foundation.Configuration;

/// <summary>Static members of a schema, where only its type parameter is known.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class ConfigSchemas
{
    /// <summary>The declaration of a schema as data.</summary>
    public static ConfigSchemaInfo InfoOf<T>()
        where T : IConfigSchema<T> => T.Info;

    /// <summary>The methods with <see cref="RuleAttribute"/> of a schema and of those it derives from.</summary>
    public static IEnumerable<ConfigRule> RulesOf<T>()
        where T : IConfigSchema<T> => T.Info.Rules.Where(static rule => rule.Code == ConfigErrorCode.Rule);

    /// <summary>The fields whose values differ.</summary>
    public static FieldSet Diff<T>(T left, T right)
        where T : IConfigSchema<T> => T.Diff(left, right);

    /// <summary>Writes the fields, with secrets redacted.</summary>
    public static void Print<T>(T value, ref ConfigPrinter printer)
        where T : IConfigSchema<T> => T.Print(value, ref printer);
}
