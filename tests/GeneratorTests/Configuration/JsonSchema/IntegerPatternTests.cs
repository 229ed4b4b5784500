using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Foundation.Roslyn.Configuration;

namespace Foundation.GeneratorTests.Configuration.JsonSchema;

/// <summary>Patterns of numbers within a range, against the comparison of the numbers.</summary>
public sealed class IntegerPatternTests
{
    public static TheoryData<string, string> Ranges => new()
    {
        { "0", "0" },
        { "0", "1" },
        { "0", "9" },
        { "0", "10" },
        { "0", "99" },
        { "0", "100" },
        { "0", "255" },
        { "-128", "127" },
        { "0", "65535" },
        { "-2147483648", "2147483647" },
        { "0", "18446744073709551615" },
        { "-170141183460469231731687303715884105728", "170141183460469231731687303715884105727" },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Pattern__matches_exactly_the_numbers_of_the_range(string low, string high)
    {
        BigInteger lowest = BigInteger.Parse(low, CultureInfo.InvariantCulture);
        BigInteger highest = BigInteger.Parse(high, CultureInfo.InvariantCulture);
        var pattern = new Regex($@"\A{IntegerPattern.Between(lowest, highest)}\z");
        List<BigInteger> numbers = [];
        foreach (BigInteger center in (BigInteger[])[lowest, highest, 0, highest / 10, highest / 2, highest * 10, lowest * 10])
        {
            for (int i = -250; i <= 250; i++)
            {
                numbers.Add(center + i);
            }
        }

        foreach (BigInteger number in numbers)
        {
            string text = number.ToString(CultureInfo.InvariantCulture);
            bool isInside = number >= lowest && number <= highest;
            Assert.True(pattern.IsMatch(text) == isInside, $"{text} in {low}..{high}");
            if (number.Sign >= 0)
            {
                Assert.True(pattern.IsMatch("000" + text) == isInside, $"000{text} in {low}..{high}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1.0")]
    [InlineData("--1")]
    [InlineData("0x1")]
    public void Pattern__when_the_text_is_no_number__then_it_does_not_match(string text) =>
        Assert.DoesNotMatch($@"\A{IntegerPattern.Between(sbyte.MinValue, sbyte.MaxValue)}\z", text);
}
