using Foundation.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Foundation.RuntimeTests.Configuration.Store;

public sealed class ConfigStoreTests
{
    private static readonly FieldSet Name = FieldSet.Of(0);
    private static readonly FieldSet Port = FieldSet.Of(1);

    [Fact]
    public void Current__when_read_before_the_start__then_it_binds()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();

        Assert.Equal(0, store.Generation);
        Assert.Equal("a", store.Current.Name);
        Assert.Same(store.Current, store.Current);
        Assert.Equal(1, store.Generation);
    }

    [Fact]
    public void Current__when_read_before_the_start_and_invalid__then_the_errors_of_all_schemas_are_told()
    {
        ServiceCollection services = StoreTest.Services(("Server:Port", "0"));
        FoundationBuilder.For(services).AddConfig<ServerConfig>().AddConfig<CacheConfig<InCache>>();
        IConfigStore<ServerConfig> store = services.BuildServiceProvider().GetRequiredService<IConfigStore<ServerConfig>>();

        ConfigException exception = Assert.Throws<ConfigException>(() => store.Current);

        Assert.StartsWith("The configuration is not valid: 3 errors.\n", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["Server:Name", "Server:Port", "Cache:Size"], PathsOf(exception));
    }

    [Fact]
    public void Current__when_another_schema_is_invalid__then_it_is_of_use_until_the_start()
    {
        ServiceCollection services = StoreTest.Services(("Server:Name", "a"));
        FoundationBuilder.For(services).AddConfig<ServerConfig>().AddConfig<CacheConfig<InCache>>();

        Assert.Equal("a", services.BuildServiceProvider().GetRequiredService<IConfigStore<ServerConfig>>().Current.Name);
    }

    [Fact]
    public void Current__when_there_is_no_configuration_among_the_services__then_the_remedy_is_named()
    {
        ServiceCollection services = new();
        FoundationBuilder.For(services).AddConfig<ServerConfig>();
        IConfigStore<ServerConfig> store = services.BuildServiceProvider().GetRequiredService<IConfigStore<ServerConfig>>();

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => store.Current);

        Assert.Contains("AddSingleton<IConfiguration>", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryUpdate__when_valid__then_the_new_object_is_current_with_the_next_generation()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();

        ConfigResult result = store.TryUpdate(static server => server with { Port = 81 });

        Assert.Equal((ConfigOutcome.Accepted, 2, true), (result.Outcome, result.Generation, result.IsAccepted));
        Assert.Equal(81, store.Read(out long generation).Port);
        Assert.Equal(2, generation);
        Assert.Equal("accepted as generation 2", result.ToString());
    }

    [Fact]
    public void TryUpdate__when_invalid__then_all_errors_are_returned_and_nothing_changes()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();
        ServerConfig before = store.Current;
        store.OnChange(Name | Port, static (_, _) => Assert.Fail("Nothing changed."));

        ConfigResult result = store.TryUpdate(static server => server with { Name = "", Port = -1, Password = "hunter2" });

        Assert.Equal((ConfigOutcome.Rejected, 1, false), (result.Outcome, result.Generation, result.IsAccepted));
        Assert.Equal(
            [ConfigErrorCode.Required, ConfigErrorCode.Min, ConfigErrorCode.MinLength],
            Enumerable.Range(0, result.Errors.Count).Select(index => result.Errors[index].Code));
        Assert.Same(before, store.Current);
        Assert.StartsWith("rejected, generation 1 stays\nName: ", result.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TryUpdate__when_no_field_differs__then_the_object_is_replaced_silently()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();
        store.OnChange(Name | Port, static (_, _) => Assert.Fail("Nothing changed."));

        ConfigResult result = store.TryUpdate(static server => server with { Tag = "new" });

        Assert.Equal((ConfigOutcome.Unchanged, 1, true), (result.Outcome, result.Generation, result.IsAccepted));
        Assert.Equal("new", store.Current.Tag);
        Assert.Equal(1, store.Generation);
    }

    [Fact]
    public void TryUpdate__when_the_generation_is_not_the_expected_one__then_it_is_a_conflict()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();
        ServerConfig seen = store.Read(out long generation);
        store.TryUpdate(static server => server with { Port = 81 });

        ConfigResult result = store.TryUpdate(seen with { Port = 82 }, generation);

        Assert.Equal((ConfigOutcome.Conflict, 2, false), (result.Outcome, result.Generation, result.IsAccepted));
        Assert.Equal(81, store.Current.Port);
    }

    [Fact]
    public void TryUpdate__when_the_generation_is_the_expected_one__then_it_is_accepted()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();
        ServerConfig seen = store.Read(out long generation);
        store.TryUpdate(static server => server with { Tag = "no field" });

        Assert.Equal(ConfigOutcome.Accepted, store.TryUpdate(seen with { Port = 82 }, generation).Outcome);
    }

    [Fact]
    public void TryUpdate__when_the_update_returns_null__then_it_throws()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();

        Assert.Throws<InvalidOperationException>(() => store.TryUpdate(static _ => null!));
    }

    [Fact]
    public void OnChange__when_a_field_changes__then_only_its_subscribers_are_called()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();
        List<string> calls = [];
        store.OnChange(Name, (_, _) => calls.Add("name"));
        store.OnChange(Port, (old, now) => calls.Add($"port {old.Port} to {now.Port}"));
        store.OnChange(Name | Port, (_, _) => calls.Add("both"));

        store.TryUpdate(static server => server with { Port = 81 });

        Assert.Equal(["port 80 to 81", "both"], calls);
    }

    [Fact]
    public void OnChange__when_disposed__then_it_is_not_called_again()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();
        int calls = 0;
        IDisposable subscription = store.OnChange(Port, (_, _) => calls++);
        store.TryUpdate(static server => server with { Port = 81 });
        subscription.Dispose();

        store.TryUpdate(static server => server with { Port = 82 });

        Assert.Equal(1, calls);
    }

    [Fact]
    public void OnChange__when_a_callback_throws__then_the_others_are_called_and_the_result_has_the_exception()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();
        NotSupportedException thrown = new();
        int calls = 0;
        store.OnChange(Port, (_, _) => throw thrown);
        store.OnChange(Port, (_, _) => calls++);

        ConfigResult result = store.TryUpdate(static server => server with { Port = 81 });

        Assert.Equal(1, calls);
        Assert.Equal(ConfigOutcome.Accepted, result.Outcome);
        Assert.Same(thrown, Assert.Single(result.CallbackExceptions));
    }

    [Fact]
    public void OnChange__when_a_callback_updates__then_everyone_sees_the_changes_in_order()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();
        List<string> calls = [];
        store.OnChange(Port, (_, now) =>
        {
            calls.Add($"first {now.Port}");
            if (now.Port == 81)
            {
                Assert.True(store.TryUpdate(static server => server with { Port = 82 }).IsAccepted);
            }
        });
        store.OnChange(Port, (old, now) => calls.Add($"second {old.Port} to {now.Port}"));

        store.TryUpdate(static server => server with { Port = 81 });

        Assert.Equal(["first 81", "second 80 to 81", "first 82", "second 81 to 82"], calls);
    }

    [Fact]
    public void OnChange__when_no_field_is_named__then_it_throws()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();

        Assert.Throws<ArgumentException>(() => store.OnChange(default, static (_, _) => { }));
    }

    private static IEnumerable<string> PathsOf(ConfigException exception) =>
        exception.Failures.Select(static line => line[..line.IndexOf(": ", StringComparison.Ordinal)]);
}
