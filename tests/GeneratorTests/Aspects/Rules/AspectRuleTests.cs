namespace Foundation.GeneratorTests.Aspects.Rules;

/// <summary>What classes with aspects and their methods must be.</summary>
public sealed class AspectRuleTests
{
    private const string Method = "[Cached] public partial int Get(int id); private int GetCore(int id) => id;";

    [Theory]
    [InlineData("[Aspects] public sealed class [|Orders|] { }")]
    [InlineData("public class Outer { [Aspects] public sealed partial class [|Orders|] { } }")]
    [InlineData("[Aspects] public static partial class [|Orders|] { }")]
    [InlineData("[Aspects] public partial class [|Orders|]<T> { }")]
    [InlineData("[Aspects] file sealed partial class [|Orders|] { }")]
    [InlineData("public partial class Outer { [Aspects] private sealed partial class [|Orders|] { } }")]
    [InlineData("[Aspects] public sealed partial class [|Orders|] { private Orders() { } }")]
    [InlineData("[Aspects] public sealed partial class [|Orders|] { public int Cache => 1; }")]
    [InlineData("[Aspects] public sealed partial class [|Orders|] { } public class OrdersAspects { }")]
    [InlineData("[Aspects] public partial class Shared { } [Aspects] public sealed partial class [|Orders|] : Shared { }")]
    public void FND0001__a_class_that_cannot_be_completed__reports(string types) => Invalid(types).ShouldReport("FND0001");

    [Fact]
    public void FND0001__the_message__names_the_remedy() => Invalid("[Aspects] public sealed class [|Orders|] { }")
        .ShouldReport("FND0001", message: "'Orders' is not partial: add 'partial'");

    [Theory]
    [InlineData("[Aspects] public sealed partial class Orders { }")]
    [InlineData("public partial class Outer { public partial record Inner { [Aspects] internal abstract partial record class Orders(int Id) { } } }")]
    [InlineData("[Aspects] public partial class @event { private @event(string s) { } internal @event(int @class) : this(\"\") { } " + Method + " }")]
    public void FND0001__a_class_that_can_be_completed__is_silent(string types) => GeneratorTest.Run(AspectSource.Types(types)).ShouldBeSilent();

    [Theory]
    [InlineData("public class Orders { [[|Cached|]] public int Get(int id) => id; }")]
    [InlineData("public struct Orders { [[|Invalidates(\"Get\")|]] public void Forget(int id) { } }")]
    [InlineData("public class Orders { [[|CacheDependsOn(\"Get\")|], Cached] public int Get(int id) => id; }")]
    public void FND0002__an_aspect_outside__reports(string types) => Invalid(types).ShouldReport("FND0002");

    [Fact]
    public void FND0002__an_aspect_in_its_class__is_silent() => GeneratorTest.Run(AspectSource.Class(Method)).ShouldBeSilent();

    [Theory]
    [InlineData("[Cached] public partial int [|Get|](int id);")]
    [InlineData("[Cached] public partial int [|Get|](int id); private int GetCore(long id) => 1;")]
    [InlineData("[Cached] public partial int [|Get|](int id); private long GetCore(int id) => 1;")]
    [InlineData("[Cached] public partial Task<int> [|GetAsync|](int id); private Task<int> GetAsyncCore(int id) => Task.FromResult(1);")]
    [InlineData("[Cached] public int [|Get|](int id) => id;")]
    [InlineData("[Cached] public partial int [|Get|](int id); public partial int Get(int id) => id;")]
    [InlineData("[Cached] public static partial int [|Get|](int id); private static int GetCore(int id) => id;")]
    public void FND0003__a_method_without_its_core__reports(string members) =>
        GeneratorTest.RunInvalid(AspectSource.Class(members)).ShouldReport("FND0003");

    [Fact]
    public void FND0003__the_message__names_the_core() => GeneratorTest.RunInvalid(AspectSource.Class("[Cached] public partial Task<int> [|GetAsync|](int id);"))
        .ShouldReport("FND0003", message: "'GetAsync' has no core: write 'GetCoreAsync' with the same parameters and the same return type");

    [Fact]
    public void FND0003__a_second_overload__is_found_at_its_place() => GeneratorTest.RunInvalid(AspectSource.Class(
        Method + "[Cached(Name = \"Other\")] public partial int [|Get|](long id);")).ShouldReport("FND0003");

    [Fact]
    public void FND0003__methods_with_cores__is_silent() => GeneratorTest.Run(AspectSource.Class("""
        [Cached] public partial Task<int> GetAsync(int id);
        private static Task<int> GetCoreAsync(int key) => Task.FromResult(key);
        [Invalidates(nameof(GetAsync))] private partial void Forget(int id);
        private void ForgetCore(int id) { }
        public void Run() => Forget(1);
        """)).ShouldBeSilent();

    private static GeneratorTestResult Invalid(string types) => GeneratorTest.RunInvalid(AspectSource.Types(types));
}
