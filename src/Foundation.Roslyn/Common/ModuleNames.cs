using System.Text;

namespace Foundation.Roslyn;

/// <summary>
/// The names by which generators meet in the module class of an assembly: one declares its partial methods, the generator of
/// each system fills in its own.
/// </summary>
internal static class ModuleNames
{
    public const string Namespace = "Foundation.Generated";

    /// <summary>The parameter of every method of a module, as a declaration writes it.</summary>
    public const string Parameters = "global::Foundation.FoundationBuilder builder";

    /// <summary>The method in which the configuration schemas are registered.</summary>
    public const string AddConfiguration = "AddConfiguration";

    /// <summary>The method in which the managed services are registered.</summary>
    public const string AddLifecycle = "AddLifecycle";

    /// <summary>The method in which the aspects of classes are registered.</summary>
    public const string AddAspects = "AddAspects";

    /// <summary>The method in which the resolver of payloads is registered.</summary>
    public const string AddPayloads = "AddPayloads";

    /// <summary>The class of an assembly's module: <c>Shop_OrdersModule</c> for <c>Shop.Orders</c>.</summary>
    public static string ClassName(string? assemblyName)
    {
        string name = assemblyName is null or "" ? "Assembly" : assemblyName;
        StringBuilder text = new(name.Length + 8);
        bool isExact = true;
        foreach (char character in name)
        {
            bool isKept = char.IsLetterOrDigit(character);
            text.Append(isKept ? character : '_');
            isExact &= isKept || character == '.';
        }

        if (char.IsDigit(name[0]))
        {
            text.Insert(0, '_');
        }

        // A replaced character could make two names one; both modules may be registered by a third assembly.
        if (!isExact)
        {
            text.Append('_').Append(HintNames.Hash(name));
        }

        return text.Append("Module").ToString();
    }

    /// <summary>The first line of every part of the module class.</summary>
    public static string ClassHeader(string className) => $"public sealed partial class {className}";
}
