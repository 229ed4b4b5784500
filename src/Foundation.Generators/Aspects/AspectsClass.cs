using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;

namespace Foundation.Generators.Aspects;

/// <summary>Writes the class that holds what the aspects of a class need: one object for the program.</summary>
internal static class AspectsClass
{
    public static void Write(SourceWriter writer, AspectTypeModel type, IAspectEmitter[] emitters, AspectNeeds needs)
    {
        string instances = $"global::Foundation.AspectInstances<{type.Hierarchy.FullyQualifiedName}>";
        string accessibility = type.Hierarchy.Accessibility == ChainAccessibility.Public ? "public" : "internal";
        writer.WriteLine($"/// <summary>What the aspects of <c>{XmlText.Escape(type.TypeName)}</c> need. Made once, by the container or by hand. Thread-safe.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        using SourceWriter.BlockScope scope = writer.BlockOf($"{accessibility} sealed class {AspectNaming.AspectsName(type.Hierarchy.Type.Name)}");

        writer.WriteLine("/// <summary>Brings together what the aspects need.</summary>");
        List<string> parameters = [];
        foreach (AspectNeed need in needs.All)
        {
            writer.WriteLine($"/// <param name=\"{need.Name}\">A part of it.</param>");
            parameters.Add($"{need.Type} {need.Name}");
        }

        writer.WriteLine("/// <param name=\"instances\">On which instances calls run that outlive the one that began them; on that one where null.</param>");
        parameters.Add($"{instances}? instances = null");
        using (writer.BlockOf($"public {AspectNaming.AspectsName(type.Hierarchy.Type.Name)}({string.Join(", ", parameters)})"))
        {
            writer.WriteLine($"Instances = instances ?? {instances}.Shared;");
            foreach (IAspectEmitter emitter in emitters)
            {
                emitter.WriteInitialization(writer);
            }
        }

        writer.WriteSeparator();
        writer.WriteLine($"internal {instances} Instances {{ get; }}");
        foreach (IAspectEmitter emitter in emitters)
        {
            emitter.WriteNeededMembers(writer);
        }
    }

    /// <summary>What the constructor takes before the instances.</summary>
    public static AspectNeeds Needs(IAspectEmitter[] emitters)
    {
        AspectNeeds needs = new();
        foreach (IAspectEmitter emitter in emitters)
        {
            emitter.AddNeeds(needs);
        }

        return needs;
    }
}
