using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Foundation.Tasks;

/// <summary>Reads the documents that a compiled assembly carries as attributes. The assembly is never loaded.</summary>
internal static class AssemblyDocuments
{
    private const ushort AttributeProlog = 1;

    /// <summary>The documents by path.</summary>
    public static SortedDictionary<string, string> Read(string assemblyPath)
    {
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using FileStream stream = File.OpenRead(assemblyPath);
        using var image = new PEReader(stream);
        MetadataReader metadata = image.GetMetadataReader();
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (IsDocument(metadata, attribute))
            {
                BlobReader blob = metadata.GetBlobReader(attribute.Value);
                if (blob.ReadUInt16() == AttributeProlog && blob.ReadSerializedString() is { } path && blob.ReadSerializedString() is { } content)
                {
                    documents[path] = content;
                }
            }
        }

        return documents;
    }

    private static bool IsDocument(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        MemberReference constructor = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        if (constructor.Parent.Kind != HandleKind.TypeReference)
        {
            return false;
        }

        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)constructor.Parent);
        return metadata.StringComparer.Equals(type.Name, "FoundationDocumentAttribute")
            && metadata.StringComparer.Equals(type.Namespace, "Foundation");
    }
}
