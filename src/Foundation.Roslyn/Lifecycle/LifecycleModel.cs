namespace Foundation.Roslyn.Lifecycle;

/// <summary>One <c>[ManagedService]</c> type, as plain values.</summary>
/// <param name="Hierarchy">Where the type stands.</param>
/// <param name="ServiceName">The name under which it starts and stops.</param>
/// <param name="Description">The summary of the declaration.</param>
/// <param name="Shape">What decides whether the type can be completed.</param>
/// <param name="DependsOn">What must run before it, as declared.</param>
/// <param name="SoftDependsOn">What starts before it where it exists, as declared.</param>
/// <param name="StartTimeout">How long its start may take.</param>
/// <param name="IsCritical">Whether its failure ends the start of the program.</param>
/// <param name="Restart">When its background work is started again: the number of a <see cref="RestartPolicyName"/>.</param>
/// <param name="Starts">The methods with <c>[OnStart]</c>; one is allowed.</param>
/// <param name="Works">The methods with <c>[Run]</c>; one is allowed.</param>
/// <param name="Checks">The methods with <c>[HealthCheck]</c>, inherited ones first, in declared order.</param>
/// <param name="Hooks">The methods with <c>[ShutdownHook]</c>, in the same order; see <see cref="StopSequence"/>.</param>
/// <param name="Degraded">The methods with <c>[OnDegraded]</c>; one is allowed.</param>
/// <param name="Recovered">The methods with <c>[OnRecovered]</c>; one is allowed.</param>
internal sealed record LifecycleModel(
    TypeHierarchy Hierarchy,
    string ServiceName,
    string Description,
    ServiceShape Shape,
    EquatableArray<DependencyModel> DependsOn,
    EquatableArray<DependencyModel> SoftDependsOn,
    DurationModel StartTimeout,
    bool IsCritical,
    int Restart,
    EquatableArray<MethodModel> Starts,
    EquatableArray<WorkModel> Works,
    EquatableArray<HealthCheckModel> Checks,
    EquatableArray<HookModel> Hooks,
    EquatableArray<MethodModel> Degraded,
    EquatableArray<MethodModel> Recovered)
{
    /// <summary>What tells services of one program apart, whatever their names: the type's name in metadata.</summary>
    public string Key => Hierarchy.MetadataName;

    /// <summary>The type's name in messages, with those of the types around it.</summary>
    public string TypeName => Hierarchy.NestedName;

    /// <summary>Every method with an attribute of the lifecycle, by role.</summary>
    public List<MethodModel> Methods()
    {
        List<MethodModel> methods = [.. Starts];
        foreach (WorkModel work in Works)
        {
            methods.Add(work.Method);
        }

        foreach (HealthCheckModel check in Checks)
        {
            methods.Add(check.Method);
        }

        foreach (HookModel hook in Hooks)
        {
            methods.Add(hook.Method);
        }

        methods.AddRange(Degraded);
        methods.AddRange(Recovered);
        return methods;
    }
}

/// <summary>How a service is declared, as far as it decides whether a part can be generated.</summary>
/// <param name="IsClass">A class or record class; the attribute allows nothing else.</param>
/// <param name="IsStatic">Declared static.</param>
/// <param name="IsAbstract">Declared abstract.</param>
/// <param name="HasPublicConstructor">The container finds a constructor.</param>
/// <param name="DefinesItself">The user wrote what would be generated.</param>
/// <param name="IsWrittenByAlias">The attribute is written by an alias, which hides the type from the generator.</param>
internal sealed record ServiceShape(
    bool IsClass, bool IsStatic, bool IsAbstract, bool HasPublicConstructor, bool DefinesItself, bool IsWrittenByAlias);
