using Foundation.Configuration;
using Foundation.Configuration.Types;

namespace Foundation.RuntimeTests.Configuration.Types;

public class DateTypeTests
{
    private static readonly DateTime Noon = new(2026, 1, 31, 12, 30, 15);

    [Fact]
    public void Date_time__with_an_offset__is_in_utc()
    {
        DateTime read = TypeReading.Read<DateTime, DateTimeType>(TestTree.OfText("2026-01-31T14:30:15+02:00"));
        Assert.Equal((Noon, DateTimeKind.Utc), (read, read.Kind));
        read = TypeReading.Read<DateTime, DateTimeType>(TestTree.OfJson("\"2026-01-31t12:30:15z\""));
        Assert.Equal((Noon, DateTimeKind.Utc), (read, read.Kind));
    }

    [Fact]
    public void Date_time__without_an_offset__is_of_no_kind()
    {
        DateTime read = TypeReading.Read<DateTime, DateTimeType>(TestTree.OfText("2026-01-31T12:30:15.1234567"));
        Assert.Equal((Noon.AddTicks(1234567), DateTimeKind.Unspecified), (read, read.Kind));
    }

    [Fact]
    public void Date_time_offset__keeps_its_offset()
    {
        DateTimeOffset read = TypeReading.Read<DateTimeOffset, DateTimeOffsetType>(TestTree.OfText("2026-01-31T12:30:15.5-08:30"));
        Assert.True(read.EqualsExact(new DateTimeOffset(Noon.AddMilliseconds(500), new TimeSpan(-8, -30, 0))));
    }

    [Theory]
    [InlineData("2026-01-31T12:30:15")]
    [InlineData("2026-01-31 12:30:15Z")]
    [InlineData("2026-01-31T12:30Z")]
    [InlineData("2026-02-29T12:30:15Z")]
    [InlineData("2026-01-31T24:00:00Z")]
    [InlineData("2026-01-31T12:60:00Z")]
    [InlineData("2026-12-31T23:59:60Z")]
    [InlineData("2026-01-31T12:30:15.Z")]
    [InlineData("2026-01-31T12:30:15.12345678Z")]
    [InlineData("2026-01-31T12:30:15+0200")]
    [InlineData("2026-01-31T12:30:15+24:00")]
    [InlineData("2026-01-31T12:30:15Z ")]
    [InlineData("2026-01-31")]
    [InlineData("26-01-31T12:30:15Z")]
    [InlineData("2026-01-31T")]
    [InlineData("")]
    public void Date_time_offset__other_texts__are_refused(string text) => ScalarTypeTests.AssertRefusedText<DateTimeOffset, DateTimeOffsetType>(
        $"Value: must be a date and time with offset such as 2026-01-31T08:30:00Z, was \"{text}\"", text);

    [Theory]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("2026-01-31T12:30:15+14:01")]
    public void Date_time_offset__outside_its_range__is_refused(string text) => ScalarTypeTests.AssertRefusedText<DateTimeOffset, DateTimeOffsetType>(
        $"Value: does not fit DateTimeOffset: the years 1 to 9999 in UTC, at most 14 hours from it, was \"{text}\"", text);

    [Fact]
    public void Date__the_full_form__is_read()
    {
        ScalarTypeTests.AssertText<DateOnly, DateOnlyType>(new DateOnly(2024, 2, 29), "2024-02-29");
        foreach (string text in (string[])["2026-02-29", "2026-1-31", "31.01.2026", "2026-01-31 ", "0000-01-01", "2026-13-01", "2026-01-00"])
        {
            ScalarTypeTests.AssertRefusedText<DateOnly, DateOnlyType>($"Value: must be a date such as 2026-01-31, was \"{text}\"", text);
        }
    }

    [Fact]
    public void Time__with_or_without_seconds__is_read()
    {
        ScalarTypeTests.AssertText<TimeOnly, TimeOnlyType>(new TimeOnly(8, 30), "08:30");
        ScalarTypeTests.AssertText<TimeOnly, TimeOnlyType>(new TimeOnly(23, 59, 59, 500), "23:59:59.5");
        foreach (string text in (string[])["8:30", "24:00", "08:30:", "08:30:1", "08:30 AM", "08:30Z", "08:30:00.", "08"])
        {
            Assert.StartsWith("Value: must be a time such as 08:30", TypeReading.Refuse<TimeOnly, TimeOnlyType>(TestTree.OfText(text)), StringComparison.Ordinal);
        }
    }
}
