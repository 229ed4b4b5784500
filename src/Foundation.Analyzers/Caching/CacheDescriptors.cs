using System.Collections.Immutable;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Caching;

/// <summary>What is said about declared caches. A message names what is wrong, what is wrong with it, and the remedy.</summary>
internal static class CacheDescriptors
{
    private const string Message = "'{0}' {1}: {2}";

    public static readonly DiagnosticDescriptor DependencyCycle = Descriptors.Create(
        CacheRuleIds.DependencyCycle, "Caches depend on each other in a cycle", Message, Categories.Caching, DiagnosticSeverity.Error,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NoCachedMember = Descriptors.Create(
        CacheRuleIds.NoCachedMember, "A dependency is no cached method", Message, Categories.Caching, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingKeyPart = Descriptors.Create(
        CacheRuleIds.MissingKeyPart, "A part of a key is missing", Message, Categories.Caching, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnusedKeyPart = Descriptors.Create(
        CacheRuleIds.UnusedKeyPart, "A part of a key is not used", Message, Categories.Caching, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UndeclaredRead = Descriptors.Create(
        CacheRuleIds.UndeclaredRead, "A cached method reads another one without depending on it", Message, Categories.Caching, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnreadDependency = Descriptors.Create(
        CacheRuleIds.UnreadDependency, "A dependency is not read", Message, Categories.Caching, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor MutableValue = Descriptors.Create(
        CacheRuleIds.MutableValue, "A cached value can be changed", Message, Categories.Caching, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoValueEquality = Descriptors.Create(
        CacheRuleIds.NoValueEquality, "A key has no value equality", Message, Categories.Caching, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor BadValue = Descriptors.Create(
        CacheRuleIds.BadValue, "A value of an attribute is not valid", Message, Categories.Caching, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotSerializable = Descriptors.Create(
        CacheRuleIds.NotSerializable, "A cached value cannot leave the memory", Message, Categories.Caching, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor SecurityRelevantStale = Descriptors.Create(
        CacheRuleIds.SecurityRelevantStale, "A security-relevant value may be served late", Message, Categories.Caching, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor LargeClosure = Descriptors.Create(
        CacheRuleIds.LargeClosure, "A cache depends on many others", Message, Categories.Caching, DiagnosticSeverity.Info,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor TooMuchMemory = Descriptors.Create(
        CacheRuleIds.TooMuchMemory, "The regions of caches do not fit into the container", Message, Categories.Caching, DiagnosticSeverity.Error,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NoReader = Descriptors.Create(
        CacheRuleIds.NoReader, "An invalidation reaches no cached method", Message, Categories.Caching, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotWarmable = Descriptors.Create(
        CacheRuleIds.NotWarmable, "A warm-up has no keys of its cache", Message, Categories.Caching, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownSize = Descriptors.Create(
        CacheRuleIds.UnknownSize, "The size of a cached value is not known", Message, Categories.Caching, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotCacheable = Descriptors.Create(
        CacheRuleIds.NotCacheable, "What a method returns cannot be kept", Message, Categories.Caching, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateName = Descriptors.Create(
        CacheRuleIds.DuplicateName, "Two caches of a class have one name", Message, Categories.Caching, DiagnosticSeverity.Error);

    /// <summary>What is decided by one declaration alone.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfDeclarations =
        [NoCachedMember, MissingKeyPart, MutableValue, NoValueEquality, BadValue, NotSerializable, SecurityRelevantStale, NoReader, NotWarmable, UnknownSize, NotCacheable, DuplicateName];
}
