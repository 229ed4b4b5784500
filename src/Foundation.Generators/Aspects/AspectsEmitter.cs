using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;

namespace Foundation.Generators.Aspects;

/// <summary>Writes the generated part of one class with aspects, and the class that holds what they need.</summary>
internal sealed class AspectsEmitter
{
    private readonly SourceWriter _writer = GeneratedFile.Begin();
    private readonly AspectTypeModel _type;
    private readonly IAspectEmitter[] _emitters;
    private readonly AspectNeeds _needs;

    private AspectsEmitter(AspectDeclaration declaration)
    {
        _type = declaration.Type;
        _emitters = AspectOrder.For(declaration);
        _needs = AspectsClass.Needs(_emitters);
    }

    public static string Emit(AspectDeclaration declaration) => new AspectsEmitter(declaration).Write();

    private string Write()
    {
        TypeHierarchy around = _type.Hierarchy.Container();
        _writer.BeginPartial(around);
        using (_writer.BlockOf(_type.Hierarchy.Type.PartialHeader))
        {
            WriteHolder();
            AspectConstructors.Write(_writer, _type);
            foreach (IAspectEmitter emitter in _emitters)
            {
                emitter.WriteMembers(_writer);
            }

            foreach (AspectMethodModel method in _type.Methods)
            {
                WriteMethod(method);
            }
        }

        _writer.WriteSeparator();
        AspectsClass.Write(_writer, _type, _emitters, _needs);
        _writer.EndPartial(around);
        return _writer.ToString();
    }

    private void WriteHolder()
    {
        _writer.WriteLine($"private readonly {_type.AspectsFullName}? {AspectNaming.Field};");
        _writer.WriteLine();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        _writer.WriteLine($"private {_type.AspectsFullName} {AspectNaming.Property} =>");
        _writer.WriteLine($"    {AspectNaming.Field} ?? throw global::Foundation.AspectErrors.MadeWithout({CSharpLiteral.String(_type.Hierarchy.Type.Name)});");
    }

    private void WriteMethod(AspectMethodModel method)
    {
        if (method.Flaw is AspectMethodFlaw.NotPartial or AspectMethodFlaw.HasBody or AspectMethodFlaw.Generic or AspectMethodFlaw.ByReference)
        {
            return;
        }

        IAspectEmitter[] wrapping = [.. _emitters.Where(emitter => emitter.Wraps(method))];
        bool isAsync = method.IsComplete && method.IsAwaited && wrapping.Any(static emitter => emitter.IsWaiting);
        _writer.WriteSeparator();
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        string modifiers = method.Modifiers.Length > 0 ? method.Modifiers + " " : "";
        string parameters = string.Join(", ", method.Parameters.Select(static parameter => $"{parameter.Modifier}{parameter.Type} {parameter.Identifier}"));
        using (_writer.BlockOf($"{modifiers}{(isAsync ? "async " : "")}partial {method.ReturnType} {CSharpLiteral.Identifier(method.Name)}({parameters})"))
        {
            if (method.IsComplete)
            {
                WriteLayer(new AspectBody(_writer, method, isAsync), wrapping, 0);
            }
            else
            {
                // The promise is kept, so that one mistake is one message: the analyzer's.
                _writer.WriteLine($"throw global::Foundation.AspectErrors.Invalid({CSharpLiteral.String($"{_type.TypeName}.{method.Name}")});");
            }
        }
    }

    private static void WriteLayer(AspectBody body, IAspectEmitter[] wrapping, int index)
    {
        if (index < wrapping.Length)
        {
            wrapping[index].WriteBody(body, () => WriteLayer(body, wrapping, index + 1));
        }
        else
        {
            body.Return($"{CSharpLiteral.Identifier(body.Method.CoreName)}({string.Join(", ", body.Method.Parameters.Select(static parameter => parameter.Identifier))})");
        }
    }
}
