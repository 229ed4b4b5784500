using BenchmarkDotNet.Attributes;
using FluentValidation;
using Foundation.Configuration;
using Microsoft.Extensions.Options;

namespace Foundation.Benchmarks.Configuration;

/// <summary>Validating one object: by hand, by Foundation, by the two libraries that .NET teams use.</summary>
/// <typeparam name="T">The model.</typeparam>
public abstract class ValidationBenchmarks<T>
    where T : class
{
    private T _object = null!;
    private ConfigErrors _errors;
    private FloorErrors _floorErrors;

    /// <summary>Whether every field but a switch is wrong.</summary>
    [Params(false, true)]
    public bool AllWrong { get; set; }

    protected abstract int FieldsThatCanBeWrong { get; }

    protected abstract T Make(bool allWrong);

    // Both are reached by one virtual call: a static abstract member of a type parameter would cost more than the checks.
    protected abstract void ValidateGenerated(T value, ref ConfigErrors errors);

    protected abstract void ValidateByHand(T value, ref FloorErrors errors);

    protected abstract IValidator<T> Fluent { get; }

    protected abstract IValidateOptions<T> Options { get; }

    [GlobalSetup]
    public void Setup()
    {
        _object = Make(AllWrong);
        _floorErrors = new FloorErrors(32);
        int expected = AllWrong ? FieldsThatCanBeWrong : 0;
        int[] counts =
        [
            HandWritten(), Foundation(), FluentValidation(), OptionsValidatorFailures(),
        ];
        if (counts.Any(count => count != expected))
        {
            throw new InvalidOperationException($"The validators disagree: {string.Join(", ", counts)} errors where {expected} are expected.");
        }
    }

    [Benchmark(Baseline = true)]
    public int HandWritten()
    {
        _floorErrors.Clear();
        ValidateByHand(_object, ref _floorErrors);
        return _floorErrors.Count;
    }

    [Benchmark]
    public int Foundation()
    {
        _errors.Clear();
        ValidateGenerated(_object, ref _errors);
        return _errors.Count;
    }

    [Benchmark]
    public int FluentValidation() => Fluent.Validate(_object).Errors.Count;

    [Benchmark]
    public bool OptionsValidator() => Options.Validate(null, _object).Failed;

    private int OptionsValidatorFailures() => Options.Validate(null, _object).Failures?.Count() ?? 0;
}

/// <summary>Six fields.</summary>
public class ValidateUser : ValidationBenchmarks<UserConfig>
{
    protected override int FieldsThatCanBeWrong => 6;

    protected override IValidator<UserConfig> Fluent { get; } = new UserFluentValidator();

    protected override IValidateOptions<UserConfig> Options { get; } = new UserOptionsValidator();

    protected override UserConfig Make(bool allWrong) => allWrong ? UserConfig.AllWrong() : UserConfig.Valid();

    protected override void ValidateGenerated(UserConfig value, ref ConfigErrors errors) => UserConfig.Validate(value, ref errors);

    protected override void ValidateByHand(UserConfig value, ref FloorErrors errors) => FloorValidators.Validate(value, ref errors);
}

/// <summary>Twenty-five values with patterns, a condition, a nested object and a list.</summary>
public class ValidateServer : ValidationBenchmarks<ServerConfig>
{
    protected override int FieldsThatCanBeWrong => 24;

    protected override IValidator<ServerConfig> Fluent { get; } = new ServerFluentValidator();

    protected override IValidateOptions<ServerConfig> Options { get; } = new ServerOptionsValidator();

    protected override ServerConfig Make(bool allWrong) => allWrong ? ServerConfig.AllWrong() : ServerConfig.Valid();

    protected override void ValidateGenerated(ServerConfig value, ref ConfigErrors errors) => ServerConfig.Validate(value, ref errors);

    protected override void ValidateByHand(ServerConfig value, ref FloorErrors errors) => FloorValidators.Validate(value, ref errors);
}
