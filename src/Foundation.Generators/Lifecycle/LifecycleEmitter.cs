using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;

namespace Foundation.Generators.Lifecycle;

/// <summary>Writes the definition of one service. What has its default is left out.</summary>
internal sealed class LifecycleEmitter
{
    private const string Namespace = "global::Foundation.Lifecycle.";

    private readonly SourceWriter _writer = GeneratedFile.Begin();
    private readonly LifecycleModel _service;

    private LifecycleEmitter(LifecycleModel service) => _service = service;

    public static string Emit(LifecycleModel service) => new LifecycleEmitter(service).Write();

    private string Write()
    {
        string self = _service.Hierarchy.Type.Identifier + _service.Hierarchy.Type.TypeParameterList;
        string contract = $"{Namespace}IManagedService<{self}>";
        _writer.BeginPartial(_service.Hierarchy, contract);
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.Write($"static {Namespace}ServiceDefinition {contract}.Define({self} service) => ");
        if (LifecycleRules.IsValid(_service))
        {
            WriteDefinition();
        }
        else
        {
            // The promise is kept, so that one mistake is one message: the analyzer's.
            _writer.WriteLine("throw new global::System.InvalidOperationException(\"The declaration is invalid: see the errors of the build.\");");
        }

        _writer.EndPartial(_service.Hierarchy);
        return _writer.ToString();
    }

    private void WriteDefinition()
    {
        _writer.WriteLine("new()");
        using (_writer.Block("};"))
        {
            _writer.WriteLine($"Name = {CSharpLiteral.String(_service.ServiceName)},");
            WriteDependencies();
            WriteFlag("IsCritical", _service.IsCritical, byDefault: true);
            DurationCode.Write(_writer, "StartTimeout", _service.StartTimeout, LifecycleDefaults.StartTimeout);
            WriteMethod("Start", _service.Starts);
            WriteWork();
            WriteChecks();
            WriteMethod("OnDegraded", _service.Degraded);
            WriteMethod("OnRecovered", _service.Recovered);
            WriteHooks();
        }
    }

    // What is depended on both ways is depended on hard.
    private void WriteDependencies()
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        WriteNames("DependsOn", _service.DependsOn, taken);
        WriteNames("SoftDependsOn", _service.SoftDependsOn, taken);
    }

    private void WriteNames(string property, EquatableArray<DependencyModel> dependencies, HashSet<string> taken)
    {
        List<string> names = [];
        foreach (DependencyModel dependency in dependencies)
        {
            if (taken.Add(dependency.ServiceName))
            {
                names.Add(CSharpLiteral.String(dependency.ServiceName));
            }
        }

        if (names.Count > 0)
        {
            _writer.WriteLine($"{property} = [{string.Join(", ", names)}],");
        }
    }

    private void WriteMethod(string property, EquatableArray<MethodModel> methods)
    {
        if (!methods.IsEmpty)
        {
            MethodAdapter.Write(_writer, _service, property, methods[0]);
        }
    }

    private void WriteWork()
    {
        if (_service.Works.IsEmpty)
        {
            return;
        }

        WorkModel work = _service.Works[0];
        _writer.WriteLine("Work = new()");
        using (_writer.Block("},"))
        {
            MethodAdapter.Write(_writer, _service, "Run", work.Method);
            if (_service.Restart != 0)
            {
                _writer.WriteLine($"Restart = {Namespace}RestartPolicy.{RestartPolicyName.Of(_service.Restart)},");
            }

            DurationCode.Write(_writer, "Backoff", work.Backoff, LifecycleDefaults.Backoff);
            DurationCode.Write(_writer, "MaxBackoff", work.MaxBackoff, LifecycleDefaults.MaxBackoff);
            WriteNumber("MaxFailures", work.MaxFailures, LifecycleDefaults.MaxFailures);
            DurationCode.Write(_writer, "HalfLife", work.HalfLife, LifecycleDefaults.HalfLife);
        }
    }

    private void WriteChecks()
    {
        if (_service.Checks.IsEmpty)
        {
            return;
        }

        _writer.WriteLine("Checks =");
        _writer.WriteLine("[");
        _writer.Indent();
        foreach (HealthCheckModel check in _service.Checks)
        {
            _writer.WriteLine("new()");
            using (_writer.Block("},"))
            {
                _writer.WriteLine($"Name = {CSharpLiteral.String(check.Method.ShortName)},");
                MethodAdapter.Write(_writer, _service, "Check", check.Method);
                DurationCode.Write(_writer, "Every", check.Every, LifecycleDefaults.Every);
                DurationCode.Write(_writer, "Timeout", check.Timeout, LifecycleDefaults.CheckTimeout);
                WriteNumber("FailureThreshold", check.FailureThreshold, LifecycleDefaults.FailureThreshold);
                WriteNumber("SuccessThreshold", check.SuccessThreshold, LifecycleDefaults.SuccessThreshold);
                DurationCode.Write(_writer, "StartupGrace", check.StartupGrace, LifecycleDefaults.StartupGrace);
                WriteProbes(check.Probes);
            }
        }

        _writer.CloseBlock("],");
    }

    private void WriteProbes(int probes)
    {
        if (probes != LifecycleDefaults.Probes)
        {
            string names = string.Join(" | ", ProbeNames.Of(probes)!.ConvertAll(static name => $"{Namespace}ProbeKind.{name}"));
            _writer.WriteLine($"Kind = {names},");
        }
    }

    private void WriteHooks()
    {
        if (_service.Hooks.IsEmpty)
        {
            return;
        }

        if (_service.Hooks.Length > 1)
        {
            _writer.WriteLine("// In the order in which they run.");
        }

        _writer.WriteLine("Hooks =");
        _writer.WriteLine("[");
        _writer.Indent();
        foreach (HookModel hook in StopSequence.Of(_service))
        {
            _writer.WriteLine("new()");
            using (_writer.Block("},"))
            {
                _writer.WriteLine($"Name = {CSharpLiteral.String(hook.Method.ShortName)},");
                MethodAdapter.Write(_writer, _service, "Run", hook.Method);
                WriteNumber("Priority", hook.Priority, 0);
                DurationCode.Write(_writer, "Timeout", hook.Timeout, LifecycleDefaults.HookTimeout);
                WriteFlag("RunsAlways", hook.RunsAlways, byDefault: false);
                WriteFlag("IsConcurrent", hook.IsConcurrent, byDefault: false);
                WriteFlag("IsCritical", hook.IsCritical, byDefault: true);
            }
        }

        _writer.CloseBlock("],");
    }

    private void WriteNumber(string property, int value, int byDefault)
    {
        if (value != byDefault)
        {
            _writer.WriteLine($"{property} = {CSharpLiteral.Int32(value)},");
        }
    }

    private void WriteFlag(string property, bool value, bool byDefault)
    {
        if (value != byDefault)
        {
            _writer.WriteLine($"{property} = {CSharpLiteral.Boolean(value)},");
        }
    }
}
