namespace Foundation.Literals;

internal static partial class DurationLiteral
{
    /// <summary>An ECMA-262 regular expression that accepts what <see cref="TryParse"/> accepts, and what it refuses only as too large.</summary>
    public const string JsonPattern = $"^-?(?:{FromDays}|P(?:{N}{Nine}?W|{N}{Nine}?D|(?:{N}D)?T(?:{IsoFromHours})))$";

    // Each level is "ends here, perhaps with a fraction, or goes on with what is smaller": it grows by one part a level.
    private const string N = "[0-9]+";
    private const string Nine = "(?:\\.[0-9]{1,9})";
    private const string FromMicroseconds = $"{N}(?:\\.[0-9])?us";
    private const string FromMilliseconds = $"{N}(?:\\.[0-9]{{1,4}})?ms|(?:{N}ms)?(?:{FromMicroseconds})";
    private const string FromSeconds = $"{N}(?:\\.[0-9]{{1,7}})?s|(?:{N}s)?(?:{FromMilliseconds})";
    private const string FromMinutes = $"{N}(?:\\.[0-9]{{1,8}})?m|(?:{N}m)?(?:{FromSeconds})";
    private const string FromHours = $"{N}{Nine}?h|(?:{N}h)?(?:{FromMinutes})";
    private const string FromDays = $"{N}{Nine}?d|(?:{N}d)?(?:{FromHours})";
    private const string IsoFromSeconds = $"{N}(?:\\.[0-9]{{1,7}})?S";
    private const string IsoFromMinutes = $"{N}(?:\\.[0-9]{{1,8}})?M|(?:{N}M)?{IsoFromSeconds}";
    private const string IsoFromHours = $"{N}{Nine}?H|(?:{N}H)?(?:{IsoFromMinutes})";
}
