using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;

namespace Foundation.Generators.Aspects;

/// <summary>What one aspect contributes to a class; made for one class. See <see cref="AspectOrder"/> for their order.</summary>
internal interface IAspectEmitter
{
    /// <summary>Whether the aspect has to wait for what it wraps, so that the method becomes <c>async</c>.</summary>
    bool IsWaiting { get; }

    /// <summary>Whether a method has the aspect.</summary>
    bool Wraps(AspectMethodModel method);

    /// <summary>Writes the statements of a method, those of the aspects within and the core's at their place.</summary>
    /// <param name="body">Where to write.</param>
    /// <param name="writeInner">Writes what is within.</param>
    void WriteBody(AspectBody body, Action writeInner);

    /// <summary>Writes members of the class itself.</summary>
    void WriteMembers(SourceWriter writer);

    /// <summary>Adds what the aspect needs at run time.</summary>
    void AddNeeds(AspectNeeds needs);

    /// <summary>Writes what the constructor of <c>{Type}Aspects</c> does.</summary>
    void WriteInitialization(SourceWriter writer);

    /// <summary>Writes members of <c>{Type}Aspects</c>.</summary>
    void WriteNeededMembers(SourceWriter writer);
}
