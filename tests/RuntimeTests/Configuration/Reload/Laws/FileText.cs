namespace Foundation.RuntimeTests.Configuration.Reload.Laws;

/// <summary>What a generated file says; null is a field that it does not name.</summary>
public sealed record FileText(int? Pool, string? Label, int? Limits, bool HasUnknownKey = false, bool IsHalf = false)
{
    public string Json
    {
        get
        {
            IEnumerable<string?> pool = [Pool is { } size ? $"\"Size\": {size}" : null, Label is null ? null : $"\"Label\": \"{Label}\"", HasUnknownKey ? "\"Sise\": 1" : null];
            string limits = Limits is { } most ? $$""", "Limits": { "Size": {{most}} }""" : "";
            string all = $$"""{ "Pool": { {{string.Join(", ", pool.Where(static member => member is not null))}} }{{limits}} }""";
            return IsHalf ? all[..^1] : all;
        }
    }
}
