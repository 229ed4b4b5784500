namespace Foundation.GeneratorTests.Lifecycle.Rules;

/// <summary>Types that cannot be completed or made.</summary>
public sealed class ServiceShapeTests
{
    [Fact]
    public void FND0201__a_class_that_is_not_partial__reports() => Invalid("[ManagedService] public sealed class [|Orders|];")
        .ShouldReport("FND0201", message: "'Orders' is not partial: add 'partial'");

    [Theory]
    [InlineData("public class Outer { [ManagedService] public sealed partial class [|Orders|]; }")]
    [InlineData("[ManagedService] public static partial class [|Orders|];")]
    [InlineData("[ManagedService] public abstract partial class [|Orders|];")]
    [InlineData("[ManagedService] public partial class [|Orders|]<T>;")]
    [InlineData("public partial class Outer<T> { [ManagedService] public sealed partial class [|Orders|]; }")]
    [InlineData("[ManagedService] file sealed partial class [|Orders|];")]
    [InlineData("public partial class Outer { [ManagedService] private sealed partial class [|Orders|]; }")]
    [InlineData("[ManagedService] public sealed partial class [|Orders|] { private Orders() { } }")]
    [InlineData("[ManagedService] public sealed partial class [|Orders|] : IManagedService<Orders> { static ServiceDefinition IManagedService<Orders>.Define(Orders service) => throw new NotSupportedException(); }")]
    [InlineData("[ManagedService] public sealed class [|Orders|]; [ManagedService] public sealed partial class Carts;")]
    public void Service__that_cannot_be_completed__is_marked(string types) => Invalid(types).ShouldReport("FND0201");

    [Fact]
    public void FND0201__classes_that_the_container_can_make__is_silent() => GeneratorTest.Run(LifecycleSource.Types("""
        [ManagedService] public partial class Orders(TimeProvider time) { public TimeProvider Time => time; }
        [ManagedService] internal sealed partial record class Carts;
        public static partial class Outer { [ManagedService] internal sealed partial class Inner; }
        public class NoService;
        """)).ShouldBeSilent();

    [Fact]
    public void Service__when_its_attribute_has_an_alias__then_it_is_marked() => GeneratorTest.RunInvalid("""
        using Service = Foundation.Lifecycle.ManagedServiceAttribute;

        [Service] public sealed partial class [|Orders|];
        """).ShouldReport("FND0201");

    private static GeneratorTestResult Invalid(string types) => GeneratorTest.RunInvalid(LifecycleSource.Types(types));
}
