using System.Text;
using System.Text.Json.Serialization;

namespace Foundation.Benchmarks.Configuration;

/// <summary>One configuration file as each reader wants it: they differ only in how a duration is written.</summary>
internal static class ServerJson
{
    private const string Timeout = "30s";
    private const string TimeoutInNet = "00:00:30";

    public static byte[] ForFoundation { get; } = Section(Timeout, 4096);

    /// <summary>The same section for System.Text.Json.</summary>
    public static byte[] ForSystemTextJson { get; } = Section(TimeoutInNet, 4096);

    /// <summary>The whole file for the Microsoft stack, which reads sections of it.</summary>
    public static byte[] ForMicrosoft { get; } = File(TimeoutInNet, 4096);

    /// <summary>The whole file with one field that can be changed.</summary>
    public static byte[] FileForFoundation(int maxConnections) => File(Timeout, maxConnections);

    /// <summary>The same file for the readers of .NET.</summary>
    public static byte[] FileForNet(int maxConnections) => File(TimeoutInNet, maxConnections);

    private static byte[] File(string timeout, int maxConnections) => [.. "{ \"Server\": "u8, .. Section(timeout, maxConnections), .. " }"u8];

    private static byte[] Section(string timeout, int maxConnections) => Encoding.UTF8.GetBytes($$"""
        {
            "Name": "orders-frontend-01",
            "Host": "orders.internal.example.org",
            "Port": 8443,
            "Region": "eu-west-1",
            "LogLevel": "Warning",
            "MaxConnections": {{maxConnections}},
            "RequestTimeout": "{{timeout}}",
            "Workers": 16,
            "TlsEnabled": true,
            "CertificatePath": "/etc/ssl/orders.pem",
            "Contact": "ops@example.org",
            "Pool": { "MinSize": 4, "MaxSize": 64 },
            "Upstreams": [
                { "Host": "a.upstream.example.org", "Port": 9000, "Weight": 10 },
                { "Host": "b.upstream.example.org", "Port": 9000, "Weight": 10 },
                { "Host": "c.upstream.example.org", "Port": 9000, "Weight": 10 },
                { "Host": "d.upstream.example.org", "Port": 9000, "Weight": 10 }
            ]
        }
        """);
}

/// <summary>System.Text.Json's own source generator: no layers, no validation, no positions.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ServerConfig))]
[JsonSerializable(typeof(ServerSettings))]
internal sealed partial class ServerJsonContext : JsonSerializerContext;

/// <summary>The whole file as an object.</summary>
internal sealed record ServerSettings(ServerConfig Server);
