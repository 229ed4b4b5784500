using CsCheck;
using Foundation.Configuration;
using Foundation.RuntimeTests.Configuration.Binding;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Origins;

/// <summary>Whatever the sources hold, an explanation shows no text that stands where a secret stands or may have been meant.</summary>
public sealed class ExplainSecretTests
{
    private const string Secret = "hunter2hunter2";

    // Secrets at their place, misspelt, too deep, in place of an object, and where an object hides them.
    private static readonly string[] Places =
    [
        "Url", "url", "Ulr", "Url:Deeper", "Replicas:0:Password", "Replicas:1:Pasword", "Replicas:0", "Replicas", "Tokens", "Tokens:a",
        "Tokens:a:b", "Sink", "Sink:Key", "Sink:Other", "CacheLimits", "Unknown:Thing", "",
    ];

    private static readonly string[] Asked =
    [
        .. Places.Select(static place => place.Length == 0 ? "Store:Database" : $"Store:Database:{place}"),
        "Store", "Store:Database:Replicas[0].Password", "Store:Database:Replicas:0:Host", "Store:Database:Tokens[a]", "Other", "Other:Secret",
    ];

    private static readonly Gen<(string Key, string? Value)[]> Layer =
        (from place in OneOf(Places)
         from form in Gen.Int[0, 3]
         select (place.Length == 0 ? "Store:Database" : $"Store:Database:{place}", form switch
         {
             0 => null,
             1 => "",
             _ => Secret,
         })).Array[0, 5];

    private static readonly Gen<string> File =
        from place in OneOf(Places)
        from value in OneOf($"\"{Secret}\"", $"[\"{Secret}\"]", $$"""{"Password":"{{Secret}}","Key":"{{Secret}}"}""", $$"""[{"Password":"{{Secret}}"},{"x":"{{Secret}}"}]""", "null")
        select Nest(place.Length == 0 ? ["Store", "Database"] : ["Store", "Database", .. place.Split(':')], value);

    private static readonly Gen<Action<IConfigurationBuilder>> Source = Gen.OneOf(
        Layer.Select(static texts => new Action<IConfigurationBuilder>(builder => builder.AddTexts([.. texts.DistinctBy(static text => text.Key, StringComparer.OrdinalIgnoreCase)]))),
        Layer.Select(static texts => new Action<IConfigurationBuilder>(builder =>
            builder.AddCommandLine([.. texts.Where(static text => text.Value is not null).Select(static text => $"--{text.Key}={text.Value}"), $"--Other:Secret={Secret}"]))),
        File.Select(static json => new Action<IConfigurationBuilder>(builder => builder.AddFile(json))));

    private static readonly Gen<string> Misspelt =
        from name in OneOf("Url", "Password", "Tokens")
        from index in Gen.Int[0, 2]
        from letter in Gen.Char.AlphaNumeric
        select name[..index] + letter + name[(index + 1)..];

    [Fact]
    public void Secret__in_any_sources__is_in_no_explanation() => Source.Array[1, 4].Sample(
        static sources =>
        {
            var program = new Explaining(builder => Array.ForEach(sources, source => source(builder)));
            foreach (string path in Asked)
            {
                Assert.All(TextsOf(program.Of(path)), static text => Assert.DoesNotContain(Secret, text, StringComparison.OrdinalIgnoreCase));
            }
        },
        iter: 1_000);

    [Fact]
    public void Secret__that_is_misspelt_in_a_path__is_not_suggested() => Misspelt.Sample(
        static misspelt =>
        {
            Explaining program = Explaining.Files("");
            foreach (string path in new[] { $"Store:Database:{misspelt}", $"Store:Database:Replicas:0:{misspelt}", $"Stoer:Database:{misspelt}" })
            {
                string suggestion = program.Of(path).Suggestion ?? "";
                Assert.DoesNotContain(suggestion.Split(':'), static key => key is "Url" or "Password" or "Tokens");
            }
        },
        iter: 200);

    private static IEnumerable<string> TextsOf(ConfigExplanation explanation) =>
    [
        explanation.ToString(), explanation.Value ?? "", explanation.ValueInUse ?? "", explanation.Default ?? "", .. explanation.Problems,
        .. explanation.Contributions.Select(static item => $"{item} {item.Value} {item.Remark}"),
    ];

    private static string Nest(string[] keys, string value)
    {
        foreach (string key in keys.Reverse())
        {
            value = "{\"" + key + "\":" + value + "}";
        }

        return value;
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
