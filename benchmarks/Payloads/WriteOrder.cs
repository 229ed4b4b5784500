using System.Buffers;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Foundation.Generated;
using Foundation.Payloads;

namespace Foundation.Benchmarks.Payloads;

/// <summary>An order with an address and three lines is written into a buffer that is used again.</summary>
public class WriteOrder
{
    private readonly ArrayBufferWriter<byte> _output = new(4096);
    private readonly PayloadCodec<Order> _codec = new PayloadCodecs([BenchmarksPayloads.Default]).For<Order>();
    private Utf8JsonWriter _writer = null!;

    [GlobalSetup]
    public void Setup()
    {
        _writer = new Utf8JsonWriter(_output);
        string expected = JsonSerializer.Serialize(Orders.Sample);
        Foundation();
        Expect.Equal(expected, Encoding.UTF8.GetString(_output.WrittenSpan));
        SourceGenerated();
        Expect.Equal(expected, Encoding.UTF8.GetString(_output.WrittenSpan));
    }

    [Benchmark(Baseline = true)]
    public int SourceGenerated()
    {
        Begin();
        JsonSerializer.Serialize(_writer, Orders.Sample, OrderContext.Default.Order);
        return _output.WrittenCount;
    }

    [Benchmark]
    public int Foundation()
    {
        Begin();
        _codec.Write(_writer, Orders.Sample);
        return _output.WrittenCount;
    }

    private void Begin()
    {
        _output.ResetWrittenCount();
        _writer.Reset();
    }
}
