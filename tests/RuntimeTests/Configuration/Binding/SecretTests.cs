using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Foundation.Configuration;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>Whatever stands in place of a secret, and however wrong it is, no text shows it.</summary>
public sealed class SecretTests
{
    private const int Samples = 2_000;

    // Twelve digits that occur nowhere else, so that they can be looked for in any text.
    private static readonly Gen<string> Digits = Gen.Long[700_000_000_000, 799_999_999_999].Select(static n => n.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<Func<string, JsonNode?>> Forms = Gen.OneOf(
        Form(static digits => digits),
        Form(static digits => $"pw-{digits}"),
        Form(static digits => $"{digits}\n\u001b"),
        Form(static digits => $"postgres://{digits}"),
        Form(static digits => $"{digits}s"),
        Form(static digits => $"{digits}KiB"),
        Form(static digits => long.Parse(digits, CultureInfo.InvariantCulture)),
        Form(static digits => -double.Parse(digits, CultureInfo.InvariantCulture)),
        Form(static digits => new JsonArray(digits, $"x{digits}", digits)),
        Form(static digits => new JsonArray(new JsonObject { ["Password"] = digits })),
        Form(static digits => new JsonObject { ["a"] = digits, ["b"] = digits + "!" }),
        Form(static digits => new JsonObject { ["Password"] = digits, ["Port"] = digits, ["kind"] = digits }),
        Form(static digits => new JsonObject { ["kind"] = "one", ["Port"] = long.Parse(digits, CultureInfo.InvariantCulture), ["Word"] = digits }),
        Form(static _ => null));

    private static readonly Gen<(JsonObject Document, string Digits)> Documents =
        from digits in Digits
        from values in Forms.Array[VaultConfig.Secrets.Length]
        from parts in Forms.Array[3]
        select (Document(values, parts, digits), digits);

    [Fact]
    public void Secret__when_it_is_read_from_a_file__then_no_text_shows_it() => Documents.Sample(static sample =>
        AssertHidden(Bind.Bytes<VaultConfig>(Encoding.UTF8.GetBytes(sample.Document.ToJsonString())), sample.Digits), iter: Samples);

    [Fact]
    public void Secret__when_it_is_read_from_texts__then_no_text_shows_it() => Documents.Sample(static sample =>
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(sample.Document.ToJsonString()));
        IConfigurationRoot texts = new ConfigurationBuilder().AddJsonStream(json).Build();
        AssertHidden(Bind.Section<VaultConfig>(texts), sample.Digits);
    }, iter: Samples);

    [Fact]
    public void Secret__when_the_object_is_valid__then_it_is_printed_as_stars()
    {
        Bound<VaultConfig> bound = Bind.Json<VaultConfig>("""
            {"Url":"postgres://700000000001","Pin":5,"Part":{"Password":"700000000001"},"Parts":[{"Password":"700000000001","Word":"w"}],"Door":{"kind":"one","Port":7}}
            """);

        Assert.Equal(
            "VaultConfig { Url = ***, Pin = ***, Age = null, Buffer = null, Pins = null, Words = null, Hidden = null, HiddenParts = null, HiddenDoor = null, "
            + "Part = { Password = ***, Port = 1, Word = a }, Parts = [{ Password = ***, Port = 1, Word = w }], Doors = {}, Door = { kind = one, Port = 7, Word = a } }",
            bound.Value.ToString());
    }

    private static Gen<Func<string, JsonNode?>> Form(Func<string, JsonNode?> form) => Gen.Const(form);

    private static JsonObject Document(Func<string, JsonNode?>[] values, Func<string, JsonNode?>[] parts, string digits)
    {
        var document = new JsonObject
        {
            ["Part"] = new JsonObject { ["Password"] = parts[0](digits), ["Port"] = 0 },
            ["Parts"] = new JsonArray(new JsonObject { ["Password"] = parts[1](digits) }),
            ["Doors"] = new JsonObject { ["x"] = new JsonObject { ["Password"] = parts[2](digits), ["kind"] = "two" } },
            ["Door"] = new JsonObject { ["kind"] = "one", ["Port"] = "x" },
        };
        for (int i = 0; i < values.Length; i++)
        {
            document[VaultConfig.Secrets[i]] = values[i](digits);
        }

        return document;
    }

    private static void AssertHidden(Bound<VaultConfig> bound, string digits)
    {
        foreach (string text in bound.IsBound ? bound.Texts.Append(bound.Value.ToString()) : bound.Texts)
        {
            Assert.DoesNotContain(digits, text, StringComparison.Ordinal);
        }
    }
}

[ConfigSchema]
internal sealed partial record VaultConfig
{
    public static readonly string[] Secrets = ["Url", "Pin", "Age", "Buffer", "Pins", "Words", "Hidden", "HiddenParts", "HiddenDoor"];

    [Field(Pattern = "^postgres://", MaxLength = 200, Secret = true)]
    public required string Url { get; init; }

    [Field(Min = 1, Max = 9999, Secret = true)]
    public required long Pin { get; init; }

    [Field(Max = "1h", Secret = true)]
    public TimeSpan? Age { get; init; }

    [Field(Max = "1KiB", Secret = true)]
    public ByteSize? Buffer { get; init; }

    [Field(Max = 9999, UniqueBy = "", Secret = true)]
    public List<long>? Pins { get; init; }

    [Field(MaxLength = 3, Secret = true)]
    public Dictionary<string, string>? Words { get; init; }

    [Field(Secret = true)]
    public PartOfVault? Hidden { get; init; }

    [Field(Secret = true)]
    public List<PartOfVault>? HiddenParts { get; init; }

    [Field(Secret = true)]
    public DoorConfig? HiddenDoor { get; init; }

    public PartOfVault? Part { get; init; }

    public List<PartOfVault> Parts { get; init; } = [];

    public Dictionary<string, DoorConfig> Doors { get; init; } = [];

    public DoorConfig? Door { get; init; }
}

[ConfigSchema]
internal sealed partial record PartOfVault
{
    [Field(Pattern = "^.{4,12}$", Secret = true)]
    public required string Password { get; init; }

    [Field(Min = 1, Max = 100)]
    public int Port { get; init; } = 1;

    [Field(MaxLength = 2)]
    public string Word { get; init; } = "a";
}

[ConfigSchema, Discriminator("kind")]
internal abstract partial record DoorConfig;

[ConfigSchema, Variant("one")]
internal sealed partial record OneDoor : DoorConfig
{
    [Field(Max = 100)]
    public required long Port { get; init; }

    [Field(MaxLength = 2)]
    public string Word { get; init; } = "a";
}

[ConfigSchema, Variant("two")]
internal sealed partial record TwoDoors : DoorConfig
{
    [Field(Min = 1, Max = 10, Secret = true)]
    public required int Password { get; init; }
}
