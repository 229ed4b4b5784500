namespace Foundation.Roslyn.Configuration;

/// <summary>The condition of a dependent field in words, for errors and documents.</summary>
internal static class ConditionWords
{
    /// <summary><c>CacheEnabled is true</c>, <c>Kind is tcp or udp</c>, <c>Proxy is set</c>; the keys, not the members.</summary>
    public static string Of(ConfigModel schema, FieldModel field) => Of(schema, field, field.DependsOn ?? field.RequiredWhen ?? "");

    /// <summary>The same for a named controller.</summary>
    public static string Of(ConfigModel schema, FieldModel field, string controllerName)
    {
        FieldModel? controller = schema.FindField(controllerName);
        if (controller is null)
        {
            return "";
        }

        bool usesWhen = field.DependsOn is null || string.Equals(field.DependsOn, controllerName, StringComparison.Ordinal);
        List<string> values = [];
        ArgumentModel? condition = usesWhen ? field.Find("WhenIn") ?? field.Find("When") : null;
        if (condition is not null)
        {
            foreach (LiteralValue value in condition.Values)
            {
                values.Add(LiteralResolver.Resolve(controller.Type, controller.Unit, value)?.Text ?? value.Text);
            }
        }

        return values.Count > 0 ? $"{controller.Key} is {string.Join(" or ", values)}"
            : controller.Type.Kind == TypeKindModel.Boolean ? $"{controller.Key} is true"
            : $"{controller.Key} is set";
    }
}
