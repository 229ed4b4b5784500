using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;

namespace Foundation.Generators.Lifecycle;

/// <summary>Writes the lifecycle's part of the assembly's module: the services in the order of their start.</summary>
internal static class PlanEmitter
{
    private const string Extensions = "global::Foundation.Lifecycle.LifecycleBuilderExtensions.";

    public static string Emit(EquatableArray<PlannedService> services, LifecycleOptionsModel? options, string assemblyName)
    {
        SourceWriter writer = GeneratedFile.Begin();
        using (writer.BlockOf($"namespace {ModuleNames.Namespace}"))
        using (writer.BlockOf(ModuleNames.ClassHeader(ModuleNames.ClassName(assemblyName))))
        using (writer.BlockOf($"static partial void {ModuleNames.AddLifecycle}({ModuleNames.Parameters})"))
        {
            WriteOptions(writer, options);
            WriteServices(writer, services);
        }

        return writer.ToString();
    }

    private static void WriteOptions(SourceWriter writer, LifecycleOptionsModel? options)
    {
        if (options is null)
        {
            return;
        }

        writer.WriteLine($"{Extensions}AddLifecycleOptions(builder, new()");
        using (writer.Block("});"))
        {
            DurationCode.Write(writer, "StopDeadline", options.StopDeadline, LifecycleDefaults.StopDeadline);
            DurationCode.Write(writer, "RunAlwaysReserve", options.RunAlwaysReserve, LifecycleDefaults.RunAlwaysReserve);
            DurationCode.Write(writer, "DrainDelay", options.DrainDelay, LifecycleDefaults.DrainDelay);
            DurationCode.Write(writer, "DrainTimeout", options.DrainTimeout, LifecycleDefaults.DrainTimeout);
            DurationCode.Write(writer, "MinDwell", options.MinDwell, LifecycleDefaults.MinDwell);
            DurationCode.Write(writer, "Grace", options.Grace, LifecycleDefaults.Grace);
            if (options.MaxStartParallelism != LifecycleDefaults.MaxStartParallelism)
            {
                writer.WriteLine($"MaxStartParallelism = {CSharpLiteral.Int32(options.MaxStartParallelism)},");
            }
        }
    }

    private static void WriteServices(SourceWriter writer, EquatableArray<PlannedService> services)
    {
        List<ServiceNode> nodes = [];
        foreach (PlannedService service in services)
        {
            nodes.Add(service.Node);
        }

        // Both are in the order of the keys, so that the numbers are the same.
        var graph = new ServiceGraph(nodes.ToEquatableArray());
        int level = 0;
        foreach (int node in graph.InOrder)
        {
            if (graph.Levels[node] != level)
            {
                level = graph.Levels[node];
                writer.WriteSeparator();
                writer.WriteLine($"// Level {level}");
            }

            WriteService(services[node]);
        }

        if (graph.InOrder.Count == services.Length)
        {
            return;
        }

        writer.WriteSeparator();
        writer.WriteLine("// On a circle, or after one: the start is refused with its path.");
        for (int node = 0; node < services.Length; node++)
        {
            if (graph.Levels[node] == 0)
            {
                WriteService(services[node]);
            }
        }

        void WriteService(PlannedService service) => writer.WriteLine($"{Extensions}AddManagedService<{service.FullyQualifiedName}>(builder);");
    }
}
