namespace Foundation.Roslyn;

/// <summary>
/// What a rule found wrong with a declaration, as a value: rules never see a location, so a model that carries findings
/// stays comparable. An analyzer turns it into a diagnostic by looking at the symbol again.
/// </summary>
/// <param name="RuleId">The diagnostic's id, <c>FND0102</c>.</param>
/// <param name="Member">The name of the member at fault, of several a certain one by <c>Get[1]</c>; empty where the type itself is.</param>
/// <param name="Target">Which part of that declaration to underline.</param>
/// <param name="Argument">
/// For <see cref="FindingTarget.AttributeArgument"/> the argument's name (<c>Min</c>; a positional one by its parameter's
/// name; one element of an array as <c>OneOf[1]</c>), for <see cref="FindingTarget.Attribute"/> the attribute's name without the suffix (<c>Field</c>), for
/// <see cref="FindingTarget.Parameter"/> the parameter's name.
/// </param>
/// <param name="MessageArguments">The values of the message's placeholders.</param>
internal sealed record Finding(
    string RuleId,
    string Member,
    FindingTarget Target,
    string Argument,
    EquatableArray<string> MessageArguments)
{
    /// <summary>The property of a diagnostic that holds <see cref="Replacement"/>.</summary>
    public const string ReplacementProperty = "Replacement";

    /// <summary>What a code fix writes in place of what is underlined, where the rule knows; otherwise empty.</summary>
    public string Replacement { get; init; } = "";

    public static Finding OnType(string ruleId, params ReadOnlySpan<string> messageArguments) =>
        new(ruleId, "", FindingTarget.Identifier, "", EquatableArray.Create(messageArguments));

    public static Finding OnMember(string ruleId, string member, params ReadOnlySpan<string> messageArguments) =>
        new(ruleId, member, FindingTarget.Identifier, "", EquatableArray.Create(messageArguments));

    public static Finding OnArgument(string ruleId, string member, string argument, params ReadOnlySpan<string> messageArguments) =>
        new(ruleId, member, FindingTarget.AttributeArgument, argument, EquatableArray.Create(messageArguments));

    public static Finding OnInitializer(string ruleId, string member, params ReadOnlySpan<string> messageArguments) =>
        new(ruleId, member, FindingTarget.Initializer, "", EquatableArray.Create(messageArguments));
}
