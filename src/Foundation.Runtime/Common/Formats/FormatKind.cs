namespace Foundation.Formats;

/// <summary>The named text formats, with the names, values and order of the public <c>FieldFormat</c>.</summary>
internal enum FormatKind
{
    None,
    Host,
    Port,
    Endpoint,
    Uri,
    Email,
    Ipv4,
    Ipv6,
    Cidr,
    Cron,
    SemVer,
    Uuid,
    Date,
    Time,
    DateTime,
    Duration,

    /// <summary>Decided by the machine that runs the program, not by the text.</summary>
    DirectoryExists,

    /// <summary>Decided by the machine that runs the program, not by the text.</summary>
    FileExists,
}
