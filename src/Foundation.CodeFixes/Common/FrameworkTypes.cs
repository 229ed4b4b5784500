using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Foundation.CodeFixes;

/// <summary>Names of types of the framework.</summary>
internal static class FrameworkTypes
{
    public const string Task = "System.Threading.Tasks.Task";
    public const string CancellationToken = "System.Threading.CancellationToken";

    /// <summary>The type as short as the document's usings allow, which the editor finds out when the fix is applied.</summary>
    public static TypeSyntax Name(string fullName) =>
        SyntaxFactory.ParseTypeName("global::" + fullName).WithAdditionalAnnotations(Simplifier.Annotation);
}
