namespace Foundation.Roslyn.Modules;

/// <summary>An assembly as its registration sees it.</summary>
/// <param name="AssemblyName">The assembly that is compiled.</param>
/// <param name="HasRuntime">Whether it references the runtime; without it nothing can be generated.</param>
/// <param name="References">The modules of the assemblies that it references, in ordinal order.</param>
internal sealed record ModuleModel(string AssemblyName, bool HasRuntime, EquatableArray<ModuleReference> References);

/// <summary>The module of a referenced assembly.</summary>
/// <param name="Alias">The extern alias under which it is seen; <c>global</c> unless the project says otherwise.</param>
/// <param name="TypeName">The full name of the class.</param>
internal sealed record ModuleReference(string Alias, string TypeName);
