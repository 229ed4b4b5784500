namespace Foundation.Roslyn.Payloads;

/// <summary>The ids of the diagnostics about payloads.</summary>
internal static class PayloadRuleIds
{
    public const string NotSupported = "FND0010";
}
