using Cronos;
using CsCheck;
using Foundation.Formats;

namespace Foundation.RuntimeTests.Common.Formats;

public class CronFormatTests
{
    private static readonly string[] Expressions =
    [
        "* * * * *", "*/5 * * * *", "0 0 1,15 * 1-5", "0 9-17/2 * JAN-MAR MON,WED,FRI", "? ? ? ? ?", "*/10 * * * * *", "0 0 0 L * ?",
        "0 0 L-3 * *", "0 0 LW * *", "0 0 L-1W * *", "0 0 15W * *", "0 0 * * 5L", "0 0 * * MON#2", "0 0 * * SUNL", "0 22 * 11-2 5-1",
        "59 59 23 31 12 7", "@daily", "@every_minute", "@every_second", "@midnight", " @Yearly ", "@annually", "@monthly", "@weekly", "@hourly",
    ];

    private static readonly string[] Parts =
    [
        "*", "?", "*/2", "*/59", "*/60", "0", "1", "5", "7", "8", "12", "13", "23", "24", "31", "32", "59", "60", "05", "005", "1-5", "5-1", "1-5/2", "3/4", "1,2,3",
        "1,", ",1", "1-", "/2", "*,1", "1,*", "1/0", "L", "LW", "L-3", "L-30", "L-31", "L-3W", "L,1", "15W", "32W", "1-5W", "15W,1", "l", "w",
        "5L", "5#3", "5#0", "5#6", "MON", "mon-fri", "MONL", "FRI#5", "SUN", "JAN", "DEC", "jan-mar/2", "MONDAY", "FOO", "MON,TUE", "0L", "7L", "8L", "1#2,3", "-1", "#", "",
    ];

    [Theory]
    [InlineData("*/15 * * * *", true)]
    [InlineData("30 0 6 L * MON-FRI", true)]
    [InlineData("\t0  0 * * 7 ", true)]
    [InlineData("@daily", true)]
    [InlineData("", false)]
    [InlineData("* * * *", false)]
    [InlineData("* * * * * * *", false)]
    [InlineData("60 * * * *", false)]
    [InlineData("0 24 * * *", false)]
    [InlineData("0 0 0 * *", false)]
    [InlineData("0 0 * 13 *", false)]
    [InlineData("0 0 * * 8", false)]
    [InlineData("*/0 * * * *", false)]
    [InlineData("@often", false)]
    [InlineData("@daily *", false)]
    public void Cron__has_five_fields__or_six_with_seconds(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Cron, text));

    [Fact]
    public void Cron__of_any_fields__is_accepted_where_Cronos_accepts_it()
    {
        Gen<string> part = Gen.Int[0, Parts.Length - 1].Select(static index => Parts[index]);
        Gen<string> frequent = Gen.Frequency((2, Gen.Const("*")), (1, part));
        frequent.List[4, 7].Select(static parts => string.Join(' ', parts)).Sample(AgreesWithCronos, iter: 20_000);
    }

    [Fact]
    public void Cron__near_a_well_formed_one__is_accepted_where_Cronos_accepts_it() =>
        Mutations.Of(Expressions, "0123456789*?/,-#LWlw @_\tJANMON").Sample(AgreesWithCronos, iter: 20_000);

    private static bool AgreesWithCronos(string text) => FormatCheck.IsValid(FormatKind.Cron, text) == IsOfCronos(text);

    // A schedule's name is taken with either number of fields.
    private static bool IsOfCronos(string text) =>
        CronExpression.TryParse(text, Cronos.CronFormat.Standard, out _) || CronExpression.TryParse(text, Cronos.CronFormat.IncludeSeconds, out _);
}
