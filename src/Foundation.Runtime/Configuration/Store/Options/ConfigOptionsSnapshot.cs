using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Foundation.Configuration;

/// <summary>The object that was current when first asked for in a scope.</summary>
internal sealed class ConfigOptionsSnapshot<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(ConfigStore<T> store) : IOptionsSnapshot<T>
    where T : class, IConfigSchema<T>
{
    private readonly ConfigOptions<T> _options = new(store);

    public T Value => _options.Value;

    public T Get(string? name)
    {
        OptionsName.Check<T>(name);
        return Value;
    }
}
