using System.ComponentModel;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Foundation.Payloads;

/// <summary>Registers the resolvers of payloads; the container gives out <see cref="PayloadCodecs"/>.</summary>
public static class PayloadBuilderExtensions
{
    /// <summary>Registers what the build generated for an assembly. Called by generated code.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="resolver">The assembly's resolver.</param>
    /// <returns>The builder.</returns>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public static FoundationBuilder AddPayloads(this FoundationBuilder builder, IJsonTypeInfoResolver resolver) => builder.Add(new PayloadResolver(resolver, IsOwn: false));

    /// <summary>
    /// Lets the program's own resolver read and write the types that it knows, instead of what the build generated for them. Of a
    /// <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> the options count too.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="resolver">The resolver; of several that know a type, the first one takes it.</param>
    /// <returns>The builder.</returns>
    public static FoundationBuilder UseJson(this FoundationBuilder builder, IJsonTypeInfoResolver resolver) => builder.Add(new PayloadResolver(resolver, IsOwn: true));

    private static FoundationBuilder Add(this FoundationBuilder builder, PayloadResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(resolver.Resolver, nameof(resolver));
        builder.Services.AddSingleton(resolver);
        builder.Services.TryAddSingleton(static services =>
        {
            ILookup<bool, IJsonTypeInfoResolver> resolvers = services.GetServices<PayloadResolver>().ToLookup(static item => item.IsOwn, static item => item.Resolver);
            return new PayloadCodecs(resolvers[false], resolvers[true]);
        });
        return builder;
    }
}

/// <summary>A registered resolver.</summary>
/// <param name="Resolver">The resolver.</param>
/// <param name="IsOwn">It is the program's own, not generated.</param>
internal sealed record PayloadResolver(IJsonTypeInfoResolver Resolver, bool IsOwn);
