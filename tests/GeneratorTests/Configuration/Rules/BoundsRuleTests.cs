namespace Foundation.GeneratorTests.Configuration.Rules;

public sealed class BoundsRuleTests
{
    [Theory]
    [InlineData("[Field(Min = [|10|], Max = 1)] public int PoolSize { get; set; }")]
    [InlineData("[Field(ExclusiveMin = [|5|], Max = 5)] public int Size { get; set; }")]
    [InlineData("[Field(ExclusiveMin = [|1|], ExclusiveMax = 2)] public int Size { get; set; }")]
    [InlineData("[Field(Min = [|1|], ExclusiveMax = 1)] public long? Size { get; set; }")]
    [InlineData("[Field(Min = [|0.5|], Max = 0.25)] public double Rate { get; set; }")]
    [InlineData("""[Field(Min = [|"1h"|], Max = "30m")] public TimeSpan Wait { get; set; }""")]
    [InlineData("""[Field(Min = [|"0.2"|], Max = "0.1")] public decimal Price { get; set; }""")]
    [InlineData("""[Field(Min = [|"2030-01-02"|], Max = "2030-01-01")] public DateOnly Day { get; set; }""")]
    [InlineData("[Field(Min = [|10|], Max = 1)] public List<int> Sizes { get; set; } = [];")]
    [InlineData("[Field(MinLength = [|10|], MaxLength = 1)] public string? Name { get; set; }")]
    [InlineData("[Field(MinCount = [|3|], MaxCount = 2)] public List<int> Sizes { get; set; } = [];")]
    public void FND0102__bounds_that_leave_no_value__reports(string member) =>
        GeneratorTest.RunInvalid(ConfigSource.Schema(member)).ShouldReport("FND0102");

    [Fact]
    public void FND0102__Min_above_Max__says_both_and_the_remedy() =>
        GeneratorTest.RunInvalid(ConfigSource.Schema("[Field(Min = [|10|], Max = 1)] public int PoolSize { get; set; }"))
            .ShouldReport("FND0102", message: "'PoolSize' has Min 10 above Max 1: swap them");

    [Fact]
    public void FND0102__nothing_between__says_so() =>
        GeneratorTest.RunInvalid(ConfigSource.Schema("[Field(ExclusiveMin = [|1|], ExclusiveMax = 2)] public int Size { get; set; }"))
            .ShouldReport("FND0102", message: "'Size' has ExclusiveMin 1 and ExclusiveMax 2, between which there is no value: widen one of them");

    [Fact]
    public void FND0102__bounds_that_leave_a_value__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        [Field(Min = 1, Max = 1)] public int One { get; set; } = 1;
        [Field(ExclusiveMin = 1, ExclusiveMax = 3)] public int Two { get; set; } = 2;
        [Field(ExclusiveMin = 1, ExclusiveMax = 2)] public double Between { get; set; } = 1.5;
        [Field(MinLength = 2, MaxLength = 2)] public string? Name { get; set; }
        [Field(MinCount = 1, MaxCount = 2)] public List<int> Sizes { get; set; } = [1];
        """)).ShouldBeSilent();
}
