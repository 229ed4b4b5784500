using Foundation.Literals;
using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;

namespace Foundation.Generators.Lifecycle;

/// <summary>The stop as a Mermaid diagram: a box for each service with its hooks in sequence, an arrow to what stops after it.</summary>
internal static class StopDiagram
{
    public static void Write(SourceWriter writer, ServiceCatalog catalog)
    {
        writer.WriteLine("flowchart TB");
        writer.Indent();
        for (int i = catalog.Services.Count - 1; i >= 0; i--)
        {
            WriteService(writer, catalog, catalog.Services[i].Service);
        }

        for (int i = catalog.Services.Count - 1; i >= 0; i--)
        {
            LifecycleModel service = catalog.Services[i].Service;
            foreach ((DependencyModel dependency, bool isHard) in ServiceCatalog.DependenciesOf(service))
            {
                writer.WriteLine($"{catalog.IdOf(service)} {(isHard ? "-->" : "-.->")} {catalog.IdOf(dependency)}");
            }
        }

        foreach (KeyValuePair<string, string> foreign in catalog.Foreign)
        {
            writer.WriteLine($"{foreign.Value}([{MermaidText.Label(foreign.Key)}])");
        }

        writer.Unindent();
    }

    private static void WriteService(SourceWriter writer, ServiceCatalog catalog, LifecycleModel service)
    {
        string id = catalog.IdOf(service);
        if (service.Hooks.IsEmpty)
        {
            writer.WriteLine($"{id}[{MermaidText.Label(service.ServiceName)}]");
            return;
        }

        writer.WriteLine($"subgraph {id}[{MermaidText.Label(service.ServiceName)}]");
        writer.Indent();
        WriteHooks(writer, id, StopSequence.Of(service));
        writer.Unindent();
        writer.WriteLine("end");
    }

    // Hooks that run together stand beside each other: every one of a group comes after every one of the group before.
    private static void WriteHooks(SourceWriter writer, string id, List<HookModel> hooks)
    {
        List<string> steps = [];
        string step = "";
        for (int i = 0; i < hooks.Count; i++)
        {
            HookModel hook = hooks[i];
            string node = $"{id}h{CSharpLiteral.Int32(i)}";
            writer.WriteLine($"{node}[{MermaidText.Label($"{hook.Method.ShortName} ({DurationLiteral.Format(hook.Timeout.Ticks)})")}]");
            bool joins = i > 0 && hook.IsConcurrent && hooks[i - 1].IsConcurrent && hooks[i - 1].Priority == hook.Priority;
            if (!joins && step.Length > 0)
            {
                steps.Add(step);
            }

            step = joins ? $"{step} & {node}" : node;
        }

        steps.Add(step);
        if (steps.Count > 1)
        {
            writer.WriteLine(string.Join(" --> ", steps));
        }
    }
}
