namespace Foundation.RuntimeTests.Configuration.Reload.Disk;

public sealed class DiskTests
{
    public static TheoryData<WriteStyle> Styles => [.. Enum.GetValues<WriteStyle>()];

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task File__that_is_replaced_is_reloaded_and_a_bad_one_keeps_the_last_good(WriteStyle style)
    {
        using DiskWriter writer = new(style, Text(10));
        using DiskReload test = new(writer);

        writer.Write(Text(20));
        await test.Until(() => test.Pools.Current.Size == 20);

        writer.Write(Text(0));
        await test.Until(() => test.Reloads.Rejection is not null);
        Assert.Equal(20, test.Pools.Current.Size);

        writer.Write(Text(30));
        await test.Until(() => test.Pools.Current.Size == 30);
        Assert.Null(test.Reloads.Rejection);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task File__that_is_half_written_is_followed_when_it_is_whole(WriteStyle style)
    {
        using DiskWriter writer = new(style, Text(10));
        using DiskReload test = new(writer);

        writer.Write(Text(20)[..^3]);
        await test.Until(() => test.Reloads.Rejection is not null);
        Assert.Equal(10, test.Pools.Current.Size);

        writer.Write(Text(20));
        await test.Until(() => test.Pools.Current.Size == 20);
        Assert.Null(test.Reloads.Rejection);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task File__that_is_deleted_and_restored_is_followed_again(WriteStyle style)
    {
        using DiskWriter writer = new(style, Text(10));
        using DiskReload test = new(writer);

        writer.Delete();
        await test.Until(() => test.Reloads.Rejection is not null);
        Assert.Equal(10, test.Pools.Current.Size);

        writer.Restore(Text(20));
        await test.Until(() => test.Pools.Current.Size == 20);
        Assert.Null(test.Reloads.Rejection);
    }

    private static string Text(int size) => $$"""{ "Pool": { "Size": {{size}} }, "Limits": { "Size": 1 } }""";
}
