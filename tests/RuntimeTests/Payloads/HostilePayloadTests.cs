using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;

namespace Foundation.RuntimeTests.Payloads;

/// <summary>JSON that is not what was written: it is refused by a <see cref="JsonException"/> where <c>System.Text.Json</c> refuses it, and never by another.</summary>
public sealed class HostilePayloadTests
{
    // A number that is too large is read as infinity, which no default writes.
    private static readonly JsonSerializerOptions Shown = new(Peers.Reflection) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    // What is put in place of a value: each kind, numbers that fit nowhere, and text that is nearly something.
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "99999999999999999999999999999999999999999", "-129", "65536", "\"\"", "\"x\"", "\"Red\"", "\"red\"", "\"7\"", "\"\\ud800\"",
        "\"0001-01-01\"", "[]", "[1]", "[null]", "[[[]]]", "{}", "{\"X\":1}", "{\"X\":1,\"X\":2}", "{\"unknown\":[{}]}", "",
    ];

    [Fact]
    public void Payload__when_it_is_cut_off_anywhere__then_it_is_refused()
    {
        Cut(new Order(1, "a\u2028é", 2.5m, true));
        Cut(new Drawing(new Circle("c", 1.5), [new Square("s", 2)], new Dog("d", 3)));
        Cut(new Tree("t", [new Tree("u", [], null)], null));
        Cut(new Enums(Color.Blue, Access.ReadWrite, new() { [Color.Red] = 1 }));
    }

    [Fact]
    public void Payload__when_any_value_is_another__then_it_is_as_for_the_peer()
    {
        Mutate(RandomShapes.Order);
        Mutate(RandomShapes.Numbers);
        Mutate(RandomShapes.Texts);
        Mutate(RandomShapes.Times);
        Mutate(RandomShapes.Optional);
        Mutate(RandomShapes.Enums);
        Mutate(RandomShapes.Settings);
        Mutate(RandomShapes.Account);
        Mutate(RandomShapes.Lists);
        Mutate(RandomShapes.Maps);
        Mutate(RandomShapes.Tree);
        Mutate(RandomShapes.Pages);
        Mutate(RandomShapes.Converted);
        Mutate(RandomShapes.Inherited);
    }

    [Theory]
    [InlineData("""{"Id":1}""")]
    [InlineData("""{"Id":1,"Id":2,"Name":"a","Name":"b"}""")]
    [InlineData("""{"id":1,"NAME":"a"}""")]
    [InlineData("""{"\u0049d":1,"Na\u006de":"a","more":{"a":[1,{}]}}""")]
    [InlineData("""{"Id":1} x""")]
    [InlineData("""{"Id":1,}""")]
    [InlineData("""[1]""")]
    [InlineData("""null""")]
    public void Payload__when_members_are_missing_twice_unknown_or_escaped__then_it_is_as_for_the_peer(string json) => Compare<Order>(json);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"Key":null}""")]
    [InlineData("""{"Key":"k"}""")]
    [InlineData("""{"Key":"k","Name":null,"Retries":1,"the id":5,"Hidden":7,"Doubled":9}""")]
    public void Payload__when_a_member_is_required__then_it_is_as_for_the_peer(string json) => Compare<Settings>(json);

    [Fact]
    public void Payload__when_the_tag_is_last__then_it_is_found()
    {
        Assert.Equal(new Circle("c", 1.5), Peers.Read<Shape>("""{"Label":"c","Radius":1.5,"kind":"circle"}"""));
        Assert.Equal(new Dog("d", 3), Peers.Read<Animal>("""{"Name":"d","Tricks":3,"other":{"$type":2},"$type":1}"""));
    }

    [Theory]
    [InlineData("""{"Label":"c"}""")]
    [InlineData("""{"kind":"oval","Label":"c"}""")]
    [InlineData("""{"kind":1,"Label":"c"}""")]
    [InlineData("""{"kind":null}""")]
    [InlineData("""{"Label":{"kind":"circle"}}""")]
    [InlineData("""[]""")]
    public void Payload__when_the_tag_is_missing_or_unknown__then_it_is_refused(string json) => Assert.Throws<JsonException>(() => Peers.Read<Shape>(json));

    [Fact]
    public void Payload__when_it_is_deep__then_it_is_read_as_deep_as_by_the_peer()
    {
        for (int depth = 60; depth < 70; depth++)
        {
            Compare<Tree>(string.Concat(Enumerable.Repeat("""{"Name":"n","Children":[],"Next":""", depth)) + "null" + new string('}', depth));
        }
    }

    [Fact]
    public void Payload__when_an_object_contains_itself__then_it_is_refused()
    {
        Tree tree = new("t", [], null);
        tree.Children.Add(tree);
        Assert.Throws<JsonException>(() => Peers.Write(tree));
    }

    [Fact]
    public void Payload__when_an_enum_has_no_such_member__then_it_is_refused()
    {
        Assert.Throws<JsonException>(() => Peers.Write(new Enums((Color)77, Access.None, [])));
        Assert.Throws<JsonException>(() => Peers.Write(new Enums(Color.Red, (Access)64, [])));
        Assert.Throws<JsonException>(() => Peers.Read<Enums>("""{"Color":"Pink"}"""));
    }

    private static void Cut<T>(T value)
    {
        byte[] json = Encoding.UTF8.GetBytes(Peers.Write(value));
        for (int length = 0; length < json.Length; length++)
        {
            Assert.Throws<JsonException>(() => Peers.Codec<T>().Read(json.AsSpan(0, length)));
        }
    }

    private static void Mutate<T>(Gen<T> values) =>
        Gen.Select(values, Gen.Int[0, int.MaxValue], Gen.Int[0, Values.Length - 1]).Sample(
            static sample =>
            {
                string json = JsonSerializer.Serialize(sample.Item1, Peers.Reflection);
                List<(int Start, int End)> places = JsonPlaces.Of(json);
                (int start, int end) = places[sample.Item2 % places.Count];
                Compare<T>(json[..start] + Values[sample.Item3] + json[end..]);
            },
            iter: 1000);

    private static void Compare<T>(string json)
    {
        string theirs = Outcome(() => JsonSerializer.Deserialize<T>(json, Peers.Reflection));
        string ours = Outcome(() => Peers.Read<T>(json));
        Assert.True(theirs == ours, $"{json}\ntheirs: {theirs}\nours:   {ours}");
    }

    private static string Outcome<T>(Func<T?> read)
    {
        try
        {
            return JsonSerializer.Serialize(read(), Shown);
        }
        catch (JsonException)
        {
            return "refused";
        }
    }
}
