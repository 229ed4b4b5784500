using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;

namespace Foundation.Generators.Aspects;

/// <summary>Writes, for each constructor of the user's, one that also takes the aspects.</summary>
internal static class AspectConstructors
{
    public static void Write(SourceWriter writer, AspectTypeModel type)
    {
        foreach (ConstructorModel constructor in type.Constructors)
        {
            if (constructor.IsImplicit)
            {
                // The compiler's own goes when another one is written, and what calls it must go on compiling.
                writer.WriteSeparator();
                writer.WriteLine("/// <summary>Makes an instance whose methods throw, since they lack their aspects.</summary>");
                writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
                writer.WriteLine($"{constructor.Accessibility} {type.Hierarchy.Type.Identifier}()");
                writer.OpenBlock();
                writer.CloseBlock();
            }

            string aspects = FreeName(constructor, "aspects");
            List<string> parameters = [.. constructor.Parameters.Select(static parameter => $"{parameter.Type} {parameter.Identifier}"), $"{type.AspectsFullName} {aspects}"];
            string chain = constructor.IsImplicit ? "" : $" : this({string.Join(", ", constructor.Parameters.Select(static parameter => parameter.Identifier))})";
            writer.WriteSeparator();
            writer.WriteLine("/// <summary>Makes an instance whose methods have their aspects.</summary>");
            foreach (AspectParameterModel parameter in constructor.Parameters)
            {
                writer.WriteLine($"/// <param name=\"{parameter.Name}\">As in the constructor without aspects.</param>");
            }

            writer.WriteLine($"/// <param name=\"{aspects}\">What the aspects need.</param>");
            writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
            writer.WriteLine($"{constructor.Accessibility} {type.Hierarchy.Type.Identifier}({string.Join(", ", parameters)}){chain} =>");
            writer.WriteLine($"    {AspectNaming.Field} = {aspects} ?? throw new global::System.ArgumentNullException(nameof({aspects}));");
        }
    }

    private static string FreeName(ConstructorModel constructor, string name)
    {
        foreach (AspectParameterModel parameter in constructor.Parameters)
        {
            if (parameter.Name == name)
            {
                return FreeName(constructor, name + "_");
            }
        }

        return name;
    }
}
