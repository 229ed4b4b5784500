using Foundation.Formats;

namespace Foundation.RuntimeTests.Common.Formats;

public class FormatAllocationTests
{
    private const int Rounds = 1_000;

    [Theory]
    [InlineData("None", "any", "any")]
    [InlineData("Host", "xn--zca29lwxobi7a.example.com", "xn--hello-txk")]
    [InlineData("Port", "8080", "65536")]
    [InlineData("Endpoint", "[2001:db8::7]:443", "localhost:x")]
    [InlineData("Uri", "http://user@[::1]:80/a%20b?c#d", "http://[::1")]
    [InlineData("Email", "\"joe b\"@[IPv6:::1]", "joe@")]
    [InlineData("Ipv4", "192.168.0.1", "192.168.0.256")]
    [InlineData("Ipv6", "1::2:192.168.0.1", "1::2::3")]
    [InlineData("Cidr", "10.0.0.0/8", "10.0.0.0/33")]
    [InlineData("Cron", "0 0 9-17/2 LW JAN-MAR MON#2", "0 0 0 0 0")]
    [InlineData("SemVer", "1.2.3-rc.1+build.5", "1.2.3-01")]
    [InlineData("Uuid", "2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2eb8aa08")]
    [InlineData("Date", "2020-02-29", "2021-02-29")]
    [InlineData("Time", "23:59:60.5+00:00", "24:00:00Z")]
    [InlineData("DateTime", "2020-02-29T23:59:60Z", "2020-02-30T00:00:00Z")]
    [InlineData("Duration", "P1DT2H3M", "P1W1D")]
    public void IsValid__of_a_well_formed_and_a_refused_text__allocates_nothing(string format, string wellFormed, string refused)
    {
        FormatKind kind = Enum.Parse<FormatKind>(format);
        Assert.True(FormatCheck.IsValid(kind, wellFormed));
        Assert.Equal(kind == FormatKind.None, FormatCheck.IsValid(kind, refused));

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            FormatCheck.IsValid(kind, wellFormed);
            FormatCheck.IsValid(kind, refused);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
