namespace Foundation.Configuration;

/// <summary>The named formats in words.</summary>
internal static class ConfigFormatNames
{
    public static string? Of(string? format) => format switch
    {
        nameof(FieldFormat.Host) => "a host name",
        nameof(FieldFormat.Port) => "a port from 0 to 65535",
        nameof(FieldFormat.Endpoint) => "a host and port such as example.com:80",
        nameof(FieldFormat.Uri) => "an absolute URI",
        nameof(FieldFormat.Email) => "a mail address",
        nameof(FieldFormat.Ipv4) => "an IPv4 address",
        nameof(FieldFormat.Ipv6) => "an IPv6 address",
        nameof(FieldFormat.Cidr) => "a network such as 10.0.0.0/8",
        nameof(FieldFormat.Cron) => "a cron expression",
        nameof(FieldFormat.SemVer) => "a semantic version such as 1.2.3",
        nameof(FieldFormat.Uuid) => "a UUID",
        nameof(FieldFormat.Date) => "a date such as 2026-01-31",
        nameof(FieldFormat.Time) => "a time with offset such as 08:30:00Z",
        nameof(FieldFormat.DateTime) => "a date and time with offset such as 2026-01-31T08:30:00Z",
        nameof(FieldFormat.Duration) => "an ISO 8601 duration such as PT30S",
        nameof(FieldFormat.DirectoryExists) => "an existing directory",
        nameof(FieldFormat.FileExists) => "an existing file",
        _ => format,
    };
}
