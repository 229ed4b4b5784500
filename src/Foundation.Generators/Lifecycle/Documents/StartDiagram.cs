using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;

namespace Foundation.Generators.Lifecycle;

/// <summary>The start as a Mermaid diagram: a box for each level, an arrow from what starts first; dotted where the dependency is soft.</summary>
internal static class StartDiagram
{
    public static void Write(SourceWriter writer, ServiceCatalog catalog)
    {
        writer.WriteLine("flowchart TB");
        writer.Indent();
        foreach (KeyValuePair<string, string> foreign in catalog.Foreign)
        {
            writer.WriteLine($"{foreign.Value}([{MermaidText.Label(foreign.Key)}])");
        }

        WriteLevels(writer, catalog);
        foreach ((LifecycleModel service, _) in catalog.Services)
        {
            foreach ((DependencyModel dependency, bool isHard) in ServiceCatalog.DependenciesOf(service))
            {
                writer.WriteLine($"{catalog.IdOf(dependency)} {(isHard ? "-->" : "-.->")} {catalog.IdOf(service)}");
            }
        }

        writer.Unindent();
    }

    private static void WriteLevels(SourceWriter writer, ServiceCatalog catalog)
    {
        int open = -1;
        foreach ((LifecycleModel service, int level) in catalog.Services)
        {
            if (level != open)
            {
                End();
                open = level;
                string title = level == 0 ? "On a circle" : $"Level {CSharpLiteral.Int32(level)}";
                writer.WriteLine($"subgraph level{CSharpLiteral.Int32(level)}[{MermaidText.Label(title)}]");
                writer.Indent();
            }

            writer.WriteLine($"{catalog.IdOf(service)}[{MermaidText.Label(service.ServiceName)}]");
        }

        End();

        void End()
        {
            if (open >= 0)
            {
                writer.Unindent();
                writer.WriteLine("end");
            }
        }
    }
}
