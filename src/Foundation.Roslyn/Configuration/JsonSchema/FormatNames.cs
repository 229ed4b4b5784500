namespace Foundation.Roslyn.Configuration;

/// <summary>The names of formats in JSON Schema; those that it does not define stand under a keyword of ours.</summary>
internal static class FormatNames
{
    public static (string Keyword, string Name) Of(string format) => format switch
    {
        "Host" => ("format", "hostname"),
        "Uri" => ("format", "uri"),
        "Email" => ("format", "email"),
        "Ipv4" => ("format", "ipv4"),
        "Ipv6" => ("format", "ipv6"),
        "Uuid" => ("format", "uuid"),
        "Date" => ("format", "date"),
        "Time" => ("format", "time"),
        "DateTime" => ("format", "date-time"),
        "Duration" => ("format", "duration"),
        "SemVer" => ("x-format", "semver"),
        "DirectoryExists" => ("x-format", "directory-exists"),
        "FileExists" => ("x-format", "file-exists"),
        _ => ("x-format", format.ToLowerInvariant()),
    };
}
