using Foundation.Configuration;
using Foundation.Configuration.Types;

namespace Foundation.RuntimeTests.Configuration.Types;

public class TypeAllocationTests
{
    [Fact]
    public void Scalars__read__without_allocating()
    {
        AssertNone<int, IntegerType<int>>(TestTree.OfJson("123456"));
        AssertNone<int, IntegerType<int>>(TestTree.OfText("1.5e1"));
        AssertNone<long, IntegerType<long>>(TestTree.OfJson("-9223372036854775808"));
        AssertNone<bool, BooleanType>(TestTree.OfJson("true"));
        AssertNone<bool, BooleanType>(TestTree.OfText("False"));
        AssertNone<double, FloatType<double>>(TestTree.OfJson("0.25"));
        AssertNone<decimal, DecimalType>(TestTree.OfJson("0.25"));
        AssertNone<TimeSpan, DurationType>(TestTree.OfJson("\"1m30s\""));
        AssertNone<DayOfWeek, EnumType<DayOfWeek>>(TestTree.OfJson("\"monday\""));
        AssertNone<DayOfWeek, NumericEnumType<DayOfWeek>>(TestTree.OfJson("3"));
        AssertNone<Guid, GuidType>(TestTree.OfJson("\"01234567-89ab-cdef-0123-\\u0034\\u00356789abcdef\""));
        AssertNone<DateTimeOffset, DateTimeOffsetType>(TestTree.OfJson("\"2026-01-31T12:30:15Z\""));
        AssertNone<int?, NullableType<int, IntegerType<int>>>(TestTree.OfJson("null"));
    }

    private static void AssertNone<T, TType>(ConfigTree tree)
        where TType : IConfigType<T>
    {
        bool isRead = Read<T, TType>(tree, times: 10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        isRead &= Read<T, TType>(tree, times: 10);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        string what = $"{typeof(TType).Name} of {System.Text.Encoding.UTF8.GetString(tree.Sources[0].Bytes)}";
        Assert.True(isRead, what);
        Assert.Equal((what, 0L), (what, allocated));
    }

    private static bool Read<T, TType>(ConfigTree tree, int times)
        where TType : IConfigType<T>
    {
        ConfigErrors errors = default;
        bool isRead = true;
        for (int i = 0; i < times; i++)
        {
            var reader = new ConfigReader(tree, 0, isRoot: false);
            isRead &= TType.TryRead(ref reader, TypeReading.Field, out _, ref errors);
        }

        return isRead;
    }
}
