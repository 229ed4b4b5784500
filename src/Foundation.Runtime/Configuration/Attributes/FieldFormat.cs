namespace Foundation.Configuration;

/// <summary>A named text format. All but the last two are decided by the text alone.</summary>
public enum FieldFormat
{
    /// <summary>No format.</summary>
    None,

    /// <summary>A host name (RFC 1123).</summary>
    Host,

    /// <summary>A TCP or UDP port, 0 to 65535.</summary>
    Port,

    /// <summary><c>host:port</c>, or <c>[ipv6]:port</c>.</summary>
    Endpoint,

    /// <summary>An absolute URI (RFC 3986).</summary>
    Uri,

    /// <summary>A mail address (RFC 5321).</summary>
    Email,

    /// <summary>An IPv4 address in dotted-quad form.</summary>
    Ipv4,

    /// <summary>An IPv6 address (RFC 4291).</summary>
    Ipv6,

    /// <summary>A network: address, slash, prefix length.</summary>
    Cidr,

    /// <summary>A cron expression of five fields, or six with seconds.</summary>
    Cron,

    /// <summary>A semantic version (semver.org 2.0).</summary>
    SemVer,

    /// <summary>A UUID (RFC 9562) in its hyphenated form.</summary>
    Uuid,

    /// <summary>A full date (RFC 3339).</summary>
    Date,

    /// <summary>A full time with offset (RFC 3339).</summary>
    Time,

    /// <summary>A date and time with offset (RFC 3339).</summary>
    DateTime,

    /// <summary>An ISO 8601 duration (RFC 3339, appendix A).</summary>
    Duration,

    /// <summary>The path of a directory that exists when the value is validated.</summary>
    DirectoryExists,

    /// <summary>The path of a file that exists when the value is validated.</summary>
    FileExists,
}
