namespace Foundation.Configuration;

/// <summary>The order in which fields take effect: controllers before what depends on them, otherwise as declared.</summary>
internal static class ConfigFieldOrder
{
    /// <summary>The ordinals in order.</summary>
    public static int[] Of(IReadOnlyList<ConfigFieldInfo> fields)
    {
        var order = new List<int>(fields.Count);
        FieldSet visited = default;
        for (int i = 0; i < fields.Count; i++)
        {
            Visit(i);
        }

        return [.. order];

        void Visit(int ordinal)
        {
            if (visited.Contains(ordinal))
            {
                return;
            }

            visited.Add(ordinal);
            foreach (int controller in fields[ordinal].DependsOn)
            {
                Visit(controller);
            }

            order.Add(ordinal);
        }
    }
}
