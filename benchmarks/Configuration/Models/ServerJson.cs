using System.Text;
using System.Text.Json.Serialization;

namespace Foundation.Benchmarks.Configuration;

/// <summary>One configuration file as each reader wants it: they differ only in how a duration is written.</summary>
internal static class ServerJson
{
    public static byte[] ForFoundation { get; } = Section("30s");

    /// <summary>The same section for System.Text.Json.</summary>
    public static byte[] ForSystemTextJson { get; } = Section("00:00:30");

    /// <summary>The whole file for the Microsoft stack, which reads sections of it.</summary>
    public static byte[] ForMicrosoft { get; } = [.. "{ \"Server\": "u8, .. Section("00:00:30"), .. " }"u8];

    private static byte[] Section(string timeout) => Encoding.UTF8.GetBytes($$"""
        {
            "Name": "orders-frontend-01",
            "Host": "orders.internal.example.org",
            "Port": 8443,
            "Region": "eu-west-1",
            "LogLevel": "Warning",
            "MaxConnections": 4096,
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
internal sealed partial class ServerJsonContext : JsonSerializerContext;
