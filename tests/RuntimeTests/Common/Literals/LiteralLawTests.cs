using System.Text.RegularExpressions;
using CsCheck;
using Foundation.Literals;

namespace Foundation.RuntimeTests.Common.Literals;

/// <summary>What holds for every literal: the canonical text parses back, and the published pattern accepts what the parser accepts.</summary>
public class LiteralLawTests
{
    private static readonly Gen<long> NotNegative = Gen.OneOf(
        Gen.Long[0, long.MaxValue],
        Gen.Long[0, 1_000_000],
        Gen.Select(Gen.Long[0, 2_000], Gen.Int[0, 5], static (count, power) => count * (long)Math.Pow(1000, power) / 2),
        Gen.Select(Gen.Long[0, 2_000], Gen.Int[0, 50], static (count, shift) => count << shift));

    private static readonly Gen<long> Ticks = Gen.OneOf(Gen.Long, NotNegative, NotNegative.Select(static ticks => -ticks));

    [Fact]
    public void Format__of_any_duration__parses_to_the_same() =>
        Ticks.Sample(static ticks => DurationLiteral.TryParse(DurationLiteral.Format(ticks), out long back) && back == ticks);

    [Fact]
    public void Format__of_any_size__parses_to_the_same() =>
        NotNegative.Sample(static bytes => SizeLiteral.TryParse(SizeLiteral.Format(bytes), out long back) && back == bytes);

    [Fact]
    public void Format__of_any_number_of_cores__parses_to_the_same() =>
        NotNegative.Sample(static cores => CoresLiteral.TryParse(CoresLiteral.Format(cores), out long back) && back == cores);

    [Fact]
    public void Format__of_any_rate__parses_to_the_same() =>
        Gen.Select(NotNegative, Gen.Bool, NotNegative).Sample(static (amount, isBytes, period) =>
        {
            long perTicks = ((period / RateLiteral.TicksPerStep) + 1) * RateLiteral.TicksPerStep;
            perTicks = perTicks < 0 ? RateLiteral.TicksPerStep : perTicks;
            string text = RateLiteral.Format(amount, isBytes, perTicks);
            return RateLiteral.TryParse(text, out long backAmount, out bool backIsBytes, out long backPerTicks)
                && (backAmount, backIsBytes, backPerTicks) == (amount, isBytes, perTicks);
        });

    [Fact]
    public void Pattern__of_durations__agrees_with_the_parser() => Agree(
        DurationLiteral.JsonPattern,
        static text => DurationLiteral.Read(text, out _),
        ["1d2h3m4s5ms6.7us", "1.5h", "-90s", "PT1H2M3.5S", "P1DT2H", "P2W", "-P1D", "0.0000001s", "1.0001ms", "PT0.12345678M", "0"],
        "0159.-PTWDHMSdhmsu");

    [Fact]
    public void Pattern__of_sizes__agrees_with_the_parser() => Agree(
        SizeLiteral.JsonPattern,
        static text => SizeLiteral.Read(text, out _),
        ["17B", "1.5GiB", "1.125KiB", "1.75MiB", "1.001KB", "1.000001MB", "1.123456789GB", "1.123456789012TB", "1.123456789012345PB", "2PiB", "0.250TiB"],
        "01257.KMGTPiB");

    [Fact]
    public void Pattern__of_rates__agrees_with_the_parser() => Agree(
        RateLiteral.JsonPattern,
        static text => RateLiteral.Read(text, out _, out _, out _),
        ["50MB/s", "100/1m", "1.5KiB/100ms", "3/0d", "5/us", "5/10h"],
        "0125./KMiBdhmsu");

    [Fact]
    public void Pattern__of_cores__agrees_with_the_parser() => Agree(
        CoresLiteral.JsonPattern,
        static text => CoresLiteral.Read(text, out _),
        ["2 cores", "1 core", "1.125 cores", "500m"],
        "015. cores m");

    private static void Agree(string pattern, Func<string, LiteralError> read, string[] seeds, string alphabet)
    {
        // .NET's $ also matches before a last line feed, that of ECMA-262 does not.
        Assert.EndsWith("$", pattern, StringComparison.Ordinal);
        Regex regex = new(pattern[..^1] + "\\z", RegexOptions.ECMAScript);
        Mutations.Of(seeds, alphabet).Sample(
            text => regex.IsMatch(text) == (read(text) is LiteralError.None or LiteralError.Overflow),
            iter: 20_000);
    }
}
