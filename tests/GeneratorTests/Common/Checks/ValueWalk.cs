using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.Checks;

/// <summary>Walks everything reachable from a step's value and looks for what is no value.</summary>
internal static class ValueWalk
{
    /// <summary>The path to the first offender with its type, or null.</summary>
    public static string? FindImpurity(object? value)
    {
        // Collect hands out an ImmutableArray and Combine a tuple; the driver itself compares both element by element.
        switch (value)
        {
            case null:
                return null;
            case ITuple tuple when value.GetType().IsValueType:
                return First(Enumerable.Range(0, tuple.Length), index => Prefix($"Item{index + 1}", FindImpurity(tuple[index])));
            case IEnumerable items when IsGeneric(value, typeof(System.Collections.Immutable.ImmutableArray<>)):
                return First(items.Cast<object?>(), static item => Prefix("[]", FindImpurity(item)));
            default:
                return Walk(value, "", new HashSet<object>(ReferenceEqualityComparer.Instance));
        }
    }

    private static string? Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or decimal || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
        {
            return null;
        }

        Type type = value.GetType();
        if (!type.IsValueType && !seen.Add(value))
        {
            return null;
        }

        if (value is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location || IsRoslyns(type))
        {
            return $"{path} is a {type}";
        }

        if (IsGeneric(value, typeof(EquatableArray<>)))
        {
            return First(((IEnumerable)value).Cast<object?>(), item => Walk(item, path + "[]", seen));
        }

        if (value is IEnumerable or Delegate or Type or MemberInfo)
        {
            return $"{path} is a {type}; a collection must be an EquatableArray";
        }

        return HasValueEquality(type)
            ? First(FieldsOf(type), field => Walk(field.GetValue(value), $"{path}.{NameOf(field)}", seen))
            : $"{path} is a {type}, which has no value equality";
    }

    private static bool IsRoslyns(Type type) => type.FullName is { } name && name.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal);

    private static bool IsGeneric(object value, Type definition) =>
        value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == definition;

    private static bool HasValueEquality(Type type) =>
        type.IsValueType || type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType != typeof(object);

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static string NameOf(FieldInfo field) =>
        field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : field.Name;

    private static string? Prefix(string path, string? impurity) => impurity is null ? null : path + impurity;

    private static string? First<T>(IEnumerable<T> items, Func<T, string?> find) => items.Select(find).FirstOrDefault(static found => found is not null);
}
