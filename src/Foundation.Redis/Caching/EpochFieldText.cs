using System.Globalization;
using Foundation.Caching;
using StackExchange.Redis;

namespace Foundation.Redis;

/// <summary>The names of epochs in Redis: <c>node:stripe</c>, <c>node:all</c>, <c>node:any</c>.</summary>
internal static class EpochFieldText
{
    /// <summary>What separates the parts of a message.</summary>
    public const char Separator = '\0';

    private const string All = "all";
    private const string Any = "any";

    public static RedisValue Of(EpochField field)
    {
        if (field.Node.Contains(Separator, StringComparison.Ordinal))
        {
            throw new ArgumentException("The name of a cache node has the character U+0000: name it without.", nameof(field));
        }

        return field.Stripe switch
        {
            EpochField.All => $"{field.Node}:{All}",
            EpochField.Any => $"{field.Node}:{Any}",
            int stripe => string.Create(CultureInfo.InvariantCulture, $"{field.Node}:{stripe}"),
        };
    }

    public static bool TryParse(string text, out EpochField field)
    {
        int colon = text.LastIndexOf(':');
        int stripe = 0;
        bool isField = colon >= 0 && text.AsSpan(colon + 1) switch
        {
            All => (stripe = EpochField.All) < 0,
            Any => (stripe = EpochField.Any) < 0,
            var number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out stripe),
        };
        field = isField ? new EpochField(text[..colon], stripe) : default;
        return isField;
    }
}
