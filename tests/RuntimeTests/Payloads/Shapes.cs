using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Foundation.RuntimeTests.Payloads;

[Payload] internal sealed record Order(int Id, string Name, decimal Total, bool IsPaid);

[Payload] internal sealed record Numbers(sbyte A, byte B, short C, ushort D, int E, uint F, long G, ulong H, float I, double J, decimal K, Int128 L, UInt128 M, Half N);

[Payload] internal sealed record Texts(string Plain, string? Missing, char Letter, Guid Id, Uri? Address, byte[]? Bytes, Version? Version);

[Payload] internal sealed record Times(DateTime A, DateTimeOffset B, DateOnly C, TimeOnly D, TimeSpan E);

[Payload] internal readonly record struct Point(int X, int Y);

[Payload] internal record struct Cell(int Row, string? Text);

[Payload] internal sealed record Optional(int? Number, bool? Flag, Point? Place, Order? Order, Color? Color, Guid? Id);

internal enum Color
{
    Red,
    Green,
    [JsonStringEnumMemberName("deep blue")] Blue,
    Negative = -5,
}

[Flags]
internal enum Access : byte
{
    None = 0,
    Read = 1,
    Write = 2,
    ReadWrite = 3,
    Execute = 128,
}

[Payload] internal sealed record Enums(Color Color, Access Access, Dictionary<Color, int> ByColor);

[Payload]
internal sealed class Settings
{
    public int Retries { get; set; } = 3;

    public string? Name { get; init; } = "unnamed";

    public required string Key { get; init; }

    public List<int> Items { get; set; } = [1];

    public int Doubled => Retries * 2;

    [JsonIgnore] public int Hidden { get; set; }

    [JsonPropertyName("the id")] public long Identity { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Note { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Count { get; init; }
}

[Payload]
internal sealed class Account(string name, int limit = 10)
{
    public string Name { get; } = name;

    public int Limit { get; } = limit;

    public bool IsOpen { get; set; } = true;
}

[Payload] internal sealed record Lists(int[] A, List<string> B, IReadOnlyList<Point> C, ImmutableArray<int> D, HashSet<int> E, IEnumerable<string?> F, List<List<int>>? G, Queue<int> H);

[Payload]
internal sealed record Maps(
    Dictionary<string, int> A, IReadOnlyDictionary<int, string?> B, Dictionary<Guid, Point> C, SortedDictionary<string, List<int>> D, ImmutableDictionary<string, Order?> E);

[Payload] internal sealed record Tree(string Name, List<Tree> Children, Tree? Next);

internal sealed record Page<T>(IReadOnlyList<T> Items, T? First, int Total);

[Payload] internal sealed record Pages(Page<int> Numbers, Page<Order> Orders, Page<string> Texts);

[Payload]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
internal abstract record Shape(string Label);

internal sealed record Circle(string Label, double Radius) : Shape(Label);

internal sealed record Square(string Label, int Side) : Shape(Label);

[Payload]
[JsonDerivedType(typeof(Dog), 1)]
internal record Animal(string Name);

internal sealed record Dog(string Name, int Tricks) : Animal(Name);

[Payload] internal sealed record Drawing(Shape? Main, List<Shape> Others, Animal? Pet);

[Payload]
internal record Named
{
    [JsonPropertyOrder(2)] public string Last { get; init; } = "";

    [JsonPropertyOrder(-1)] public string First { get; init; } = "";

    public string @event { get; init; } = "";
}

[Payload]
internal sealed record Inherited : Named
{
    public int Extra { get; init; } = 7;
}

[Payload] internal sealed record Converted([property: JsonConverter(typeof(HexConverter))] int Value, Celsius Temperature, Celsius? Maybe);

[JsonConverter(typeof(CelsiusConverter))]
internal readonly record struct Celsius(double Degrees);
