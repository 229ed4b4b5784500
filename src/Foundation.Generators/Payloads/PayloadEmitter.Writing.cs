using Foundation.Roslyn;
using Foundation.Roslyn.Payloads;

namespace Foundation.Generators.Payloads;

/// <content>Writes the members.</content>
internal sealed partial class PayloadEmitter
{
    private void WriteNames(PayloadObjectModel model)
    {
        for (int i = 0; i < model.Members.Length; i++)
        {
            _writer.WriteLine($"private static readonly {Json}JsonEncodedText Name{i} = {Json}JsonEncodedText.Encode({CSharpLiteral.String(model.Members[i].JsonName)});");
        }
    }

    private void WriteMembers(PayloadObjectModel model)
    {
        _writer.WriteSeparator();
        _writer.WriteLine($"internal static void WriteMembers({Json}Utf8JsonWriter writer, {_type.TypeName} value, {Json}JsonSerializerOptions options)");
        using SourceWriter.BlockScope method = _writer.Block();
        for (int i = 0; i < model.Members.Length; i++)
        {
            PayloadMemberModel member = model.Members[i];
            string value = "value." + CSharpLiteral.Identifier(member.Name);
            if (member.Ignore == PayloadIgnore.Never)
            {
                WriteMember(member, i, value);
                continue;
            }

            string test = member.Ignore == PayloadIgnore.Null || member.Type.IsReference
                ? $"{value} is not null"
                : $"!global::System.Collections.Generic.EqualityComparer<{member.Type.TypeName}>.Default.Equals({value}, default)";
            using SourceWriter.BlockScope present = _writer.BlockOf($"if ({test})");
            WriteMember(member, i, value);
        }
    }

    private void WriteMember(PayloadMemberModel member, int index, string value)
    {
        if (member.Type.Writer.Length > 0)
        {
            _writer.WriteLine($"writer.{member.Type.Writer}(Name{index}, {value});");
            return;
        }

        _writer.WriteLine($"writer.WritePropertyName(Name{index});");
        _writer.WriteLine($"{member.Type.Payload}.Write(writer, {value}!, options);");
    }
}
