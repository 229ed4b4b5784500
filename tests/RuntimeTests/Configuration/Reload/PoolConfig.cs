using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

[ConfigSchema("Pool")]
public sealed partial record PoolConfig
{
    public bool Enabled { get; init; } = true;

    [Field(Min = 1, Max = 100, DependsOn = nameof(Enabled))]
    public int Size { get; init; } = 10;

    [Field(Secret = true)]
    public string? Key { get; init; }

    [Field(Reload = ReloadPolicy.Restart)]
    public ByteSize Buffer { get; init; } = ByteSize.Parse("64MiB");

    public string? Label { get; init; }

    [Rule(nameof(Size), nameof(Buffer), Message = "the buffer has a byte for each")]
    private static bool BufferCoversSize(PoolConfig pool) => pool.Buffer.Bytes >= pool.Size;
}

[ConfigSchema("Limits")]
public sealed partial record LimitsConfig
{
    [Field(Min = 0)]
    public int Size { get; init; } = 1;
}

[ConfigSchema("Fragile")]
public sealed partial class FragileConfig
{
    private int? _size;

    /// <summary>How often the size was read from the sources of this test.</summary>
    [ThreadStatic]
    public static int Bound;

    public int? Size
    {
        get => _size != 13 ? _size : throw new InvalidOperationException("no such size");
        set
        {
            Bound++;
            _size = value;
        }
    }
}
