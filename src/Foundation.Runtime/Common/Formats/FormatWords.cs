namespace Foundation.Formats;

/// <summary>The named formats in words.</summary>
internal static class FormatWords
{
    public static string? Of(string? format) => format switch
    {
        nameof(FormatKind.Host) => "a host name",
        nameof(FormatKind.Port) => "a port from 0 to 65535",
        nameof(FormatKind.Endpoint) => "a host and port such as example.com:80",
        nameof(FormatKind.Uri) => "an absolute URI",
        nameof(FormatKind.Email) => "a mail address",
        nameof(FormatKind.Ipv4) => "an IPv4 address",
        nameof(FormatKind.Ipv6) => "an IPv6 address",
        nameof(FormatKind.Cidr) => "a network such as 10.0.0.0/8",
        nameof(FormatKind.Cron) => "a cron expression",
        nameof(FormatKind.SemVer) => "a semantic version such as 1.2.3",
        nameof(FormatKind.Uuid) => "a UUID",
        nameof(FormatKind.Date) => "a date such as 2026-01-31",
        nameof(FormatKind.Time) => "a time with offset such as 08:30:00Z",
        nameof(FormatKind.DateTime) => "a date and time with offset such as 2026-01-31T08:30:00Z",
        nameof(FormatKind.Duration) => "an ISO 8601 duration such as PT30S",
        nameof(FormatKind.DirectoryExists) => "an existing directory",
        nameof(FormatKind.FileExists) => "an existing file",
        _ => format,
    };
}
