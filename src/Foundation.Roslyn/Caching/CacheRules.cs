using Foundation.Roslyn.Aspects;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.Roslyn.Caching;

/// <summary>
/// What the caches of one class must fulfil. Pure: the generator and the analyzer ask the same questions. Every finding's message has three
/// parts: the name of what is wrong, what is wrong with it, and the remedy.
/// </summary>
internal static partial class CacheRules
{
    /// <summary>Whether a cache can be generated for a method.</summary>
    public static bool HasNode(CachedModel member, AspectMethodModel method) =>
        method.ValueType.Length > 0 && method.Flaw is not (AspectMethodFlaw.Generic or AspectMethodFlaw.ByReference)
        && member is { IsVisible: true, IsNamedOnce: true } && HasEqualKeys(member.Key) && IsNodeName(member.NodeName);

    /// <summary>Everything that is wrong with the caches of a class, seen alone.</summary>
    public static List<Finding> Find(AspectDeclaration declaration)
    {
        List<Finding> findings = [];
        CheckRegion(declaration, findings);
        foreach (AspectMethodModel method in declaration.Type.Methods)
        {
            foreach (CachedModel member in declaration.Cache.Members)
            {
                if (member.MethodId == method.Id)
                {
                    CheckSignature(member, method, findings);
                    CheckValues(member, method, declaration.Cache.Region, findings);
                    CheckDependencies(member, method, findings);
                }
            }

            foreach (InvalidationModel invalidation in declaration.Cache.Invalidations)
            {
                if (invalidation.MethodId == method.Id)
                {
                    CheckInvalidation(invalidation.Target, method, findings);
                }
            }
        }

        CheckStray(declaration, findings);
        CheckWarmUps(declaration, findings);
        return findings;
    }

    private static bool HasEqualKeys(CacheKeyModel key)
    {
        foreach (KeyPartModel part in key.Parts)
        {
            if (!part.HasValueEquality)
            {
                return false;
            }
        }

        return true;
    }

    // The class that holds the caches has members of its own.
    private static bool IsNodeName(string name) => SyntaxFacts.IsValidIdentifier(name) && name is not ("Region" or "CacheNodes");

    private static void CheckSignature(CachedModel member, AspectMethodModel method, List<Finding> findings)
    {
        if (method.ValueType.Length == 0)
        {
            findings.Add(new Finding(
                CacheRuleIds.NotCacheable, method.Id, FindingTarget.DeclaredType, "",
                EquatableArray.Create<string>([method.Name, "returns nothing that can be kept", "return a value, a ValueTask<T> or a Task<T>"])));
        }
        else if (!member.IsVisible)
        {
            findings.Add(Finding.OnMember(
                CacheRuleIds.NotCacheable, method.Id, method.Name, "takes or returns a type that is private or protected, which its cache cannot name", "make that type internal or public"));
        }

        if (member.Mutable is { } mutable)
        {
            string what = mutable.Path.Length == 0 ? "it" : $"'{mutable.Path}'";
            findings.Add(Finding.OnMember(
                CacheRuleIds.MutableValue, method.Id, method.Name, $"gives all callers one cached value, and {what} {mutable.Problem}", mutable.Remedy));
        }

        foreach (KeyPartModel part in member.Key.Parts)
        {
            if (!part.HasValueEquality)
            {
                findings.Add(new Finding(
                    CacheRuleIds.NoValueEquality, method.Id, FindingTarget.Parameter, part.Name,
                    EquatableArray.Create<string>([part.Name, "is a part of the key, but two of its values are equal only where they are one object", "take a number, a text or a record, or let the type override Equals"])));
            }
        }

        if (!member.IsNamedOnce)
        {
            findings.Add(Finding.OnMember(
                CacheRuleIds.DuplicateName, method.Id, method.Name, $"has a cache named '{member.NodeName}', as another method has", "give one of them another name, [Cached(Name = …)]"));
        }
    }
}
