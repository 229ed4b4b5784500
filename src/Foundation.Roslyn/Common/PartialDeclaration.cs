namespace Foundation.Roslyn;

/// <summary>Opens and closes a further part of a type, with its namespace and the types around it.</summary>
internal static class PartialDeclaration
{
    /// <summary>Writes everything up to and including the opening brace of the type.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="hierarchy">The type.</param>
    /// <param name="baseList">The interfaces that this part adds, <c>global::IFoo, global::IBar</c>; empty for none.</param>
    /// <param name="attributes">Attribute lines of the type itself, each with its brackets; empty for none.</param>
    public static void BeginPartial(this SourceWriter writer, TypeHierarchy hierarchy, string baseList = "", string attributes = "")
    {
        if (hierarchy.Namespace.Length > 0)
        {
            writer.WriteLine($"namespace {hierarchy.EscapedNamespace}");
            writer.OpenBlock();
        }

        for (int index = 0; index < hierarchy.Types.Length; index++)
        {
            bool isInnermost = index == hierarchy.Types.Length - 1;
            if (isInnermost && attributes.Length > 0)
            {
                writer.WriteLine(attributes);
            }

            writer.Write(hierarchy.Types[index].PartialHeader);
            writer.WriteLine(isInnermost && baseList.Length > 0 ? $" : {baseList}" : "");
            writer.OpenBlock();
        }
    }

    /// <summary>Writes the closing braces.</summary>
    public static void EndPartial(this SourceWriter writer, TypeHierarchy hierarchy)
    {
        int blocks = hierarchy.Types.Length + (hierarchy.Namespace.Length > 0 ? 1 : 0);
        for (int index = 0; index < blocks; index++)
        {
            writer.CloseBlock();
        }
    }
}
