namespace Foundation.Roslyn.Configuration;

/// <summary>The ids of the configuration system's diagnostics.</summary>
internal static class ConfigRuleIds
{
    public const string NotPartial = "FND0101";
    public const string ReversedBounds = "FND0102";
    public const string BadLiteral = "FND0103";
    public const string DefaultOutsideConstraint = "FND0104";
    public const string NotApplicable = "FND0105";
    public const string RequiredWithDefault = "FND0106";
    public const string BadPattern = "FND0107";
    public const string UnknownField = "FND0108";
    public const string DependencyCycle = "FND0109";
    public const string BadCondition = "FND0110";
    public const string DuplicateKey = "FND0111";
    public const string RenamedFromLiveKey = "FND0112";
    public const string SecretWithDefault = "FND0113";
    public const string MissingUnit = "FND0114";
    public const string RuleSignature = "FND0115";
    public const string UnlistedField = "FND0116";
    public const string UnsupportedType = "FND0117";
    public const string DeadConstraint = "FND0118";
    public const string DuplicateSection = "FND0119";
    public const string FileViolatesSchema = "FND0120";
    public const string UnknownKeyInFile = "FND0121";
    public const string SecretLeaks = "FND0122";
    public const string DeprecatedRead = "FND0123";
    public const string ReservedMember = "FND0124";
    public const string PatternFallsBack = "FND0126";
}
