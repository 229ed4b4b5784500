using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;

namespace Foundation.Generators.Aspects;

/// <summary>The body of one method, while its aspects are written one within the other.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="method">The method.</param>
/// <param name="isAsync">Whether the method is <c>async</c>.</param>
internal sealed class AspectBody(SourceWriter writer, AspectMethodModel method, bool isAsync)
{
    public SourceWriter Writer => writer;

    public AspectMethodModel Method => method;

    /// <summary>Whether the method is <c>async</c>.</summary>
    public bool IsAsync => isAsync;

    /// <summary>A name that no parameter has.</summary>
    public string FreeName(string name)
    {
        foreach (AspectParameterModel parameter in method.Parameters)
        {
            if (parameter.Name == name)
            {
                return FreeName(name + "_");
            }
        }

        return name;
    }

    /// <summary>Returns what a call returns.</summary>
    /// <param name="call">A call that returns what the method does.</param>
    public void Return(string call)
    {
        string awaited = isAsync ? $"await {call}.ConfigureAwait(false)" : call;
        bool hasNothing = method.Result == AspectResult.Void || (isAsync && method.ValueType.Length == 0);
        writer.WriteLine(hasNothing ? $"{awaited};" : $"return {awaited};");
    }

    /// <summary>Returns a value that is known.</summary>
    public void ReturnValue(string value) => writer.WriteLine((isAsync, method.Result) switch
    {
        (false, AspectResult.ValueTaskOfValue) => $"return new {method.ReturnType}({value});",
        (false, AspectResult.TaskOfValue) => $"return global::System.Threading.Tasks.Task.FromResult<{method.ValueType}>({value});",
        _ => $"return {value};",
    });
}
