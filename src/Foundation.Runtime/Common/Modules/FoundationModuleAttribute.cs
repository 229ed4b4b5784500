using System.ComponentModel;

namespace Foundation;

/// <summary>Names the module of an assembly, so that the build of an assembly that references it can find it. Generated.</summary>
/// <param name="module">The <see cref="IFoundationModule"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class FoundationModuleAttribute(Type module) : Attribute
{
    /// <summary>The <see cref="IFoundationModule"/>.</summary>
    public Type Module { get; } = module;
}
