using System.ComponentModel.DataAnnotations;
using Foundation.Configuration;
using Microsoft.Extensions.Options;

namespace Foundation.Benchmarks.Configuration;

public enum ServerLogLevel
{
    Debug,
    Information,
    Warning,
    Error,
}

/// <summary>Twenty-five values: eleven of its own, two of the pool, three of each of four upstreams.</summary>
[ConfigSchema("Server")]
public sealed partial record ServerConfig
{
    [Field(Pattern = "^[a-z][a-z0-9-]{0,62}$")]
    [RegularExpression("^[a-z][a-z0-9-]{0,62}$")]
    public required string Name { get; init; }

    [Field(MinLength = 1, MaxLength = 253)]
    [StringLength(253, MinimumLength = 1)]
    public required string Host { get; init; }

    [Field(Min = 1, Max = 65535)]
    [Range(1, 65535)]
    public required int Port { get; init; }

    [Field(Pattern = "^[a-z]{2}-[a-z]+-[0-9]$")]
    [RegularExpression("^[a-z]{2}-[a-z]+-[0-9]$")]
    public required string Region { get; init; }

    [Field(OneOf = new object[] { ServerLogLevel.Information, ServerLogLevel.Warning, ServerLogLevel.Error })]
    [AllowedValues(ServerLogLevel.Information, ServerLogLevel.Warning, ServerLogLevel.Error)]
    public required ServerLogLevel LogLevel { get; init; }

    [Field(Min = 1, Max = 100_000)]
    [Range(1, 100_000)]
    public required int MaxConnections { get; init; }

    [Field(Min = "1s", Max = "5m")]
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public required TimeSpan RequestTimeout { get; init; }

    [Field(Min = 1, Max = 64)]
    [Range(1, 64)]
    public required int Workers { get; init; }

    public required bool TlsEnabled { get; init; }

    [Field(DependsOn = nameof(TlsEnabled), MinLength = 5, MaxLength = 260)]
    [StringLength(260, MinimumLength = 5)]
    public required string CertificatePath { get; init; }

    [Field(Pattern = "^[a-z0-9.]+@[a-z0-9.]+$")]
    [RegularExpression("^[a-z0-9.]+@[a-z0-9.]+$")]
    public required string Contact { get; init; }

    [Field]
    [ValidateObjectMembers]
    public required PoolConfig Pool { get; init; }

    [Field]
    [ValidateEnumeratedItems]
    public required UpstreamConfig[] Upstreams { get; init; }

    public static ServerConfig Valid() => new()
    {
        Name = "orders-frontend-01",
        Host = "orders.internal.example.org",
        Port = 8443,
        Region = "eu-west-1",
        LogLevel = ServerLogLevel.Warning,
        MaxConnections = 4096,
        RequestTimeout = TimeSpan.FromSeconds(30),
        Workers = 16,
        TlsEnabled = true,
        CertificatePath = "/etc/ssl/orders.pem",
        Contact = "ops@example.org",
        Pool = new PoolConfig { MinSize = 4, MaxSize = 64 },
        Upstreams = [Upstream("a"), Upstream("b"), Upstream("c"), Upstream("d")],
    };

    /// <summary>Wrong in all but the switch, which has no wrong value.</summary>
    public static ServerConfig AllWrong() => new()
    {
        Name = "Orders Frontend",
        Host = "",
        Port = 0,
        Region = "europe",
        LogLevel = ServerLogLevel.Debug,
        MaxConnections = 0,
        RequestTimeout = TimeSpan.FromMinutes(10),
        Workers = 65,
        TlsEnabled = true,
        CertificatePath = "x",
        Contact = "nobody",
        Pool = new PoolConfig { MinSize = -1, MaxSize = 5000 },
        Upstreams = [WrongUpstream(), WrongUpstream(), WrongUpstream(), WrongUpstream()],
    };

    private static UpstreamConfig Upstream(string name) => new() { Host = name + ".upstream.example.org", Port = 9000, Weight = 10 };

    private static UpstreamConfig WrongUpstream() => new() { Host = "", Port = 70_000, Weight = 0 };
}

[ConfigSchema]
public sealed partial record PoolConfig
{
    [Field(Min = 0, Max = 1000)]
    [Range(0, 1000)]
    public required int MinSize { get; init; }

    [Field(Min = 1, Max = 1000)]
    [Range(1, 1000)]
    public required int MaxSize { get; init; }
}

[ConfigSchema]
public sealed partial record UpstreamConfig
{
    [Field(MinLength = 1, MaxLength = 253)]
    [StringLength(253, MinimumLength = 1)]
    public required string Host { get; init; }

    [Field(Min = 1, Max = 65535)]
    [Range(1, 65535)]
    public required int Port { get; init; }

    [Field(Min = 1, Max = 100)]
    [Range(1, 100)]
    public required int Weight { get; init; }
}
