using System.Text;
using System.Text.Json;
using Foundation.Documents;

namespace Foundation.Configuration;

/// <summary>
/// Indexes a JSON file in one pass. Comments, trailing commas and a byte order mark are allowed; the root is an
/// object. What is not such a file gives a tree with a fault, never an exception.
/// </summary>
internal ref struct JsonIndex
{
    private readonly JsonSource _source;
    private readonly int _offset;
    private Utf8JsonReader _reader;
    private ConfigTreeBuilder _builder;

    private JsonIndex(JsonSource source)
    {
        ReadOnlySpan<byte> bytes = source.Bytes;
        _source = source;
        _offset = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        _reader = new Utf8JsonReader(bytes[_offset..], new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = JsonFileForm.MaximumDepth + 1,
        });
        _builder = new ConfigTreeBuilder(Math.Clamp(bytes.Length / 16, 16, 1 << 20));
    }

    private readonly int TokenStart => _offset + (int)_reader.TokenStartIndex;

    /// <summary>Indexes a file that is not changed afterwards.</summary>
    public static ConfigTree Read(byte[] utf8, string name)
    {
        var source = new JsonSource(utf8, name);
        int invalid = JsonFaults.FirstInvalidByte(utf8);
        if (invalid >= 0)
        {
            return JsonFaults.At(source, invalid, JsonFileForm.NotUtf8);
        }

        var index = new JsonIndex(source);
        try
        {
            return index.Read();
        }
        catch (JsonException exception)
        {
            return JsonFaults.At(source, exception, index._offset);
        }
        finally
        {
            index._builder.Release();
        }
    }

    private ConfigTree Read()
    {
        Span<int> parents = stackalloc int[JsonFileForm.MaximumDepth + 1];
        Span<int> lastChildren = stackalloc int[JsonFileForm.MaximumDepth + 1];
        int depth = 0;
        ConfigNode next = default;
        lastChildren[0] = -1;

        while (_reader.Read())
        {
            switch (_reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    if (!SetKey(ref next))
                    {
                        return JsonFaults.At(_source, TokenStart, JsonFileForm.LoneSurrogate);
                    }

                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    ref ConfigNode parent = ref _builder[parents[depth--]];
                    parent.Length = _offset + (int)_reader.BytesConsumed - parent.Start;
                    continue;
                default:
                    break;
            }

            if (depth == 0 && _reader.TokenType != JsonTokenType.StartObject)
            {
                return JsonFaults.At(_source, TokenStart, JsonFileForm.RootIsNoObject);
            }

            if (!SetValue(ref next))
            {
                return JsonFaults.At(_source, TokenStart, JsonFileForm.LoneSurrogate);
            }

            if (depth > 0)
            {
                _builder[parents[depth]].Count++;
            }

            int node = lastChildren[depth] = _builder.Add(next, lastChildren[depth]);
            if (next.Kind is ConfigNodeKind.Object or ConfigNodeKind.Array)
            {
                if (depth == JsonFileForm.MaximumDepth)
                {
                    return JsonFaults.At(_source, TokenStart, JsonFileForm.TooDeep);
                }

                parents[++depth] = node;
                lastChildren[depth] = -1;
            }

            next = default;
        }

        return new ConfigTree(_builder.Finish(), [_source]);
    }

    private bool SetKey(ref ConfigNode node)
    {
        node.KeyStart = TokenStart + 1;
        node.KeyLength = _reader.ValueSpan.Length;
        if (_reader.ValueIsEscaped)
        {
            node.Flags |= ConfigNodeFlags.EscapedKey;
            return JsonFaults.HasWholeCharacters(ref _reader);
        }

        return true;
    }

    private bool SetValue(ref ConfigNode node)
    {
        node.Start = TokenStart;
        node.Length = _reader.ValueSpan.Length;
        node.Kind = _reader.TokenType switch
        {
            JsonTokenType.StartObject => ConfigNodeKind.Object,
            JsonTokenType.StartArray => ConfigNodeKind.Array,
            JsonTokenType.String => ConfigNodeKind.String,
            JsonTokenType.Number => ConfigNodeKind.Number,
            JsonTokenType.True => ConfigNodeKind.True,
            JsonTokenType.False => ConfigNodeKind.False,
            _ => ConfigNodeKind.Null,
        };

        if (node.Kind == ConfigNodeKind.String)
        {
            node.Start++;
            if (_reader.ValueIsEscaped)
            {
                node.Flags |= ConfigNodeFlags.EscapedValue;
                return JsonFaults.HasWholeCharacters(ref _reader);
            }
        }

        return true;
    }
}
