namespace Foundation.Roslyn.Lifecycle;

/// <summary>A type that a service names in <c>DependsOn</c> or <c>SoftDependsOn</c>.</summary>
/// <param name="TypeName">The type's name in messages.</param>
/// <param name="Key">The type's name in metadata.</param>
/// <param name="FullyQualifiedName">The type in source.</param>
/// <param name="ServiceName">The name of the service: a managed one's own, a hosted one's type name in full.</param>
/// <param name="Kind">What the type is.</param>
/// <param name="IsCritical">Whether its failure ends the start of the program; what is no managed service counts as critical.</param>
internal sealed record DependencyModel(string TypeName, string Key, string FullyQualifiedName, string ServiceName, DependencyKind Kind, bool IsCritical);

/// <summary>What a service can depend on.</summary>
internal enum DependencyKind : byte
{
    /// <summary>Nothing that starts or stops.</summary>
    Neither,

    /// <summary>A managed service, of this assembly or of a referenced one.</summary>
    ManagedService,

    /// <summary>A class that implements <c>IHostedService</c> and is no managed service.</summary>
    HostedService,

    /// <summary>A name that means nothing, which is the compiler's to say.</summary>
    Unresolved,
}
