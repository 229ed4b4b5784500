using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Lifecycle;

/// <summary>Collects the methods of a service that carry attributes of the lifecycle, those of its base types first.</summary>
internal sealed class MethodReader(INamedTypeSymbol service, Compilation compilation, CancellationToken cancellationToken)
{
    public List<MethodModel> Starts { get; } = [];

    public List<WorkModel> Works { get; } = [];

    public List<HealthCheckModel> Checks { get; } = [];

    public List<HookModel> Hooks { get; } = [];

    public List<MethodModel> Degraded { get; } = [];

    public List<MethodModel> Recovered { get; } = [];

    public void Read()
    {
        List<INamedTypeSymbol> types = [];
        for (INamedTypeSymbol? current = service; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            types.Add(current);
        }

        for (int i = types.Count - 1; i >= 0; i--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ISymbol member in DeclarationOrder.MembersOf(types[i]))
            {
                if (member is IMethodSymbol method)
                {
                    Read(method, types, i);
                }
            }
        }
    }

    private void Read(IMethodSymbol method, List<INamedTypeSymbol> types, int depth)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (LifecycleAttributes.RoleOf(attribute) is { } role && !IsReplaced(method, role, types, depth))
            {
                Add(ModelOf(method, role), attribute);
            }
        }
    }

    private void Add(MethodModel method, AttributeData attribute)
    {
        switch (method.Role)
        {
            case MethodRole.OnStart:
                Starts.Add(method);
                break;
            case MethodRole.Run:
                Works.Add(WorkOf(method, attribute));
                break;
            case MethodRole.HealthCheck:
                Checks.Add(CheckOf(method, attribute));
                break;
            case MethodRole.ShutdownHook:
                Hooks.Add(HookOf(method, attribute));
                break;
            case MethodRole.OnDegraded:
                Degraded.Add(method);
                break;
            default:
                Recovered.Add(method);
                break;
        }
    }

    // An override without the attribute is called in the place of what it overrides; one with it has settings of its own. What
    // hides a method takes its place altogether.
    private static bool IsReplaced(IMethodSymbol method, MethodRole role, List<INamedTypeSymbol> types, int depth)
    {
        for (int i = depth - 1; i >= 0; i--)
        {
            foreach (ISymbol member in types[i].GetMembers(method.Name))
            {
                if (member is IMethodSymbol nearer && HasParametersOf(nearer, method) && (!nearer.IsOverride || HasRole(nearer, role)))
                {
                    return method.DeclaredAccessibility != Accessibility.Private;
                }
            }
        }

        return false;
    }

    private static bool HasParametersOf(IMethodSymbol left, IMethodSymbol right)
    {
        if (left.Parameters.Length != right.Parameters.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Parameters.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(left.Parameters[i].Type, right.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasRole(IMethodSymbol method, MethodRole role)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (LifecycleAttributes.RoleOf(attribute) == role)
            {
                return true;
            }
        }

        return false;
    }

    private MethodModel ModelOf(IMethodSymbol method, MethodRole role)
    {
        MethodResult result = KnownTypes.ResultOf(method);
        bool isInherited = !SymbolEqualityComparer.Default.Equals(method.ContainingType, service);
        return new MethodModel(
            role,
            method.Name,
            result,
            result == MethodResult.Other ? Text(method.ReturnType) : "",
            ParametersOf(method),
            method.IsStatic,
            FlawOf(method),
            isInherited ? method.ContainingType.Name : "");
    }

    private MethodFlaw FlawOf(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.ExplicitInterfaceImplementation } => MethodFlaw.ExplicitImplementation,
        { MethodKind: not MethodKind.Ordinary } => MethodFlaw.NotOrdinary,
        { IsGenericMethod: true } => MethodFlaw.Generic,
        _ => compilation.IsSymbolAccessibleWithin(method, service, service) ? MethodFlaw.None : MethodFlaw.Inaccessible,
    };

    private static EquatableArray<ParameterModel> ParametersOf(IMethodSymbol method)
    {
        List<ParameterModel> parameters = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            ParameterType kind = KnownTypes.TypeOf(parameter);
            string text = kind == ParameterType.Other ? Text(parameter.Type) : "";
            parameters.Add(new ParameterModel(parameter.Name, kind, text, parameter.RefKind != RefKind.None));
        }

        return parameters.ToEquatableArray();
    }

    private static string Text(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static HealthCheckModel CheckOf(MethodModel method, AttributeData attribute) => new(
        method,
        attribute.Duration("Every", LifecycleDefaults.Every),
        attribute.Duration("Timeout", LifecycleDefaults.CheckTimeout),
        attribute.Number("FailureThreshold", LifecycleDefaults.FailureThreshold),
        attribute.Number("SuccessThreshold", LifecycleDefaults.SuccessThreshold),
        attribute.Duration("StartupGrace", LifecycleDefaults.StartupGrace),
        attribute.Number("Kind", LifecycleDefaults.Probes));

    private static HookModel HookOf(MethodModel method, AttributeData attribute) => new(
        method,
        attribute.Number("Priority", 0),
        attribute.Duration("Timeout", LifecycleDefaults.HookTimeout),
        attribute.Flag("RunAlways", defaultFlag: false),
        attribute.Flag("Concurrent", defaultFlag: false),
        attribute.Flag("Critical", defaultFlag: true));

    private static WorkModel WorkOf(MethodModel method, AttributeData attribute) => new(
        method,
        attribute.Duration("Backoff", LifecycleDefaults.Backoff),
        attribute.Duration("MaxBackoff", LifecycleDefaults.MaxBackoff),
        attribute.Number("MaxFailures", LifecycleDefaults.MaxFailures),
        attribute.Duration("HalfLife", LifecycleDefaults.HalfLife));
}
