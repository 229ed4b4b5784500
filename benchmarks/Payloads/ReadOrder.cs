using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Foundation.Generated;
using Foundation.Payloads;

namespace Foundation.Benchmarks.Payloads;

/// <summary>An order with an address and three lines is read.</summary>
public class ReadOrder
{
    private readonly byte[] _json = JsonSerializer.SerializeToUtf8Bytes(Orders.Sample);
    private readonly PayloadCodec<Order> _codec = new PayloadCodecs([BenchmarksPayloads.Default]).For<Order>();

    [GlobalSetup]
    public void Setup()
    {
        string expected = JsonSerializer.Serialize(Orders.Sample);
        Expect.Equal(expected, JsonSerializer.Serialize((Order)SourceGenerated()!));
        Expect.Equal(expected, JsonSerializer.Serialize((Order)Foundation()!));
    }

    [Benchmark(Baseline = true)]
    public object? SourceGenerated() => JsonSerializer.Deserialize(_json, OrderContext.Default.Order);

    [Benchmark]
    public object? Foundation() => _codec.Read(_json);
}
