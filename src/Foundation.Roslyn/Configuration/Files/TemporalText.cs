using Foundation.Literals;

namespace Foundation.Roslyn.Configuration;

/// <summary>Dates and times as a file writes them: ticks, of moments in UTC.</summary>
internal static class TemporalText
{
    private const int MostMinutesFromUtc = 14 * 60;

    public static ScalarFailure Read(TypeKindModel kind, string text, out long ticks)
    {
        bool isRead = kind switch
        {
            TypeKindModel.DateOnly => Rfc3339.TryReadDate(text.AsSpan(), out ticks),
            TypeKindModel.TimeOnly => Rfc3339.TryReadTime(text.AsSpan(), needsSeconds: false, out ticks),
            _ => Rfc3339.TryReadDateTime(text.AsSpan(), out ticks, out int? offset) && TryMoveToUtc(kind, offset, ref ticks),
        };
        return !isRead ? ScalarFailure.Malformatted
            : ticks < 0 || ticks > DateTime.MaxValue.Ticks ? ScalarFailure.OutOfRange
            : ScalarFailure.None;
    }

    // An offset that DateTimeOffset cannot hold is told by a time that is none.
    private static bool TryMoveToUtc(TypeKindModel kind, int? offset, ref long ticks)
    {
        bool needsOffset = kind == TypeKindModel.DateTimeOffset;
        ticks = needsOffset && Math.Abs(offset ?? 0) > MostMinutesFromUtc ? -1 : ticks - ((offset ?? 0) * TimeSpan.TicksPerMinute);
        return offset is not null || !needsOffset;
    }
}
