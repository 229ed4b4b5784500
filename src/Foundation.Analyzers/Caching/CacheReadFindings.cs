using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Caching;

/// <summary>Compares what the core of a cached method reads with what is declared of it.</summary>
/// <param name="type">The class.</param>
/// <param name="method">The method.</param>
/// <param name="member">What is declared of it.</param>
internal sealed class CacheReadFindings(INamedTypeSymbol type, IMethodSymbol method, CachedModel member)
{
    /// <summary>What does not agree.</summary>
    /// <param name="core">What its core does.</param>
    /// <param name="reads">The cached methods that it reads.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public List<Finding> Find(MemberBody? core, IReadOnlyList<IMethodSymbol> reads, CancellationToken cancellationToken)
    {
        List<Finding> findings = [];
        HashSet<string> read = new(StringComparer.Ordinal);
        HashSet<string> declared = [.. member.DependsOn.Select(static dependency => dependency.NodeKey)];
        foreach (IMethodSymbol cached in reads)
        {
            var target = CacheReadTarget.Of(cached, type, cancellationToken);
            read.Add(target.NodeKey);
            if (!declared.Contains(target.NodeKey))
            {
                findings.Add(Undeclared(target));
            }
        }

        // A core that is not written yet reads nothing.
        if (core is null)
        {
            return findings;
        }

        foreach (CacheReferenceModel dependency in member.DependsOn)
        {
            if (dependency.State == CacheReferenceState.Found && !read.Contains(dependency.NodeKey))
            {
                findings.Add(Unread(dependency));
            }
        }

        AddUnusedParts(core, findings);
        return findings;
    }

    private Finding Undeclared(CacheReadTarget target)
    {
        string attribute = target.AttributeFor(member.Key);
        return Finding.OnMember(
            CacheRuleIds.UndeclaredRead, member.MethodId, method.Name, $"reads '{target.Name}', but does not depend on it, so that it keeps an old value when that is invalidated",
            $"add [{attribute.Replace("global::", "")}]") with
        { Replacement = attribute };
    }

    private Finding Unread(CacheReferenceModel dependency)
    {
        string name = dependency.Owner.Length == 0 ? dependency.Member : $"{dependency.OwnerName}.{dependency.Member}";
        return new Finding(
            CacheRuleIds.UnreadDependency, member.MethodId, FindingTarget.Attribute, dependency.Attribute,
            EquatableArray.Create<string>(
            [
                method.Name, $"depends on '{name}', which its core does not read, so that it is loaded anew for nothing when that is invalidated", "remove the dependency",
            ]));
    }

    private void AddUnusedParts(MemberBody core, List<Finding> findings)
    {
        int part = 0;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (AspectMethodReader.IsToken(parameter.Type))
            {
                continue;
            }

            // What cannot be a part of a key has its own message.
            if (member.Key.Parts.AsSpan()[part++].HasValueEquality && !core.Parameters.Contains(parameter.Ordinal))
            {
                findings.Add(new Finding(
                    CacheRuleIds.UnusedKeyPart, member.MethodId, FindingTarget.Parameter, parameter.Name,
                    EquatableArray.Create<string>(
                    [
                        parameter.Name, $"is a part of the key of '{method.Name}', but its core does not read it, so that one value is kept many times", "remove it, or read it",
                    ])));
            }
        }
    }
}
