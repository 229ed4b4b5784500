using System.Globalization;
using System.Net;
using System.Numerics;
using CsCheck;
using Foundation.Configuration;
using Foundation.Configuration.Types;

namespace Foundation.RuntimeTests.Configuration.Types;

/// <summary>What holds for every value of every type: its printed text reads back, and equality is an equivalence.</summary>
public class TypeLawTests
{
    private static readonly ConfigFieldInfo Secret = new("Value", "Value", 0) { IsSecret = true, Kind = ConfigValueKind.Duration };

    private static readonly Gen<DateTime> Instants = Gen.Long[0, DateTime.MaxValue.Ticks].Select(static ticks => new DateTime(ticks, DateTimeKind.Utc));

    private static readonly Gen<string> Numerals =
        from sign in Gen.OneOf(Gen.Const(""), Gen.Const("-"))
        from whole in Gen.OneOf(Gen.Int[0, 9].Select(static n => $"{n}"), Gen.ULong.Select(static n => $"{n}"), Gen.String[Gen.Char['0', '9'], 1, 50])
        from fraction in Gen.OneOf(Gen.Const(""), Gen.Int[0, 9].Select(static n => $".{n}"), Gen.String[Gen.Char['0', '9'], 1, 12].Select(static n => $".{n}"), Gen.Int[1, 8].Select(static n => "." + new string('0', n)))
        from exponent in Gen.OneOf(Gen.Const(""), Gen.Int[-15, 30].Select(static n => $"e{n}"), Gen.Int[0, 20].Select(static n => $"E+{n}"))
        select sign + whole + fraction + exponent;

    [Fact]
    public void Scalars__printed__read_back_equal()
    {
        Check<bool, BooleanType>(Gen.Bool);
        Check<sbyte, IntegerType<sbyte>>(Gen.SByte);
        Check<ulong, IntegerType<ulong>>(Gen.ULong);
        Check<Int128, IntegerType<Int128>>(Gen.Select(Gen.ULong, Gen.ULong, static (high, low) => (Int128)new UInt128(high, low)));
        Check<BigInteger, BigIntegerType>(Gen.Byte.Array[0, 40].Select(static bytes => new BigInteger(bytes)));
        Check<Half, FloatType<Half>>(Gen.Short.Select(BitConverter.Int16BitsToHalf).Where(Half.IsFinite));
        Check<float, FloatType<float>>(Gen.Single.Where(float.IsFinite));
        Check<double, FloatType<double>>(Gen.Double.Where(double.IsFinite));
        Check<decimal, DecimalType>(Gen.Decimal);
        Check<char, CharType>(Gen.Char.Where(static character => !char.IsSurrogate(character)));
        Check<string, TextType>(Gen.String.Where(IsWellFormed));
        Check<DayOfWeek, EnumType<DayOfWeek>>(Gen.Enum<DayOfWeek>());
        Check<TimeSpan, DurationType>(Gen.Long.Select(TimeSpan.FromTicks));
        Check<DateTime, DateTimeType>(Gen.Select(Instants, Gen.Bool, static (instant, isUtc) => isUtc ? instant : DateTime.SpecifyKind(instant, DateTimeKind.Unspecified)));
        Check<DateTimeOffset, DateTimeOffsetType>(Gen.Select(Gen.DateTime[DateTime.MinValue.AddDays(1), DateTime.MaxValue.AddDays(-1)], Gen.Int[-840, 840], static (local, offset) =>
            new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TimeSpan.FromMinutes(offset))));
        Check<DateOnly, DateOnlyType>(Instants.Select(DateOnly.FromDateTime));
        Check<TimeOnly, TimeOnlyType>(Instants.Select(TimeOnly.FromDateTime));
        Check<Guid, GuidType>(Gen.Guid);
        Check<Version, VersionType>(Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 99], Gen.Int[0, 99], static (a, b, c) => c == 0 ? new Version(a, b) : new Version(a, b, c)));
        Check<IPAddress, IPAddressType>(Gen.OneOf(Gen.Byte.Array[4], Gen.Byte.Array[16]).Select(static bytes => new IPAddress(bytes)));
        Check<IPEndPoint, IPEndPointType>(Gen.Select(Gen.OneOf(Gen.Byte.Array[4], Gen.Byte.Array[16]), Gen.UShort, static (bytes, port) => new IPEndPoint(new IPAddress(bytes), port)));
        Check<byte[], BytesType>(Gen.Byte.Array[0, 300]);
    }

    [Fact]
    public void Collections__equality__is_an_equivalence()
    {
        Gen<int> element = Gen.Int[0, 2];
        CheckEquivalence<int[], ArrayType<int, IntegerType<int>>>(element.Array[0, 3]);
        CheckEquivalence<HashSet<int>, HashSetType<int, IntegerType<int>>>(element.Array[0, 3].Select(static items => items.ToHashSet()));
        CheckEquivalence<HashSet<byte[]>, HashSetType<byte[], BytesType>>(Gen.Byte[0, 1].Array[0, 1].Array[0, 3].Select(static items => items.ToHashSet()));
        CheckEquivalence<int?, NullableType<int, IntegerType<int>>>(element.Select(static n => n == 0 ? (int?)null : n));
        CheckEquivalence<double, FloatType<double>>(Gen.OneOf(Gen.Const(double.NaN), Gen.Const(0.0), Gen.Const(-0.0), Gen.Const(1.0)));
        CheckEquivalence<Dictionary<string, int>, DictionaryType<string, TextType, int, IntegerType<int>>>(
            Gen.Select(Gen.OneOf(Gen.Const("a"), Gen.Const("b")), element).Array[0, 2].Select(static entries => entries.DistinctBy(static e => e.Item1).ToDictionary(static e => e.Item1, static e => e.Item2)));
    }

    [Fact]
    public void Integers__any_numeral__agrees_with_exact_arithmetic() => Numerals.Sample(static numeral =>
    {
        CheckNumeral<sbyte>(numeral);
        CheckNumeral<uint>(numeral);
        CheckNumeral<long>(numeral);
        CheckNumeral<UInt128>(numeral);
    });

    [Fact]
    public void Secrets__refused_by_any_type__appear_in_no_text()
    {
        Gen<string> secrets = Gen.OneOf(
            Gen.Int[1_000_000, int.MaxValue].Select(static n => $"{n}.75"),
            Gen.Int[0, 0xffffff].Select(static n => $"s3cr3t-{n:x6}!"),
            Gen.Int[10, 23].Select(static hour => $"{hour}:59:47"));
        secrets.Sample(static secret =>
        {
            CheckHidden<bool, BooleanType>(secret);
            CheckHidden<int, IntegerType<int>>(secret);
            CheckHidden<BigInteger, BigIntegerType>(secret);
            CheckHidden<double, FloatType<double>>(secret + "e999");
            CheckHidden<decimal, DecimalType>(secret + "e999");
            CheckHidden<char, CharType>(secret);
            CheckHidden<DayOfWeek, EnumType<DayOfWeek>>(secret);
            CheckHidden<DayOfWeek, NumericEnumType<DayOfWeek>>(secret);
            CheckHidden<TimeSpan, DurationType>(secret);
            CheckHidden<DateTime, DateTimeType>(secret);
            CheckHidden<DateTimeOffset, DateTimeOffsetType>(secret);
            CheckHidden<DateOnly, DateOnlyType>(secret);
            CheckHidden<TimeOnly, TimeOnlyType>(secret + "!");
            CheckHidden<Guid, GuidType>(secret);
            CheckHidden<Uri, UriType>(secret + "/ ");
            CheckHidden<Version, VersionType>(secret + "!");
            CheckHidden<IPAddress, IPAddressType>(secret + ":!");
            CheckHidden<IPEndPoint, IPEndPointType>(secret);
            CheckHidden<byte[], BytesType>(secret);
            CheckHidden<int?, NullableType<int, IntegerType<int>>>(secret);
            CheckHidden<int[], ArrayType<int, IntegerType<int>>>(secret);
        });
    }

    private static void Check<T, TType>(Gen<T> values)
        where TType : IConfigType<T> => values.Sample(static value =>
        {
            T read = TypeReading.Read<T, TType>(TestTree.OfText(TypeReading.Print<T, TType>(value)));
            return TType.AreEqual(read, value) && TType.AreEqual(value, read);
        });

    private static void CheckEquivalence<T, TType>(Gen<T> values)
        where TType : IConfigType<T> => Gen.Select(values, values, values).Sample(static (a, b, c) =>
            TType.AreEqual(a, a)
            && TType.AreEqual(a, b) == TType.AreEqual(b, a)
            && (!TType.AreEqual(a, b) || !TType.AreEqual(b, c) || TType.AreEqual(a, c)));

    private static void CheckNumeral<T>(string numeral)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        BigInteger? exact = Exact(numeral);
        bool fits = exact is { } number && number >= BigInteger.CreateChecked(T.MinValue) && number <= BigInteger.CreateChecked(T.MaxValue);
        string report = TypeReading.TryRead<T, IntegerType<T>>(TestTree.OfText(numeral), out T value);
        Assert.Equal(fits, report.Length == 0);
        if (fits)
        {
            Assert.Equal(exact, BigInteger.CreateChecked(value));
        }
        else
        {
            Assert.Contains(exact is null ? "must be a whole number" : "does not fit", report, StringComparison.Ordinal);
        }
    }

    // The number as a fraction of integers, or null where it is not whole.
    private static BigInteger? Exact(string numeral)
    {
        string[] parts = numeral.ToUpperInvariant().Split('E');
        string[] digits = parts[0].Split('.');
        string fraction = digits.Length == 2 ? digits[1] : "";
        BigInteger mantissa = BigInteger.Parse(digits[0] + fraction, CultureInfo.InvariantCulture);
        int power = (parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - fraction.Length;
        if (power >= 0)
        {
            return mantissa * BigInteger.Pow(10, power);
        }

        BigInteger whole = BigInteger.DivRem(mantissa, BigInteger.Pow(10, -power), out BigInteger rest);
        return rest.IsZero ? whole : null;
    }

    private static void CheckHidden<T, TType>(string secret)
        where TType : IConfigType<T>
    {
        string json = System.Text.Json.JsonSerializer.Serialize(secret);
        foreach (ConfigTree tree in (ConfigTree[])[TestTree.OfText(secret), TestTree.OfJson(json)])
        {
            ConfigErrors errors = default;
            var reader = new ConfigReader(tree, 0, isRoot: false);
            Assert.False(TType.TryRead(ref reader, Secret, out _, ref errors));
            Assert.Equal(1, errors.Count);
            string core = secret.Trim('!', '/', ' ', ':');
            foreach (string text in (string[])[errors.ToString(), errors[0].ToString(), errors[0].Message, errors[0].Path])
            {
                Assert.DoesNotContain(core, text, StringComparison.Ordinal);
                Assert.DoesNotContain("59m47s", text, StringComparison.Ordinal);
            }
        }
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
