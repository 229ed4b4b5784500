using Foundation.Literals;
using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;

namespace Foundation.Generators.Lifecycle;

/// <summary>The page of an assembly's services: how they start, how they stop, and what each declares.</summary>
internal static class LifecyclePage
{
    public static string Of(EquatableArray<LifecycleModel> services, LifecycleOptionsModel options)
    {
        var catalog = new ServiceCatalog(services);
        SourceWriter writer = new();
        writer.WriteLine("""
            # Lifecycle

            ## Start

            What an arrow leaves runs before what it enters starts. A dotted one is no condition: where its origin fails, the other starts all the same.

            """);
        WriteDiagram(writer, catalog, StartDiagram.Write);
        writer.WriteLine("""

            ## Stop

            What an arrow leaves has stopped before what it enters stops; inside a box stand the hooks of a service with their timeouts.

            """);
        WriteDiagram(writer, catalog, StopDiagram.Write);
        WriteDeadline(writer, catalog, options);
        writer.WriteLine("""

            ## Services

            | Service | Level | Depends on | Start timeout | Critical | Health checks | Shutdown hooks | Background work | Description |
            |---|---|---|---|---|---|---|---|---|
            """);
        foreach ((LifecycleModel service, int level) in catalog.Services)
        {
            writer.WriteLine(ServiceRow.Of(service, level));
        }

        return writer.ToString();
    }

    private static void WriteDiagram(SourceWriter writer, ServiceCatalog catalog, Action<SourceWriter, ServiceCatalog> write)
    {
        writer.WriteLine("```mermaid");
        write(writer, catalog);
        writer.WriteLine("```");
    }

    private static void WriteDeadline(SourceWriter writer, ServiceCatalog catalog, LifecycleOptionsModel options)
    {
        writer.WriteLine();
        writer.Write($"The stop is over after {Format(options.StopDeadline.Ticks)}");
        writer.Write(options.DrainDelay.Ticks > 0 ? $", of which the first {Format(options.DrainDelay.Ticks)} drain requests." : ".");
        if (catalog.Longest is { } longest)
        {
            string path = string.Join(" → ", catalog.LongestPath.ConvertAll(static service => MarkdownText.Plain(service.ServiceName)));
            writer.Write($" By their timeouts, the hooks on the longest way take {Format(longest.Ticks)}: {path}.");
        }

        writer.WriteLine();
    }

    private static string Format(long ticks) => DurationLiteral.Format(ticks);
}
