using System.Globalization;

namespace Foundation.Roslyn.Configuration;

/// <summary>Dates, times and identifiers, which a declaration writes as texts.</summary>
internal static class TemporalLiterals
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static ResolvedLiteral? Resolve(TypeKindModel kind, string text)
    {
        switch (kind)
        {
            case TypeKindModel.DateTimeOffset
                when DateTimeOffset.TryParse(text, Invariant, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment):
                return Quoted(
                    $"new global::System.DateTimeOffset({moment.Ticks.ToString(Invariant)}L, global::System.TimeSpan.FromTicks({moment.Offset.Ticks.ToString(Invariant)}L))",
                    text,
                    moment.UtcTicks);
            case TypeKindModel.DateTime
                when DateTime.TryParse(text, Invariant, DateTimeStyles.AdjustToUniversal, out DateTime time):
                return Quoted($"new global::System.DateTime({time.Ticks.ToString(Invariant)}L, global::System.DateTimeKind.{time.Kind})", text, time.Ticks);
            case TypeKindModel.DateOnly
                when DateTime.TryParseExact(text, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out DateTime date):
                return Quoted(string.Format(Invariant, "new global::System.DateOnly({0}, {1}, {2})", date.Year, date.Month, date.Day), text, date.Ticks);
            case TypeKindModel.TimeOnly
                when TimeSpan.TryParse(text, Invariant, out TimeSpan clock) && clock >= TimeSpan.Zero && clock < TimeSpan.FromDays(1) && text.IndexOf(':') > 0:
                return Quoted($"new global::System.TimeOnly({clock.Ticks.ToString(Invariant)}L)", text, clock.Ticks);
            case TypeKindModel.Guid when Guid.TryParseExact(text, "D", out Guid guid):
                return Quoted($"new global::System.Guid(\"{guid:D}\")", guid.ToString("D"), null);
            default:
                return null;
        }
    }

    private static ResolvedLiteral Quoted(string code, string text, IComparable? order) => new(code, text, JsonText.Quote(text), order);
}
