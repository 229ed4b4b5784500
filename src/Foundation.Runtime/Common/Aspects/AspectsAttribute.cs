namespace Foundation;

/// <summary>
/// Completes the partial methods of a class: an aspect on a method (<c>[Cached]</c>, <c>[Invalidates]</c>, …) says what happens around its
/// core, the method of the same name with <c>Core</c> before <c>Async</c> or at its end, which the class writes itself. The class gets, for
/// each of its constructors, one that also takes a <c>{Class}Aspects</c>; a container prefers that one, once <c>AddFoundation</c> has been called.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AspectsAttribute : Attribute;
