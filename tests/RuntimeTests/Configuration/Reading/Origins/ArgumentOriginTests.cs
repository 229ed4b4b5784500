using CsCheck;
using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;

namespace Foundation.RuntimeTests.Configuration.Reading.Origins;

public sealed class ArgumentOriginTests
{
    private static readonly Dictionary<string, string> Switches = new() { ["-u"] = "Shop:Url", ["--url"] = "Shop:Url", ["-h"] = "Shop:Url:Host" };

    private static readonly string[] Keys = ["Shop:Url", "u", "url", "Other", "a", ""];

    private static readonly Gen<string[]> CommandLines =
        (from dash in OneOf("--", "-", "/", "")
         from key in OneOf("Shop:Url", "shop:URL", "u", "url", "Other", "", "a")
         from value in OneOf("", "=", "=1", "=a=b")
         select dash + key + value).Array[0, 6];

    [Theory]
    [InlineData("argument --Shop:Url", "--Shop:Url", "x")]
    [InlineData("argument --Shop:Url", "--Shop:Url=x")]
    [InlineData("argument --SHOP:url", "--SHOP:url=x")]
    [InlineData("argument /Shop:Url", "/Shop:Url", "x")]
    [InlineData("argument /Shop:Url", "/Shop:Url=x")]
    [InlineData("argument Shop:Url", "Shop:Url=x")]
    [InlineData("argument -u", "-u", "x")]
    [InlineData("argument -u", "-u=x")]
    [InlineData("argument --url", "--url=x=y")]
    [InlineData("argument /url", "/url", "x")]
    [InlineData("argument -u", "--Shop:Url=first", "-u", "second")]
    [InlineData("argument --Shop:Url", "-u", "--Shop:Url=x", "--Shop:Url", "y")]
    [InlineData("arguments /Shop:Url:…", "--Shop:Url:b=1", "/Shop:Url:a", "2")]
    [InlineData("arguments --Shop:url:…", "--Shop:url:a:b", "x")]
    [InlineData("argument -h", "-h", "x")]
    public void Origin__of_an_argument__is_its_name_as_it_was_typed(string origin, params string[] arguments) =>
        Assert.Equal(origin, OriginOf.UrlIn(builder => builder.AddCommandLine(arguments, Switches)));

    [Fact]
    public void Origin__of_an_argument__does_not_quote_its_value() =>
        Assert.DoesNotContain("hunter2", OriginOf.UrlIn(builder => builder.AddCommandLine(["--Shop:Url=hunter2"])), StringComparison.Ordinal);

    [Fact]
    public void Origins__of_any_command_line__know_exactly_the_keys_of_the_provider() => CommandLines.Sample(static arguments =>
    {
        var provider = new CommandLineConfigurationProvider(arguments, Switches);
        try
        {
            provider.Load();
        }
        catch (FormatException)
        {
            return; // A short switch with a value that is not mapped: the program does not start.
        }

        ArgumentOrigins origins = ArgumentOrigins.Of(provider);
        foreach (string key in Keys)
        {
            string? origin = origins.Of(key).Source;
            Assert.Equal(provider.TryGet(key, out _), origin != origins.Name);
            Assert.True(origin == origins.Name || arguments.Any(argument => argument.StartsWith(origin!["argument ".Length..], StringComparison.Ordinal)));
        }
    });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
