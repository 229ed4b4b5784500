using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;

namespace Foundation.Generators.Lifecycle;

/// <summary>Writes a method as the delegate that the runtime calls: as it stands where it fits, otherwise as the smallest lambda.</summary>
internal static class MethodAdapter
{
    private const string Tasks = "global::System.Threading.Tasks.";

    /// <summary>Writes a property of an initializer that holds the delegate.</summary>
    public static void Write(SourceWriter writer, LifecycleModel service, string property, MethodModel method)
    {
        string target = (method.IsStatic ? service.Hierarchy.FullyQualifiedName : "service") + "." + CSharpLiteral.Identifier(method.Name);
        ParameterType[] given = RoleShape.Of(method.Role).Parameters;
        if (Fits(method, given))
        {
            writer.WriteLine($"{property} = {target},");
            return;
        }

        (string parameters, string arguments) = ParametersOf(method, given);
        string call = $"{target}({arguments})";
        string lambda = $"{property} = {(method.IsStatic ? "static " : "")}{parameters} =>";
        if (method.Result != MethodResult.Void)
        {
            writer.WriteLine($"{lambda} {Convert(method.Result, call)},");
            return;
        }

        writer.WriteLine(lambda);
        using (writer.Block("},"))
        {
            writer.WriteLine($"{call};");
            writer.WriteLine($"return {Tasks}Task.CompletedTask;");
        }
    }

    private static bool Fits(MethodModel method, ParameterType[] given)
    {
        MethodResult expected = method.Role == MethodRole.HealthCheck ? MethodResult.ValueTaskOfHealth : MethodResult.Task;
        return method.Result == expected && method.Parameters.Length == given.Length;
    }

    private static (string Parameters, string Arguments) ParametersOf(MethodModel method, ParameterType[] given)
    {
        List<string> parameters = [];
        List<string> arguments = [];
        foreach (ParameterType type in given)
        {
            bool isTaken = false;
            foreach (ParameterModel parameter in method.Parameters)
            {
                isTaken |= parameter.Kind == type;
            }

            parameters.Add(isTaken ? NameOf(type) : "_");
            if (isTaken)
            {
                arguments.Add(NameOf(type));
            }
        }

        string list = string.Join(", ", parameters);
        return (parameters.Count == 1 ? list : $"({list})", string.Join(", ", arguments));
    }

    private static string NameOf(ParameterType type) => type switch
    {
        ParameterType.ShutdownContext => "context",
        ParameterType.Health => "cause",
        _ => "token",
    };

    private static string Convert(MethodResult result, string call) => result switch
    {
        MethodResult.ValueTask => $"{call}.AsTask()",
        MethodResult.Health => $"{Tasks}ValueTask.FromResult({call})",
        MethodResult.TaskOfHealth => $"new {Tasks}ValueTask<global::Foundation.Health>({call})",
        _ => call,
    };
}
