namespace Foundation.Roslyn.Lifecycle;

/// <summary>The signatures that a role allows.</summary>
/// <param name="IsSingle">Whether a service has at most one method of the role.</param>
/// <param name="Results">The return types.</param>
/// <param name="Parameters">The parameters, each of which may be left out, in their order.</param>
/// <param name="Words">The same, as the remedy of a finding.</param>
internal sealed record RoleShape(bool IsSingle, MethodResult[] Results, ParameterType[] Parameters, string Words)
{
    private static readonly MethodResult[] Actions = [MethodResult.Void, MethodResult.Task, MethodResult.ValueTask];

    private static readonly RoleShape Start = new(
        IsSingle: true, Actions, [ParameterType.CancellationToken], "return void, Task or ValueTask, and take at most a CancellationToken");

    private static readonly RoleShape Work = new(
        IsSingle: true, [MethodResult.Task, MethodResult.ValueTask], [ParameterType.CancellationToken], "return Task or ValueTask, and take at most a CancellationToken");

    private static readonly RoleShape Check = new(
        IsSingle: false,
        [MethodResult.Health, MethodResult.ValueTaskOfHealth, MethodResult.TaskOfHealth],
        [ParameterType.CancellationToken],
        "return Health, ValueTask<Health> or Task<Health>, and take at most a CancellationToken");

    private static readonly RoleShape Hook = new(
        IsSingle: false,
        Actions,
        [ParameterType.ShutdownContext, ParameterType.CancellationToken],
        "return void, Task or ValueTask, and take at most a ShutdownContext and then a CancellationToken");

    private static readonly RoleShape Degraded = new(
        IsSingle: true,
        Actions,
        [ParameterType.Health, ParameterType.CancellationToken],
        "return void, Task or ValueTask, and take at most a Health and then a CancellationToken");

    public static RoleShape Of(MethodRole role) => role switch
    {
        MethodRole.Run => Work,
        MethodRole.HealthCheck => Check,
        MethodRole.ShutdownHook => Hook,
        MethodRole.OnDegraded => Degraded,
        _ => Start,
    };

    public bool AllowsResult(MethodResult result) => result == MethodResult.Unresolved || Array.IndexOf(Results, result) >= 0;

    /// <summary>The first parameter that the role does not allow at its place, or null.</summary>
    public ParameterModel? FindWrong(EquatableArray<ParameterModel> parameters)
    {
        int next = 0;
        foreach (ParameterModel parameter in parameters)
        {
            if (parameter.Kind == ParameterType.Unresolved)
            {
                continue;
            }

            int place = parameter.IsByReference ? -1 : Array.IndexOf(Parameters, parameter.Kind, next);
            if (place < 0)
            {
                return parameter;
            }

            next = place + 1;
        }

        return null;
    }

    /// <summary>The names of the parameters that the role allows, in its order, in parentheses: what a fix leaves of them.</summary>
    public string Allowed(EquatableArray<ParameterModel> parameters)
    {
        List<string> names = [];
        foreach (ParameterType kind in Parameters)
        {
            foreach (ParameterModel parameter in parameters)
            {
                if (parameter.Kind == kind)
                {
                    names.Add(parameter.Name);
                    break;
                }
            }
        }

        return $"({string.Join(", ", names)})";
    }
}
