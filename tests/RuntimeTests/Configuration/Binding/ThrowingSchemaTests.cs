using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>What a schema's own code throws while its object is filled is an error like any other.</summary>
public sealed class ThrowingSchemaTests
{
    [Fact]
    public void Setter__when_it_throws__then_that_is_an_error_without_the_exceptions_text()
    {
        Bound<ThrowingConfig> bound = Bind.Json<ThrowingConfig>("""{"Even":"x","Odd":2}""");

        Assert.Equal(["Thrown  @ app.json:1:1", "WrongType Even @ app.json:1:9"], bound.Findings);
        Assert.StartsWith("ThrowingConfig refuses these values: its own code threw ArgumentException (app.json:1:1)\n", bound.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", bound.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Setter__when_it_takes_the_value__then_the_object_is_bound() =>
        Assert.Equal(4, Bind.Json<ThrowingConfig>("""{"Even":4,"Odd":1}""").Value.Even);

    [Fact]
    public void Constructor__when_it_throws_for_an_element__then_the_path_is_the_elements()
    {
        BrittleConfig.Made = 0;

        Assert.Equal(["Thrown Parts[1] @ app.json:1:19"], Bind.Json<ThrowingsConfig>("""{"Parts":[{"A":1},{"A":2}]}""").Findings);
    }

    [Fact]
    public void Structs_setter__when_it_throws__then_that_is_an_error() =>
        Assert.Equal(["Thrown Struct @ app.json:1:22"], Bind.Json<ThrowingsConfig>("""{"Parts":[],"Struct":{"Even":3}}""").Findings);
}

[ConfigSchema]
internal sealed partial class ThrowingConfig
{
    private int _odd = 1;

    public int Even { get; set; } = 2;

    public int Odd
    {
        get => _odd;
        set => _odd = value % 2 == 1 ? value : throw new ArgumentException("hunter2", nameof(value));
    }
}

[ConfigSchema]
internal partial struct ThrowingStruct
{
    private int _even;

    public required int Even
    {
        readonly get => _even;
        set => _even = value % 2 == 0 ? value : throw new ArgumentException("hunter2", nameof(value));
    }
}

[ConfigSchema]
internal sealed partial class BrittleConfig
{
    [ThreadStatic]
    internal static int Made;

    public BrittleConfig()
    {
        if (++Made == 2)
        {
            throw new InvalidOperationException("hunter2");
        }
    }

    public required int A { get; set; }
}

[ConfigSchema]
internal sealed partial record ThrowingsConfig
{
    public required List<BrittleConfig> Parts { get; init; }

    public ThrowingStruct? Struct { get; init; }
}
