using Foundation.Generators.Caching;
using Foundation.Roslyn.Aspects;

namespace Foundation.Generators.Aspects;

/// <summary>The aspects in the order in which they wrap a method, the outermost first. A new aspect is one line.</summary>
internal static class AspectOrder
{
    /// <summary>The emitters of a class.</summary>
    public static IAspectEmitter[] For(AspectDeclaration declaration) => [new InvalidatesEmitter(declaration), new CachedEmitter(declaration)];
}
