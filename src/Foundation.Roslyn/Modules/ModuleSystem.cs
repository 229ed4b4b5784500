namespace Foundation.Roslyn.Modules;

/// <summary>A system that registers what is declared: a new one is one line in <see cref="All"/>.</summary>
/// <param name="Method">The partial method of the module that the system's generator fills in.</param>
/// <param name="RootAttributes">The attributes of types, or of the assembly, whose presence means that there may be something to register.</param>
/// <param name="IsNamed">Whether that is so only where the attribute's first argument is given (a nested schema has no section).</param>
internal sealed record ModuleSystem(string Method, string[] RootAttributes, bool IsNamed)
{
    /// <summary>In the order of registration.</summary>
    public static readonly ModuleSystem[] All =
    [
        new(ModuleNames.AddConfiguration, [TypeNames.ConfigSchemaAttribute], IsNamed: true),
        new(ModuleNames.AddLifecycle, [TypeNames.ManagedServiceAttribute, TypeNames.LifecycleAttribute], IsNamed: false),
        new(ModuleNames.AddAspects, [TypeNames.AspectsAttribute], IsNamed: false),
        new(ModuleNames.AddPayloads, [TypeNames.PayloadAttribute], IsNamed: false),
    ];
}
