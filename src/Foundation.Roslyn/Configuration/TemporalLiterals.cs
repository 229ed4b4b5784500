using System.Globalization;
using Foundation.Literals;

namespace Foundation.Roslyn.Configuration;

/// <summary>Dates, times and identifiers, which a declaration writes as a file writes them.</summary>
internal static class TemporalLiterals
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static ResolvedLiteral? Resolve(TypeKindModel kind, string text)
    {
        switch (kind)
        {
            case TypeKindModel.DateTimeOffset when TemporalText.Read(kind, text, out long utcTicks) == ScalarFailure.None:
                Rfc3339.TryReadDateTime(text.AsSpan(), out long localTicks, out int? offset);
                long offsetTicks = (offset ?? 0) * TimeSpan.TicksPerMinute;
                return Quoted(
                    $"new global::System.DateTimeOffset({localTicks.ToString(Invariant)}L, global::System.TimeSpan.FromTicks({offsetTicks.ToString(Invariant)}L))",
                    text,
                    utcTicks);
            case TypeKindModel.DateTime when TemporalText.Read(kind, text, out long ticks) == ScalarFailure.None:
                Rfc3339.TryReadDateTime(text.AsSpan(), out _, out int? zone);
                DateTimeKind timeKind = zone is null ? DateTimeKind.Unspecified : DateTimeKind.Utc;
                return Quoted($"new global::System.DateTime({ticks.ToString(Invariant)}L, global::System.DateTimeKind.{timeKind})", text, ticks);
            case TypeKindModel.DateOnly when TemporalText.Read(kind, text, out long ticks) == ScalarFailure.None:
                var date = new DateTime(ticks);
                return Quoted(string.Format(Invariant, "new global::System.DateOnly({0}, {1}, {2})", date.Year, date.Month, date.Day), text, ticks);
            case TypeKindModel.TimeOnly when TemporalText.Read(kind, text, out long ticks) == ScalarFailure.None:
                return Quoted($"new global::System.TimeOnly({ticks.ToString(Invariant)}L)", text, ticks);
            case TypeKindModel.Guid when Guid.TryParseExact(text, "D", out Guid guid):
                return Quoted($"new global::System.Guid(\"{guid:D}\")", guid.ToString("D"), null);
            default:
                return null;
        }
    }

    private static ResolvedLiteral Quoted(string code, string text, IComparable? order) => new(code, text, JsonText.Quote(text), order);
}
