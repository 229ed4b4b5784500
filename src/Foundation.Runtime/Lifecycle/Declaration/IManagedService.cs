using System.ComponentModel;

namespace Foundation.Lifecycle;

/// <summary>A type that knows how its instances start and stop. Implemented by generated code for <see cref="ManagedServiceAttribute"/>.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IManagedService<TSelf>
    where TSelf : class, IManagedService<TSelf>
{
    /// <summary>How an instance starts, is checked and stops.</summary>
    static abstract ServiceDefinition Define(TSelf service);
}
