namespace Foundation.Formats;

/// <summary>Decides whether a text is of a named format: by the text alone, without allocating, and the same in the build as in the program.</summary>
internal static class FormatCheck
{
    /// <exception cref="ArgumentOutOfRangeException">The format is none that a text alone decides.</exception>
    public static bool IsValid(FormatKind format, ReadOnlySpan<char> text) => format switch
    {
        FormatKind.None => true,
        FormatKind.Host => HostFormat.IsValid(text),
        FormatKind.Port => PortFormat.IsValid(text),
        FormatKind.Endpoint => EndpointFormat.IsValid(text),
        FormatKind.Uri => UriFormat.IsValid(text),
        FormatKind.Email => EmailFormat.IsValid(text),
        FormatKind.Ipv4 => Ipv4Format.IsValid(text),
        FormatKind.Ipv6 => Ipv6Format.IsValid(text),
        FormatKind.Cidr => CidrFormat.IsValid(text),
        FormatKind.Cron => CronFormat.IsValid(text),
        FormatKind.SemVer => SemVerFormat.IsValid(text),
        FormatKind.Uuid => UuidFormat.IsValid(text),
        FormatKind.Date => DateFormat.IsValid(text),
        FormatKind.Time => TimeFormat.IsValid(text),
        FormatKind.DateTime => DateTimeFormat.IsValid(text),
        FormatKind.Duration => DurationFormat.IsValid(text),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
