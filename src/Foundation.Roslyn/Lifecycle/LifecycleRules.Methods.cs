namespace Foundation.Roslyn.Lifecycle;

internal static partial class LifecycleRules
{
    private static void CheckMethods(LifecycleModel service, List<Finding> findings)
    {
        Dictionary<MethodRole, MethodModel> first = [];
        foreach (MethodModel method in service.Methods())
        {
            RoleShape shape = RoleShape.Of(method.Role);
            CheckSignature(service, method, shape, findings);
            if (!first.TryGetValue(method.Role, out MethodModel? other))
            {
                first.Add(method.Role, method);
            }
            else if (shape.IsSingle)
            {
                findings.Add(OnAttribute(
                    LifecycleRuleIds.MethodSignature, method, $"has [{method.Role}], as '{other.Name}' has, and a service has one such method", "call one from the other, and keep one attribute"));
            }
        }

        if (!service.Degraded.IsEmpty && service.Recovered.IsEmpty)
        {
            findings.Add(OnAttribute(
                LifecycleRuleIds.NoRecovery, service.Degraded[0], "is called when the service degrades, but nothing is when it is well again", "add a method with [OnRecovered] that undoes it"));
        }
    }

    private static void CheckSignature(LifecycleModel service, MethodModel method, RoleShape shape, List<Finding> findings)
    {
        if (FlawOf(service, method) is { } flaw)
        {
            findings.Add(Finding.OnMember(LifecycleRuleIds.MethodSignature, method.Name, method.Name, flaw.Problem, flaw.Remedy));
            return;
        }

        if (!shape.AllowsResult(method.Result))
        {
            Add(FindingTarget.DeclaredType, "", $"has [{method.Role}] and returns '{TextOf(method)}'", shape.AllowsResult(MethodResult.Task) ? "Task" : "");
        }

        if (shape.FindWrong(method.Parameters) is { } parameter)
        {
            Add(FindingTarget.Parameter, parameter.Name, ParameterProblem(method, shape, parameter), shape.Allowed(method.Parameters));
        }

        void Add(FindingTarget target, string argument, string problem, string replacement) => findings.Add(
            new Finding(LifecycleRuleIds.MethodSignature, method.Name, target, argument, EquatableArray.Create<string>([method.Name, problem, shape.Words]))
            {
                Replacement = replacement,
            });
    }

    private static (string Problem, string Remedy)? FlawOf(LifecycleModel service, MethodModel method) => method.Flaw switch
    {
        MethodFlaw.Generic => ($"has [{method.Role}] and type parameters, for which nothing is known", "remove the type parameters"),
        MethodFlaw.NotOrdinary => ($"has [{method.Role}], but is no ordinary method", "move the attribute to a method"),
        MethodFlaw.ExplicitImplementation => ($"has [{method.Role}], but implements an interface explicitly, so that it has no name to call it by", "write a method of the class that calls it"),
        MethodFlaw.Inaccessible => ($"has [{method.Role}] in '{method.DeclaringType}', where '{service.TypeName}' cannot call it", "make it protected"),
        _ => null,
    };

    private static string ParameterProblem(MethodModel method, RoleShape shape, ParameterModel parameter)
    {
        string what = parameter.IsByReference ? $"takes '{parameter.Name}' by reference"
            : Array.IndexOf(shape.Parameters, parameter.Kind) < 0 ? $"takes a '{TextOf(parameter)}'"
            : $"takes '{parameter.Name}' twice or in another order";
        return $"has [{method.Role}] and {what}";
    }

    private static string TextOf(MethodModel method) => method.Result switch
    {
        MethodResult.Void => "void",
        MethodResult.TaskOfHealth => "Task<Health>",
        MethodResult.ValueTaskOfHealth => "ValueTask<Health>",
        MethodResult.Other => method.ResultText,
        _ => method.Result.ToString(),
    };

    private static string TextOf(ParameterModel parameter) => parameter.Kind == ParameterType.Other ? parameter.TypeText : parameter.Kind.ToString();

    private static Finding OnAttribute(string ruleId, MethodModel method, string problem, string remedy) =>
        new(ruleId, method.Name, FindingTarget.Attribute, method.Role.ToString(), EquatableArray.Create<string>([method.Name, problem, remedy]));
}
