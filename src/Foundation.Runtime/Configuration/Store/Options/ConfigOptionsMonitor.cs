using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Foundation.Configuration;

/// <summary>The current object, and its changes, under the names of <see cref="IOptionsMonitor{TOptions}"/>.</summary>
internal sealed class ConfigOptionsMonitor<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(ConfigStore<T> store) : IOptionsMonitor<T>
    where T : class, IConfigSchema<T>
{
    public T CurrentValue => store.Current;

    public T Get(string? name)
    {
        OptionsName.Check<T>(name);
        return store.Current;
    }

    public IDisposable OnChange(Action<T, string?> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return store.OnChange(FieldSet.First(T.Info.Fields.Count), (_, now) => listener(now, Microsoft.Extensions.Options.Options.DefaultName));
    }
}
