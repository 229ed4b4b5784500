using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

public sealed class GraphTests
{
    [Fact]
    public void Graph__when_services_depend_in_a_circle__then_the_path_is_told() =>
        Throws("Services depend on each other in a circle: b → c → d → b. Remove one of these dependencies.", ("a", "b"), ("b", "c"), ("c", "d"), ("d", "b"));

    [Fact]
    public void Graph__when_a_service_depends_on_itself__then_the_path_is_told() =>
        Throws("Services depend on each other in a circle: a → a. Remove one of these dependencies.", ("a", "a"));

    [Fact]
    public void Graph__when_a_dependency_does_not_exist__then_it_is_named() =>
        Throws("'a' depends on 'x', which does not exist. Add it, or depend on it softly.", ("a", "x"));

    [Fact]
    public void Graph__when_two_services_have_one_name__then_it_is_told() =>
        Throws("Two services are named 'a'; names are unique.", ("a", null), ("a", null));

    private static void Throws(string message, params (string Name, string? After)[] services)
    {
        LifecycleTest test = new();
        foreach ((string name, string? after) in services)
        {
            test.Service(name, after: after is null ? [] : [after]);
        }

        Assert.Equal(message, Assert.Throws<LifecycleException>(() => test.Lifecycle).Message);
    }
}
