using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>The members of the framework that hold a thread until something has happened.</summary>
internal sealed class BlockingCalls
{
    private const string AwaitTask = "await the task";
    private const string AwaitSignal = "await a TaskCompletionSource or SemaphoreSlim.WaitAsync";

    private static readonly (string Type, string Member, string Remedy)[] Known =
    [
        ("System.Threading.Tasks.Task", "Wait", AwaitTask),
        ("System.Threading.Tasks.Task", "WaitAll", "await Task.WhenAll"),
        ("System.Threading.Tasks.Task", "WaitAny", "await Task.WhenAny"),
        ("System.Threading.Tasks.Task`1", "Result", AwaitTask),
        ("System.Threading.Tasks.ValueTask`1", "Result", AwaitTask),
        ("System.Runtime.CompilerServices.TaskAwaiter", "GetResult", AwaitTask),
        ("System.Runtime.CompilerServices.TaskAwaiter`1", "GetResult", AwaitTask),
        ("System.Runtime.CompilerServices.ValueTaskAwaiter", "GetResult", AwaitTask),
        ("System.Runtime.CompilerServices.ValueTaskAwaiter`1", "GetResult", AwaitTask),
        ("System.Runtime.CompilerServices.ConfiguredTaskAwaitable+ConfiguredTaskAwaiter", "GetResult", AwaitTask),
        ("System.Runtime.CompilerServices.ConfiguredTaskAwaitable`1+ConfiguredTaskAwaiter", "GetResult", AwaitTask),
        ("System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable+ConfiguredValueTaskAwaiter", "GetResult", AwaitTask),
        ("System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable`1+ConfiguredValueTaskAwaiter", "GetResult", AwaitTask),
        ("System.Threading.Thread", "Sleep", "await Task.Delay"),
        ("System.Threading.Thread", "Join", "run the work as a task and await it"),
        ("System.Threading.Monitor", "Wait", AwaitSignal),
        ("System.Threading.WaitHandle", "WaitOne", AwaitSignal),
        ("System.Threading.WaitHandle", "WaitAll", AwaitSignal),
        ("System.Threading.WaitHandle", "WaitAny", AwaitSignal),
        ("System.Threading.WaitHandle", "SignalAndWait", AwaitSignal),
        ("System.Threading.ManualResetEventSlim", "Wait", AwaitSignal),
        ("System.Threading.CountdownEvent", "Wait", AwaitSignal),
        ("System.Threading.Barrier", "SignalAndWait", AwaitSignal),
        ("System.Threading.SpinWait", "SpinUntil", AwaitSignal),
        ("System.Threading.SemaphoreSlim", "Wait", "await WaitAsync"),
        ("System.Diagnostics.Process", "WaitForExit", "await WaitForExitAsync"),
        ("System.Collections.Concurrent.BlockingCollection`1", "Take", "read from a Channel"),
        ("System.Collections.Concurrent.BlockingCollection`1", "GetConsumingEnumerable", "read from a Channel"),
    ];

    private readonly Dictionary<ISymbol, Dictionary<string, string>> _remedies = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);

    public BlockingCalls(Compilation compilation)
    {
        foreach ((string typeName, string member, string remedy) in Known)
        {
            if (compilation.GetTypeByMetadataName(typeName) is { } type)
            {
                if (!_remedies.TryGetValue(type, out Dictionary<string, string>? members))
                {
                    _remedies.Add(type, members = new Dictionary<string, string>(StringComparer.Ordinal));
                }

                members.Add(member, remedy);
                _members.Add(member);
            }
        }
    }

    /// <summary>What the operation does, where it blocks; otherwise null.</summary>
    public BlockingCall? Of(IOperation operation) => operation switch
    {
        IInvocationOperation call when _members.Contains(call.TargetMethod.Name) && !DoesNotWait(call) => Of(call, call.TargetMethod, call.Instance),
        IPropertyReferenceOperation read when read.Property.Name == "Result" => Of(read, read.Property, read.Instance),
        _ => null,
    };

    private BlockingCall? Of(IOperation operation, ISymbol member, IOperation? instance) =>
        member.ContainingType is { } type
        && _remedies.TryGetValue(type.OriginalDefinition, out Dictionary<string, string>? members)
        && members.TryGetValue(member.Name, out string? remedy)
            ? new BlockingCall(operation, remedy == AwaitTask ? instance : null, $"{type.Name}.{member.Name}", remedy)
            : null;

    // With a time of nothing it only asks.
    private static bool DoesNotWait(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Name is "Int32" or "TimeSpan"
                && argument.Value is { ConstantValue: { HasValue: true, Value: 0 } } or IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } })
            {
                return true;
            }
        }

        return false;
    }
}
