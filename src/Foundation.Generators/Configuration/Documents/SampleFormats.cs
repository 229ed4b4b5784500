namespace Foundation.Generators.Configuration;

/// <summary>A text of each format, from the names and addresses that are reserved for documents.</summary>
internal static class SampleFormats
{
    public static string Of(string format) => format switch
    {
        "Host" => "example.com",
        "Port" => "8080",
        "Endpoint" => "example.com:8080",
        "Uri" => "https://example.com",
        "Email" => "someone@example.com",
        "Ipv4" => "192.0.2.1",
        "Ipv6" => "2001:db8::1",
        "Cidr" => "192.0.2.0/24",
        "Cron" => "0 3 * * *",
        "SemVer" => "1.0.0",
        "Uuid" => "0f8fad5b-d9cb-469f-a165-70867728950e",
        "Date" => "2030-12-31",
        "Time" => "23:59:59Z",
        "DateTime" => "2030-12-31T23:59:59Z",
        "Duration" => "PT30S",
        _ => "",
    };
}
