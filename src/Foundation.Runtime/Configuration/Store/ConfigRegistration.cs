using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Foundation.Configuration;

/// <summary>A schema that was registered.</summary>
/// <param name="Type">The schema's type.</param>
/// <param name="Info">Its declaration.</param>
/// <param name="StoreOf">Finds its store.</param>
/// <param name="OptionsServices">The services by which a program would configure or validate it as options; they are never asked.</param>
internal sealed record ConfigRegistration(Type Type, ConfigSchemaInfo Info, Func<IServiceProvider, ConfigStore> StoreOf, Type[] OptionsServices)
{
    public string Section => Info.Section!;

    public static ConfigRegistration Of<T>()
        where T : class, IConfigSchema<T> =>
        new(
            typeof(T),
            T.Info,
            static services => services.GetRequiredService<ConfigStore<T>>(),
            [typeof(IConfigureOptions<T>), typeof(IPostConfigureOptions<T>), typeof(IValidateOptions<T>)]);
}
