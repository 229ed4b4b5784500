using System.Text;

namespace Foundation.RuntimeTests.Common;

public class StableHashTests
{
    private const ulong Seed = 2_654_435_761;

    // The reference implementation publishes these three; the others are what its library libxxhash 0.8.1 computes.
    [Theory]
    [InlineData("", 0, 0xEF46DB3751D8E999)]
    [InlineData("a", 0, 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0, 0x44BC2CF5AD770999)]
    [InlineData("", Seed, 0xAC75FDA2929B17EF)]
    [InlineData("a", Seed, 0x393DA8B78992279B)]
    [InlineData("abc", Seed, 0x1318DF30094A85FD)]
    [InlineData("abc", 0x9E3779B97F4A7C15, 0x2ED0F59D6B43AC8B)]
    public void Hash__of_a_text__is_that_of_the_reference(string text, ulong seed, ulong hash) =>
        Assert.Equal(hash, StableHash.Of(Encoding.ASCII.GetBytes(text), seed));

    // Bytes 3, 10, 17 and so on; lengths about every step of the algorithm: 1, 4, 8 and 32 bytes.
    [Theory]
    [InlineData(3, 0x31D2363F52E564C9, 0x96D2A5E583DDD738)]
    [InlineData(4, 0x9BB64B7D66EE9FDA, 0x4A862FBB4B73776E)]
    [InlineData(7, 0x9A7B149959CE60D8, 0xDDC5CF71D37A6368)]
    [InlineData(8, 0xDAB99D95C6F90092, 0xC6E75E2CBD8E07EE)]
    [InlineData(12, 0xD52E407833AF5133, 0x79B0B158FAB0E5D6)]
    [InlineData(15, 0x1B47CB8243CC8E32, 0x8120A1EDA8AC77DA)]
    [InlineData(31, 0xA2AA5F33CC4A6119, 0x381822F33376D6B6)]
    [InlineData(32, 0x23C3C17EF790FD97, 0x9ABD315470AC276A)]
    [InlineData(33, 0x50A7CFC7BA588784, 0x72CDD3262F467933)]
    [InlineData(39, 0x880BBEEA606E4B37, 0x78438FF58483CB1F)]
    [InlineData(63, 0x5E3E54B431C7493C, 0x634DA7D265979E61)]
    [InlineData(64, 0x0EB64B3EF6EEB01F, 0xBCB3847D70525180)]
    [InlineData(1000, 0x5F235FA033F1A3FB, 0x83080310EE83CC20)]
    public void Hash__of_bytes_of_any_length__is_that_of_the_reference(int length, ulong hash, ulong hashWithSeed)
    {
        byte[] bytes = [.. Enumerable.Range(0, length).Select(static index => (byte)((index * 7) + 3))];

        Assert.Equal(hash, StableHash.Of(bytes));
        Assert.Equal(hashWithSeed, StableHash.Of(bytes, Seed));
    }
}
