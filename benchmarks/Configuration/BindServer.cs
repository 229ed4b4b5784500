using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Foundation.Configuration;
using Microsoft.Extensions.Configuration;

namespace Foundation.Benchmarks.Configuration;

/// <summary>From the bytes of a file to an object. Foundation also validates, and knows the position of every value.</summary>
public class BindServer
{
    private ConfigErrors _errors;

    [GlobalSetup]
    public void Setup()
    {
        ServerConfig expected = ServerConfig.Valid();
        foreach (ServerConfig? bound in (ServerConfig?[])[MicrosoftStack(), SystemTextJson(), Foundation()])
        {
            if (bound is null || !ConfigSchemas.Diff(expected, bound).IsEmpty)
            {
                throw new InvalidOperationException($"A reader made {bound} where {expected} is expected.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public ServerConfig? MicrosoftStack()
    {
        using var stream = new MemoryStream(ServerJson.ForMicrosoft);
        return new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("Server").Get<ServerConfig>();
    }

    [Benchmark]
    public ServerConfig? SystemTextJson() => JsonSerializer.Deserialize(ServerJson.ForSystemTextJson, ServerJsonContext.Default.ServerConfig);

    [Benchmark]
    public ServerConfig? Foundation()
    {
        _errors.Clear();
        ConfigReader reader = ConfigReader.OfJson(ServerJson.ForFoundation);
        ServerConfig.TryBind(ref reader, out ServerConfig? server, ref _errors);
        return server;
    }
}
