using System.ComponentModel;

namespace Foundation;

/// <summary>Everything that one assembly declares. Implemented by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IFoundationModule
{
    /// <summary>Registers what the assembly declares, and the modules of the assemblies that it references.</summary>
    /// <param name="builder">Receives the registrations.</param>
    static abstract void Register(FoundationBuilder builder);
}
