namespace Foundation.GeneratorTests.Payloads;

/// <summary>What cannot be a payload is said at the member of the root that leads to it; the code that is generated still compiles.</summary>
public sealed class PayloadRuleTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Foundation;

        namespace Shops;


        """;

    [Theory]
    [InlineData("object")]
    [InlineData("dynamic")]
    [InlineData("(int, string)")]
    [InlineData("Action")]
    [InlineData("Type")]
    [InlineData("int[,]")]
    [InlineData("List<object>")]
    [InlineData("Dictionary<Place, int>")]
    [InlineData("Dictionary<string, object?>")]
    [InlineData("Nameless")]
    [InlineData("IFormattable")]
    [InlineData("Abstract")]
    [InlineData("NoConstructor")]
    [InlineData("Outer.Hidden")]
    [InlineData("Nested")]
    [InlineData("Extended")]
    [InlineData("Twice")]
    public void FND0010__when_a_member_has_no_shape__then_it_reports(string type) =>
        GeneratorTest.RunInvalid(Usings + $$"""
            [Payload] public sealed record Order(int Id, {{(type == "Outer.Hidden" ? "int Other" : type + " [|Raw|]")}}){{(type == "Outer.Hidden" ? "{ private sealed record Hidden(int A); [JsonInclude] internal List<IPlace> [|Raw|] { get; set; } = []; }" : ";")}}

            public interface IPlace;
            public sealed record Place(int X);
            public delegate void Nameless();
            public abstract record Abstract(int X);
            public sealed class NoConstructor { public NoConstructor(int other) { } public int X => 1; }
            public sealed record Nested(List<Nested> Children, object? Value);
            public sealed record Extended(int X) { [JsonExtensionData] public Dictionary<string, JsonElement>? Rest { get; set; } }
            public sealed record Twice(int X) { [JsonPropertyName("X")] public int Y { get; set; } }
            """).ShouldReport("FND0010");

    [Fact]
    public void FND0010__when_the_member_is_deep__then_the_message_tells_the_way_reports() =>
        GeneratorTest.RunInvalid(Usings + """
            [Payload] public sealed record Order(List<Line> [|Lines|]);
            public sealed record Line(object Price);
            """).ShouldReport("FND0010", message: "'Order.Lines.Price' is of type 'object', which has no shape in JSON: use a type whose members are known, or give it a [JsonConverter]");

    [Fact]
    public void FND0010__when_every_type_has_a_shape__then_it_is_silent() =>
        GeneratorTest.Run(Usings + """
            [Payload] public sealed record Order(int Id, List<Line?>? Lines, Dictionary<string, Line?> ByName, Kind Kind, Shape Shape) { public string? Note { get; init; } = "none"; }
            public sealed record Line(decimal Price, string?[] Tags);
            public enum Kind { Large, Small }
            [JsonDerivedType(typeof(Circle), "circle")] public abstract record Shape;
            public sealed record Circle(double Radius) : Shape;
            """).ShouldBeSilent().MatchSnapshot(".Payload");
}
