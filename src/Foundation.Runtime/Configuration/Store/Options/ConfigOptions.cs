using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Foundation.Configuration;

/// <summary>The object that was current when first asked for, and forever, as the contract of <see cref="IOptions{TOptions}"/> has it.</summary>
internal sealed class ConfigOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(IConfigStore<T> store) : IOptions<T>
    where T : class
{
    private T? _value;

    public T Value => _value ?? Interlocked.CompareExchange(ref _value, store.Current, null) ?? _value;
}
