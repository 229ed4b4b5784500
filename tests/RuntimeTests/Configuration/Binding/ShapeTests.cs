using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>Every shape of type that can be a schema binds, keeps its initialisers, and reports alike.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void Shapes__when_their_keys_are_there__then_each_is_filled()
    {
        ShapesConfig shapes = Bind.Json<ShapesConfig>("""
            {
              "Class": { "Value": 1, "PublicField": 2 },
              "Struct": { "Value": 3 },
              "RecordStruct": { "Value": 4 },
              "Positional": { "Value": 5, "Text": "t" },
              "Derived": { "Value": 6, "More": 7 },
              "event": 8,
              "quoted \"name\"\\": 9,
              "MaybeStruct": { "Value": 10 },
              "Structs": [ { "Value": 11 } ],
              "Generic": { "Value": 12 }
            }
            """).Value;

        Assert.Equal((1, 2, 42), (shapes.Class.Value, shapes.Class.PublicField, shapes.Class.Ignored));
        Assert.Equal((3, 4), (shapes.Struct.Value, shapes.RecordStruct.Value));
        Assert.Equal(new PositionalConfig(5, "t"), shapes.Positional);
        Assert.Equal((6, 7, 1), (shapes.Derived.Value, shapes.Derived.More, shapes.Derived.Inherited));
        Assert.Equal((8, 9), (shapes.@event, shapes.Quoted));
        Assert.Equal((10, 11, 12), (shapes.MaybeStruct?.Value, shapes.Structs[0].Value, shapes.Generic?.Value));
    }

    [Fact]
    public void Shapes__when_their_keys_are_absent__then_initialisers_hold_and_the_rest_is_required() => Assert.Equal(
        [
            "Required Class.Value", "Required Struct.Value", "Required RecordStruct.Value", "Required Positional.Value",
            "Required Derived.Value", "Required Derived.More", "Required event", "Required quoted \"name\"\\", "Required Structs[0].Value",
        ],
        Bind.Json<ShapesConfig>("""{"Class":{},"Struct":{},"RecordStruct":{},"Positional":{},"Derived":{},"Structs":[{}]}""")
            .Findings.Select(static finding => finding[..finding.IndexOf(" @", StringComparison.Ordinal)]));

    [Fact]
    public void Excluded_member__when_its_key_is_there__then_it_is_unknown() =>
        Assert.Equal(["UnknownKey Ignored @ app.json:1:12"], Bind.Json<ClassShape>("""{"Value":1,"Ignored":2}""").Findings);

    [Fact]
    public void Parameter__when_a_member_takes_its_value__then_the_member_is_required_or_has_the_parameters_default()
    {
        Assert.Equal(["Required Host @ app.json:1:1"], Bind.Json<ParameterShape>("{}").Findings);
        Assert.Equal(["Required Seed @ app.json:1:1"], Bind.Json<SelfShape>("{}").Findings);
        ParameterShape shape = Bind.Json<ParameterShape>("""{"Host":"h"}""").Value;
        Assert.Equal(("h", 80), (shape.Host, shape.Port));
        Assert.Equal((2, 3), (Bind.Json<SelfShape>("""{"Seed":2}""").Value.Seed, Bind.Json<SelfShape>("""{"Seed":2}""").Value.Other));
    }

    [Fact]
    public void Constraints__when_they_are_inherited__then_they_hold() =>
        Assert.Equal(["Max Value @ app.json:1:10"], Bind.Json<DerivedShape>("""{"Value":100,"More":1}""").Findings);
}

[ConfigSchema]
internal sealed partial record ShapesConfig
{
    public required ClassShape Class { get; init; }

    public required StructShape Struct { get; init; }

    public required RecordStructShape RecordStruct { get; init; }

    public required PositionalConfig Positional { get; init; }

    public required DerivedShape Derived { get; init; }

    public required int @event { get; init; }

    [Field(Name = "quoted \"name\"\\")]
    public required int Quoted { get; init; }

    public StructShape? MaybeStruct { get; init; }

    public required List<StructShape> Structs { get; init; }

    public OuterShape<string>.InnerShape? Generic { get; init; }
}

[ConfigSchema]
internal sealed partial class ClassShape
{
    public required int Value { get; set; }

    public int PublicField = 1;

    [NotField]
    public int Ignored { get; set; } = 42;
}

[ConfigSchema]
internal partial struct StructShape
{
    public required int Value { get; set; }
}

[ConfigSchema]
internal readonly partial record struct RecordStructShape
{
    public required int Value { get; init; }
}

[ConfigSchema]
internal sealed partial record PositionalConfig(int Value, string Text = "default");

[ConfigSchema]
internal sealed partial class ParameterShape(string host, int port = 80)
{
    public string Host { get; set; } = host;

    public int Port { get; set; } = port;
}

[ConfigSchema]
internal sealed partial record SelfShape(int Seed, int Other = 3)
{
    [Field(Min = 1)]
    public int Seed { get; init; } = Seed;
}

[ConfigSchema]
internal abstract partial record BaseShape
{
    [Field(Max = 99)]
    public required int Value { get; init; }

    public int Inherited { get; init; } = 1;
}

[ConfigSchema]
internal sealed partial record DerivedShape : BaseShape
{
    public required int More { get; init; }
}

internal static partial class OuterShape<T>
{
    [ConfigSchema]
    internal sealed partial record InnerShape
    {
        public required int Value { get; init; }
    }
}
