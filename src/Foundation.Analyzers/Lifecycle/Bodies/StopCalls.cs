using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>The calls that wait until the services, or the host with them, have stopped.</summary>
internal sealed class StopCalls(Compilation compilation)
{
    private readonly INamedTypeSymbol? _lifecycle = compilation.GetTypeByMetadataName(TypeNames.ServiceLifecycle);
    private readonly INamedTypeSymbol? _host = compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.IHost");
    private readonly INamedTypeSymbol? _hostExtensions = compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions");

    /// <summary>What the operation calls, where it waits for the stop; otherwise null.</summary>
    public string? NameOf(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "StopAsync" or "ShutdownAsync" or "WaitForShutdownAsync" or "WaitForShutdown", ContainingType: { } type } method } call
        && (Is(type, _lifecycle) || (IsHost(type) && !Awaiting.IsLetGo(call)))
            ? $"{type.Name}.{method.Name}"
            : null;

    private bool IsHost(INamedTypeSymbol type) =>
        Is(type, _host) || Is(type, _hostExtensions) || (_host is not null && type.AllInterfaces.Contains(_host, SymbolEqualityComparer.Default));

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol? expected) => SymbolEqualityComparer.Default.Equals(type, expected);
}
