namespace Foundation.Roslyn.Configuration;

internal sealed partial class FieldRules
{
    private const string SupportedTypes =
        "use a primitive, an enum, TimeSpan, a date or time, Guid, Uri, Version, an IP type, ByteSize, Rate, Cores, a [ConfigSchema] type, or an array, list, set or dictionary of these; or exclude it with [NotField]";

    private void CheckType()
    {
        TypeModel offender = Offender(declared.Type);
        bool isKey = offender.Kind != TypeKindModel.Unsupported;
        string problem = isKey
            ? $"has dictionary keys of the type '{offender.Display}', which no key of a file can be"
            : ReferenceEquals(offender, declared.Type)
                ? $"has the type '{offender.Display}', which no configuration can fill"
                : $"has elements of the type '{offender.Display}', which no configuration can fill";
        findings.Add(new Finding(
            ConfigRuleIds.UnsupportedType, declared.Name, FindingTarget.DeclaredType, "", EquatableArray.Create<string>([declared.Name, problem, isKey ? "use a scalar key, such as string" : SupportedTypes])));
    }

    // A dictionary whose key and value are sound by themselves has a key that is none.
    private static TypeModel Offender(TypeModel type) =>
        type.Element is { Kind: TypeKindModel.Unsupported } element ? Offender(element)
        : type.Key is null ? type
        : type.Key.Kind == TypeKindModel.Unsupported ? Offender(type.Key)
        : type.Key;
}
